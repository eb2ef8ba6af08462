#if Postgres
    /// The tables of a journal in PostgreSQL, migrated step by step.
    enum PostgresSchema {
        private static let steps = [
            """
            CREATE TABLE binding (
                one boolean PRIMARY KEY DEFAULT true CHECK (one), platform text NOT NULL, key text NOT NULL
            );
            CREATE TABLE run (id text PRIMARY KEY, started_at float8 NOT NULL, content jsonb NOT NULL);
            CREATE INDEX ON run (started_at);
            CREATE TABLE memory (
                organization_id text, out_user_id text, state text NOT NULL, fingerprints jsonb NOT NULL,
                row_fingerprint text, attempts integer NOT NULL, code text, request_id text,
                at float8 NOT NULL, verified_at float8, run text NOT NULL,
                PRIMARY KEY (organization_id, out_user_id)
            );
            CREATE INDEX ON memory (state);
            -- `open`; `done`, and its work is no longer kept; `superseded` by another plan.
            CREATE TABLE plan (id text PRIMARY KEY, total integer NOT NULL, state text NOT NULL DEFAULT 'open');
            CREATE TABLE worker (id text PRIMARY KEY, plan text NOT NULL, until timestamptz NOT NULL);
            -- Of one plan at a time. A state as in memory, and null as long as nobody dealt with it; who claimed it last, by which call.
            CREATE TABLE work (
                plan text, position integer, organization_id text NOT NULL, out_user_id text NOT NULL,
                state text, owner text, claim text,
                PRIMARY KEY (plan, position), UNIQUE (organization_id, out_user_id)
            );
            CREATE INDEX ON work (plan, position) WHERE state IS NULL;
            CREATE INDEX ON work (claim) WHERE state IS NULL;
            CREATE TABLE pace (
                one boolean PRIMARY KEY DEFAULT true CHECK (one), rate float8, next timestamptz,
                not_before timestamptz, last_slowdown timestamptz
            );
            INSERT INTO pace DEFAULT VALUES;
            """
        ]

        /// Creates or migrates the schema; only one worker does so at a time.
        ///
        /// - Parameters:
        ///   - schema: Its name.
        ///   - connection: Where, in a transaction.
        /// - Throws: ``PostgresProblem``; ``JournalProblem`` if a later release created the journal.
        static func migrate(_ schema: String, _ connection: PostgresConnection) throws {
            try lock(schema, connection)
            if try connection.query("SELECT to_regnamespace($1)::text", [schema]).isEmpty {
                try connection.execute("CREATE SCHEMA \(schema)")
            }
            if try !exists(schema, connection) {
                try connection.execute("CREATE TABLE version (number integer NOT NULL); INSERT INTO version VALUES (0)")
            }
            let version = try version(connection)
            guard version < steps.count else { return }
            for step in steps[version...] { try connection.execute(step) }
            _ = try connection.query("UPDATE version SET number = $1::integer", ["\(steps.count)"])
        }

        /// Returns the number of completed steps.
        ///
        /// - Throws: ``JournalProblem`` if a later release created the journal, or the version number is not valid.
        static func version(_ connection: PostgresConnection) throws -> Int {
            let text = try connection.query("SELECT number::text FROM version").first
            guard let version = text.flatMap({ Int($0) }), version >= 0 else { throw JournalProblem.damaged }
            guard version <= steps.count else {
                throw JournalProblem(.newer, "was created by a newer release; use that release, or another journal")
            }
            return version
        }

        /// Whether a journal exists.
        static func exists(_ schema: String, _ connection: PostgresConnection) throws -> Bool {
            try !connection.query("SELECT to_regclass($1)::text", [schema + ".version"]).isEmpty
        }

        /// Locks out other workers until the transaction ends.
        static func lock(_ schema: String, _ connection: PostgresConnection) throws {
            _ = try connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", ["wechatpay " + schema])
        }
    }
#endif
