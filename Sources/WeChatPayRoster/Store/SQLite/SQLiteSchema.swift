import GRDB
import WeChatPayCrypto

/// The tables of a journal in an SQLite file, migrated step by step.
enum SQLiteSchema {
    /// Makes sure that a file is empty, or a journal that this release knows.
    ///
    /// - Throws: ``RosterError`` for the file of another program, and for a journal of a later release: its contents
    ///   are unknown to this release and must not be overwritten.
    static func check(_ path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        try DatabaseQueue(path: path, configuration: configuration).read { db in
            if try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 { return }
            // The first release named the entries differently.
            let hasEntries = try db.tableExists("entry") || db.tableExists("memory")
            guard try hasEntries && db.tableExists("run") && db.tableExists("grdb_migrations") else {
                throw RosterError.journal(
                    .journalForeign,
                    "belongs to another program and is not a journal",
                    path.printablePath
                )
            }
            guard try !migrator.hasBeenSuperseded(db) else {
                throw RosterError.journal(.journalNewer, "was created by a newer release", path.printablePath)
            }
        }
    }

    /// Makes sure that all migrations are applied to a journal that is only read.
    static func checkMigrations(_ db: Database, _ path: String) throws {
        guard try migrator.hasCompletedMigrations(db) else {
            throw RosterError.journal(
                .journalUnusable,
                "was created by an older release",
                path.printablePath,
                advice: "run plan or apply with it first"
            )
        }
    }

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
        migrator.registerMigration("3 names") { db in try useSharedNames(db) }
        migrator.registerMigration("4 leavers") { db in
            // Seconds since 1970.
            try db.alter(table: "entry") { $0.add(column: "disabled_at", .double) }
        }
        return migrator
    }

    /// Renames tables and columns to the names that journals in all databases have, and stores dates as seconds.
    private static func useSharedNames(_ db: Database) throws {
        try db.execute(sql: "DROP INDEX memory_on_state")
        try db.rename(table: "memory", to: "entry")
        let fields = RosterField.allCases.map { ($0.rawValue, JournalColumns.fingerprint($0)) }
        let entry = [
            ("organizationID", "organization_id"), ("outUserID", "out_user_id"), ("row", "row_fingerprint"),
            ("requestID", "request_id"), ("time", "saved_at"), ("verifiedAt", "verified_at"),
        ]
        let work = [("organizationID", "organization_id"), ("outUserID", "out_user_id")]
        for (table, names) in [("entry", entry + fields), ("work", work)] {
            try db.alter(table: table) { table in
                for (old, new) in names { table.rename(column: old, to: new) }
            }
        }
        try db.create(indexOn: "entry", columns: ["state"])
        try db.rename(table: "run", to: "old_run")
        try db.execute(sql: "DROP INDEX run_on_startedAt")
        try db.create(table: "run") { table in
            table.primaryKey("id", .text)
            table.column("kind", .text).notNull()
            table.column("digest", .text).notNull()
            // Seconds since 1970.
            table.column("started_at", .double).notNull().indexed()
            table.column("ended_at", .double)
            table.column("summary", .jsonText).notNull()
        }
        // Unix time is exact to a millisecond, as the text is.
        try db.execute(
            sql: """
                INSERT INTO run (id, kind, digest, started_at, ended_at, summary)
                SELECT id, kind, digest, round((julianday(startedAt) - 2440587.5) * 86400, 3),
                    round((julianday(endedAt) - 2440587.5) * 86400, 3), summary FROM old_run
                """
        )
        try db.drop(table: "old_run")
    }
}
