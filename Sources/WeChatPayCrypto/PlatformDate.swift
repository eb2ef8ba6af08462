package import Foundation

/// Dates in the platform's format: RFC 3339 at its own offset, such as `2026-09-01T08:00:00+08:00`.
package enum PlatformDate {
    private static let format = Date.ISO8601FormatStyle(
        timeZoneSeparator: .colon,
        timeZone: TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    )

    /// The text of a date, in whole seconds.
    ///
    /// Dates outside the years that a signature can have are replaced by the nearest one: Foundation traps on dates
    /// far outside the calendar.
    package static func text(_ date: Date) -> String { SignatureTimestamp(date).date.formatted(format) }

    /// The text of a date from 1970 to 9999, in whole seconds; `nil` for other dates.
    package static func exactText(_ date: Date) -> String? {
        (0..<253_402_300_800).contains(date.timeIntervalSince1970) ? date.formatted(format) : nil
    }

    /// The date of a text at any offset, with or without a fraction of a second; `nil` for any other text.
    package static func date(_ text: String) -> Date? {
        // Each parser below consumes only its own part.
        guard text.wholeMatch(of: #/\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)/#) != nil else {
            return nil
        }
        let text = text.uppercased()
        let whole = Date.ISO8601FormatStyle(timeZoneSeparator: .colon)
        return (try? whole.parse(text))
            ?? (try? whole.year().month().day().time(includingFractionalSeconds: true)
                .timeZone(separator: .colon).parse(text))
    }
}
