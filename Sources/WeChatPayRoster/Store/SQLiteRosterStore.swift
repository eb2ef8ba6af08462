import Foundation
import GRDB
import WeChatPayOfflineFace

/// A journal in an SQLite file, in write-ahead mode.
///
/// Many users that end at about the same time are kept in one transaction.
public final class SQLiteRosterStore: RosterStore {
    private let database: DatabasePool
    private let commits: GroupCommit

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
            self.database = database
            self.commits = GroupCommit(database)
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
        return migrator
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
    public func keep(_ memory: RosterMemory) async throws { try await commits.add(memory) }

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
}

/// Writes what came meanwhile in one transaction, and lets each waiter go when it is written.
private actor GroupCommit {
    private let database: DatabasePool
    private var waiting: [(RosterMemory, CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    init(_ database: DatabasePool) { self.database = database }

    func add(_ memory: RosterMemory) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((memory, continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await write() }
        }
    }

    private func write() async {
        while !waiting.isEmpty {
            let batch = waiting
            waiting = []
            do {
                let memories = batch.map(\.0)
                try await database.write { db in
                    let statement = try db.cachedStatement(sql: MemoryColumns.replace)
                    for memory in memories { try statement.execute(arguments: MemoryColumns.arguments(memory)) }
                }
                for (_, continuation) in batch { continuation.resume() }
            } catch {
                for (_, continuation) in batch { continuation.resume(throwing: error) }
            }
        }
        isWriting = false
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
    static let replace =
        "INSERT OR REPLACE INTO memory (\(names)) VALUES ("
        + Array(repeating: "?", count: fixed.count + fields.count).joined(separator: ", ") + ")"

    static func arguments(_ memory: RosterMemory) -> StatementArguments {
        var values: [(any DatabaseValueConvertible)?] = [
            memory.key.organizationID.rawValue, memory.key.outUserID.rawValue, memory.state.rawValue, memory.row,
            memory.attempts, memory.code, memory.requestID, memory.time.timeIntervalSince1970,
            memory.verifiedAt?.timeIntervalSince1970, memory.run,
        ]
        for field in fields { values.append(memory.fingerprints[field]) }
        return StatementArguments(values)
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
