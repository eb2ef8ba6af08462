#if Postgres
    import Foundation
    import WeChatPayCrypto
    import WeChatPayOfflineFace

    /// A journal in PostgreSQL, which workers on any number of machines share.
    ///
    /// They claim users with `FOR UPDATE SKIP LOCKED` and report that they are alive; the users of a failed worker are
    /// claimed by another when its lease is over. A server that restarts is waited for. Only the package trait
    /// `Postgres` brings this type.
    ///
    /// Source: PostgreSQL 15, `SELECT … FOR UPDATE SKIP LOCKED`.
    public final class PostgresRosterStore: RosterStore, RosterRateLimit {
        /// The duration of a worker's claims after its last heartbeat.
        public var lease: Duration? { settings.lease }
        /// The journal itself: all its workers share one rate limit.
        public var rateLimit: (any RosterRateLimit)? { self }

        let settings: PostgresSettings
        let database: PostgresDatabase
        /// A separate connection: slots must not wait for commits.
        let rateLimitDatabase: PostgresDatabase
        let commits: GroupCommit

        /// Creates a store on a journal; creates a missing journal and migrates its schema.
        ///
        /// - Parameters:
        ///   - settings: Where it is.
        ///   - isReadOnly: Whether to open it for reading only: it is not created, and its schema is not migrated.
        /// - Throws: ``RosterError`` for a server that cannot be reached, for an address or a schema that cannot be
        ///   used, and if there is no journal to read.
        public init(_ settings: PostgresSettings, isReadOnly: Bool = false) async throws {
            guard settings.schema.wholeMatch(of: #/[a-z_][a-z0-9_]{0,50}/#) != nil else {
                throw RosterError.journal(
                    .journalUnusable,
                    "needs a schema name of lowercase letters, digits and underscores"
                )
            }
            let downtime = PostgresDowntime()
            let database = PostgresDatabase(settings, downtime: downtime)
            if isReadOnly {
                try await database.run(isOpening: true) { connection in
                    guard try PostgresSchema.exists(settings.schema, connection) else {
                        throw RosterError.journal(
                            .journalUnusable,
                            "does not exist in the database",
                            advice: "create it with plan or apply"
                        )
                    }
                    try PostgresSchema.checkMigrations(connection)
                }
            } else {
                try await database.transaction(isOpening: true) { try PostgresSchema.migrate(settings.schema, $0) }
            }
            self.settings = settings
            self.database = database
            self.rateLimitDatabase = PostgresDatabase(settings, downtime: downtime)
            self.commits = GroupCommit { batch in try await EntryRecord.save(batch, database) }
        }

        /// Runs statements in the schema of the journal.
        package func execute(_ sql: String) async throws { try await database.run { try $0.execute(sql) } }

        /// Removes the journal with all that it knows.
        package func drop() async throws {
            let schema = settings.schema
            try await database.run { try $0.execute("DROP SCHEMA \(schema) CASCADE") }
        }

        /// Cuts the connections of an application, as a network does.
        package func cut(_ application: String) async throws {
            try await database.run { connection in
                _ = try connection.query(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
                    [application]
                )
            }
        }

        /// The JSON text of a value.
        static func json(_ value: some Encodable) throws -> String {
            String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        }
    }

    extension PostgresConnection {
        /// The JSON of a statement's first row.
        func decode<Value: Decodable>(_ type: Value.Type, _ sql: String, _ arguments: [String?] = []) throws -> Value? {
            try query(sql, arguments).first.map { try JSONDecoder().decode(type, checking: Data($0.utf8)) }
        }
    }
#endif
