public import Foundation

/// What a journal knows of one user: fingerprints and outcomes, no names and no phones.
public struct JournalEntry: Sendable, Hashable {
    /// How the last attempt ended.
    public enum State: String, Sendable, Codable {
        /// The platform already had the values of the row, or accepted them.
        case done
        /// It failed, and the platform may have something else than the journal knows.
        case failed
        /// The platform knows no such user.
        case missing
    }

    /// Who.
    public var key: RosterKey
    /// How the last attempt ended.
    public var state: State
    /// Fingerprints of the platform's known values, by field.
    public var fingerprints: [RosterField: String]
    /// The fingerprint of the row that was last dealt with.
    public var row: String?
    /// The number of requests that were required for the row.
    public var attempts: Int
    /// The platform's or the client's code, if the attempt failed.
    public var code: String?
    /// The last request id.
    public var requestID: String?
    /// When.
    public var time: Date
    /// The date of the last read in which the platform matched the row.
    public var verifiedAt: Date?
    /// The run that it was in.
    public var run: String
    /// When a run set the user to `DISABLED` because the source did not contain it, even if that was not confirmed.
    ///
    /// `nil` if none did, or after the user was enabled again.
    public var disabledAt: Date?

    /// Creates an entry for a user.
    public init(key: RosterKey, state: State, time: Date, run: String) {
        self.key = key
        self.state = state
        self.fingerprints = [:]
        self.attempts = 0
        self.time = time
        self.run = run
    }
}
