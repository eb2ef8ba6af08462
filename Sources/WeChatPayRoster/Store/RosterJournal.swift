public import Foundation
public import WeChatPayOfflineFace

/// Stores what is known of each user, so that a run that was killed can be resumed.
///
/// All methods throw a ``RosterError`` if the journal cannot be used.
public protocol RosterJournal: Sendable {
    /// Binds the journal to a merchant of a platform and to a key of fingerprints, permanently.
    ///
    /// - Parameter binding: The binding to set if the journal has none.
    /// - Returns: The binding of the journal.
    /// - Throws: ``RosterError`` if the journal cannot be used.
    func bind(_ binding: RosterBinding) async throws -> RosterBinding

    /// Fetches the entries of users; unknown users are omitted.
    func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry]

    /// Saves the entry of a user; returns when it is durable, even if the process is killed afterwards.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - condition: When it is saved. An entry that is not saved because of the condition is not an error.
    /// - Throws: ``RosterError`` if the entry is not durable.
    func save(_ entry: JournalEntry, _ condition: JournalEntry.Condition) async throws

    /// Invalidates the fingerprints of fields that are about to change, and the verification of their users.
    ///
    /// - Parameters:
    ///   - fields: The fields that are about to change, by user; unknown users stay unknown.
    ///   - run: The id of the run that changes them.
    ///   - time: The time of the change.
    /// - Throws: ``RosterError`` if the invalidation is not durable.
    func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws

    /// Saves a run, or replaces the run with the same id.
    func save(_ run: RosterRun) async throws

    /// Fetches the last runs, newest first.
    func runs(limit: Int) async throws -> [RosterRun]

    /// Counts the users in each state, and the failed users for each code.
    func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int])

    /// Fetches the schools of all entries, in the order of their ids as bytes.
    func organizations() async throws -> [OrganizationID]

    /// Fetches the entries of a school's users, in the order of their ids as bytes.
    ///
    /// - Parameters:
    ///   - organizationID: The school.
    ///   - outUserID: Only users after this one are fetched; `nil` for the first ones.
    ///   - limit: The maximum number of entries.
    /// - Returns: The entries; fewer than the limit at the end.
    /// - Throws: ``RosterError`` if the journal cannot be used.
    func entries(
        of organizationID: OrganizationID,
        after outUserID: OutUserID?,
        limit: Int
    ) async throws -> [JournalEntry]

    /// Fetches the entries of users that failed or are missing, in the order of their ids.
    func failures(limit: Int) async throws -> [JournalEntry]
}

extension RosterJournal {
    /// Passes the entries of a school's users to a closure, in the order of their ids.
    ///
    /// - Parameters:
    ///   - organizationID: The school.
    ///   - body: Receives each entry, and returns whether to continue.
    /// - Throws: ``RosterError`` if the journal cannot be used.
    package func forEachEntry(of organizationID: OrganizationID, _ body: (JournalEntry) -> Bool) async throws {
        let limit = 1000
        var last: OutUserID?
        while true {
            let entries = try await self.entries(of: organizationID, after: last, limit: limit)
            guard entries.allSatisfy(body), entries.count == limit else { return }
            last = entries.last?.key.outUserID
        }
    }
}

extension JournalEntry {
    /// When an entry is saved.
    public enum Condition: Sendable, Hashable {
        /// In any case.
        case always
        /// In any case; the work of this plan on the user ends in the same transaction.
        ///
        /// If another worker than the entry's run has the work by now, the entry is not saved: both may have sent
        /// something, so the phone and the verification of the stored entry are invalidated.
        case finishing(plan: String)
        /// Only if no other entry of the user was saved since this one was read; `nil` if the user was unknown.
        ///
        /// An entry with a verification is saved only if the user has no open work.
        case unchanged(since: JournalEntry?)
    }
}

/// The scope of a journal: fingerprints cannot be compared with those of another key, and data that was pushed to one
/// platform is not on another.
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
