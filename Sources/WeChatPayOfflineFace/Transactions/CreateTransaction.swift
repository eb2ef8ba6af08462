import WeChatPay

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension OfflineFace {
    private static let operation = Operation(method: .post, template: "v3/offlineface/transactions")

    /// Requests a payment by face.
    ///
    /// A POST is not retried if it may have been sent: on `outcomeUnknown`, get the state of the order with
    /// ``transaction(_:spMerchantID:subMerchantID:productID:)``.
    ///
    /// Source: 申请扣款, `POST v3/offlineface/transactions`.
    ///
    /// - Parameter request: The payment.
    /// - Returns: The transaction; check its state and debt state.
    /// - Throws: `WeChatPayError`; `invalidRequest` naming the invalid field. A response that cannot be
    ///   decoded is `outcomeUnknown` too.
    public func pay(_ request: TransactionRequest) async throws -> Transaction {
        try Self.check(request)
        warnOfRareCharacters(in: [("description", request.goods), ("attach", request.attach)])
        let response = try await Self.operation.call(client, RequestOptions(json: request))
        do {
            return try response.decode()
        } catch var error as WeChatPayError {
            // The money may have moved: do not respond to this error with another order.
            error.outcomeUnknown = true
            throw error
        }
    }

    private static func check(_ request: TransactionRequest) throws {
        // The codes of the platform have more than 1,000 characters.
        try operation.check(text: request.authCode, "auth_code", upTo: 8192)
        try operation.check(request.outTradeNo)
        guard request.total > .zero else { throw operation.refusal("amount.total", "must be at least 1 fen") }
        try operation.check(request.currency, "amount.currency")
        try operation.check(text: request.goods, "description", upTo: 128)
        try operation.check(request.spAppID, "sp_appid")
        try operation.check(request.spMerchantID, "sp_mchid")
        try operation.check(request.subMerchantID, "sub_mchid")
        if let subAppID = request.subAppID { try operation.check(subAppID, "sub_appid") }
        guard isAddress(request.deviceIP) else {
            throw operation.refusal("scene_info.device_ip", "must be an IPv4 or IPv6 address")
        }
        guard [2, 11].contains(request.business.productID) else {
            throw operation.refusal("business.business_product_id", "must be 2 or 11")
        }
        guard [3, 4, 5, 6, 124, 125, 126].contains(request.business.sceneID) else {
            throw operation.refusal("business.business_scene_id", "must be 3, 4, 5, 6, 124, 125 or 126")
        }
        if let tag = request.goodsTag { try operation.check(text: tag, "goods_tag", upTo: 32) }
        if let attach = request.attach { try operation.check(text: attach, "attach", upTo: 128) }
    }

    private static func isAddress(_ text: String) -> Bool {
        var (four, six) = (in_addr(), in6_addr())
        return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
    }
}
