import Foundation

/// What the platform answered when it refused a request.
///
/// Source: WeChat Pay API v3, error codes.
public struct APIFailure: Sendable, CustomStringConvertible {
    /// The HTTP status; classify by it first, the codes vary.
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
    /// How long the platform asks to wait before the next attempt.
    public let retryAfter: Duration?
    /// Whether the answer's signature was there and right.
    ///
    /// Where it is `false`, the answer may come from a gateway on the way, or from anyone.
    public let isVerified: Bool

    private let maskedMessage: String?

    /// Reads an answer; `personal` are texts of the request that must not show in the description.
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
        let json = try? JSONDecoder().decode(JSONValue.self, from: body)
        self.code = json?["code"].string
        self.message = json?["message"].string
        self.detail = json?["detail"] == .null ? nil : json?["detail"]
        let quoted = self.detail?["value"].scalarText
        self.maskedMessage = self.message.map { Mask.text($0, hiding: personal + (quoted.map { [$0] } ?? [])) }
    }

    /// The name of the refused field, when the platform named one, such as `/user_name`.
    public var field: String? { detail?["field"].string }

    /// What to do next, by status.
    var advice: String {
        switch status {
        case 400: "change the request; repeating it will not help"
        case 401:
            "check the merchant's serial and private key, this machine's clock, and that nothing changes requests on the way"
        case 403: "the merchant is not permitted to do this; check its product permissions"
        case 404: "the resource or the route does not exist; check the ids and the path"
        case 406, 415: "check the Accept and Content-Type headers"
        case 429: "slow down and try again later"
        case 500...599: "the outcome is unknown; query before repeating, or repeat with the same parameters"
        default: "see the platform's documentation for this code"
        }
    }

    /// Status, code, masked message, field and request id; fit for a log.
    public var description: String {
        var text = "HTTP \(status)"
        if let code, code.wholeMatch(of: #/[A-Z0-9_]{1,64}/#) != nil { text += " \(code)" }
        // An answer that is not signed may say anything, from anyone.
        if let maskedMessage, isVerified { text += ": \(maskedMessage)" }
        if let field, isVerified { text += " (field \(Mask.text(field, hiding: [])))" }
        if !isVerified { text += " (answer not signed)" }
        return text
    }

    /// Reads `Retry-After` in both its forms (RFC 9110, section 10.2.3).
    private static func retryAfter(_ value: String, now: Date) -> Duration? {
        if let seconds = Int64(value), seconds >= 0 { return .seconds(min(seconds, 86400)) }
        guard let date = HTTPDate.parse(value) else { return nil }
        return .seconds(min(max(0, date.timeIntervalSince(now)), 86400))
    }
}

/// Hides personal data in texts that come from elsewhere.
enum Mask {
    /// Replaces every one of `secrets`, and every run of seven or more digits, by `…`; cuts at 200 characters.
    static func text(_ text: String, hiding secrets: [String]) -> String {
        var masked = text
        for secret in secrets.sorted(by: { $0.utf8.count > $1.utf8.count }) where !secret.isEmpty {
            masked = masked.replacingOccurrences(of: secret, with: "…")
        }
        masked = masked.replacing(#/[0-9]{7,}/#, with: "…")
        masked.removeAll { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } }
        return masked.count > 200 ? masked.prefix(200) + "…" : masked
    }
}
