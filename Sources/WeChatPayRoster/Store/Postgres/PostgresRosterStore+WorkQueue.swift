#if Postgres
    public import Foundation
    import WeChatPayOfflineFace

    extension PostgresRosterStore {
        /// The number of users of a plan that one statement writes.
        private static let portion = 5000

        private var leaseSeconds: String { "\(settings.lease / .seconds(1))" }

        private static let enrollment = """
            INSERT INTO worker (id, plan, until) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3::float8))
            ON CONFLICT (id) DO UPDATE SET until = EXCLUDED.until
            """
        private static let heartbeat = """
            UPDATE worker SET until = clock_timestamp() + make_interval(secs => $2::float8) WHERE id = $1 RETURNING id
            """

        /// Joins the work of a plan together with other workers.
        public func join(_ plan: String, madeAt: Date, of keys: [RosterKey], as worker: String) async throws {
            let (schema, seconds) = (settings.schema, leaseSeconds)
            try await database.transaction { connection in
                switch try Self.state(of: plan, in: schema, connection) {
                case nil:
                    _ = try connection.query("UPDATE plan SET state = 'superseded'")
                    _ = try connection.query("DELETE FROM work")
                    for start in stride(from: 0, to: keys.count, by: Self.portion) {
                        let part = keys[start..<min(start + Self.portion, keys.count)].enumerated().map {
                            RosterClaim(position: start + $0, key: $1)
                        }
                        _ = try connection.query(
                            """
                            INSERT INTO work (plan, position, organization_id, out_user_id)
                            SELECT $1, position, key ->> 'organization_id', key ->> 'out_user_id'
                            FROM jsonb_to_recordset($2::jsonb) AS given(position integer, key jsonb)
                            """,
                            [plan, try Self.json(part)]
                        )
                    }
                    let changed = """
                        SELECT 1 FROM work JOIN entry USING (organization_id, out_user_id)
                        JOIN run ON run.id = entry.run
                        WHERE entry.saved_at > $1::float8 AND run.kind = 'apply' LIMIT 1
                        """
                    guard try connection.query(changed, ["\(madeAt.journalSeconds)"]).isEmpty else {
                        throw RosterError.superseded
                    }
                    _ = try connection.query(
                        "INSERT INTO plan (id, total) VALUES ($1, $2::integer)",
                        [plan, "\(keys.count)"]
                    )
                default:
                    _ = try connection.query(
                        "UPDATE work SET state = NULL, worker_id = NULL WHERE plan = $1 AND state <> 'done'",
                        [plan]
                    )
                }
                _ = try connection.query(Self.enrollment, [worker, plan, seconds])
            }
        }

        /// The state of a plan that can be worked on; the row lock prevents concurrent joins and leaves.
        private static func state(
            of plan: String,
            in schema: String,
            _ connection: PostgresConnection
        ) throws -> String? {
            try PostgresSchema.lock(schema, connection)
            _ = try connection.query(
                """
                WITH gone AS (DELETE FROM worker WHERE until <= clock_timestamp() RETURNING id)
                UPDATE work SET worker_id = NULL FROM gone WHERE work.worker_id = gone.id AND work.state IS NULL
                """
            )
            guard try connection.query("SELECT id FROM worker WHERE plan <> $1 LIMIT 1", [plan]).isEmpty else {
                throw RosterError.busy
            }
            let state = try connection.query("SELECT state FROM plan WHERE id = $1", [plan]).first
            guard state != "superseded" else { throw RosterError.superseded }
            return state
        }

        /// Claims the next users of a plan that no live worker has claimed.
        public func claim(
            _ limit: Int,
            after position: Int,
            of plan: String,
            as worker: String
        ) async throws -> [RosterClaim] {
            try await claim(limit, after: position, of: plan, as: worker, by: UUID().uuidString)
        }

        /// Claims users with a call id, which returns the same users again if the response of a first attempt was lost.
        package func claim(
            _ limit: Int,
            after position: Int,
            of plan: String,
            as worker: String,
            by call: String
        ) async throws -> [RosterClaim] {
            // A worker that is not seen yet, since it came while this looks, is not one that is gone.
            try await database.run { connection in
                try connection.decode(
                    [RosterClaim].self,
                    """
                    WITH mine AS (
                        SELECT * FROM work WHERE plan = $1 AND worker_id = $4 AND claim_id = $5 AND state IS NULL),
                    next AS (
                        SELECT position FROM work w
                        WHERE plan = $1 AND position > $2::integer AND state IS NULL AND (worker_id IS NULL
                            OR worker_id <> $4 AND EXISTS (
                                SELECT 1 FROM worker WHERE id = w.worker_id AND until <= clock_timestamp()))
                            AND NOT EXISTS (SELECT 1 FROM mine)
                            AND EXISTS (SELECT 1 FROM worker WHERE id = $4 AND until > clock_timestamp())
                        ORDER BY position LIMIT $3::integer FOR UPDATE OF w SKIP LOCKED),
                    taken AS (
                        UPDATE work SET worker_id = $4, claim_id = $5 FROM next
                        WHERE plan = $1 AND work.position = next.position RETURNING work.*)
                    SELECT coalesce(jsonb_agg(jsonb_build_object('position', position, 'key', jsonb_build_object(
                        'organization_id', organization_id, 'out_user_id', out_user_id)) ORDER BY position), '[]')
                    FROM (SELECT * FROM mine UNION ALL SELECT * FROM taken) claimed
                    """,
                    [plan, "\(position)", "\(limit)", worker, call]
                ) ?? []
            }
        }

        /// Reports that a worker is active, and returns the progress of the plan.
        public func renew(_ plan: String, as worker: String) async throws -> RosterTally {
            let (schema, seconds) = (settings.schema, leaseSeconds)
            let isKnown = try await database.run { connection in
                try !connection.query(Self.heartbeat, [worker, seconds]).isEmpty
            }
            if !isKnown {
                // The worker sent no heartbeat for so long that it was removed.
                try await database.transaction { connection in
                    guard try Self.state(of: plan, in: schema, connection) != nil else {
                        throw RosterError.superseded
                    }
                    _ = try connection.query(Self.enrollment, [worker, plan, seconds])
                }
            }
            return try await database.run { connection in
                try connection.decode(
                    RosterTally.self,
                    """
                    SELECT jsonb_build_object(
                        'done', count(*) FILTER (WHERE state = 'done')
                            + coalesce((SELECT total FROM plan WHERE id = $1 AND state = 'done'), 0),
                        'failed', count(*) FILTER (WHERE state = 'failed'),
                        'missing', count(*) FILTER (WHERE state = 'missing'),
                        'elsewhere', count(*) FILTER (WHERE state IS NULL AND worker_id IS DISTINCT FROM $2),
                        'claimed', count(*) FILTER (WHERE state IS NULL AND worker_id = $2))
                    FROM work WHERE plan = $1
                    """,
                    [plan, worker]
                ) ?? RosterTally(done: 0, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            }
        }

        private static let release =
            "UPDATE work SET worker_id = NULL WHERE plan = $1 AND worker_id = $2 AND state IS NULL"

        /// Releases a worker's unfinished claims, so that others can claim them.
        public func release(_ plan: String, as worker: String) async throws {
            try await database.run { _ = try $0.query(Self.release, [plan, worker]) }
        }

        /// Leaves a plan; its work is removed when all of it is done.
        public func leave(_ plan: String, as worker: String) async throws {
            let schema = settings.schema
            try await database.transaction { connection in
                try PostgresSchema.lock(schema, connection)
                _ = try connection.query("DELETE FROM worker WHERE id = $1", [worker])
                _ = try connection.query(Self.release, [plan, worker])
                let open = "SELECT position FROM work WHERE plan = $1 AND state IS DISTINCT FROM 'done' LIMIT 1"
                guard try connection.query(open, [plan]).isEmpty else { return }
                _ = try connection.query("UPDATE plan SET state = 'done' WHERE id = $1 AND state = 'open'", [plan])
                _ = try connection.query("DELETE FROM work WHERE plan = $1", [plan])
            }
        }
    }
#endif
