import Foundation
import WeChatPayCrypto

/// The platform's response to a refused request.
///
/// Source: WeChat Pay API v3, error codes.
public struct APIFailure: Sendable, CustomStringConvertible {
    /// The HTTP status; use it first to classify an error, since the codes vary.
    public let status: Int
    /// The platform's code, such as `PARAM_ERROR`; `nil` when the body is not the platform's JSON.
    public let code: String?
    /// The platform's own words.
    ///
    /// They may quote what was sent; ``description`` shows them masked.
    public let message: String?
    /// Further facts in no fixed shape, such as `field` and `issue`.
    ///
    /// They may quote what was sent.
    public let detail: JSONValue?
    /// The platform's `Request-ID`.
    public let requestID: String?
    /// The delay that the platform requests before the next attempt.
    public let retryAfter: Duration?
    /// Whether the response's signature was there and right.
    ///
    /// Where it is `false`, the response may come from a gateway on the way, or from anyone.
    public let isVerified: Bool

    /// `nil` where it is not shown.
    private let maskedMessage: String?

    private static let maximumUnverifiedBody = 64 << 10

    /// Reads a response; `personal` are texts of the request that must not show in the description.
    init(
        status: Int,
        headers: Headers,
        body: Data,
        isVerified: Bool,
        personal: [String],
        now: Date
    ) {
        self.status = status
        self.requestID = headers["Request-ID"]
        self.retryAfter = headers["Retry-After"].flatMap { Self.retryAfter($0, now: now) }
        self.isVerified = isVerified
        // Anyone can send an unsigned response, so its size is limited.
        let json =
            isVerified || body.count <= Self.maximumUnverifiedBody
            ? try? JSONDecoder().decode(JSONValue.self, checking: body) : nil
        self.code = json?["code"].string
        self.message = json?["message"].string
        self.detail = json?["detail"] == .null ? nil : json?["detail"]
        let quoted = self.detail?["value"].scalarText
        self.maskedMessage =
            isVerified ? self.message.map { Mask.text($0, hiding: personal + (quoted.map { [$0] } ?? [])) } : nil
    }

    /// The name of the rejected field, if the platform named one, such as `/user_name`.
    public var field: String? { detail?["field"].string }

    /// The code for logs, metrics and journals: the platform's own if it is verified, otherwise the status, such as
    /// `HTTP_502`; never a text that an intermediary may have written.
    package var loggableCode: String {
        guard isVerified, let code, Self.isCode(code) else { return "HTTP_\(status)" }
        return code
    }

    /// Whether a text has the form of the platform's codes, such as `PARAM_ERROR`.
    private static func isCode(_ text: String) -> Bool { text.wholeMatch(of: #/[A-Z0-9_]{1,64}/#) != nil }

    /// What to do next, by status.
    var advice: String {
        switch status {
        case 400: "correct the request; a retry fails in the same way"
        case 401:
            "check the merchant's serial and private key, the clock of this machine, and that no proxy modifies requests"
        case 403: "the merchant is not permitted to do this; check its product permissions"
        case 404: "the resource or the route does not exist; check the ids and the path"
        case 406, 415: "check the Accept and Content-Type headers"
        case 429: "reduce the request rate and retry later"
        case 500...599: "the outcome is unknown; query it before a retry, or retry with the same parameters"
        default: "see the platform's documentation for this code"
        }
    }

    /// Status, code, masked message and field; can be logged.
    public var description: String {
        var text = "HTTP \(status)"
        if let code, Self.isCode(code) { text += " \(code)" }
        // An unsigned response can come from anyone.
        if let maskedMessage, isVerified { text += ": \(maskedMessage)" }
        if let field, isVerified { text += " (field \(Mask.text(field, hiding: [])))" }
        if !isVerified { text += " (response not signed)" }
        return text
    }

    /// Reads `Retry-After` in both its forms (RFC 9110, section 10.2.3).
    private static func retryAfter(_ value: String, now: Date) -> Duration? {
        if let seconds = Int64(value), seconds >= 0 { return .seconds(min(seconds, 86400)) }
        guard let date = HTTPDate.parse(value) else { return nil }
        return .seconds(min(max(0, date.timeIntervalSince(now)), 86400))
    }
}

/// Hides personal data in texts from outside.
enum Mask {
    /// Whether a text looks like an id or a code, and so may stand in a description as it is.
    static func isPlain(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }

    /// Replaces each of `secrets`, and each run of seven or more digits, by `…`; truncates at 200 characters.
    static func text(_ text: String, hiding secrets: [String]) -> String {
        // More is never shown; a secret that begins in the shown part must not be truncated.
        let longest = secrets.map(\.utf8.count).max() ?? 0
        var masked = String(text.prefix(4096 + min(longest, 4096)))
        for secret in secrets.sorted(by: { $0.utf8.count > $1.utf8.count }) where !secret.isEmpty {
            masked = masked.replacingOccurrences(of: secret, with: "…")
        }
        masked = masked.replacing(#/[0-9]{7,}/#, with: "…")
        masked.removeAll { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
        return masked.count > 200 ? masked.prefix(200) + "…" : masked
    }
}
