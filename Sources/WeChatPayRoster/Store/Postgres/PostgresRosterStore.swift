#if Postgres
    import Foundation
    import WeChatPayOfflineFace

    /// A journal in PostgreSQL, which workers on any number of machines share.
    ///
    /// They claim users with `FOR UPDATE SKIP LOCKED`, and say that they live; what one that died had claimed is
    /// claimed by another when its lease is over. A server that starts anew is waited for. Only the package trait
    /// `Postgres` brings this type.
    ///
    /// Source: PostgreSQL 15, `SELECT … FOR UPDATE SKIP LOCKED`.
    public final class PostgresRosterStore: RosterStore, RosterPace {
        /// How long a worker's claims hold after it was last heard of.
        public var lease: Duration? { settings.lease }
        /// The journal itself: all its workers share one pace.
        public var pace: (any RosterPace)? { self }

        let settings: PostgresSettings
        let database: PostgresDatabase
        /// A connection of its own: slots must not wait for commits.
        let paceDatabase: PostgresDatabase
        private let commits: GroupCommit

        /// Opens a journal, makes one where there is none, and brings its schema up to date.
        ///
        /// - Parameters:
        ///   - settings: Where it is.
        ///   - isReadOnly: Whether it is only to be read: then none is made, and its schema stays as it is.
        /// - Throws: ``PostgresProblem`` for a server that cannot be reached; ``RosterFile/Problem`` for an address
        ///   or a schema that cannot be used, and where there is no journal to read.
        public init(_ settings: PostgresSettings, isReadOnly: Bool = false) async throws {
            guard settings.schema.wholeMatch(of: #/[a-z_][a-z0-9_]{0,50}/#) != nil else {
                throw RosterFile.Problem("a journal's schema has small letters, digits and underscores")
            }
            let outage = PostgresOutage()
            let database = PostgresDatabase(settings, outage: outage)
            if isReadOnly {
                let exists = try await database.run(isOpening: true) {
                    try PostgresSchema.exists(settings.schema, $0)
                }
                guard exists else { throw RosterFile.Problem("there is no journal in the database") }
            } else {
                try await database.transaction(isOpening: true) { try PostgresSchema.migrate(settings.schema, $0) }
            }
            self.settings = settings
            self.database = database
            self.paceDatabase = PostgresDatabase(settings, outage: outage)
            self.commits = GroupCommit { batch in try await Self.keep(batch, database) }
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
        public func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory] {
            guard !keys.isEmpty else { return [:] }
            let asked = try Self.json(keys)
            let found = try await database.run { connection in
                try connection.decode(
                    [MemoryRecord].self,
                    """
                    SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM memory m
                    JOIN jsonb_to_recordset($1::jsonb) AS k(organization_id text, out_user_id text)
                    USING (organization_id, out_user_id)
                    """,
                    [asked]
                ) ?? []
            }
            return Dictionary(found.map { ($0.memory.key, $0.memory) }) { _, last in last }
        }

        /// Keeps what became of a user.
        public func keep(_ memory: RosterMemory, finishing plan: String?) async throws {
            try await commits.add(memory, .always(finishing: plan))
        }

        /// Keeps what was seen of a user, unless something else was kept of it meanwhile.
        public func keep(_ memory: RosterMemory, ifStill known: RosterMemory?) async throws {
            try await commits.add(memory, .ifStill(known))
        }

        /// Keeps a run.
        public func keep(_ run: RosterRun) async throws {
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
                ).map { try JSONDecoder().decode(RosterRun.self, from: Data($0.utf8)) }
            }
        }

        /// How many users are in each state, and how many failed with each code.
        public func counts() async throws -> (states: [RosterMemory.State: Int], codes: [String: Int]) {
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
                RosterMemory.State(rawValue: name).map { ($0, count) }
            }
            return (Dictionary(uniqueKeysWithValues: states), counts?.codes ?? [:])
        }

        private struct Counts: Decodable, Sendable {
            let states: [String: Int]
            let codes: [String: Int]
        }

        /// Those that failed or are missing.
        public func failures(limit: Int) async throws -> [RosterMemory] {
            try await database.run { connection in
                try connection.query(
                    """
                    SELECT to_jsonb(m) FROM memory m WHERE state <> 'done'
                    ORDER BY organization_id COLLATE "C", out_user_id COLLATE "C" LIMIT $1::integer
                    """,
                    ["\(limit)"]
                ).map { try JSONDecoder().decode(MemoryRecord.self, from: Data($0.utf8)).memory }
            }
        }

        static func json(_ value: some Encodable) throws -> String {
            String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        }
    }

    extension PostgresConnection {
        /// The JSON of a statement's first row.
        func decode<Value: Decodable>(_ type: Value.Type, _ sql: String, _ arguments: [String?] = []) throws -> Value? {
            try query(sql, arguments).first.map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
        }
    }
#endif
