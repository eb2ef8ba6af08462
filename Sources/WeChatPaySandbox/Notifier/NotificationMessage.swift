import Foundation

/// A notification on its way: encrypted once, and signed again for each delivery.
struct NotificationMessage: Sendable {
    let id: String
    let eventType: String
    let merchantID: String
    let body: Data

    /// Encrypts a resource for a merchant.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - merchantID: The merchant that receives the notification.
    ///   - id: The notification's id; by default a new one.
    ///   - platform: The platform.
    /// - Throws: ``GatewayError`` for a merchant that is not registered.
    init(_ eventType: String, resource: Data, to merchantID: String, id: String? = nil, on platform: Platform) throws {
        guard let merchant = platform.merchant(merchantID) else { throw GatewayError.notFound("商户号不存在") }
        self.id = id ?? platform.nonce()
        self.eventType = eventType
        self.merchantID = merchantID
        self.body = try NotificationBody.encode(
            eventType,
            resource,
            id: self.id,
            key: merchant.apiV3Key,
            now: platform.now(),
            nonce: platform.nonce()
        )
    }

    /// The headers of one delivery.
    ///
    /// - Parameters:
    ///   - platform: Signs.
    ///   - fault: What is wrong with the signature, if anything.
    /// - Returns: Names and values.
    /// - Throws: `CryptoFailure` when the key does not sign.
    func headers(signedBy platform: Platform, _ fault: SandboxFault? = nil) throws -> [(String, String)] {
        let fixed = [("Content-Type", "application/json"), ("Request-ID", "\(platform.nonce())-0")]
        return try fixed
            + FaultySignature(fault: fault?.kind).headers(
                of: body,
                by: platform.keys.signing(named: nil, now: platform.now()),
                now: platform.now(),
                nonce: platform.nonce()
            )
    }
}
