import Foundation
import GRDB
import Synchronization
import WeChatPayCrypto

/// A journal in an SQLite file, in write-ahead mode, for one process at a time.
///
/// Users that are completed at about the same time are saved in one transaction.
public final class SQLiteRosterStore: RosterStore {
    /// The active worker, and the last position in a plan that it has claimed.
    struct Worker: Sendable {
        let lock: FileLock
        let id: String
        var position = -1
    }

    /// `nil`: the claims of the only worker are free as soon as it ends.
    public var lease: Duration? { nil }
    /// `nil`: there is no other worker.
    public var rateLimit: (any RosterRateLimit)? { nil }

    let path: String
    let commits: GroupCommit
    let worker = Mutex<Worker?>(nil)
    private let database: DatabasePool

    /// Opens a journal, or creates one with mode 0600, and migrates its schema.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - isReadOnly: Whether to open it for reading only: it is not created, and its schema is not migrated.
    /// - Throws: ``RosterError`` for a file that cannot be used.
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
                try database.read { try SQLiteSchema.checkMigrations($0, path) }
            } else {
                try SQLiteSchema.migrator.migrate(database)
            }
            self.path = path
            self.database = database
            self.commits = GroupCommit { batch in
                do {
                    try await database.write { db in
                        for write in batch { try EntryRecord.save(write, db) }
                    }
                } catch {
                    throw RosterError.sqlite(error, path)
                }
            }
        } catch {
            throw RosterError.sqlite(error, path)
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await database.read(work) } catch { throw RosterError.sqlite(error, path) }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await database.write(work) } catch { throw RosterError.sqlite(error, path) }
    }
}
