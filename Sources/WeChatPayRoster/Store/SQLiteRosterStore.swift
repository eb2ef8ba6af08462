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
                table.column("fingerprints", .jsonText).notNull()
                table.column("row", .text)
                table.column("attempts", .integer).notNull()
                table.column("code", .text)
                table.column("requestID", .text)
                table.column("time", .datetime).notNull()
                table.column("verifiedAt", .datetime)
                table.column("run", .text).notNull()
            }
        }
        return migrator
    }

    /// What is known of users.
    public func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory] {
        try await database.read { db in
            var found: [RosterKey: RosterMemory] = [:]
            for key in keys {
                let id = ["organizationID": key.organizationID.rawValue, "outUserID": key.outUserID.rawValue]
                if let record = try MemoryRecord.fetchOne(db, key: id) { found[key] = record.memory }
            }
            return found
        }
    }

    /// Keeps what became of a user.
    public func keep(_ memory: RosterMemory) async throws { try await commits.add(MemoryRecord(memory)) }

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
            try MemoryRecord.filter(Column("state") != RosterMemory.State.done.rawValue)
                .order(Column("organizationID"), Column("outUserID")).limit(limit).fetchAll(db).map(\.memory)
        }
    }

    /// Forgets that users failed.
    public func forgetFailures() async throws -> Int {
        try await database.write { db in
            let failed = Column("state") != RosterMemory.State.done.rawValue
            // What is known of their fields stays: only that they are done with is forgotten.
            return try MemoryRecord.filter(failed).updateAll(
                db,
                Column("state").set(to: RosterMemory.State.done.rawValue),
                Column("row").set(to: nil),
                Column("verifiedAt").set(to: nil)
            )
        }
    }
}

/// Writes what came meanwhile in one transaction, and lets each waiter go when it is written.
private actor GroupCommit {
    private let database: DatabasePool
    private var waiting: [(MemoryRecord, CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    init(_ database: DatabasePool) { self.database = database }

    func add(_ record: MemoryRecord) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((record, continuation))
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
                let records = batch.map(\.0)
                try await database.write { db in for record in records { try record.save(db) } }
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

/// A user as stored.
private struct MemoryRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "memory"

    var organizationID: String
    var outUserID: String
    var state: String
    var fingerprints: [String: String]
    var row: String?
    var attempts: Int
    var code: String?
    var requestID: String?
    var time: Date
    var verifiedAt: Date?
    var run: String

    init(_ memory: RosterMemory) {
        self.organizationID = memory.key.organizationID.rawValue
        self.outUserID = memory.key.outUserID.rawValue
        self.state = memory.state.rawValue
        self.fingerprints = Dictionary(uniqueKeysWithValues: memory.fingerprints.map { ($0.rawValue, $1) })
        self.row = memory.row
        self.attempts = memory.attempts
        self.code = memory.code
        self.requestID = memory.requestID
        self.time = memory.time
        self.verifiedAt = memory.verifiedAt
        self.run = memory.run
    }

    var memory: RosterMemory {
        var memory = RosterMemory(
            key: RosterKey(organizationID: .init(organizationID), outUserID: .init(outUserID)),
            state: RosterMemory.State(rawValue: state) ?? .failed,
            time: time,
            run: run
        )
        for (name, value) in fingerprints {
            if let field = RosterField(rawValue: name) { memory.fingerprints[field] = value }
        }
        memory.row = row
        memory.attempts = attempts
        memory.code = code
        memory.requestID = requestID
        memory.verifiedAt = verifiedAt
        return memory
    }
}
