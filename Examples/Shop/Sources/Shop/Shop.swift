import Foundation
import WeChatPay

/// A shop that takes orders in WeChat: it creates an order, queries it, and refunds it.
///
/// The types of requests and responses are in `Operations.swift`, which is generated:
///
/// ```sh
/// wechatpay api swift 'POST v3/pay/transactions/jsapi' \
///     'GET v3/pay/transactions/out-trade-no/{out_trade_no}' \
///     'POST v3/refund/domestic/refunds' --optional-responses --out Sources/Shop/Operations.swift
/// ```
///
/// All members of responses are optional: the page of the query calls fields required that the platform does not
/// return. The types are internal: the shop has types of its own for its callers.
public struct Shop: Sendable {
    /// The state of an order.
    public struct Order: Sendable, Hashable {
        /// Whether it is paid.
        public let isPaid: Bool
        /// The amount that was paid.
        public let paid: Fen?
        /// When it was paid.
        public let paidAt: Date?
    }

    /// The platform created an order and did not return its id.
    public struct NoPrepayID: Error {}

    private let client: WeChatPayClient
    private let merchantID: String
    private let appID: String
    private let notifyURL: String

    /// Creates a shop.
    ///
    /// - Parameters:
    ///   - client: The client of the merchant.
    ///   - merchantID: The merchant number.
    ///   - appID: The official account in which customers pay.
    ///   - notifyURL: Where the platform posts the results of payments.
    public init(_ client: WeChatPayClient, merchantID: String, appID: String, notifyURL: String) {
        self.client = client
        self.merchantID = merchantID
        self.appID = appID
        self.notifyURL = notifyURL
    }

    /// Creates an order.
    ///
    /// - Parameters:
    ///   - number: The shop's number of the order; the same number is the same order.
    ///   - goods: What the customer sees.
    ///   - total: The amount.
    ///   - openID: The customer, in the official account.
    /// - Returns: What the page passes to `WeixinJSBridge`.
    /// - Throws: `WeChatPayError`.
    public func order(
        _ number: String,
        of goods: String,
        for total: Fen,
        by openID: String
    ) async throws -> Cashier.JSAPIParameters {
        var request = PayTransactionsJsapiRequest(
            appID: appID,
            mchID: merchantID,
            description: goods,
            outTradeNo: number,
            amount: .init(total: total),
            notifyURL: notifyURL,
            payer: .init(openID: openID)
        )
        request.amount.currency = "CNY"
        request.limitPay = [.noCredit]
        guard let prepayID = try await client.postPayTransactionsJsapi(request).prepayID else { throw NoPrepayID() }
        return try await client.cashier.jsapi(appID: appID, prepayID: prepayID)
    }

    /// Queries an order.
    ///
    /// - Parameter number: The shop's number of the order.
    /// - Returns: Its state.
    /// - Throws: `WeChatPayError`; an unknown order is an `apiFailure` with status 404.
    public func state(of number: String) async throws -> Order {
        let order = try await client.getPayTransactionsOutTradeNoByOutTradeNo(outTradeNo: number, mchID: merchantID)
        return Order(isPaid: order.tradeState == .success, paid: order.amount?.payerTotal, paidAt: order.successTime)
    }

    /// Refunds an order completely.
    ///
    /// - Parameters:
    ///   - number: The shop's number of the order.
    ///   - total: The amount of the order.
    ///   - refundNumber: The shop's number of the refund; the same number is the same refund.
    /// - Returns: The platform's number of the refund; `nil` if the response has none.
    /// - Throws: `WeChatPayError`.
    public func refund(_ number: String, of total: Fen, as refundNumber: String) async throws -> String? {
        var request = RefundDomesticRefundsRequest(
            outRefundNo: refundNumber,
            amount: .init(refund: total, total: total, currency: "CNY")
        )
        request.outTradeNo = number
        return try await client.postRefundDomesticRefunds(request).refundID
    }
}
