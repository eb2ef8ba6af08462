import Foundation
import WeChatPayCrypto
import WeChatPayDiagnosis

/// The signature headers of a response or a notification: valid, or with one fault.
struct FaultySignature {
    let fault: SandboxFault.Kind?

    /// The headers; none for ``SandboxFault/Kind/noSignature``.
    ///
    /// - Parameters:
    ///   - body: What is signed.
    ///   - key: Who signs.
    ///   - now: When it is signed.
    ///   - nonce: The nonce.
    /// - Returns: Names and values.
    /// - Throws: `CryptoFailure` when the key does not sign.
    func headers(of body: Data, by key: Platform.Key, now: Date, nonce: String) throws -> [(String, String)] {
        guard fault != .noSignature else { return [] }
        let signed = fault == .badSignature ? body + [0x20] : body
        let timestamp = "\(SignatureTimestamp(fault == .staleTimestamp ? now.addingTimeInterval(-3600) : now))"
        let isPublicKey = key.id.hasPrefix("PUB_KEY_ID_")
        let serial =
            fault == .unknownSerial
            ? (isPublicKey ? "PUB_KEY_ID_0" : String(repeating: "7", count: 40)) : key.id
        let signature =
            fault == .probeSignature
            ? "WECHATPAY/SIGNTEST/" + String(repeating: "A", count: 336)
            : try key.key.sign(.response(timestamp: timestamp, nonce: nonce, body: signed))
        return [
            ("Wechatpay-Nonce", nonce),
            ("Wechatpay-Serial", serial),
            ("Wechatpay-Signature", signature),
            ("Wechatpay-Signature-Type", AuthorizationHeader.scheme),
            ("Wechatpay-Timestamp", timestamp),
        ]
    }
}
