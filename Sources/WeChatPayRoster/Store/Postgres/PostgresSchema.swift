#if Postgres
    /// The tables of a journal in PostgreSQL, brought up to date step by step.
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

        /// Makes the schema, or brings it up to date; only one does at a time.
        ///
        /// - Parameters:
        ///   - schema: Its name.
        ///   - connection: Where, in a transaction.
        /// - Throws: ``PostgresProblem``; where a newer release made the journal.
        static func migrate(_ schema: String, _ connection: PostgresConnection) throws {
            try lock(schema, connection)
            if try connection.query("SELECT to_regnamespace($1)::text", [schema]).isEmpty {
                try connection.execute("CREATE SCHEMA \(schema)")
            }
            if try !exists(schema, connection) {
                try connection.execute("CREATE TABLE version (number integer NOT NULL); INSERT INTO version VALUES (0)")
            }
            let text = try connection.query("SELECT number::text FROM version").first
            let version = text.flatMap { Int($0) } ?? 0
            guard version <= steps.count else {
                throw RosterFile.Problem("the journal was made by a newer release; use that")
            }
            guard version < steps.count else { return }
            for step in steps[version...] { try connection.execute(step) }
            _ = try connection.query("UPDATE version SET number = $1::integer", ["\(steps.count)"])
        }

        /// Whether there is a journal.
        static func exists(_ schema: String, _ connection: PostgresConnection) throws -> Bool {
            try !connection.query("SELECT to_regclass($1)::text", [schema + ".version"]).isEmpty
        }

        /// Keeps others out of what must be done by one at a time, until the transaction ends.
        static func lock(_ schema: String, _ connection: PostgresConnection) throws {
            _ = try connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", ["wechatpay " + schema])
        }
    }
#endif
