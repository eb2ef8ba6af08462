public import Foundation
public import WeChatPayCrypto

/// Writes notifications as the platform does: encrypted with a merchant's API v3 key, and signed.
///
/// Source: WeChat Pay API v3, notifications.
public struct NotificationWriter: Sendable, CustomStringConvertible, CustomReflectable {
    /// A notification, ready to be posted.
    public struct Post: Sendable {
        /// The notification's id.
        public let id: String
        /// The headers.
        public let headers: [(String, String)]
        /// The body.
        public let body: Data
    }

    private let apiV3Key: APIv3Key
    private let platformKey: Platform.Key
    private let now: @Sendable () -> Date
    private let nonce: @Sendable () -> String

    /// Takes the keys.
    ///
    /// - Parameters:
    ///   - apiV3Key: The merchant's API v3 key.
    ///   - platformKey: The private key whose public key the receiver trusts as the platform's.
    ///   - platformKeyID: Its id, which `Wechatpay-Serial` names.
    ///   - now: The clock that stamps.
    ///   - nonce: Makes nonces and ids: 32 characters, never the same twice.
    public init(
        apiV3Key: APIv3Key,
        platformKey: RSASigningKey,
        platformKeyID: String,
        now: @escaping @Sendable () -> Date = { Date() },
        nonce: @escaping @Sendable () -> String = { UUID().uuidString.replacing("-", with: "") }
    ) {
        self.apiV3Key = apiV3Key
        self.platformKey = Platform.Key(id: platformKeyID, key: platformKey)
        self.now = now
        self.nonce = nonce
    }

    /// Writes a notification.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - id: The notification's id; by default a new one.
    ///   - fault: What is wrong with its signature, if anything.
    /// - Returns: Headers and body.
    /// - Throws: `CryptoFailure` when a key does not work.
    public func write(
        _ eventType: String,
        resource: Data,
        id: String? = nil,
        fault: SandboxFault? = nil
    ) throws -> Post {
        let id = id ?? nonce()
        let body = try NotificationBody.encode(eventType, resource, id: id, key: apiV3Key, now: now(), nonce: nonce())
        let headers = [("Content-Type", "application/json"), ("Request-ID", "\(nonce())-0")]
        let signature = try FaultySignature(fault: fault?.kind)
            .headers(of: body, by: platformKey, now: now(), nonce: nonce())
        return Post(id: id, headers: headers + signature, body: body)
    }

    /// A description that does not contain the keys.
    public var description: String { "NotificationWriter(\(platformKey.id))" }

    /// Prevents `dump` and debuggers from printing keys.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A notification's body.
enum NotificationBody {
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

    static func encode(
        _ eventType: String,
        _ resource: Data,
        id: String,
        key: APIv3Key,
        now: Date,
        nonce: String
    ) throws -> Data {
        let nonce = String(nonce.prefix(12))
        let type = eventType.split(separator: ".").first.map { $0.lowercased() } ?? ""
        return try GatewayResponse.encoder.encode(
            Envelope(
                id: id,
                create_time: PlatformDate.text(now),
                event_type: eventType,
                summary: eventType,
                resource: .init(
                    original_type: type,
                    ciphertext: try key.seal(resource, nonce: nonce, associatedData: type),
                    associated_data: type,
                    nonce: nonce
                )
            )
        )
    }
}
