import Foundation
import WeChatPayCrypto

/// Stage 5: an answer whose signature was checked.
///
/// Only its initialiser makes one, and only from bytes that verified; ``Output`` takes nothing else.
///
/// Source: WeChat Pay API v3, verifying a response.
struct Verified: Sendable {
    let operation: String
    let response: TransportResponse

    /// How far the platform's clock and ours may differ, in seconds; exactly this much is accepted.
    static let maximumSkew: Int64 = 300

    private static let headerNames = [
        "Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature",
    ]

    /// Checks the signature, then the status.
    ///
    /// - Throws: ``WeChatPayError``: one of the signature codes; or `apiFailure` for a status other
    ///   than 2xx, marked unverified when a 4xx or 5xx came without any signature header.
    init(_ unverified: Unverified, with keys: PlatformKeyRing, now: Date) throws {
        let (draft, response) = (unverified.draft, unverified.response)
        let isSigned = Self.headerNames.contains { response.headers[$0] != nil }
        do {
            if isSigned || response.status < 400 {
                try Self.checkSignature(of: response, with: keys, now: now)
            }
            guard (200..<300).contains(response.status) else {
                throw Self.failure(response, isVerified: isSigned, personal: draft.personal + draft.bodyTexts, now: now)
            }
        } catch var error as WeChatPayError {
            error.operation = draft.operation
            error.status = response.status
            error.requestID = response.headers["Request-ID"]
            error.outcomeUnknown = draft.method != .get && (error.failure.map { $0.status >= 500 } ?? true)
            throw error
        }
        self.operation = draft.operation
        self.response = response
    }

    private static func failure(
        _ response: TransportResponse,
        isVerified: Bool,
        personal: [String],
        now: Date
    ) -> WeChatPayError {
        let failure = APIFailure(
            status: response.status,
            headers: response.headers,
            body: response.body,
            isVerified: isVerified,
            personal: personal,
            now: now
        )
        var error = WeChatPayError(.apiFailure, "\(failure); \(failure.advice)", stage: .verify)
        error.failure = failure
        return error
    }

    private static func checkSignature(of response: TransportResponse, with keys: PlatformKeyRing, now: Date) throws {
        var values: [String] = []
        for name in headerNames {
            let found = response.headers.values(name)
            guard found.count == 1, let value = found.first, !value.isEmpty else {
                throw refused(
                    .missingSignature,
                    found.count > 1
                        ? "The answer has \(found.count) headers \(name); it cannot be trusted"
                        : "The answer has no \(name) header, so it cannot be trusted; a proxy may have dropped it"
                )
            }
            values.append(value)
        }
        let (timestamp, nonce, serial, signature) = (values[0], values[1], values[2], values[3])
        if let kind = response.headers["Wechatpay-Signature-Type"], kind != Signed.scheme {
            throw refused(.badSignature, "The answer's Wechatpay-Signature-Type is not \(Signed.scheme)")
        }
        try checkClock(timestamp, now: now)
        guard !signature.hasPrefix("WECHATPAY/SIGNTEST/") else {
            throw refused(
                .probeSignature,
                "The platform sent a probe signature (WECHATPAY/SIGNTEST/) to see whether it is refused; repeat the call"
            )
        }
        guard let key = keys.key(serial) else {
            throw refused(
                .unknownSerial,
                "The answer is signed with a platform key that this client does not hold; add the key that its "
                    + "Wechatpay-Serial names"
            )
        }
        if let validity = key.validity, !validity.contains(now) {
            throw refused(.unknownSerial, "The answer is signed with a platform certificate that is not valid now")
        }
        let message = SignatureMessage.response(timestamp: timestamp, nonce: nonce, body: response.body)
        guard key.isValidSignature(signature, for: message) else {
            throw refused(
                .badSignature,
                "The answer's signature does not fit its bytes; something on the way may have changed it, or the "
                    + "platform key is the wrong one"
            )
        }
    }

    private static func checkClock(_ timestamp: String, now: Date) throws {
        guard timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let theirs = Int64(timestamp) else {
            throw refused(.clockSkew, "The answer's Wechatpay-Timestamp is not a number of seconds")
        }
        let ours = Int64(now.timeIntervalSince1970.rounded(.down))
        let (skew, overflow) = theirs.subtractingReportingOverflow(ours)
        guard !overflow, skew.magnitude <= UInt64(maximumSkew) else {
            throw refused(
                .clockSkew,
                "The answer's clock is \(skew.magnitude) s \(skew > 0 ? "ahead of" : "behind") this machine's; at most "
                    + "\(maximumSkew) s are accepted. Check this machine's clock"
            )
        }
    }

    private static func refused(_ code: WeChatPayError.Code, _ message: String) -> WeChatPayError {
        WeChatPayError(code, message, stage: .verify)
    }
}
