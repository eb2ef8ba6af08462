package import Foundation

/// The timestamp of a signature: integer seconds since 1970, from 0 to the end of the year 9999.
///
/// The only reader and writer of such timestamps: it rejects other values, so that differences and sums of two of
/// them cannot overflow.
///
/// Source: WeChat Pay API v3, signing a request and verifying a response.
package struct SignatureTimestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970.
    package let seconds: Int64

    /// 9999-12-31T23:59:59Z, the last second that RFC 3339 can write.
    private static let maximum: Int64 = 253_402_300_799

    /// Reads a header's value: ASCII digits, without a sign, blanks or leading zeros.
    ///
    /// - Returns: `nil` for anything else, and for times after the year 9999.
    package init?(_ text: String) {
        let digits = text.utf8
        guard (1...12).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.count == 1 || digits.first != 0x30, let seconds = Int64(text), seconds <= Self.maximum
        else { return nil }
        self.seconds = seconds
    }

    /// Creates a timestamp for the second of a date; a date outside the range is clamped to the nearest bound.
    package init(_ date: Date) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        self.seconds = Int64(exactly: min(max(seconds, 0), Double(Self.maximum))) ?? 0
    }

    /// The date at which the second begins.
    package var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

    /// Returns the number of seconds from another timestamp to this one; negative if this one is earlier.
    package func seconds(after other: SignatureTimestamp) -> Int64 { seconds - other.seconds }

    package static func < (one: SignatureTimestamp, other: SignatureTimestamp) -> Bool { one.seconds < other.seconds }

    /// The digits.
    package var description: String { String(seconds) }
}
