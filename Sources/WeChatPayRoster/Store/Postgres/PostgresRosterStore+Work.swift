#if Postgres
    import Foundation
    import WeChatPayOfflineFace

    extension PostgresRosterStore {
        /// The number of users of a plan that one statement writes.
        private static let portion = 5000

        private var leaseSeconds: String { "\(settings.lease / .seconds(1))" }

        private static let enrolment = """
            INSERT INTO worker VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3::float8))
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
                        SELECT 1 FROM work JOIN memory USING (organization_id, out_user_id)
                        JOIN run ON run.id = memory.run
                        WHERE memory.at > $1::float8 AND run.content ->> 'kind' = 'apply' LIMIT 1
                        """
                    guard try connection.query(changed, ["\(madeAt.timeIntervalSince1970)"]).isEmpty else {
                        throw RosterError(reason: .superseded)
                    }
                    _ = try connection.query("INSERT INTO plan VALUES ($1, $2::integer)", [plan, "\(keys.count)"])
                default:
                    _ = try connection.query(
                        "UPDATE work SET state = NULL, owner = NULL WHERE plan = $1 AND state <> 'done'",
                        [plan]
                    )
                }
                _ = try connection.query(Self.enrolment, [worker, plan, seconds])
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
                UPDATE work SET owner = NULL FROM gone WHERE work.owner = gone.id AND work.state IS NULL
                """
            )
            guard try connection.query("SELECT id FROM worker WHERE plan <> $1 LIMIT 1", [plan]).isEmpty else {
                throw RosterError(reason: .busy)
            }
            let state = try connection.query("SELECT state FROM plan WHERE id = $1", [plan]).first
            guard state != "superseded" else { throw RosterError(reason: .superseded) }
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
                        SELECT * FROM work WHERE plan = $1 AND owner = $4 AND claim = $5 AND state IS NULL),
                    next AS (
                        SELECT position FROM work w
                        WHERE plan = $1 AND position > $2::integer AND state IS NULL AND (owner IS NULL
                            OR owner <> $4 AND EXISTS (
                                SELECT 1 FROM worker WHERE id = w.owner AND until <= clock_timestamp()))
                            AND NOT EXISTS (SELECT 1 FROM mine)
                            AND EXISTS (SELECT 1 FROM worker WHERE id = $4 AND until > clock_timestamp())
                        ORDER BY position LIMIT $3::integer FOR UPDATE OF w SKIP LOCKED),
                    taken AS (
                        UPDATE work SET owner = $4, claim = $5 FROM next
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
                        throw RosterError(reason: .superseded)
                    }
                    _ = try connection.query(Self.enrolment, [worker, plan, seconds])
                }
            }
            return try await database.run { connection in
                return try connection.decode(
                    RosterTally.self,
                    """
                    SELECT jsonb_build_object(
                        'done', count(*) FILTER (WHERE state = 'done')
                            + coalesce((SELECT total FROM plan WHERE id = $1 AND state = 'done'), 0),
                        'failed', count(*) FILTER (WHERE state = 'failed'),
                        'missing', count(*) FILTER (WHERE state = 'missing'),
                        'elsewhere', count(*) FILTER (WHERE state IS NULL AND owner IS DISTINCT FROM $2),
                        'claimed', count(*) FILTER (WHERE state IS NULL AND owner = $2))
                    FROM work WHERE plan = $1
                    """,
                    [plan, worker]
                ) ?? RosterTally(done: 0, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            }
        }

        private static let release = "UPDATE work SET owner = NULL WHERE plan = $1 AND owner = $2 AND state IS NULL"

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

        /// Takes the next slots of the shared rate limit.
        public func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots {
            try await rateLimitDatabase.run { connection in
                try connection.decode(
                    RosterSlots.self,
                    """
                    WITH now AS (
                        SELECT LEAST($1::float8, coalesce(rate, $1::float8)
                                + $2::float8 * $1::float8 / 20 / coalesce(rate, $1::float8)) AS rate,
                            GREATEST(clock_timestamp(), next, not_before) AS start
                        FROM pace FOR UPDATE),
                    reserved AS (
                        UPDATE pace SET rate = now.rate, next = now.start + make_interval(secs => $3::float8 / now.rate)
                        FROM now RETURNING now.start, now.rate)
                    SELECT jsonb_build_object('delay', extract(epoch FROM start - clock_timestamp()), 'rate', rate)
                    FROM reserved
                    """,
                    ["\(limit)", "\(taken)", "\(count)"]
                ) ?? RosterSlots(delay: 0, rate: limit)
            }
        }

        /// Seconds until requests may be sent again.
        public func remainingWait() async throws -> Double {
            try await rateLimitDatabase.run { connection in
                try connection.decode(
                    Double.self,
                    "SELECT coalesce(extract(epoch FROM not_before - clock_timestamp()), 0)::float8 FROM pace"
                ) ?? 0
            }
        }

        /// Halves the rate of all workers, and makes them wait.
        public func slowDown(_ wait: Duration) async throws {
            let window = settings.slowdownWindow / .seconds(1)
            try await rateLimitDatabase.run { connection in
                _ = try connection.query(
                    """
                    UPDATE pace SET not_before = GREATEST(not_before, clock_timestamp() + make_interval(secs => $1::float8)),
                        rate = CASE WHEN recent.yes THEN rate ELSE GREATEST($2::float8, rate / 2) END,
                        last_slowdown = CASE WHEN recent.yes THEN last_slowdown ELSE clock_timestamp() END
                    FROM (SELECT coalesce(last_slowdown > clock_timestamp() - make_interval(secs => $3::float8), false)
                        AS yes FROM pace FOR UPDATE) AS recent
                    """,
                    ["\(wait / .seconds(1))", "\(RateLimiter.floor)", "\(window)"]
                )
            }
        }
    }
#endif
