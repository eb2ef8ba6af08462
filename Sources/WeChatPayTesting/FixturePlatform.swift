public import Foundation
public import WeChatPay
import WeChatPayCrypto

/// Signs responses with the fixture platform key, for a ``RecordingTransport`` to return.
public struct FixturePlatform: Sendable {
    /// The clock that stamps the responses.
    public var now: @Sendable () -> Date
    private let key: RSASigningKey

    /// Makes a platform.
    ///
    /// - Parameter now: The clock that stamps the responses; by default ``ManualTime/start``.
    /// - Throws: `CryptoFailure`, if the fixture key could not be read.
    public init(now: @escaping @Sendable () -> Date = { ManualTime.start }) throws {
        self.now = now
        self.key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
    }

    /// A signed response.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - body: The body; a response with status 204 has no body.
    ///   - headers: Headers to add, or to replace the signature's headers with.
    /// - Returns: A response that verifies unless its own headers are replaced.
    /// - Throws: `CryptoFailure`, if signing failed.
    public func response(_ status: Int, _ body: String = "", headers: Headers = [:]) throws -> TransportResponse {
        let data = Data(body.utf8)
        let timestamp = "\(SignatureTimestamp(now()))"
        let nonce = UUID().uuidString.replacingOccurrences(of: "-", with: "")
        var all: Headers = [
            "Request-ID": "08E98CB9C9061085031-0",
            "Wechatpay-Timestamp": timestamp,
            "Wechatpay-Nonce": nonce,
            "Wechatpay-Serial": FixtureKeys.platformKeyID,
            "Wechatpay-Signature": try key.sign(.response(timestamp: timestamp, nonce: nonce, body: data)),
            "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048",
        ]
        for (name, value) in headers { all[name] = value }
        return TransportResponse(status: status, headers: all, body: data)
    }

    /// Opens a field that a client sealed for the fixture platform key.
    public func open(_ ciphertext: String) throws -> String { try key.open(ciphertext) }
}
