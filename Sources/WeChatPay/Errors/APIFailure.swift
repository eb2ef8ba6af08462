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

    private let maskedMessage: String?
    private let maskedIssue: String?

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
        let secrets = personal + (self.detail?["value"].scalarText.map { [$0] } ?? [])
        self.maskedMessage = self.message.map { Mask.text($0, hiding: secrets).printableLine }
        self.maskedIssue = self.detail.flatMap(Self.issue).map { Mask.text($0, hiding: secrets).printableLine }
    }

    /// The name of the rejected field, if the platform named one, such as `/user_name`.
    public var field: String? { detail?["field"].string }

    /// The platform's description of what is wrong with the field, if there is one; it may quote what was sent.
    public var issue: String? { detail.flatMap(Self.issue) }

    /// For an invalid signature, the platform nests the detail once more, and a sandbox adds the mistake that was made.
    private static func issue(_ detail: JSONValue) -> String? {
        detail["diagnosis"]["message"].string ?? detail["issue"].string ?? detail["detail"]["issue"].string
    }

    /// The code for logs, metrics and journals: the platform's own if it is verified, otherwise the status, such as
    /// `HTTP_502`; never a text that an intermediary may have written.
    package var loggableCode: String {
        guard isVerified, let code, Self.isCode(code) else { return "HTTP_\(status)" }
        return code
    }

    /// Whether a text has the form of the platform's codes, such as `PARAM_ERROR`.
    private static func isCode(_ text: String) -> Bool { text.wholeMatch(of: #/[A-Z0-9_]{1,64}/#) != nil }

    /// Status, code, message, field and issue; can be logged.
    ///
    /// All values of the request are masked. Anyone on the way can have written an unsigned response, which is marked:
    /// the platform does not sign what it rejects before authentication, and then its text is the only help.
    public var description: String { description(withIssue: true) }

    /// The description with or without the platform's description of what is wrong with the field.
    package func description(withIssue: Bool) -> String {
        var text = "HTTP \(status)"
        if let code, Self.isCode(code) { text += " \(code)" }
        if let maskedMessage, !maskedMessage.isEmpty { text += ": \(maskedMessage)" }
        let place = field.map { Mask.text($0, hiding: []).printableLine }
        switch (place, withIssue ? maskedIssue : nil) {
        case (let place?, let issue?): text += " (field \(place): \(issue))"
        case (let place?, nil): text += " (field \(place))"
        case (nil, let issue?): text += " (\(issue))"
        case (nil, nil): break
        }
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
