#if Postgres
    extension PostgresRosterStore {
        /// Reserves the next slots of the shared rate limit.
        public func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots {
            try await rateLimitDatabase.run { connection in
                try connection.decode(
                    RosterSlots.self,
                    """
                    WITH now AS (
                        SELECT LEAST($1::float8, coalesce(rate, $1::float8)
                                + $2::float8 * $1::float8 / 20 / coalesce(rate, $1::float8)) AS rate,
                            GREATEST(clock_timestamp(), next, not_before) AS start
                        FROM rate_limit FOR UPDATE),
                    reserved AS (
                        UPDATE rate_limit SET rate = now.rate, next = now.start + make_interval(secs => $3::float8 / now.rate)
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
                    "SELECT coalesce(extract(epoch FROM not_before - clock_timestamp()), 0)::float8 FROM rate_limit"
                ) ?? 0
            }
        }

        /// Halves the rate of all workers, and makes them wait.
        public func slowDown(_ wait: Duration) async throws {
            let window = settings.slowdownWindow / .seconds(1)
            try await rateLimitDatabase.run { connection in
                _ = try connection.query(
                    """
                    UPDATE rate_limit SET not_before = GREATEST(not_before, clock_timestamp() + make_interval(secs => $1::float8)),
                        rate = CASE WHEN recent.yes THEN rate ELSE GREATEST($2::float8, rate / 2) END,
                        last_slowdown = CASE WHEN recent.yes THEN last_slowdown ELSE clock_timestamp() END
                    FROM (SELECT coalesce(last_slowdown > clock_timestamp() - make_interval(secs => $3::float8), false)
                        AS yes FROM rate_limit FOR UPDATE) AS recent
                    """,
                    ["\(wait / .seconds(1))", "\(RateLimiter.floor)", "\(window)"]
                )
            }
        }
    }
#endif
