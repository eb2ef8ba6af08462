import Foundation
import WeChatPay

/// How a roster is planned and applied.
public struct RosterOptions: Sendable {
    /// Requests a second at most, queries and updates together; from 0.01 to a million, see ``rates``.
    ///
    /// Default: 100.
    public var rate = 100.0
    /// The valid rates, in requests per second.
    public static let rates = 0.01...1_000_000.0
    /// The maximum number of concurrent requests.
    ///
    /// Default: 16.
    public var concurrency = 16
    /// The maximum number of attempts for transient failures; 429s do not count.
    ///
    /// Default: 5.
    public var attempts = 5
    /// The number of consecutive transient failures after which the run ends: the platform is unavailable.
    ///
    /// Default: 50.
    public var maximumConsecutiveFailures = 50
    /// Users that were verified within this duration and whose rows are unchanged are not read again.
    ///
    /// Default: none, all are read.
    public var trustWindow: Duration?
    /// Whether users are read back after they were changed.
    ///
    /// Default: no.
    public var verifies = false
    /// Whether invalid rows are skipped; otherwise, nothing is done if there is an invalid row.
    ///
    /// Default: no.
    public var skipsInvalid = false
    /// Whether only the users whose last attempt failed, or whom the platform did not know, are processed.
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
public struct RosterError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of error.
    public enum Reason: Sendable, Hashable {
        /// There are rows that cannot be used.
        case invalidRows(Int)
        /// The source is not the one that the plan was created from.
        case changedSource
        /// Another run changes users by the same journal.
        case busy
        /// Another plan was applied by the same journal since.
        case superseded
        /// The given number of users of the plan remained open.
        case unfinished(Int)
        /// The given number of users in a row failed, the last one with this code: the platform is unavailable.
        case platformUnavailable(Int, code: String)
        /// The journal is of another merchant or another address.
        case otherPlatform(String)
        /// The journal's fingerprints were made with another key.
        case otherKey
    }

    /// The kind of error.
    public let reason: Reason

    /// The problem, and the corrective action.
    public var description: String {
        switch reason {
        case .invalidRows(let count):
            "\(count) rows are invalid, and nothing was sent; correct or skip them"
        case .changedSource:
            "the file changed after the plan was made, so the plan is not applied; make a new plan"
        case .busy: "another run is using this journal; wait until it ends"
        case .superseded: "another plan was applied since, so this one is not applied; make a new plan"
        case .unfinished(let count): "\(count) users of the plan are not finished; apply it again"
        case .platformUnavailable(let count, let code):
            "\(count) consecutive users failed, the last one with \(code), and the run was stopped; when the platform is available "
                + "again, run the same command to continue"
        case .otherPlatform(let platform):
            "the journal belongs to merchant \(platform); use another journal for this one"
        case .otherKey:
            "the fingerprint key does not belong to this journal; copy the key file from the machine that created the journal"
        }
    }
}
