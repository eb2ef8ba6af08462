public import Foundation
import WeChatPayOfflineFace

/// Distributes the work of a plan to one or more workers.
///
/// The work of a plan is its users, by their positions in it. A worker joins the plan, claims users, saves the result
/// of each with ``JournalEntry/Condition/finishing(plan:)``, and leaves. The claims of a failed worker become free: at
/// once if only one worker can run, and when its lease expires if several workers can run.
///
/// All methods throw a ``RosterError`` if the journal cannot be used.
public protocol RosterWorkQueue: Sendable {
    /// The duration of a worker's claims after its last heartbeat; `nil` if only one worker can run at a time.
    var lease: Duration? { get }

    /// Joins the work on a plan; failed users are retried, and older plans are superseded.
    ///
    /// - Parameters:
    ///   - plan: The id of the plan.
    ///   - madeAt: When the plan was made.
    ///   - keys: Its users, each once; saved when the plan is joined for the first time.
    ///   - worker: The id of the worker that joins.
    /// - Throws: ``RosterError`` with `busy` if another plan, or another worker in a single-worker store, is active;
    ///   with `superseded` if another plan was joined since, or if one of the users was changed after the plan was
    ///   made.
    func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws

    /// Claims users of a plan that are neither claimed nor done.
    ///
    /// - Parameters:
    ///   - limit: The maximum number of users.
    ///   - position: Only users after this position are claimed; -1 for all.
    ///   - plan: The id of the plan.
    ///   - worker: The id of the worker that claims them.
    /// - Returns: The users, in the order of the plan.
    /// - Throws: ``RosterError`` if they cannot be claimed.
    func claim(_ limit: Int, after position: Int, of plan: String, as worker: String) async throws -> [RosterClaim]

    /// Renews the lease of a worker.
    ///
    /// - Returns: The progress of the plan.
    /// - Throws: ``RosterError`` if the worker was silent for so long that another plan is active or was applied.
    func renew(_ plan: String, as worker: String) async throws -> RosterTally

    /// Releases a worker's unfinished claims, so that any worker can claim them.
    func release(_ plan: String, as worker: String) async throws

    /// Leaves a plan, and releases the worker's unfinished claims.
    func leave(_ plan: String, as worker: String) async throws
}

/// A user of a plan that a worker has claimed.
public struct RosterClaim: Sendable, Hashable, Codable {
    /// The position of the user in the plan, from 0.
    public var position: Int
    /// The user.
    public var key: RosterKey

    /// Makes a claim.
    public init(position: Int, key: RosterKey) {
        self.position = position
        self.key = key
    }
}

/// The progress of a plan, in users.
public struct RosterTally: Sendable, Hashable, Codable {
    /// Users that match the plan.
    public var done: Int
    /// Users that failed.
    public var failed: Int
    /// Users that the platform does not know.
    public var missing: Int
    /// Users that are not processed yet and that the worker has not claimed.
    public var elsewhere: Int
    /// Users that the worker has claimed and not processed yet.
    public var claimed: Int

    /// Users that are processed.
    var ended: Int { done + failed + missing }

    /// Makes a tally.
    public init(done: Int, failed: Int, missing: Int, elsewhere: Int, claimed: Int) {
        self.done = done
        self.failed = failed
        self.missing = missing
        self.elsewhere = elsewhere
        self.claimed = claimed
    }
}
