public import Foundation

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
    /// When it ended; `nil` while it runs, and after a crash.
    public var endedAt: Date?
    /// The counts of the run.
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

/// The number of rows, users and requests of each kind.
public struct RosterSummary: Sendable, Hashable, Codable {
    /// Rows that can be used.
    public var rows = 0
    /// Rows that cannot.
    public var faults = 0
    /// Users that match the row.
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
    /// Users that the journal knows and the source no longer contains.
    public var leavers = 0

    /// Nothing yet.
    public init() {}

    /// The most of each that a journal or a plan can hold, so that no sum or product of them overflows.
    private static let maximum = 1_000_000_000_000

    private enum CodingKeys: String, CodingKey {
        case rows, faults, same, trusted, changed, missing, failed, requests, leavers
    }

    /// Reads the counts.
    ///
    /// - Throws: `DecodingError` for one that is missing, negative or larger than any run can have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func count(_ key: CodingKeys) throws -> Int {
            let count = try container.decode(Int.self, forKey: key)
            guard (0...Self.maximum).contains(count) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "out of range")
            }
            return count
        }
        self.rows = try count(.rows)
        self.faults = try count(.faults)
        self.same = try count(.same)
        self.trusted = try count(.trusted)
        self.changed = try count(.changed)
        self.missing = try count(.missing)
        self.failed = try count(.failed)
        self.requests = try count(.requests)
        // Earlier releases did not count them.
        self.leavers = container.contains(.leavers) ? try count(.leavers) : 0
    }
}
