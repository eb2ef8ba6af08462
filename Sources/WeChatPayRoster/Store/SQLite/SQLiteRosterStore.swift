import Foundation
import GRDB
import Synchronization
import WeChatPayCrypto
import WeChatPayOfflineFace

/// A journal in an SQLite file, in write-ahead mode, for one process at a time.
///
/// Users that are completed at about the same time are saved in one transaction.
public final class SQLiteRosterStore: RosterStore {
    /// The active worker, and the last position in a plan that it has claimed.
    private struct Working {
        let lock: FileLock
        let worker: String
        var position = -1
    }

    /// `nil`: the claims of the only worker are free as soon as it ends.
    public var lease: Duration? { nil }
    /// `nil`: there is no other worker.
    public var rateLimit: (any RosterRateLimit)? { nil }

    private let path: String
    private let database: DatabasePool
    private let commits: GroupCommit
    private let working = Mutex<Working?>(nil)

    /// Opens a journal, or creates one with mode 0600, and migrates its schema.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - isReadOnly: Whether to open it for reading only: it is not created, and its schema is not migrated.
    /// - Throws: ``JournalProblem`` for a file that cannot be used.
    public init(_ path: String, isReadOnly: Bool = false) throws {
        do {
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(10)
            configuration.readonly = isReadOnly
            // SQLite would create the file itself, readable by others.
            let isNew = isReadOnly ? false : try PrivateFile.create(path)
            // Looked at before it is opened for writing, which alone would already change it.
            if !isNew { try SQLiteSchema.check(path) }
            let database = try DatabasePool(path: path, configuration: configuration)
            if isReadOnly {
                try database.read { db in
                    guard try SQLiteSchema.isComplete(db) else {
                        throw JournalProblem(
                            .unusable,
                            "was created by an older release; run plan or apply with it first"
                        )
                    }
                }
            } else {
                try SQLiteSchema.migrator.migrate(database)
            }
            self.path = path
            self.database = database
            self.commits = GroupCommit { batch in
                do {
                    try await database.write { db in
                        for write in batch { try EntryColumns.save(write, db) }
                    }
                } catch {
                    throw JournalProblem.mapped(error, path)
                }
            }
        } catch {
            throw JournalProblem.mapped(error, path)
        }
    }

    private func read<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await database.read(work) } catch { throw JournalProblem.mapped(error, path) }
    }

    private func write<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await database.write(work) } catch { throw JournalProblem.mapped(error, path) }
    }

    /// Binds the journal once and for all.
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

    /// What is known of users.
    public func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry] {
        try await read { db in
            var found: [RosterKey: JournalEntry] = [:]
            let statement = try db.cachedStatement(
                sql: EntryColumns.select + " WHERE organizationID = ? AND outUserID = ?"
            )
            for key in keys {
                let arguments: StatementArguments = [key.organizationID.rawValue, key.outUserID.rawValue]
                let rows = try Row.fetchCursor(statement, arguments: arguments)
                while let row = try rows.next() { found[key] = try EntryColumns.entry(row) }
            }
            return found
        }
    }

    /// Saves the result of a user.
    public func save(_ entry: JournalEntry, finishing plan: String?) async throws {
        try await commits.add(entry, .always(finishing: plan))
    }

    /// Invalidates fields in the entries of users that are about to be changed.
    public func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
        try await write { db in
            for (key, fields) in fields {
                let columns = (["\"row\"", "verifiedAt"] + fields.map(\.rawValue)).map { "\($0) = NULL, " }.joined()
                try db.cachedStatement(
                    sql: "UPDATE memory SET \(columns) run = ?, time = ? WHERE organizationID = ? AND outUserID = ?"
                ).execute(
                    arguments: [run, time.timeIntervalSince1970, key.organizationID.rawValue, key.outUserID.rawValue]
                )
            }
        }
    }

    /// Saves the entry read for a user, unless another entry was saved since the read.
    public func save(_ entry: JournalEntry, ifStill known: JournalEntry?) async throws {
        try await commits.add(entry, .ifStill(known))
    }

    /// Saves a run.
    public func save(_ run: RosterRun) async throws {
        try await write { try RunColumns.save(run, $0) }
    }

    /// The last runs, newest first.
    public func runs(limit: Int) async throws -> [RosterRun] {
        try await read { try RunColumns.fetch(limit, $0) }
    }

    /// Returns the number of users in each state, and the number of failed users for each code.
    public func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int]) {
        try await read { db in
            var states: [JournalEntry.State: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT state, COUNT(*) AS n FROM memory GROUP BY state") {
                let state = JournalEntry.State(rawValue: try row.decode(String.self, atIndex: 0))
                if let state { states[state] = try row.decode(Int.self, atIndex: 1) }
            }
            var codes: [String: Int] = [:]
            let sql = "SELECT code, COUNT(*) AS n FROM memory WHERE state <> 'done' AND code IS NOT NULL GROUP BY code"
            for row in try Row.fetchAll(db, sql: sql) {
                codes[try row.decode(String.self, atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
            }
            return (states, codes)
        }
    }

    /// Those that failed or are missing.
    public func failures(limit: Int) async throws -> [JournalEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: EntryColumns.select + " WHERE state <> 'done' ORDER BY organizationID, outUserID LIMIT ?",
                arguments: [limit]
            ).map(EntryColumns.entry)
        }
    }

    /// Takes part in the work of a plan, alone.
    public func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws {
        let lock: FileLock?
        do { lock = try FileLock(path + ".lock") } catch { throw JournalProblem.mapped(error, path) }
        guard let lock else { throw RosterError(reason: .busy) }
        try await write { db in
            switch try String.fetchOne(db, sql: "SELECT state FROM plan WHERE id = ?", arguments: [plan]) {
            case nil:
                try db.execute(sql: "UPDATE plan SET state = 'superseded'")
                try db.execute(sql: "DELETE FROM work")
                let insert = try db.cachedStatement(
                    sql: "INSERT INTO work (plan, position, organizationID, outUserID) VALUES (?, ?, ?, ?)"
                )
                for (position, key) in keys.enumerated() {
                    try insert.execute(
                        arguments: [plan, position, key.organizationID.rawValue, key.outUserID.rawValue]
                    )
                }
                let changed = """
                    SELECT EXISTS (SELECT 1 FROM work JOIN memory USING (organizationID, outUserID)
                    JOIN run ON run.id = memory.run WHERE memory.time > ? AND run.kind = 'apply')
                    """
                guard try Bool.fetchOne(db, sql: changed, arguments: [madeAt.timeIntervalSince1970]) == false else {
                    throw RosterError(reason: .superseded)
                }
                try db.execute(sql: "INSERT INTO plan VALUES (?, ?, 'open')", arguments: [plan, keys.count])
            case "superseded":
                throw RosterError(reason: .superseded)
            default:
                try db.execute(
                    sql: "UPDATE work SET state = NULL WHERE plan = ? AND state <> 'done'",
                    arguments: [plan]
                )
            }
        }
        working.withLock { $0 = Working(lock: lock, worker: worker) }
    }

    /// Takes the next users of a plan.
    public func claim(
        _ limit: Int,
        after position: Int,
        of plan: String,
        as worker: String
    ) async throws -> [RosterClaim] {
        // The only worker already claimed the earlier positions.
        guard let last = working.withLock({ $0?.worker == worker ? $0?.position : nil }) else { return [] }
        let claims = try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT position, organizationID, outUserID FROM work
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
        if let taken = claims.last?.position { working.withLock { $0?.position = taken } }
        return claims
    }

    /// Returns the progress of the plan.
    public func renew(_ plan: String, as worker: String) async throws -> RosterTally {
        try await read { db in
            let plans = "SELECT total FROM plan WHERE id = ? AND state = 'done'"
            if let total = try Int.fetchOne(db, sql: plans, arguments: [plan]) {
                return RosterTally(done: total, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            }
            let sql = "SELECT state, COUNT(*) AS n FROM work WHERE plan = ? GROUP BY state"
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

    /// Starts again with the unfinished work.
    public func release(_ plan: String, as worker: String) async throws {
        working.withLock { if $0?.worker == worker { $0?.position = -1 } }
    }

    /// Leaves the plan; its work is removed when all of it is done.
    public func leave(_ plan: String, as worker: String) async throws {
        defer { working.withLock { if $0?.worker == worker { $0 = nil } } }
        try await write { db in
            let open = "SELECT EXISTS (SELECT 1 FROM work WHERE plan = ? AND state IS NOT 'done')"
            guard try Bool.fetchOne(db, sql: open, arguments: [plan]) == false else { return }
            try db.execute(sql: "UPDATE plan SET state = 'done' WHERE id = ? AND state = 'open'", arguments: [plan])
            try db.execute(sql: "DELETE FROM work WHERE plan = ?", arguments: [plan])
        }
    }
}
