import Foundation

/// What a journal knows of one user: fingerprints and outcomes, no names and no phones.
public struct RosterMemory: Sendable, Hashable {
    /// How the last attempt ended.
    public enum State: String, Sendable, Codable {
        /// The platform had what the row said, or took it.
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
    /// Fingerprints of what the platform is known to have, by field.
    public var fingerprints: [RosterField: String]
    /// The fingerprint of the row that was last dealt with.
    public var row: String?
    /// How many requests that took.
    public var attempts: Int
    /// The platform's or the client's code, where it failed.
    public var code: String?
    /// The last request id.
    public var requestID: String?
    /// When.
    public var time: Date
    /// When the platform was last read, and had what the row says.
    public var verifiedAt: Date?
    /// The run that it was in.
    public var run: String

    /// Makes a memory of a user.
    public init(key: RosterKey, state: State, time: Date, run: String) {
        self.key = key
        self.state = state
        self.fingerprints = [:]
        self.attempts = 0
        self.time = time
        self.run = run
    }
}
