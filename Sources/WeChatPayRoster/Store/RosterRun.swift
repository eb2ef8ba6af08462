import Foundation

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
