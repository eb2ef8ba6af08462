import GRDB

/// The tables of a journal in an SQLite file, migrated step by step.
enum SQLiteSchema {
    /// Makes sure that a file is empty, or a journal that this release knows.
    ///
    /// - Throws: ``JournalProblem`` for the file of another program, and for a journal of a later release: its
    ///   contents are unknown to this release and must not be overwritten.
    static func check(_ path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        try DatabaseQueue(path: path, configuration: configuration).read { db in
            if try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 { return }
            guard try db.tableExists("memory"), try db.tableExists("run"), try db.tableExists("grdb_migrations") else {
                throw JournalProblem(.foreign, "belongs to another program and is not a journal")
            }
            guard try !migrator.hasBeenSuperseded(db) else {
                throw JournalProblem(.newer, "was created by a newer release; use that release, or another journal")
            }
        }
    }

    /// Whether all steps were taken.
    static func isComplete(_ db: Database) throws -> Bool { try migrator.hasCompletedMigrations(db) }

    static var migrator: DatabaseMigrator {
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
            // One row: the platform and the key of the journal.
            try db.create(table: "binding") { table in
                table.primaryKey("one", .integer).check { $0 == 1 }
                table.column("platform", .text).notNull()
                table.column("key", .text).notNull()
            }
            try db.create(table: "plan") { table in
                table.primaryKey("id", .text)
                table.column("total", .integer).notNull()
                // `open`; `done`, and its work is removed; `superseded` by another plan.
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
                // Null until it was processed, then the state of the journal entry.
                table.column("state", .text)
                table.uniqueKey(["organizationID", "outUserID"])
            }
        }
        return migrator
    }
}
