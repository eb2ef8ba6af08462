#if Postgres
    import Foundation
    import WeChatPayOfflineFace
    import WeChatPayCrypto

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
        private let commits: GroupCommit

        /// Creates a store on a journal; creates a missing journal and migrates its schema.
        ///
        /// - Parameters:
        ///   - settings: Where it is.
        ///   - isReadOnly: Whether to open it for reading only: it is not created, and its schema is not migrated.
        /// - Throws: ``PostgresProblem`` for a server that cannot be reached; ``JournalProblem`` for an address
        ///   or a schema that cannot be used, and if there is no journal to read.
        public init(_ settings: PostgresSettings, isReadOnly: Bool = false) async throws {
            guard settings.schema.wholeMatch(of: #/[a-z_][a-z0-9_]{0,50}/#) != nil else {
                throw JournalProblem(.unusable, "needs a schema name of lowercase letters, digits and underscores")
            }
            let downtime = PostgresDowntime()
            let database = PostgresDatabase(settings, downtime: downtime)
            if isReadOnly {
                try await database.run(isOpening: true) { connection in
                    guard try PostgresSchema.exists(settings.schema, connection) else {
                        throw JournalProblem(.unusable, "does not exist in the database; create it with plan or apply")
                    }
                    _ = try PostgresSchema.version(connection)
                }
            } else {
                try await database.transaction(isOpening: true) { try PostgresSchema.migrate(settings.schema, $0) }
            }
            self.settings = settings
            self.database = database
            self.rateLimitDatabase = PostgresDatabase(settings, downtime: downtime)
            self.commits = GroupCommit { batch in try await Self.save(batch, database) }
        }

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

        /// Binds the journal once and for all.
        public func bind(_ binding: RosterBinding) async throws -> RosterBinding {
            try await database.run { connection in
                _ = try connection.query(
                    "INSERT INTO binding (platform, key) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    [binding.platform, binding.key]
                )
                return try connection.decode(RosterBinding.self, "SELECT to_jsonb(binding) FROM binding") ?? binding
            }
        }

        /// What is known of users.
        public func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry] {
            guard !keys.isEmpty else { return [:] }
            let asked = try Self.json(keys)
            let found = try await database.run { connection in
                try connection.decode(
                    [EntryRecord].self,
                    """
                    SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM memory m
                    JOIN jsonb_to_recordset($1::jsonb) AS k(organization_id text, out_user_id text)
                    USING (organization_id, out_user_id)
                    """,
                    [asked]
                ) ?? []
            }
            return Dictionary(found.map { ($0.entry.key, $0.entry) }) { _, last in last }
        }

        /// Saves the result of a user.
        public func save(_ entry: JournalEntry, finishing plan: String?) async throws {
            try await commits.add(entry, .always(finishing: plan))
        }

        /// Saves the entry read for a user, unless another entry was saved since the read.
        public func save(_ entry: JournalEntry, ifStill known: JournalEntry?) async throws {
            try await commits.add(entry, .ifStill(known))
        }

        /// Saves a run.
        public func save(_ run: RosterRun) async throws {
            let content = try Self.json(run)
            try await database.run { connection in
                _ = try connection.query(
                    """
                    INSERT INTO run VALUES ($1, $2::float8, $3::jsonb)
                    ON CONFLICT (id) DO UPDATE SET content = EXCLUDED.content
                    """,
                    [run.id, "\(run.startedAt.timeIntervalSince1970)", content]
                )
            }
        }

        /// The last runs, newest first.
        public func runs(limit: Int) async throws -> [RosterRun] {
            try await database.run { connection in
                try connection.query(
                    "SELECT content FROM run ORDER BY started_at DESC LIMIT $1::integer",
                    ["\(limit)"]
                ).map { try JSONDecoder().decode(RosterRun.self, checking: Data($0.utf8)) }
            }
        }

        /// Returns the number of users in each state, and the number of failed users for each code.
        public func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int]) {
            let counts = try await database.run { connection in
                try connection.decode(
                    Counts.self,
                    """
                    SELECT jsonb_build_object(
                        'states', (SELECT coalesce(jsonb_object_agg(state, n), '{}')
                            FROM (SELECT state, count(*) AS n FROM memory GROUP BY state) s),
                        'codes', (SELECT coalesce(jsonb_object_agg(code, n), '{}')
                            FROM (SELECT code, count(*) AS n FROM memory
                                WHERE state <> 'done' AND code IS NOT NULL GROUP BY code) c))
                    """
                )
            }
            let states = (counts?.states ?? [:]).compactMap { name, count in
                JournalEntry.State(rawValue: name).map { ($0, count) }
            }
            return (Dictionary(uniqueKeysWithValues: states), counts?.codes ?? [:])
        }

        private struct Counts: Decodable, Sendable {
            let states: [String: Int]
            let codes: [String: Int]
        }

        /// Those that failed or are missing.
        public func failures(limit: Int) async throws -> [JournalEntry] {
            try await database.run { connection in
                try connection.query(
                    """
                    SELECT to_jsonb(m) FROM memory m WHERE state <> 'done'
                    ORDER BY organization_id COLLATE "C", out_user_id COLLATE "C" LIMIT $1::integer
                    """,
                    ["\(limit)"]
                ).map { try JSONDecoder().decode(EntryRecord.self, checking: Data($0.utf8)).entry }
            }
        }

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
