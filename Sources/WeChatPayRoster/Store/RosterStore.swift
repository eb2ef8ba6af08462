import Foundation
import WeChatPayOfflineFace

/// Stores results, so that a run that was killed can be resumed, and distributes the work of a plan.
///
/// The work of a plan is its users, by their positions in it. A worker joins the plan, claims users, saves the result
/// of each, and leaves. The users of a failed worker are free again: at once if only one worker can run, and when
/// its lease expires if several workers can run.
public protocol RosterStore: Sendable {
    /// The duration of a worker's claims after its last heartbeat; `nil` if only one worker can run at a time.
    var lease: Duration? { get }

    /// The rate limit that all workers share; `nil` if each worker has a separate one.
    var rateLimit: (any RosterRateLimit)? { get }

    /// Binds a journal to a platform's merchant and to a key of fingerprints, once and for all.
    ///
    /// - Parameter binding: The binding to set if the journal has none.
    /// - Returns: What it is bound to.
    /// - Throws: An error when the journal cannot be used, like all methods of this protocol.
    func bind(_ binding: RosterBinding) async throws -> RosterBinding

    /// What is known of users; those that are not known are left out.
    func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry]

    /// Saves the result of a user; returns when it is durable, even if the process is killed afterwards.
    ///
    /// - Parameters:
    ///   - entry: The result of the user.
    ///   - plan: The plan whose work on the user this entry completes, saved in the same transaction. If the work
    ///     is another worker's by now than the memory's run, only that the platform's state is unknown.
    /// - Throws: An error when it is not saved.
    func save(_ entry: JournalEntry, finishing plan: String?) async throws

    /// Invalidates entries of users that are about to be changed: these fields, and that the platform was
    /// seen to have the row.
    ///
    /// - Parameters:
    ///   - fields: What is to be changed, by user; those that are not known stay so.
    ///   - run: The run that changes them.
    ///   - time: When.
    /// - Throws: An error when the invalidation is not saved.
    func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws

    /// Saves the entry read for a user, unless another entry was saved since the read; the user is marked verified only
    /// if the user has no open work.
    ///
    /// - Parameters:
    ///   - entry: What was seen.
    ///   - known: What was known of the user when it was looked at.
    /// - Throws: An error when it is not saved; not if another entry was saved.
    func save(_ entry: JournalEntry, ifStill known: JournalEntry?) async throws

    /// Saves a run, or its progress.
    func save(_ run: RosterRun) async throws

    /// The last runs, newest first.
    func runs(limit: Int) async throws -> [RosterRun]

    /// Returns the number of users in each state, and the number of failed users for each code.
    func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int])

    /// Those that failed or are missing, in the order of their ids.
    func failures(limit: Int) async throws -> [JournalEntry]

    /// Joins the work on a plan; failed users are retried, and older plans are superseded.
    ///
    /// - Parameters:
    ///   - plan: The plan's id.
    ///   - madeAt: When it was made.
    ///   - keys: Its users, each once; saved when the plan is first joined.
    ///   - worker: Who joins.
    /// - Throws: ``RosterError`` with `busy` if another plan, or another worker in a single-worker store, is active;
    ///   with `superseded` when another plan was joined since, or one of its users was changed since it was made.
    func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws

    /// Claims users of a plan that are neither claimed nor done.
    ///
    /// - Parameters:
    ///   - limit: The maximum number of users.
    ///   - position: Only users behind this one, in the order of the plan.
    ///   - plan: The plan's id.
    ///   - worker: The worker that claims the users.
    /// - Returns: The users, in the order of the plan.
    /// - Throws: An error if the users cannot be claimed.
    func claim(_ limit: Int, after position: Int, of plan: String, as worker: String) async throws -> [RosterClaim]

    /// Reports that a worker is active, and returns the progress of the plan.
    ///
    /// - Throws: ``RosterError`` if the worker was silent for so long that the plan is no longer the one that is
    ///   worked on.
    func renew(_ plan: String, as worker: String) async throws -> RosterTally

    /// Releases a worker's unfinished claims, so that others, or the same worker, can claim them.
    func release(_ plan: String, as worker: String) async throws

    /// Leaves a plan; the worker's unfinished claims are free again.
    func leave(_ plan: String, as worker: String) async throws
}

/// A journal's scope: its fingerprints cannot be compared with another key, and data pushed to one platform is
/// not on another.
public struct RosterBinding: Sendable, Hashable, Codable {
    /// The merchant and the host.
    public var platform: String
    /// A fingerprint of a known text, which identifies the key.
    public var key: String

    /// Makes a binding.
    public init(platform: String, key: String) {
        self.platform = platform
        self.key = key
    }
}

/// A user of a plan that a worker has.
public struct RosterClaim: Sendable, Hashable, Codable {
    /// Where the user is in the plan.
    public var position: Int
    /// Who.
    public var key: RosterKey

    /// Makes a claim.
    public init(position: Int, key: RosterKey) {
        self.position = position
        self.key = key
    }
}

/// The progress of a plan.
public struct RosterTally: Sendable, Hashable, Codable {
    /// Users that match the plan.
    public var done: Int
    /// Users that failed.
    public var failed: Int
    /// Users that the platform does not know.
    public var missing: Int
    /// Users that are not dealt with yet and that the worker has not claimed.
    public var elsewhere: Int
    /// Users that the worker has claimed and not dealt with yet.
    public var claimed: Int

    /// Users that are dealt with.
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

/// A rate limit that workers on several machines share.
public protocol RosterRateLimit: Sendable {
    /// Takes the next slots.
    ///
    /// - Parameters:
    ///   - count: The number of slots.
    ///   - limit: Requests a second that the worker may send at most.
    ///   - taken: The number of requests that the platform accepted since the last call; they raise the rate.
    /// - Returns: When the slots are.
    /// - Throws: An error when the rate is not known.
    func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots

    /// Seconds until requests may be sent again, as the platform asked; zero or less when they may.
    func remainingWait() async throws -> Double

    /// Halves the rate after the platform reported a rate limit, once for requests that were sent at the same time.
    ///
    /// - Parameter wait: The duration that the platform asks all workers to wait.
    /// - Throws: An error when the others do not learn of it.
    func slowDown(_ wait: Duration) async throws
}

/// Moments to send requests at.
public struct RosterSlots: Sendable, Hashable, Codable {
    /// Seconds until the first.
    public var delay: Double
    /// Requests a second.
    public var rate: Double

    /// Makes slots.
    public init(delay: Double, rate: Double) {
        self.delay = delay
        self.rate = rate
    }
}
