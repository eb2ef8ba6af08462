import Foundation
import GRDB
import WeChatPay
import WeChatPayOfflineFace

/// Work that was taken on and not done yet, in SQLite: once the platform has its answer it will not
/// send the notification again, so the work must be on disk by then.
public struct Jobs: Sendable {
    private let database: DatabaseQueue

    /// Opens the file, or memory for `nil`; it holds ids of users and gets mode 0600.
    public init(path: String?) throws {
        if let path, !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        self.database = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS job (
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

    /// Does all that is not done; each in one transaction with its mark, so that a crash repeats nothing.
    ///
    /// - Returns: How many were done.
    @discardableResult
    public func work() async throws -> Int {
        try await database.write { db in
            let open = try Row.fetchAll(db, sql: "SELECT id, event, resource FROM job WHERE done = 0 ORDER BY rowid")
            for job in open {
                if job["event"] == PlatformNotification.EventType.faceUserStateChange.rawValue {
                    try Self.apply(job["resource"], db)
                }
                try db.execute(
                    sql: "UPDATE job SET done = 1, resource = x'' WHERE id = ?",
                    arguments: [job["id"] as String]
                )
            }
            return open.count
        }
    }

    /// The contract of a user, as last told.
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
