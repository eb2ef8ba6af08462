import Foundation
import WeChatPayCrypto

/// A notification: its body, encrypted once, and the headers that sign each delivery anew.
///
/// Source: WeChat Pay API v3, notifications.
struct NotificationMessage: Sendable {
    let id: String
    let eventType: String
    let merchantID: String
    let body: Data

    private struct Envelope: Encodable {
        struct Resource: Encodable {
            let original_type: String
            let algorithm = "AEAD_AES_256_GCM"
            let ciphertext: String
            let associated_data: String
            let nonce: String
        }
        let id: String
        let create_time: String
        let event_type: String
        let resource_type = "encrypt-resource"
        let summary: String
        let resource: Resource
    }

    /// Encrypts a resource for a merchant.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - merchantID: The merchant that gets it.
    ///   - id: The notification's id; by default a new one.
    ///   - platform: The platform.
    /// - Throws: ``GatewayError`` for a merchant that is not registered.
    init(_ eventType: String, resource: Data, to merchantID: String, id: String? = nil, on platform: Platform) throws {
        guard let merchant = platform.merchant(merchantID) else { throw GatewayError.notFound("商户号不存在") }
        let nonce = String(platform.nonce().prefix(12))
        let type = eventType.split(separator: ".").first.map { $0.lowercased() } ?? ""
        self.id = id ?? platform.nonce()
        self.eventType = eventType
        self.merchantID = merchantID
        self.body = try Answer.encoder.encode(
            Envelope(
                id: self.id,
                create_time: Clock.text(platform.now()),
                event_type: eventType,
                summary: eventType,
                resource: .init(
                    original_type: type,
                    ciphertext: try merchant.apiV3Key.seal(resource, nonce: nonce, associatedData: type),
                    associated_data: type,
                    nonce: nonce
                )
            )
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
        return fixed
            + (try SpoiltSignature(fault: fault?.kind).headers(
                of: body,
                by: platform.keys.signing(named: nil),
                on: platform
            ))
    }
}
