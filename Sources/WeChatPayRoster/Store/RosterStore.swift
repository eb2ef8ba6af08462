import Foundation
import WeChatPayOfflineFace

/// Keeps what happened, so that a run that was killed goes on where it was, and shares the work of a plan out.
///
/// The work of a plan is its users, by their positions in it. A worker joins the plan, claims users, keeps what became
/// of each, and leaves. What a worker that died had claimed is free again: at once where only one can work, and when
/// its lease is over where several can.
public protocol RosterStore: Sendable {
    /// How long a worker's claims hold after it was last heard of; `nil` where only one works at a time.
    var lease: Duration? { get }

    /// One pace for all workers; `nil` where each has its own.
    var pace: (any RosterPace)? { get }

    /// Binds a journal to a platform's merchant and to a key of fingerprints, once and for all.
    ///
    /// - Parameter binding: What to bind it to, where it is not bound yet.
    /// - Returns: What it is bound to.
    /// - Throws: What keeps the journal from being used, as everything here.
    func bind(_ binding: RosterBinding) async throws -> RosterBinding

    /// What is known of users; those that are not known are left out.
    func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory]

    /// Keeps what became of a user; returns when it is there for good, whatever kills the process then.
    ///
    /// - Parameters:
    ///   - memory: What became of the user.
    ///   - plan: The plan whose work on the user ends with that, which is kept in the same transaction. Where the work
    ///     is another worker's by now than the memory's run, only that nobody knows what the platform has.
    /// - Throws: An error when it is not kept.
    func keep(_ memory: RosterMemory, finishing plan: String?) async throws

    /// Forgets what may not hold any more of users who are about to be changed: these fields, and that the platform was
    /// seen to have the row.
    ///
    /// - Parameters:
    ///   - fields: What is to be changed, by user; those that are not known stay so.
    ///   - run: The run that changes them.
    ///   - time: When.
    /// - Throws: An error when it is not kept that they are forgotten.
    func forget(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws

    /// Keeps what was seen of a user, unless something else was kept of it meanwhile; and that it is verified only where
    /// there is no open work on it.
    ///
    /// - Parameters:
    ///   - memory: What was seen.
    ///   - known: What was known of the user when it was looked at.
    /// - Throws: An error when it is not kept; not when somebody else kept something.
    func keep(_ memory: RosterMemory, ifStill known: RosterMemory?) async throws

    /// Keeps a run, or how far it is.
    func keep(_ run: RosterRun) async throws

    /// The last runs, newest first.
    func runs(limit: Int) async throws -> [RosterRun]

    /// How many users are in each state, and how many failed with each code.
    func counts() async throws -> (states: [RosterMemory.State: Int], codes: [String: Int])

    /// Those that failed or are missing, in the order of their ids.
    func failures(limit: Int) async throws -> [RosterMemory]

    /// Takes part in the work of a plan; what failed in it is to be tried again, and older plans are done with.
    ///
    /// - Parameters:
    ///   - plan: The plan's id.
    ///   - madeAt: When it was made.
    ///   - keys: Its users, each once; kept when the plan is first joined.
    ///   - worker: Who joins.
    /// - Throws: ``RosterRefusal`` with `busy` when another plan, or another worker where only one can work, is at it;
    ///   with `superseded` when another plan was joined since, or one of its users was changed since it was made.
    func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws

    /// Takes users of a plan that nobody has and that are not done.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - position: Only users behind this one, in the order of the plan.
    ///   - plan: The plan's id.
    ///   - worker: Who takes them.
    /// - Returns: The users, in the order of the plan.
    /// - Throws: An error when none could be claimed.
    func claim(_ limit: Int, after position: Int, of plan: String, as worker: String) async throws -> [RosterClaim]

    /// Says that a worker lives, and how far the plan is.
    ///
    /// - Throws: ``RosterRefusal`` when it was not heard of for so long that the plan is no longer the one that is
    ///   worked on.
    func renew(_ plan: String, as worker: String) async throws -> RosterTally

    /// Lets others, or the same worker, take what it had claimed and not done.
    func release(_ plan: String, as worker: String) async throws

    /// Leaves a plan; what the worker had claimed and not done is free again.
    func leave(_ plan: String, as worker: String) async throws
}

/// What a journal is of: its fingerprints tell nothing with another key, and what was pushed to one platform is not on
/// another.
public struct RosterBinding: Sendable, Hashable, Codable {
    /// The merchant and the host.
    public var platform: String
    /// A fingerprint of a known text, which tells the key.
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

/// How far a plan is.
public struct RosterTally: Sendable, Hashable, Codable {
    /// Users that are as the plan says.
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

/// One pace for workers on many machines.
public protocol RosterPace: Sendable {
    /// Takes the next slots.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - limit: Requests a second that the worker may send at most.
    ///   - taken: How many requests the platform took since the last call; they raise the rate.
    /// - Returns: When the slots are.
    /// - Throws: An error when the pace is not known.
    func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots

    /// Seconds for which nobody may send anything, as the platform asked; none or less when that is over.
    func heldBack() async throws -> Double

    /// The platform said that it is too much: halves the rate, once for what was sent at the same time.
    ///
    /// - Parameter wait: How long it asks to wait, for everybody.
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
