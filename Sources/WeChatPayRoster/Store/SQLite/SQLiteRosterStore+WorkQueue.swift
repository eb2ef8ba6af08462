public import Foundation
import GRDB
import Synchronization
import WeChatPayCrypto
import WeChatPayOfflineFace

extension SQLiteRosterStore {
    /// Joins the work on a plan, as the only worker.
    public func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws {
        let lock: FileLock?
        do { lock = try FileLock(path + ".lock") } catch { throw RosterError.sqlite(error, path) }
        guard let lock else { throw RosterError.busy }
        try await write { db in
            switch try String.fetchOne(db, sql: "SELECT state FROM plan WHERE id = ?", arguments: [plan]) {
            case nil:
                try db.execute(sql: "UPDATE plan SET state = 'superseded'")
                try db.execute(sql: "DELETE FROM work")
                let insert = try db.cachedStatement(
                    sql: "INSERT INTO work (plan, position, organization_id, out_user_id) VALUES (?, ?, ?, ?)"
                )
                for (position, key) in keys.enumerated() {
                    try insert.execute(
                        arguments: [plan, position, key.organizationID.rawValue, key.outUserID.rawValue]
                    )
                }
                let changed = """
                    SELECT EXISTS (SELECT 1 FROM work JOIN entry USING (organization_id, out_user_id)
                    JOIN run ON run.id = entry.run WHERE entry.saved_at > ? AND run.kind = 'apply')
                    """
                guard try Bool.fetchOne(db, sql: changed, arguments: [madeAt.journalSeconds]) == false else {
                    throw RosterError.superseded
                }
                try db.execute(
                    sql: "INSERT INTO plan (id, total, state) VALUES (?, ?, 'open')",
                    arguments: [plan, keys.count]
                )
            case "superseded":
                throw RosterError.superseded
            default:
                try db.execute(
                    sql: "UPDATE work SET state = NULL WHERE plan = ? AND state <> 'done'",
                    arguments: [plan]
                )
            }
        }
        self.worker.withLock { $0 = Worker(lock: lock, id: worker) }
    }

    /// Claims the next users of a plan.
    public func claim(
        _ limit: Int,
        after position: Int,
        of plan: String,
        as worker: String
    ) async throws -> [RosterClaim] {
        // The only worker already claimed the earlier positions.
        guard let last = self.worker.withLock({ $0?.id == worker ? $0?.position : nil }) else { return [] }
        let claims = try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT position, organization_id, out_user_id FROM work
                    WHERE plan = ? AND position > ? AND state IS NULL ORDER BY position LIMIT ?
                    """,
                arguments: [plan, max(position, last), limit]
            ).map { row in
                RosterClaim(
                    position: try row.decode(Int.self, atIndex: 0),
                    key: RosterKey(
                        organizationID: .init(try row.decode(String.self, atIndex: 1)),
                        outUserID: .init(try row.decode(String.self, atIndex: 2))
                    )
                )
            }
        }
        if let claimed = claims.last?.position { self.worker.withLock { $0?.position = claimed } }
        return claims
    }

    /// Returns the progress of the plan; the only worker has no lease.
    public func renew(_ plan: String, as worker: String) async throws -> RosterTally {
        try await read { db in
            let plans = "SELECT total FROM plan WHERE id = ? AND state = 'done'"
            if let total = try Int.fetchOne(db, sql: plans, arguments: [plan]) {
                return RosterTally(done: total, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            }
            let sql = "SELECT state, COUNT(*) FROM work WHERE plan = ? GROUP BY state"
            var tally = RosterTally(done: 0, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            for row in try Row.fetchAll(db, sql: sql, arguments: [plan]) {
                let count = try row.decode(Int.self, atIndex: 1)
                switch try row.decode(String?.self, atIndex: 0).map({ JournalEntry.State(rawValue: $0) }) {
                case nil: tally.claimed = count
                case .done: tally.done = count
                case .missing: tally.missing = count
                case .failed, .some(nil): tally.failed = count
                }
            }
            return tally
        }
    }

    /// Releases the unfinished claims: the next claim starts at the beginning of the plan.
    public func release(_ plan: String, as worker: String) async throws {
        self.worker.withLock { if $0?.id == worker { $0?.position = -1 } }
    }

    /// Leaves the plan; its work is removed when all of it is done.
    public func leave(_ plan: String, as worker: String) async throws {
        defer { self.worker.withLock { if $0?.id == worker { $0 = nil } } }
        try await write { db in
            let open = "SELECT EXISTS (SELECT 1 FROM work WHERE plan = ? AND state IS NOT 'done')"
            guard try Bool.fetchOne(db, sql: open, arguments: [plan]) == false else { return }
            try db.execute(sql: "UPDATE plan SET state = 'done' WHERE id = ? AND state = 'open'", arguments: [plan])
            try db.execute(sql: "DELETE FROM work WHERE plan = ?", arguments: [plan])
        }
    }
}
