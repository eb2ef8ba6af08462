import WeChatPay

extension OfflineFace {
    private static let operation = Operation(
        method: .get,
        template: "v3/offlineface/transactions/out-trade-no/{out_trade_no}"
    )

    /// Queries the state of an order.
    ///
    /// Source: 查询订单, `GET v3/offlineface/transactions/out-trade-no/{out_trade_no}`.
    ///
    /// - Parameters:
    ///   - outTradeNo: The merchant's number of the order.
    ///   - spMerchantID: The service provider's merchant number.
    ///   - subMerchantID: The sub-merchant's number.
    ///   - productID: The platform's product: 2 or 11.
    /// - Returns: The transaction.
    /// - Throws: `WeChatPayError`; an unknown order is an `apiFailure` with status 404.
    public func transaction(
        _ outTradeNo: OutTradeNo,
        spMerchantID: MerchantID,
        subMerchantID: MerchantID,
        productID: Int
    ) async throws -> Transaction {
        try Self.operation.check(outTradeNo)
        try Self.operation.check(spMerchantID, "sp_mchid")
        try Self.operation.check(subMerchantID, "sub_mchid")
        guard [2, 11].contains(productID) else {
            throw Self.operation.refusal("business_product_id", "must be 2 or 11")
        }
        return try await Self.operation.call(
            client,
            RequestOptions(
                path: ["out_trade_no": outTradeNo.rawValue],
                query: [
                    ("sp_mchid", RequestValue(spMerchantID.rawValue)),
                    ("sub_mchid", RequestValue(subMerchantID.rawValue)),
                    ("business_product_id", RequestValue(productID)),
                ]
            )
        ).decode()
    }
}
