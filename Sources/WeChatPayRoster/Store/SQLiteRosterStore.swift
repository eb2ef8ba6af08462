import Foundation
import GRDB
import Synchronization
import WeChatPayOfflineFace

/// A journal in an SQLite file, in write-ahead mode, where one process works at a time.
///
/// Many users that end at about the same time are kept in one transaction.
public final class SQLiteRosterStore: RosterStore {
    /// Who works, and how far into a plan it has claimed.
    private struct Working {
        let lock: FileLock
        let worker: String
        var position = -1
    }

    /// None: what the one worker had is free as soon as it is gone.
    public var lease: Duration? { nil }
    /// None: there is no other worker.
    public var pace: (any RosterPace)? { nil }

    private let path: String
    private let database: DatabasePool
    private let commits: GroupCommit
    private let working = Mutex<Working?>(nil)

    /// Opens a journal, or makes one with mode 0600, and brings its schema up to date.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``RosterFile/Problem`` for a file that cannot be used.
    public init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        do {
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(10)
            let database = try DatabasePool(path: path, configuration: configuration)
            try Self.migrator.migrate(database)
            self.path = path
            self.database = database
            self.commits = GroupCommit { batch in
                try await database.write { db in
                    for keeping in batch { try MemoryColumns.keep(keeping, db) }
                }
            }
        } catch {
            throw RosterFile.Problem("cannot use \(path) as a journal: \(error.localizedDescription)")
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 journal") { db in
            try db.create(table: "run") { table in
                table.primaryKey("id", .text)
                table.column("kind", .text).notNull()
                table.column("digest", .text).notNull()
                table.column("startedAt", .datetime).notNull().indexed()
                table.column("endedAt", .datetime)
                table.column("summary", .jsonText).notNull()
            }
            try db.create(table: "memory", options: .withoutRowID) { table in
                table.primaryKey {
                    table.column("organizationID", .text)
                    table.column("outUserID", .text)
                }
                table.column("state", .text).notNull().indexed()
                // A fingerprint for each field, in the order of the fields.
                for field in RosterField.allCases { table.column(field.rawValue, .text) }
                table.column("row", .text)
                table.column("attempts", .integer).notNull()
                table.column("code", .text)
                table.column("requestID", .text)
                // Seconds since 1970.
                table.column("time", .double).notNull()
                table.column("verifiedAt", .double)
                table.column("run", .text).notNull()
            }
        }
        migrator.registerMigration("2 work") { db in
            // One row: what the journal is of.
            try db.create(table: "binding") { table in
                table.primaryKey("one", .integer).check { $0 == 1 }
                table.column("platform", .text).notNull()
                table.column("key", .text).notNull()
            }
            try db.create(table: "plan") { table in
                table.primaryKey("id", .text)
                table.column("total", .integer).notNull()
                // `open`; `done`, and its work is no longer kept; `superseded` by another plan.
                table.column("state", .text).notNull()
            }
            // Of one plan at a time.
            try db.create(table: "work", options: .withoutRowID) { table in
                table.primaryKey {
                    table.column("plan", .text)
                    table.column("position", .integer)
                }
                table.column("organizationID", .text).notNull()
                table.column("outUserID", .text).notNull()
                // Null as long as nobody dealt with it, else as in memory.
                table.column("state", .text)
                table.uniqueKey(["organizationID", "outUserID"])
            }
        }
        return migrator
    }

    /// Binds the journal once and for all.
    public func bind(_ binding: RosterBinding) async throws -> RosterBinding {
        try await database.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO binding (one, platform, key) VALUES (1, ?, ?)",
                arguments: [binding.platform, binding.key]
            )
            guard let row = try Row.fetchOne(db, sql: "SELECT platform, key FROM binding") else { return binding }
            return RosterBinding(platform: row[0], key: row[1])
        }
    }

    /// What is known of users.
    public func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory] {
        try await database.read { db in
            var found: [RosterKey: RosterMemory] = [:]
            let statement = try db.cachedStatement(
                sql: MemoryColumns.select + " WHERE organizationID = ? AND outUserID = ?"
            )
            for key in keys {
                let arguments: StatementArguments = [key.organizationID.rawValue, key.outUserID.rawValue]
                let rows = try Row.fetchCursor(statement, arguments: arguments)
                while let row = try rows.next() { found[key] = MemoryColumns.memory(row) }
            }
            return found
        }
    }

    /// Keeps what became of a user.
    public func keep(_ memory: RosterMemory, finishing plan: String?) async throws {
        try await commits.add(memory, .always(finishing: plan))
    }

    /// Forgets what may not hold any more of users who are about to be changed.
    public func forget(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
        try await database.write { db in
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

    /// Keeps what was seen of a user, unless something else was kept of it meanwhile.
    public func keep(_ memory: RosterMemory, ifStill known: RosterMemory?) async throws {
        try await commits.add(memory, .ifStill(known))
    }

    /// Keeps a run.
    public func keep(_ run: RosterRun) async throws {
        try await database.write { try RunRecord(run: run).save($0) }
    }

    /// The last runs, newest first.
    public func runs(limit: Int) async throws -> [RosterRun] {
        try await database.read { db in
            try RunRecord.order(Column("startedAt").desc).limit(limit).fetchAll(db).map(\.run)
        }
    }

    /// How many users are in each state, and how many failed with each code.
    public func counts() async throws -> (states: [RosterMemory.State: Int], codes: [String: Int]) {
        try await database.read { db in
            var states: [RosterMemory.State: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT state, COUNT(*) AS n FROM memory GROUP BY state") {
                if let state = RosterMemory.State(rawValue: row["state"]) { states[state] = row["n"] }
            }
            var codes: [String: Int] = [:]
            let sql = "SELECT code, COUNT(*) AS n FROM memory WHERE state <> 'done' AND code IS NOT NULL GROUP BY code"
            for row in try Row.fetchAll(db, sql: sql) { codes[row["code"]] = row["n"] }
            return (states, codes)
        }
    }

    /// Those that failed or are missing.
    public func failures(limit: Int) async throws -> [RosterMemory] {
        try await database.read { db in
            try Row.fetchAll(
                db,
                sql: MemoryColumns.select + " WHERE state <> 'done' ORDER BY organizationID, outUserID LIMIT ?",
                arguments: [limit]
            ).map(MemoryColumns.memory)
        }
    }

    /// Takes part in the work of a plan, alone.
    public func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws {
        guard let lock = try FileLock(path + ".lock") else { throw RosterRefusal(reason: .busy) }
        try await database.write { db in
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
                    throw RosterRefusal(reason: .superseded)
                }
                try db.execute(sql: "INSERT INTO plan VALUES (?, ?, 'open')", arguments: [plan, keys.count])
            case "superseded":
                throw RosterRefusal(reason: .superseded)
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
        // What is behind was claimed already, by the only worker there is.
        guard let last = working.withLock({ $0?.worker == worker ? $0?.position : nil }) else { return [] }
        let claims = try await database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT position, organizationID, outUserID FROM work
                    WHERE plan = ? AND position > ? AND state IS NULL ORDER BY position LIMIT ?
                    """,
                arguments: [plan, max(position, last), limit]
            ).map {
                RosterClaim(position: $0[0], key: RosterKey(organizationID: .init($0[1]), outUserID: .init($0[2])))
            }
        }
        if let taken = claims.last?.position { working.withLock { $0?.position = taken } }
        return claims
    }

    /// How far the plan is.
    public func renew(_ plan: String, as worker: String) async throws -> RosterTally {
        try await database.read { db in
            let plans = "SELECT total FROM plan WHERE id = ? AND state = 'done'"
            if let total = try Int.fetchOne(db, sql: plans, arguments: [plan]) {
                return RosterTally(done: total, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            }
            let sql = "SELECT state, COUNT(*) AS n FROM work WHERE plan = ? GROUP BY state"
            var tally = RosterTally(done: 0, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            for row in try Row.fetchAll(db, sql: sql, arguments: [plan]) {
                let count: Int = row[1]
                switch (row[0] as String?).map({ RosterMemory.State(rawValue: $0) }) {
                case nil: tally.claimed = count
                case .done: tally.done = count
                case .missing: tally.missing = count
                case .failed, .some(nil): tally.failed = count
                }
            }
            return tally
        }
    }

    /// Begins again with what is not done.
    public func release(_ plan: String, as worker: String) async throws {
        working.withLock { if $0?.worker == worker { $0?.position = -1 } }
    }

    /// Leaves the plan; its work is no longer kept when all of it is done.
    public func leave(_ plan: String, as worker: String) async throws {
        defer { working.withLock { if $0?.worker == worker { $0 = nil } } }
        try await database.write { db in
            let open = "SELECT EXISTS (SELECT 1 FROM work WHERE plan = ? AND state IS NOT 'done')"
            guard try Bool.fetchOne(db, sql: open, arguments: [plan]) == false else { return }
            try db.execute(sql: "UPDATE plan SET state = 'done' WHERE id = ? AND state = 'open'", arguments: [plan])
            try db.execute(sql: "DELETE FROM work WHERE plan = ?", arguments: [plan])
        }
    }
}

/// A run as stored.
private struct RunRecord: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "run"

    var id: String
    var kind: String
    var digest: String
    var startedAt: Date
    var endedAt: Date?
    var summary: RosterSummary

    init(run: RosterRun) {
        (id, kind, digest, startedAt, endedAt) = (run.id, run.kind, run.digest, run.startedAt, run.endedAt)
        summary = run.summary
    }

    var run: RosterRun {
        var run = RosterRun(id: id, kind: kind, digest: digest, startedAt: startedAt)
        run.endedAt = endedAt
        run.summary = summary
        return run
    }
}

/// A user as stored: by hand, since millions are read and written.
private enum MemoryColumns {
    private static let fixed = [
        "organizationID", "outUserID", "state", "row", "attempts", "code", "requestID", "time", "verifiedAt", "run",
    ]
    private static let fields = RosterField.allCases
    private static let names = (fixed + fields.map(\.rawValue)).joined(separator: ", ")

    static let select = "SELECT \(names) FROM memory"
    private static let places = Array(repeating: "?", count: fixed.count + fields.count).joined(separator: ", ")
    private static let replace = "INSERT OR REPLACE INTO memory (\(names)) VALUES (\(places))"
    private static let insert = "INSERT OR IGNORE INTO memory (\(names)) VALUES (\(places))"
    private static let isOpen =
        "SELECT EXISTS (SELECT 1 FROM work WHERE organizationID = ? AND outUserID = ? AND state IS NULL)"
    private static let update =
        "UPDATE memory SET (\(names)) = (\(places)) WHERE organizationID = ? AND outUserID = ? AND run = ? AND time = ?"

    static func keep(_ keeping: Keeping, _ db: Database) throws {
        let memory = keeping.memory
        let user: [(any DatabaseValueConvertible)?] = [
            memory.key.organizationID.rawValue, memory.key.outUserID.rawValue,
        ]
        switch keeping.condition {
        case .always(let plan):
            try db.cachedStatement(sql: replace).execute(arguments: StatementArguments(values(memory)))
            guard let plan else { return }
            try db.cachedStatement(
                sql: "UPDATE work SET state = ? WHERE plan = ? AND organizationID = ? AND outUserID = ?"
            ).execute(arguments: StatementArguments([memory.state.rawValue, plan] + user))
        case .ifStill where try memory.verifiedAt != nil && isOpen(user, db):
            break
        case .ifStill(nil):
            try db.cachedStatement(sql: insert).execute(arguments: StatementArguments(values(memory)))
        case .ifStill(let known?):
            let condition: [(any DatabaseValueConvertible)?] = [known.run, known.time.timeIntervalSince1970]
            try db.cachedStatement(sql: update)
                .execute(arguments: StatementArguments(values(memory) + user + condition))
        }
    }

    private static func isOpen(_ user: [(any DatabaseValueConvertible)?], _ db: Database) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: isOpen), arguments: StatementArguments(user)) ?? false
    }

    private static func values(_ memory: RosterMemory) -> [(any DatabaseValueConvertible)?] {
        var values: [(any DatabaseValueConvertible)?] = [
            memory.key.organizationID.rawValue, memory.key.outUserID.rawValue, memory.state.rawValue, memory.row,
            memory.attempts, memory.code, memory.requestID, memory.time.timeIntervalSince1970,
            memory.verifiedAt?.timeIntervalSince1970, memory.run,
        ]
        for field in fields { values.append(memory.fingerprints[field]) }
        return values
    }

    static func memory(_ row: Row) -> RosterMemory {
        var memory = RosterMemory(
            key: RosterKey(organizationID: .init(row[0] as String), outUserID: .init(row[1] as String)),
            state: RosterMemory.State(rawValue: row[2]) ?? .failed,
            time: Date(timeIntervalSince1970: row[7]),
            run: row[9]
        )
        memory.row = row[3]
        memory.attempts = row[4]
        memory.code = row[5]
        memory.requestID = row[6]
        memory.verifiedAt = (row[8] as Double?).map(Date.init(timeIntervalSince1970:))
        for (index, field) in fields.enumerated() {
            if let value = row[fixed.count + index] as String? { memory.fingerprints[field] = value }
        }
        return memory
    }
}
