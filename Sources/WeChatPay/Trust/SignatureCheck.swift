import Foundation
import WeChatPayCrypto

/// The check that responses and notifications go through before a byte of them is looked at.
///
/// Source: WeChat Pay API v3, verifying a response.
struct SignatureCheck {
    /// What is checked, for messages.
    enum Subject: String {
        case response
        case notification
    }

    let subject: Subject
    let keys: PlatformKeySet
    let now: Date

    /// How far the platform's clock and ours may differ, in seconds; exactly this much is accepted.
    static let maximumSkew: Int64 = 300

    private static let headerNames = [
        "Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature",
    ]

    /// Whether any of the signature's headers is there.
    static func isSigned(_ headers: Headers) -> Bool {
        headerNames.contains { headers[$0] != nil }
    }

    /// Checks headers, clock and signature.
    ///
    /// - Throws: ``WeChatPayError`` with one of the signature codes.
    func verify(_ headers: Headers, body: Data) throws {
        let (timestamp, nonce, serial, signature) = try values(headers)
        if let kind = headers["Wechatpay-Signature-Type"], kind != Signed.scheme {
            throw refused(.badSignature, "The \(subject.rawValue)'s Wechatpay-Signature-Type is not \(Signed.scheme)")
        }
        try checkClock(timestamp)
        guard !signature.hasPrefix("WECHATPAY/SIGNTEST/") else {
            throw refused(
                .probeSignature,
                "The platform sent a probe signature (WECHATPAY/SIGNTEST/) to check that it is rejected; "
                    + (subject == .response ? "retry the call" : "respond with 401")
            )
        }
        guard let key = keys.key(serial) else {
            throw refused(
                .unknownSerial,
                "The \(subject.rawValue) is signed with a platform key that is not in the client's key ring; add the key that its "
                    + "Wechatpay-Serial names"
            )
        }
        if let validity = key.validity, !validity.contains(now) {
            throw refused(
                .unknownSerial,
                "The \(subject.rawValue) is signed with a platform certificate that is not valid now"
            )
        }
        let message = SignatureMessage.response(timestamp: timestamp, nonce: nonce, body: body)
        guard key.isValidSignature(signature, for: message) else {
            throw refused(
                .badSignature,
                "The \(subject.rawValue)'s signature does not match its bytes; a proxy may have modified it, or the "
                    + "platform key may be the wrong one"
            )
        }
    }

    private func values(_ headers: Headers) throws -> (String, String, String, String) {
        let values = try Self.headerNames.map { name in
            let found = headers.values(name)
            guard found.count == 1, let value = found.first, !value.isEmpty else {
                throw refused(
                    .missingSignature,
                    found.count > 1
                        ? "The \(subject.rawValue) has \(found.count) \(name) headers; exactly one is required"
                        : "The \(subject.rawValue) has no \(name) header and cannot be verified; a proxy may have removed it"
                )
            }
            return value
        }
        return (values[0], values[1], values[2], values[3])
    }

    private func checkClock(_ timestamp: String) throws {
        guard let skew = ClockSkew(timestamp: timestamp, now: now) else {
            throw refused(.clockSkew, "The \(subject.rawValue)'s Wechatpay-Timestamp is not a number of seconds")
        }
        guard skew.seconds.magnitude <= UInt64(Self.maximumSkew) else {
            throw refused(
                .clockSkew,
                "The \(subject.rawValue) is rejected: \(skew), and at most \(Self.maximumSkew) s are accepted. Check this "
                    + "machine's clock"
            )
        }
    }

    private func refused(_ code: WeChatPayError.Code, _ message: String) -> WeChatPayError {
        WeChatPayError(code, message, stage: .verify)
    }
}
