import Foundation
import WeChatPayCrypto

/// The difference between the platform's clock and the clock of this machine.
struct ClockSkew: Sendable, CustomStringConvertible {
    /// Positive if the platform is ahead.
    let seconds: Int64

    /// The difference in seconds above which it is reported.
    static let notable: UInt64 = 60

    private init(seconds: Int64) { self.seconds = seconds }

    var isNotable: Bool { seconds.magnitude > Self.notable }

    /// Reads a `Wechatpay-Timestamp`; `nil` for anything but seconds since 1970.
    init?(timestamp: String, now: Date) {
        guard let theirs = SignatureTimestamp(timestamp) else { return nil }
        self.init(seconds: theirs.seconds(after: SignatureTimestamp(now)))
    }

    /// Reads the platform's time in a response: the timestamp of its signature, otherwise its `Date`.
    ///
    /// Only for messages; no decision depends on it.
    init?(_ headers: Headers, now: Date) {
        if let timestamp = headers["Wechatpay-Timestamp"] {
            self.init(timestamp: timestamp, now: now)
        } else if let date = headers["Date"].flatMap(HTTPDate.parse) {
            self.init(seconds: SignatureTimestamp(date).seconds(after: SignatureTimestamp(now)))
        } else {
            return nil
        }
    }

    /// Such as `the clock of this machine is 75 s behind the platform's`.
    var description: String {
        "the clock of this machine is \(seconds.magnitude) s \(seconds > 0 ? "behind" : "ahead of") the platform's"
    }
}

/// Dates in HTTP headers (RFC 9110, section 5.6.7).
enum HTTPDate {
    static func parse(_ text: String) -> Date? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return format.date(from: text)
    }
}
