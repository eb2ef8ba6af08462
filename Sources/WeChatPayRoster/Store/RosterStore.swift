/// All that a roster engine stores: the journal of its users, the work of the current plan, and a rate limit if several
/// workers can run.
///
/// To write one, check it with `RosterStoreConformance` of the module `WeChatPayRosterTesting`.
public protocol RosterStore: RosterJournal, RosterWorkQueue {
    /// The rate limit that all workers share; `nil` if only one worker can run at a time.
    var rateLimit: (any RosterRateLimit)? { get }
}
