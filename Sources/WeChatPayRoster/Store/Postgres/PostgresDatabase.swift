#if Postgres
    import Dispatch
    import Foundation
    import Synchronization
    import WeChatPay

    /// Where a journal in PostgreSQL is, and how it is used.
    ///
    /// It does not describe the address, which may have a password.
    public struct PostgresSettings: Sendable, CustomStringConvertible, CustomReflectable {
        /// A URI such as `postgresql://host/database`, or a connection string; what it does not say, such as the
        /// password, libpq takes from its environment and its password file.
        public var address: String
        /// The schema that the tables are in.
        ///
        /// Default: `wechatpay_roster`.
        public var schema = "wechatpay_roster"
        /// How long a worker's claims hold after it was last heard of.
        ///
        /// Default: 30 s.
        public var lease = Duration.seconds(30)
        /// How long a server that cannot be reached is tried again, such as while it starts anew.
        ///
        /// Default: 60 s.
        public var patience = Duration.seconds(60)
        /// Clock and waiting.
        public var time = TimeSource.system
        /// After a slowdown, another one within this time is for what was sent before the first.
        package var slowdownWindow = Pacer.patience

        /// Starts from the defaults.
        ///
        /// - Parameter address: Where the server is.
        public init(_ address: String) { self.address = address }

        /// The schema.
        public var description: String { "PostgresSettings(schema: \(schema))" }
        /// The schema.
        public var customMirror: Mirror { Mirror(self, children: ["schema": schema]) }
    }

    /// Since when the server is away, for all connections of a store: they wait for it once, and not one by one.
    final class PostgresOutage: Sendable {
        private let state = Mutex<(since: Duration, last: Duration)?>(nil)

        func isOver() { state.withLock { $0 = nil } }

        /// How long it has lasted; one that nobody saw for longer than there is patience is another one.
        func goesOn(from tried: Duration, to now: Duration, patience: Duration) -> Duration {
            state.withLock { state in
                let since = state.flatMap { tried - $0.last < patience ? $0.since : nil } ?? tried
                state = (since, now)
                return now - since
            }
        }
    }

    /// Statements on a server that may go away and come back.
    ///
    /// Every unit of work may run twice: when a connection breaks, nobody knows whether it was done.
    final class PostgresDatabase: @unchecked Sendable {
        private let settings: PostgresSettings
        private let outage: PostgresOutage
        // libpq blocks: a thread of its own keeps it off the cooperative pool. The connection is only used there.
        private let queue = DispatchQueue(label: "wechatpay.roster.postgres")
        private var connection: PostgresConnection?

        init(_ settings: PostgresSettings, outage: PostgresOutage) { (self.settings, self.outage) = (settings, outage) }

        /// Runs a unit of work, on a new connection where the old one is lost.
        ///
        /// - Parameters:
        ///   - isOpening: Whether it is the first: then a server that is away may not be one at all.
        ///   - body: The work.
        /// - Returns: What it returns.
        /// - Throws: ``PostgresProblem`` once the server was away for longer than there is patience for.
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
                    outage.isOver()
                    return value
                } catch let problem as PostgresProblem where problem.isPassing {
                    let now = settings.time.uptime()
                    // Others may get through, and this not: it may be a lock that somebody holds.
                    let lasted = max(now - start, outage.goesOn(from: tried, to: now, patience: settings.patience))
                    let isShort = isOpening && problem.state != PostgresProblem.startingUp
                    let patience = isShort ? min(settings.patience, .seconds(2)) : settings.patience
                    guard lasted < patience else { throw problem }
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
                        // Whatever state it is in, a new one is clean.
                        if (error as? PostgresProblem)?.isPassing == true { self.connection = nil }
                        continuation.resume(throwing: error)
                    }
                }
            }
        }

        private func connect() throws -> PostgresConnection {
            let connection = try PostgresConnection(settings.address)
            // A commit is there for good, whatever the server's default is; and the server notices soon when this machine
            // falls silent, so that what it holds does not keep the others waiting.
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
