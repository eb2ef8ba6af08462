#if Postgres
    import Dispatch
    import Foundation
    import Synchronization
    import WeChatPay

    /// Since when the server is away, for all connections of a store: they wait for it once, and not one by one.
    final class PostgresDowntime: Sendable {
        private let state = Mutex<(since: Duration, last: Duration)?>(nil)

        func isOver() { state.withLock { $0 = nil } }

        /// The duration of the downtime; one that was not observed for longer than the retry time is a new one.
        func extend(from tried: Duration, to now: Duration, reconnectTimeout: Duration) -> Duration {
            state.withLock { state in
                let since = state.flatMap { tried - $0.last < reconnectTimeout ? $0.since : nil } ?? tried
                state = (since, now)
                return now - since
            }
        }
    }

    /// Runs statements on a server that may become unavailable and recover.
    ///
    /// Every unit of work may run twice: when a connection breaks, it is unknown whether it was done.
    ///
    /// Unchecked: the connection, the only variable, is used only on the queue.
    final class PostgresDatabase: @unchecked Sendable {
        private let settings: PostgresSettings
        private let downtime: PostgresDowntime
        // libpq blocks: a separate thread keeps it off the cooperative pool. The connection is used only there.
        private let queue = DispatchQueue(label: "wechatpay.roster.postgres")
        private var connection: PostgresConnection?

        init(_ settings: PostgresSettings, downtime: PostgresDowntime) {
            (self.settings, self.downtime) = (settings, downtime)
        }

        /// Runs a unit of work, on a new connection if the old one is lost.
        ///
        /// - Parameters:
        ///   - isOpening: Whether it is the first: then a server that is away may not be one at all.
        ///   - body: The work.
        /// - Returns: What it returns.
        /// - Throws: ``RosterError`` once the server was unavailable for longer than the retry time.
        func run<Value: Sendable>(
            isOpening: Bool = false,
            _ body: @escaping @Sendable (PostgresConnection) throws -> Value
        ) async throws -> Value {
            let start = settings.time.uptime()
            var delay = Duration.milliseconds(50)
            while true {
                let tried = settings.time.uptime()
                do {
                    let value = try await attempt(body)
                    downtime.isOver()
                    return value
                } catch let error as RosterError where error.isTransient {
                    let now = settings.time.uptime()
                    // Others may succeed while this one does not: it may wait for a lock.
                    let lasted = max(
                        now - start,
                        downtime.extend(from: tried, to: now, reconnectTimeout: settings.reconnectTimeout)
                    )
                    let isShort = isOpening && error.sqlState != RosterError.serverStarting
                    let reconnectTimeout =
                        isShort ? min(settings.reconnectTimeout, .seconds(2)) : settings.reconnectTimeout
                    guard lasted < reconnectTimeout else { throw error }
                    try await settings.time.sleep(delay)
                    delay = min(delay * 2, .seconds(1))
                }
            }
        }

        /// Runs a unit of work in a transaction.
        func transaction<Value: Sendable>(
            isOpening: Bool = false,
            _ body: @escaping @Sendable (PostgresConnection) throws -> Value
        ) async throws -> Value {
            try await run(isOpening: isOpening) { connection in
                try connection.execute("BEGIN")
                do {
                    let value = try body(connection)
                    try connection.execute("COMMIT")
                    return value
                } catch {
                    try? connection.execute("ROLLBACK")
                    throw error
                }
            }
        }

        private func attempt<Value: Sendable>(
            _ body: @escaping @Sendable (PostgresConnection) throws -> Value
        ) async throws -> Value {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    do {
                        let connection = try self.connection ?? self.connect()
                        self.connection = connection
                        continuation.resume(returning: try body(connection))
                    } catch {
                        // Its state is unknown; a new one is clean.
                        if (error as? RosterError)?.isTransient == true { self.connection = nil }
                        continuation.resume(throwing: error)
                    }
                }
            }
        }

        private func connect() throws -> PostgresConnection {
            let connection = try PostgresConnection(settings.address)
            // A commit is durable for any default of the server; and the server notices soon when this machine
            // falls silent, so that its locks do not block the others.
            try connection.execute(
                """
                SET search_path TO \(settings.schema); SET synchronous_commit TO on;
                SET lock_timeout TO '30s'; SET statement_timeout TO '60s';
                SET idle_in_transaction_session_timeout TO '10s'; SET tcp_user_timeout TO '10s';
                SET tcp_keepalives_idle TO 10; SET tcp_keepalives_interval TO 5; SET tcp_keepalives_count TO 3
                """
            )
            return connection
        }
    }
#endif
