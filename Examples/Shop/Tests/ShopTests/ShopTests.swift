import Foundation
import Testing
import WeChatPay
import WeChatPayTesting

@testable import Shop

// The sandbox does not have these operations yet: the responses have the form of the documentation, and are signed with
// the fixture key, so that the client verifies them as usual.

private func shop(_ response: @escaping @Sendable (TransportRequest) -> String) throws -> (Shop, RecordingTransport) {
    let transport = RecordingTransport { request in try FixturePlatform().response(200, response(request)) }
    let client = try WeChatPayClient(.fixture(transport: transport))
    let shop = Shop(
        client,
        merchantID: FixtureKeys.merchantID,
        appID: "wxd678efh567hg6787",
        notifyURL: "https://shop.example.com/notify"
    )
    return (shop, transport)
}

private func body(_ transport: RecordingTransport) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: try #require(transport.requests.last?.body))
}

@Test("An order is created with the amount in fen, and the page gets signed parameters")
func orders() async throws {
    let (shop, transport) = try shop { _ in #"{"prepay_id":"wx201410272009395522657a690389285100"}"# }
    let parameters = try await shop.order("S2026092101", of: "校服 2 套", for: 25_800, by: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")
    #expect(parameters.package == "prepay_id=wx201410272009395522657a690389285100")
    let sent = try body(transport)
    #expect(sent["amount"] == .object(["total": .integer(25_800), "currency": .string("CNY")]))
    #expect(sent["payer"]["openid"].string == "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")
    #expect(sent["limit_pay"] == .array([.string("no_credit")]) && sent["out_trade_no"].string == "S2026092101")
    #expect(sent["attach"] == .null)
}

@Test("The state of an order is queried by its number")
func queries() async throws {
    let (shop, transport) = try shop { _ in
        """
        {"appid":"wxd678efh567hg6787","mchid":"1900000109","out_trade_no":"S2026092101",\
        "transaction_id":"4200001234202609211234567890","trade_type":"JSAPI","trade_state":"SUCCESS",\
        "trade_state_desc":"支付成功","bank_type":"OTHERS","success_time":"2026-09-21T22:10:00+08:00",\
        "payer":{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},\
        "amount":{"total":25800,"payer_total":25300,"currency":"CNY","payer_currency":"CNY"}}
        """
    }
    let order = try await shop.state(of: "S2026092101")
    #expect(order.isPaid && order.paid == 25_300 && order.paidAt == ManualTime.start.addingTimeInterval(-300))
    let request = try #require(transport.requests.last)
    #expect(request.target == "/v3/pay/transactions/out-trade-no/S2026092101?mchid=1900000109")
}

@Test("A refund has the shop's numbers, and returns the platform's")
func refunds() async throws {
    let (shop, transport) = try shop { _ in
        """
        {"refund_id":"50000000382019052709732678859","out_refund_no":"R2026092101",\
        "transaction_id":"4200001234202609211234567890","out_trade_no":"S2026092101","channel":"ORIGINAL",\
        "user_received_account":"招商银行信用卡0403","create_time":"2026-09-21T22:14:00+08:00","status":"PROCESSING",\
        "amount":{"total":25800,"refund":25800,"payer_total":25300,"payer_refund":25300,"settlement_refund":25800,\
        "settlement_total":25800,"discount_refund":500,"currency":"CNY"}}
        """
    }
    let refund = try await shop.refund("S2026092101", of: 25_800, as: "R2026092101")
    #expect(refund == "50000000382019052709732678859")
    let sent = try body(transport)
    #expect(sent["out_trade_no"].string == "S2026092101" && sent["transaction_id"] == .null)
    #expect(sent["amount"]["refund"].int == 25_800)
}

@Test("The order of the README is sent")
func readme() async throws {
    let transport = RecordingTransport { _ in
        try FixturePlatform().response(200, #"{"prepay_id":"wx201410272009395522657a690389285100"}"#)
    }
    let client = try WeChatPayClient(.fixture(transport: transport))
    let order = PayTransactionsJsapiRequest(
        appID: "wx8888888888888888",
        mchID: "1900000109",
        description: "午餐",
        outTradeNo: "20261128001",
        amount: .init(total: 100),
        notifyURL: "https://example.com/notify",
        payer: .init(openID: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")
    )
    let prepayID = try await client.postPayTransactionsJsapi(order).prepayID
    #expect(prepayID == "wx201410272009395522657a690389285100")
    #expect(try body(transport)["description"].string == "午餐")
}
