public import Foundation
import GRDB
public import WeChatPayOfflineFace

extension SQLiteRosterStore {
    /// Binds the journal permanently.
    public func bind(_ binding: RosterBinding) async throws -> RosterBinding {
        try await write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO binding (one, platform, key) VALUES (1, ?, ?)",
                arguments: [binding.platform, binding.key]
            )
            guard let row = try Row.fetchOne(db, sql: "SELECT platform, key FROM binding") else { return binding }
            return RosterBinding(
                platform: try row.decode(String.self, atIndex: 0),
                key: try row.decode(String.self, atIndex: 1)
            )
        }
    }

    /// Fetches the entries of users.
    public func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry] {
        try await read { db in
            var found: [RosterKey: JournalEntry] = [:]
            let statement = try db.cachedStatement(
                sql: EntryRecord.select + " WHERE organization_id = ? AND out_user_id = ?"
            )
            for key in keys {
                let arguments: StatementArguments = [key.organizationID.rawValue, key.outUserID.rawValue]
                let rows = try Row.fetchCursor(statement, arguments: arguments)
                while let row = try rows.next() { found[key] = try EntryRecord.entry(row) }
            }
            return found
        }
    }

    /// Saves the entry of a user.
    public func save(_ entry: JournalEntry, _ condition: JournalEntry.Condition) async throws {
        try await commits.add(entry, condition)
    }

    /// Invalidates the fingerprints of fields that are about to change.
    public func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
        try await write { db in
            for (key, fields) in fields {
                let columns = (["row_fingerprint", "verified_at"] + fields.map(JournalColumns.fingerprint))
                    .map { "\($0) = NULL, " }.joined()
                try db.cachedStatement(
                    sql: """
                        UPDATE entry SET \(columns) run = ?, saved_at = ? WHERE organization_id = ? AND out_user_id = ?
                        """
                ).execute(
                    arguments: [run, time.journalSeconds, key.organizationID.rawValue, key.outUserID.rawValue]
                )
            }
        }
    }

    /// Saves a run.
    public func save(_ run: RosterRun) async throws {
        try await write { try RunRecord.save(run, $0) }
    }

    /// Fetches the last runs, newest first.
    public func runs(limit: Int) async throws -> [RosterRun] {
        try await read { try RunRecord.fetch(limit, $0) }
    }

    /// Counts the users in each state, and the failed users for each code.
    public func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int]) {
        try await read { db in
            var states: [JournalEntry.State: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT state, COUNT(*) FROM entry GROUP BY state") {
                let state = JournalEntry.State(rawValue: try row.decode(String.self, atIndex: 0))
                if let state { states[state] = try row.decode(Int.self, atIndex: 1) }
            }
            var codes: [String: Int] = [:]
            let sql = "SELECT code, COUNT(*) FROM entry WHERE state <> 'done' AND code IS NOT NULL GROUP BY code"
            for row in try Row.fetchAll(db, sql: sql) {
                codes[try row.decode(String.self, atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
            }
            return (states, codes)
        }
    }

    /// Fetches the schools of all entries.
    public func organizations() async throws -> [OrganizationID] {
        try await read { db in
            let sql = "SELECT DISTINCT organization_id FROM entry ORDER BY organization_id"
            return try Row.fetchAll(db, sql: sql).map { OrganizationID(try $0.decode(String.self, atIndex: 0)) }
        }
    }

    /// Fetches the entries of a school's users, in the order of their ids.
    public func entries(
        of organizationID: OrganizationID,
        after outUserID: OutUserID?,
        limit: Int
    ) async throws -> [JournalEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: EntryRecord.select
                    + " WHERE organization_id = ? AND out_user_id > ? ORDER BY out_user_id LIMIT ?",
                arguments: [organizationID.rawValue, outUserID?.rawValue ?? "", limit]
            ).map(EntryRecord.entry)
        }
    }

    /// Fetches the entries of users that failed or are missing.
    public func failures(limit: Int) async throws -> [JournalEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: EntryRecord.select + " WHERE state <> 'done' ORDER BY organization_id, out_user_id LIMIT ?",
                arguments: [limit]
            ).map(EntryRecord.entry)
        }
    }
}
