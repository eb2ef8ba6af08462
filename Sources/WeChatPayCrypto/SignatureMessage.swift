public import Crypto
public import Foundation

/// The exact bytes that a WeChat Pay API v3 signature covers: lines that each end in one LF.
///
/// Only this type creates such messages. The body is stored separately and hashed from its own
/// bytes, so a large body is never copied into a second string.
///
/// Source: WeChat Pay API v3, signing and verifying.
public struct SignatureMessage: Sendable {
    /// All lines before the body, each with its LF.
    private let head: String
    private let body: Data

    /// The message of a request: `METHOD\nTARGET\nTIMESTAMP\nNONCE\nBODY\n`.
    ///
    /// - Parameters:
    ///   - method: The HTTP method in uppercase.
    ///   - target: Path and query exactly as they go on the wire, percent-encoded, without host.
    ///   - timestamp: Seconds since 1970 as sent in `Authorization`.
    ///   - nonce: The nonce as sent in `Authorization`.
    ///   - body: The exact body, or empty if there is none. For an upload, the bytes of the `meta` part.
    /// - Returns: The message to sign or to verify.
    public static func request(
        method: String,
        target: String,
        timestamp: String,
        nonce: String,
        body: Data
    ) -> SignatureMessage {
        SignatureMessage(head: "\(method)\n\(target)\n\(timestamp)\n\(nonce)\n", body: body)
    }

    /// The message of a response or notification: `TIMESTAMP\nNONCE\nBODY\n`.
    ///
    /// - Parameters:
    ///   - timestamp: The `Wechatpay-Timestamp` header as received.
    ///   - nonce: The `Wechatpay-Nonce` header as received.
    ///   - body: The exact body as received; empty for a 204.
    /// - Returns: The message to verify or to sign.
    public static func response(timestamp: String, nonce: String, body: Data) -> SignatureMessage {
        SignatureMessage(head: "\(timestamp)\n\(nonce)\n", body: body)
    }

    /// The message that a front end shows the cashier with: `APPID\nTIMESTAMP\nNONCE\nSUBJECT\n`.
    ///
    /// Source: WeChat Pay API v3, calling up payment in JSAPI, mini programs and apps.
    ///
    /// - Parameters:
    ///   - appID: The application's id.
    ///   - timestamp: Seconds since 1970 as handed to the front end.
    ///   - nonce: The nonce as handed to the front end.
    ///   - subject: `prepay_id=…` for JSAPI and mini programs; the bare id for apps.
    /// - Returns: The message to sign.
    public static func cashier(
        appID: String,
        timestamp: String,
        nonce: String,
        subject: String
    ) -> SignatureMessage {
        SignatureMessage(head: "\(appID)\n\(timestamp)\n\(nonce)\n", body: Data(subject.utf8))
    }

    /// The SHA-256 digest of the message.
    public var digest: SHA256.Digest {
        var hash = SHA256()
        var head = head
        head.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        hash.update(data: body)
        hash.update(data: [0x0A])
        return hash.finalize()
    }

    /// The complete message, for display and comparison.
    ///
    /// Signing does not need it.
    public var bytes: Data {
        var bytes = Data(head.utf8)
        bytes.append(body)
        bytes.append(0x0A)
        return bytes
    }
}
