import Foundation
import WeChatPay

/// How a roster is planned and applied.
public struct RosterOptions: Sendable {
    /// Requests a second at most, queries and updates together.
    ///
    /// Default: 100.
    public var rate = 100.0
    /// How many requests at once.
    ///
    /// Default: 16.
    public var concurrency = 16
    /// How often a request is tried that failed for no fault of its own; 429s do not count.
    ///
    /// Default: 5.
    public var attempts = 5
    /// After how many users in a row that failed for no fault of their own the run ends: the platform is away.
    ///
    /// Default: 50.
    public var outage = 50
    /// Users that were verified within this time, and whose rows are what they were, are not read again.
    ///
    /// Default: none, all are read.
    public var trust: Duration?
    /// Whether users are read back after they were changed.
    ///
    /// Default: no.
    public var verifies = false
    /// Whether rows that cannot be used are left out; else nothing is done as long as there is one.
    ///
    /// Default: no.
    public var skipsInvalid = false
    /// Whether only those users are looked at whose last attempt failed, or whom the platform did not know.
    ///
    /// Default: no, all are.
    public var onlyFailed = false
    /// Clocks and waiting.
    public var time: TimeSource = .system
    /// Makes the ids of runs.
    public var id: @Sendable () -> String = { UUID().uuidString }

    /// Starts from the defaults.
    public init() {}
}

/// Why a roster is not planned or applied.
public struct RosterRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of refusal.
    public enum Reason: Sendable, Hashable {
        /// There are rows that cannot be used.
        case invalidRows(Int)
        /// The source is not what the plan was made from.
        case changedSource
        /// Another run changes users by the same journal.
        case busy
        /// Another plan was applied by the same journal since.
        case superseded
        /// So many users of the plan stayed open.
        case unfinished(Int)
        /// So many users in a row failed, the last one with this code: the platform is away.
        case outage(Int, code: String)
        /// The journal is of another merchant or another address.
        case otherPlatform(String)
        /// The journal's fingerprints were made with another key.
        case otherKey
    }

    /// What kind of refusal.
    public let reason: Reason

    /// What is wrong, and what to do.
    public var description: String {
        switch reason {
        case .invalidRows(let count):
            "\(count) rows cannot be used, so nothing was sent; mend them, or skip them"
        case .changedSource:
            "the source is not what the plan was made from, so nothing of it is sent any more; make a new plan"
        case .busy: "another run is changing users by this journal; wait until it is done"
        case .superseded: "another plan was applied since, so nothing of this one is sent any more; make a new plan"
        case .unfinished(let count): "\(count) users of the plan stayed open; apply it again"
        case .outage(let count, let code):
            "\(count) users in a row failed, the last one with \(code), so the run ended; when the platform is back, the "
                + "same goes on from there"
        case .otherPlatform(let platform):
            "the journal is of merchant \(platform), and what was pushed there is not here; name another journal"
        case .otherKey:
            "the key of fingerprints is not this journal's; bring the key file from the machine that made the journal"
        }
    }
}
