import Foundation
import WeChatPay
import WeChatPayCrypto

/// Signs answers with the fixture platform key, for a ``RecordingTransport`` to hand out.
public struct FixturePlatform: Sendable {
    /// The clock that stamps the answers.
    public var now: @Sendable () -> Date
    private let key: RSASigningKey

    /// Makes a platform.
    ///
    /// - Parameter now: The clock that stamps the answers; by default ``ManualTime/start``.
    /// - Throws: `CryptoFailure`, if the fixture key could not be read.
    public init(now: @escaping @Sendable () -> Date = { ManualTime.start }) throws {
        self.now = now
        self.key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
    }

    /// A signed answer.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - body: The body; a 204 has none.
    ///   - headers: Headers to add, or to spoil the signature's with.
    /// - Returns: An answer that verifies, as long as its own headers are left alone.
    /// - Throws: `CryptoFailure`, if signing failed.
    public func answer(_ status: Int, _ body: String = "", headers: Headers = [:]) throws -> TransportResponse {
        let data = Data(body.utf8)
        let timestamp = String(Int64(now().timeIntervalSince1970))
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
