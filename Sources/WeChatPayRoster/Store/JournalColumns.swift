import Foundation

/// The names of the columns, which are the same in every database.
enum JournalColumns {
    /// The columns of the table `entry`, except the fingerprints of the fields.
    static let entry = [
        "organization_id", "out_user_id", "state", "row_fingerprint", "attempts", "code", "request_id", "saved_at",
        "verified_at", "run", "disabled_at",
    ]
    /// The columns of the table `entry`: one fingerprint for each field, in the order of `RosterField.allCases`.
    static let fingerprints = RosterField.allCases.map(fingerprint)
    /// The columns of the table `run`.
    static let run = ["id", "kind", "digest", "started_at", "ended_at", "summary"]

    /// The column of a field's fingerprint.
    static func fingerprint(_ field: RosterField) -> String { "\(field.rawValue)_fingerprint" }
}

extension Date {
    /// Seconds since 1970, as a journal stores a date.
    var journalSeconds: Double { timeIntervalSince1970 }

    /// Reads a stored date.
    ///
    /// - Parameter seconds: Seconds since 1970.
    /// - Throws: ``RosterError`` for a date outside the years 1970 to 9999, with which no arithmetic is done.
    init(journalSeconds seconds: Double) throws {
        guard (0...253_402_300_799).contains(seconds) else { throw RosterError.damagedJournal }
        self.init(timeIntervalSince1970: seconds)
    }
}
