import Foundation

/// Dates for people, in the time zone of the machine.
enum LocalTime {
    /// Such as `2026-09-14 16:05`.
    static func minutes(_ date: Date) -> String { text(date, "yyyy-MM-dd HH:mm") }

    /// Such as `2026-09-14 16:05:09`.
    static func seconds(_ date: Date) -> String { text(date, "yyyy-MM-dd HH:mm:ss") }

    /// The zone, such as `UTC+8` or `UTC+5:30`.
    static func zone(_ date: Date) -> String {
        let minutes = TimeZone.current.secondsFromGMT(for: date) / 60
        guard minutes != 0 else { return "UTC" }
        let rest = abs(minutes) % 60 == 0 ? "" : String(format: ":%02d", abs(minutes) % 60)
        return "UTC\(minutes < 0 ? "-" : "+")\(abs(minutes) / 60)\(rest)"
    }

    /// With the zone, for machines.
    static func iso(_ date: Date) -> String {
        date.ISO8601Format(Date.ISO8601FormatStyle(timeZone: .current))
    }

    private static func text(_ date: Date, _ format: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = format
        return formatter.string(from: date)
    }
}
