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

/// A run of planning or applying.
public struct RosterRun: Sendable, Hashable, Codable {
    /// Its id.
    public var id: String
    /// `plan` or `apply`.
    public var kind: String
    /// The digest of the source.
    public var digest: String
    /// When it began.
    public var startedAt: Date
    /// When it ended; `nil` while it runs, and for ever after a crash.
    public var endedAt: Date?
    /// What came of it.
    public var summary: RosterSummary

    /// Begins a run.
    public init(id: String, kind: String, digest: String, startedAt: Date) {
        self.id = id
        self.kind = kind
        self.digest = digest
        self.startedAt = startedAt
        self.summary = RosterSummary()
    }
}

/// How many of each.
public struct RosterSummary: Sendable, Hashable, Codable {
    /// Rows that can be used.
    public var rows = 0
    /// Rows that cannot.
    public var faults = 0
    /// Users that are as the row says.
    public var same = 0
    /// Of these, those that were not read, being verified lately.
    public var trusted = 0
    /// Users that differ, or were changed.
    public var changed = 0
    /// Users that the platform does not know.
    public var missing = 0
    /// Users that failed.
    public var failed = 0
    /// Requests that were sent.
    public var requests = 0

    /// Nothing yet.
    public init() {}
}

/// Keeps what happened, so that a run that was killed goes on where it was.
public protocol RosterStore: Sendable {
    /// What is known of users; those that are not known are left out.
    func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory]

    /// Keeps what became of a user; returns when it is there for good, whatever kills the process then.
    func keep(_ memory: RosterMemory) async throws

    /// Keeps a run, or how far it is.
    func keep(_ run: RosterRun) async throws

    /// The last runs, newest first.
    func runs(limit: Int) async throws -> [RosterRun]

    /// How many users are in each state, and how many failed with each code.
    func counts() async throws -> (states: [RosterMemory.State: Int], codes: [String: Int])

    /// Those that failed or are missing, in the order of their ids.
    func failures(limit: Int) async throws -> [RosterMemory]
}
