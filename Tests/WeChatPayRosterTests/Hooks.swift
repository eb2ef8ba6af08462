import Foundation
import WeChatPayOfflineFace
import WeChatPayRoster

/// A store that does more, or less, than the one behind it.
final class HookedStore: RosterStore {
    private let base: any RosterStore
    private let onSave: @Sendable (JournalEntry, String?) throws -> Void
    private let onRenew: @Sendable () -> Void
    private let onRelease: @Sendable () -> Void
    private let onClaim: @Sendable ([RosterClaim]) -> [RosterClaim]
    private let onCondition: @Sendable (JournalEntry.Condition) -> JournalEntry.Condition
    let lease: Duration?

    /// - Parameters:
    ///   - base: The store behind it.
    ///   - lease: Its lease.
    ///   - onRenew: Before a worker says that it lives.
    ///   - onRelease: Before its claims are free again.
    ///   - onClaim: What a worker learns of what it claimed.
    ///   - onCondition: Replaces the condition of a save.
    ///   - onSave: Called before the entry of a user is saved, with the plan whose work ends.
    init(
        _ base: any RosterStore,
        lease: Duration? = nil,
        onRenew: @escaping @Sendable () -> Void = {},
        onRelease: @escaping @Sendable () -> Void = {},
        onClaim: @escaping @Sendable ([RosterClaim]) -> [RosterClaim] = { $0 },
        onCondition: @escaping @Sendable (JournalEntry.Condition) -> JournalEntry.Condition = { $0 },
        onSave: @escaping @Sendable (JournalEntry, String?) throws -> Void = { _, _ in }
    ) {
        (self.base, self.lease) = (base, lease)
        self.onCondition = onCondition
        (self.onRenew, self.onRelease, self.onClaim, self.onSave) = (onRenew, onRelease, onClaim, onSave)
    }

    var rateLimit: (any RosterRateLimit)? { base.rateLimit }
    func bind(_ binding: RosterBinding) async throws -> RosterBinding { try await base.bind(binding) }
    func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry] {
        try await base.entries(for: keys)
    }
    func save(_ entry: JournalEntry, _ condition: JournalEntry.Condition) async throws {
        if case .finishing(let plan) = condition { try onSave(entry, plan) }
        if case .always = condition { try onSave(entry, nil) }
        try await base.save(entry, onCondition(condition))
    }
    func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
        try await base.invalidate(fields, as: run, at: time)
    }
    func save(_ run: RosterRun) async throws { try await base.save(run) }
    func runs(limit: Int) async throws -> [RosterRun] { try await base.runs(limit: limit) }
    func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int]) {
        try await base.counts()
    }
    func organizations() async throws -> [OrganizationID] { try await base.organizations() }
    func entries(
        of organizationID: OrganizationID,
        after outUserID: OutUserID?,
        limit: Int
    ) async throws -> [JournalEntry] { try await base.entries(of: organizationID, after: outUserID, limit: limit) }
    func failures(limit: Int) async throws -> [JournalEntry] { try await base.failures(limit: limit) }
    func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws {
        try await base.join(plan, madeAt: madeAt, of: keys, as: worker)
    }
    func claim(_ limit: Int, after position: Int, of plan: String, as worker: String) async throws -> [RosterClaim] {
        onClaim(try await base.claim(limit, after: position, of: plan, as: worker))
    }
    func renew(_ plan: String, as worker: String) async throws -> RosterTally {
        onRenew()
        return try await base.renew(plan, as: worker)
    }
    func release(_ plan: String, as worker: String) async throws {
        onRelease()
        try await base.release(plan, as: worker)
    }
    func leave(_ plan: String, as worker: String) async throws { try await base.leave(plan, as: worker) }
}

/// The sandbox's platform with hooks around its calls.
struct HookedPlatform: RosterPlatform {
    let face: OfflineFace
    var afterRead: @Sendable () async throws -> Void = {}
    var beforeUpdate: @Sendable (OutUserID) async throws -> Void = { _ in }
    var afterUpdate: @Sendable () async throws -> Void = {}

    var identity: String { face.identity }

    func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser {
        let user = try await face.user(outUserID, in: organizationID)
        try await afterRead()
        return user
    }

    func update(_ outUserID: OutUserID, in organizationID: OrganizationID, with update: FaceUserUpdate) async throws {
        try await beforeUpdate(outUserID)
        try await face.update(outUserID, in: organizationID, with: update)
        try await afterUpdate()
    }
}
