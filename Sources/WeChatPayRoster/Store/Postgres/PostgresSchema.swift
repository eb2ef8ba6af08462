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
            """,
            sharedNames,
            // Seconds since 1970.
            "ALTER TABLE entry ADD COLUMN disabled_at float8",
        ]

        /// Renames tables and columns to the names that journals in all databases have, and gives each value a column.
        private static let sharedNames: String = {
            let fields = RosterField.allCases.map { ($0.rawValue, JournalColumns.fingerprint($0)) }
            return """
                ALTER TABLE memory RENAME TO entry;
                ALTER TABLE entry RENAME COLUMN at TO saved_at;
                ALTER TABLE entry \(fields.map { "ADD COLUMN \($0.1) text" }.joined(separator: ", "));
                UPDATE entry SET \(fields.map { "\($0.1) = fingerprints ->> '\($0.0)'" }.joined(separator: ", "));
                ALTER TABLE entry DROP COLUMN fingerprints;
                ALTER TABLE run ADD COLUMN kind text, ADD COLUMN digest text, ADD COLUMN ended_at float8,
                    ADD COLUMN summary jsonb;
                -- The dates of the content are seconds since 2001.
                UPDATE run SET kind = content ->> 'kind', digest = content ->> 'digest',
                    ended_at = (content ->> 'endedAt')::float8 + 978307200, summary = content -> 'summary';
                ALTER TABLE run ALTER COLUMN kind SET NOT NULL, ALTER COLUMN digest SET NOT NULL,
                    ALTER COLUMN summary SET NOT NULL, DROP COLUMN content;
                ALTER TABLE pace RENAME TO rate_limit;
                ALTER TABLE work RENAME COLUMN owner TO worker_id;
                ALTER TABLE work RENAME COLUMN claim TO claim_id;
                """
        }()

        /// Creates or migrates the schema; only one worker does so at a time.
        ///
        /// - Parameters:
        ///   - schema: Its name.
        ///   - connection: Where, in a transaction.
        /// - Throws: ``RosterError``, also if a later release created the journal.
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
        /// - Throws: ``RosterError`` if a later release created the journal, or the version number is not valid.
        static func version(_ connection: PostgresConnection) throws -> Int {
            let text = try connection.query("SELECT number::text FROM version").first
            guard let version = text.flatMap({ Int($0) }), version >= 0 else { throw RosterError.damagedJournal }
            guard version <= steps.count else {
                throw RosterError.journal(.journalNewer, "was created by a newer release")
            }
            return version
        }

        /// Makes sure that all migrations are applied to a journal that is only read.
        static func checkMigrations(_ connection: PostgresConnection) throws {
            guard try version(connection) == steps.count else {
                throw RosterError.journal(
                    .journalUnusable,
                    "was created by an older release",
                    advice: "run plan or apply with it first"
                )
            }
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
