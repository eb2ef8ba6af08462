import Foundation

/// How far the platform's clock is from this machine's.
struct ClockSkew: Sendable, CustomStringConvertible {
    /// Positive when the platform is ahead.
    let seconds: Int64

    /// Above this many seconds the difference is worth telling.
    static let notable: UInt64 = 60

    private init(seconds: Int64) { self.seconds = seconds }

    var isNotable: Bool { seconds.magnitude > Self.notable }

    /// Reads a `Wechatpay-Timestamp`; `nil` for anything but digits.
    init?(timestamp: String, now: Date) {
        guard
            !timestamp.isEmpty, timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let theirs = Int64(timestamp)
        else { return nil }
        let (skew, overflow) = theirs.subtractingReportingOverflow(Int64(now.timeIntervalSince1970.rounded(.down)))
        self.init(seconds: overflow ? .max : skew)
    }

    /// Reads what an answer says of the platform's clock: its signature's timestamp, else its `Date`.
    ///
    /// Only for telling people; nothing is decided by it.
    init?(_ headers: Headers, now: Date) {
        if let timestamp = headers["Wechatpay-Timestamp"] {
            self.init(timestamp: timestamp, now: now)
        } else if let date = headers["Date"].flatMap(HTTPDate.parse) {
            self.init(seconds: Int64((date.timeIntervalSince1970 - now.timeIntervalSince1970).rounded()))
        } else {
            return nil
        }
    }

    /// Such as `this machine's clock is 75 s behind the platform's`.
    var description: String {
        "this machine's clock is \(seconds.magnitude) s \(seconds > 0 ? "behind" : "ahead of") the platform's"
    }
}

/// Dates as HTTP headers carry them (RFC 9110, section 5.6.7).
enum HTTPDate {
    static func parse(_ text: String) -> Date? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return format.date(from: text)
    }
}
