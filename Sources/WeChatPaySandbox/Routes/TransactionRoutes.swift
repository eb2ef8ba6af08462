import Foundation
import Hummingbird
import WeChatPayCrypto

/// Payments by face, their states, and the page on which debts are repaid.
///
/// Source: 申请扣款, 查询订单, 获取还款链接.
struct TransactionRoutes {
    /// The validity period of a repayment link, in seconds.
    private static let linkLifetime: TimeInterval = 3600

    let platform: Platform

    func add(to router: Router<GatewayContext>) {
        router.post("v3/offlineface/transactions") { _, context in try await pay(context) }
        router.get("v3/offlineface/transactions/out-trade-no/{out_trade_no}") { request, context in
            try await query(request, context)
        }
        router.post("v3/offlineface/repayment-url") { _, context in try await link(context) }
    }

    private func pay(_ context: GatewayContext) async throws -> GatewayResponse {
        let fields = try Fields(
            context.body,
            knowing: [
                "auth_code", "sp_appid", "sp_mchid", "sub_appid", "sub_mchid", "amount", "scene_info", "goods_tag",
                "description", "attach", "settle_info", "out_trade_no", "business",
            ]
        )
        let outTradeNo = try fields.required("out_trade_no")
        guard outTradeNo.wholeMatch(of: #/[0-9A-Za-z_\-|*]{1,32}/#) != nil else {
            throw fields.refusal("out_trade_no", "must have 1 to 32 characters of letters, digits and _-|*")
        }
        let request = try TradeRequest(fields)
        guard request.spMerchantID == context.merchantID else {
            throw fields.refusal("sp_mchid", "is not the merchant that signed the request")
        }
        let trade = try await platform.store.pay(
            fields.required("auth_code"),
            outTradeNo,
            request,
            of: context.merchantID,
            ids: platform.nonce,
            now: platform.now()
        )
        return try .json(TradeResponse(trade))
    }

    private func query(_ request: Request, _ context: GatewayContext) async throws -> GatewayResponse {
        let query = request.query
        for name in ["sp_mchid", "sub_mchid", "business_product_id"] where query.get(name)?.isEmpty != false {
            throw GatewayError.query(name, "is missing")
        }
        guard query.get("sp_mchid") == context.merchantID else {
            throw GatewayError.query("sp_mchid", "is not the merchant that signed the request")
        }
        let trade = try await platform.store.trade(
            context.parameter("out_trade_no"),
            of: context.merchantID
        )
        guard trade.request.subMerchantID == query.get("sub_mchid"),
            String(trade.request.productID) == query.get("business_product_id")
        else { throw GatewayError(status: 404, code: "ORDER_NOT_EXIST", message: "订单不存在") }
        return try .json(TradeResponse(trade))
    }

    private func link(_ context: GatewayContext) async throws -> GatewayResponse {
        let fields = try Fields(context.body, knowing: ["out_user_id", "organization_id"])
        let (outUserID, organizationID) = (try fields.required("out_user_id"), try fields.required("organization_id"))
        guard try await platform.store.owes(outUserID, in: organizationID, of: context.merchantID) else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户没有待还款的订单")
        }
        let ticket = TicketRecord(
            token: platform.nonce(),
            kind: .repayment,
            merchantID: context.merchantID,
            organizationID: organizationID,
            outUserID: outUserID,
            expiresAt: platform.now().addingTimeInterval(Self.linkLifetime)
        )
        try await platform.store.issue(ticket)
        return try .json([
            "repayment_url": "https://payapp.weixin.qq.com/offlineface/repayment?token=\(ticket.token)",
            "expire_at": PlatformDate.text(ticket.expiresAt),
        ])
    }
}

extension TradeRequest {
    fileprivate init(_ fields: Fields) throws {
        let amount = try fields.requiredObject("amount", knowing: ["total", "currency"])
        let scene = try fields.requiredObject("scene_info", knowing: ["device_ip"])
        let settle = try fields.object("settle_info", knowing: ["profit_sharing"])
        let business = try fields.requiredObject("business", knowing: ["business_product_id", "business_scene_id"])
        self.init(
            spAppID: try fields.required("sp_appid"),
            spMerchantID: try fields.required("sp_mchid"),
            subAppID: try fields.text("sub_appid"),
            subMerchantID: try fields.required("sub_mchid"),
            total: try amount.number("total"),
            currency: try amount.text("currency", oneOf: ["CNY"]) ?? "CNY",
            deviceIP: try scene.required("device_ip"),
            goodsTag: try fields.text("goods_tag"),
            goods: try fields.required("description"),
            attach: try fields.text("attach"),
            isProfitSharing: try settle?.bool("profit_sharing"),
            productID: try business.number("business_product_id"),
            sceneID: try business.number("business_scene_id")
        )
        guard total > 0 else { throw amount.refusal("total", "must be at least 1 fen") }
        guard [2, 11].contains(productID) else { throw business.refusal("business_product_id", "must be 2 or 11") }
        guard [3, 4, 5, 6, 124, 125, 126].contains(sceneID) else {
            throw business.refusal("business_scene_id", "must be 3, 4, 5, 6, 124, 125 or 126")
        }
    }
}

/// A payment in the form of a response.
private struct TradeResponse: Encodable {
    struct Payer: Encodable {
        let sp_openid: String
    }

    struct Amount: Encodable {
        let total: Int
        let currency: String
    }

    struct Scene: Encodable {
        let device_ip: String
    }

    let sp_appid: String
    let sp_mchid: String
    let sub_appid: String?
    let sub_mchid: String
    let payer: Payer
    let amount: Amount
    let promotion_detail: [String]
    let scene_info: Scene
    let bank_type: String?
    let trade_type = "FACEPAY"
    let trade_state: String
    let trade_state_description: String
    let debt_state: String
    let description: String
    let attach: String?
    let success_time: String?
    let transaction_id: String
    let repayment_transaction_id: String?
    let out_trade_no: String
    let error_type: String?

    init(_ trade: TradeRecord) {
        let request = trade.request
        self.sp_appid = request.spAppID
        self.sp_mchid = request.spMerchantID
        self.sub_appid = request.subAppID
        self.sub_mchid = request.subMerchantID
        self.payer = Payer(sp_openid: trade.openID)
        self.amount = Amount(total: request.total, currency: request.currency)
        self.promotion_detail = []
        self.scene_info = Scene(device_ip: request.deviceIP)
        self.bank_type = trade.state == "SUCCESS" ? "OTHERS" : nil
        self.trade_state = trade.state
        self.trade_state_description = trade.state == "SUCCESS" ? "支付成功" : "余额不足，已记为欠款"
        self.debt_state = trade.debtState
        self.description = request.goods
        self.attach = request.attach
        self.success_time = trade.successTime.map(PlatformDate.text)
        self.transaction_id = trade.transactionID
        self.repayment_transaction_id = trade.repaymentTransactionID
        self.out_trade_no = trade.outTradeNo
        self.error_type = trade.errorType
    }
}
