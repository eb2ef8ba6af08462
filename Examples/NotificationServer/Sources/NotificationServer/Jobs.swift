import Foundation
import GRDB
import WeChatPay
import WeChatPayOfflineFace

/// A queue of accepted work in SQLite.
///
/// The platform does not send a notification again after it got the response, so the work must be on disk before.
public struct Jobs: Sendable {
    private let database: DatabaseQueue

    /// Opens a database file with mode 0600, since it contains user ids; `nil` opens one in memory.
    public init(path: String?) throws {
        if let path {
            // With its mode from the start; SQLite would leave that to the umask.
            let descriptor = open(path, O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
            close(descriptor)
        }
        self.database = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS job (
                        -- 0: open; 1: done; 2: set aside, with its resource, for somebody to look at.
                        id TEXT PRIMARY KEY, event TEXT NOT NULL, resource BLOB NOT NULL, done INTEGER NOT NULL DEFAULT 0
                    );
                    CREATE TABLE IF NOT EXISTS contract (
                        user TEXT PRIMARY KEY, contractID TEXT, changed TEXT NOT NULL
                    );
                    """
            )
        }
    }

    /// Takes a notification on; one of the same id only once.
    public func add(_ notification: PlatformNotification) async throws {
        try await database.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO job (id, event, resource) VALUES (?, ?, ?)",
                arguments: [notification.id, notification.eventType.rawValue, notification.resource]
            )
        }
    }

    /// Does all that is open; each job in one transaction with its mark, so that a crash repeats nothing.
    ///
    /// A job whose resource has another shape than expected is set aside: it must not stop the others, now or after
    /// each restart. See ``setAside()``.
    ///
    /// - Returns: How many were done.
    @discardableResult
    public func work() async throws -> Int {
        var count = 0
        while let isDone = try await database.write(Self.workOnNext) {
            if isDone { count += 1 }
        }
        return count
    }

    /// The ids of the jobs that were set aside, oldest first.
    public func setAside() async throws -> [String] {
        try await database.read { try String.fetchAll($0, sql: "SELECT id FROM job WHERE done = 2 ORDER BY rowid") }
    }

    /// Works on the oldest open job: `true` when it was done, `false` when it was set aside, `nil` when there is none.
    @Sendable private static func workOnNext(_ db: Database) throws -> Bool? {
        let sql = "SELECT id, event, resource FROM job WHERE done = 0 ORDER BY rowid LIMIT 1"
        guard let job = try Row.fetchOne(db, sql: sql) else { return nil }
        let id = try job.decode(String.self, forColumn: "id")
        do {
            if try job.decode(String.self, forColumn: "event")
                == PlatformNotification.EventType.faceUserStateChange.rawValue
            {
                try apply(job.decode(Data.self, forColumn: "resource"), db)
            }
        } catch is DecodingError {
            try db.execute(sql: "UPDATE job SET done = 2 WHERE id = ?", arguments: [id])
            return false
        }
        try db.execute(sql: "UPDATE job SET done = 1, resource = x'' WHERE id = ?", arguments: [id])
        return true
    }

    /// The contract of a user in the latest notification.
    public func contract(of outUserID: String, in organizationID: String) async throws -> String? {
        try await database.read {
            try String.fetchOne(
                $0,
                sql: "SELECT contractID FROM contract WHERE user = ?",
                arguments: ["\(organizationID)/\(outUserID)"]
            )
        }
    }

    /// Notifications may come in any order: an older one does not undo a newer one.
    private static func apply(_ resource: Data, _ db: Database) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let change = try decoder.decode(UserStateChange.self, from: resource)
        try db.execute(
            sql: """
                INSERT INTO contract (user, contractID, changed) VALUES (?, ?, ?)
                ON CONFLICT (user) DO UPDATE SET contractID = excluded.contractID, changed = excluded.changed
                WHERE excluded.changed >= contract.changed
                """,
            arguments: [
                "\(change.organizationID)/\(change.outUserID)", change.contractID?.rawValue,
                (change.notifyCreateTime ?? .distantPast).ISO8601Format(),
            ]
        )
    }
}
