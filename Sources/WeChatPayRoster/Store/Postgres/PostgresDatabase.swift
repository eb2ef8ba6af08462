#if Postgres
    import Dispatch
    import Foundation
    import WeChatPay

    /// Where a journal in PostgreSQL is, and how it is used.
    public struct PostgresSettings: Sendable {
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
    }

    /// Statements on a server that may go away and come back.
    ///
    /// Every unit of work may run twice: when a connection breaks, nobody knows whether it was done.
    final class PostgresDatabase: @unchecked Sendable {
        private let settings: PostgresSettings
        // libpq blocks: a thread of its own keeps it off the cooperative pool. The connection is only used there.
        private let queue = DispatchQueue(label: "wechatpay.roster.postgres")
        private var connection: PostgresConnection?

        init(_ settings: PostgresSettings) { self.settings = settings }

        /// Runs a unit of work, on a new connection where the old one is lost.
        ///
        /// - Parameters:
        ///   - patiently: Whether it is tried again while the server is away.
        ///   - body: The work.
        /// - Returns: What it returns.
        /// - Throws: ``PostgresProblem`` once the server was away for longer than there is patience for.
        func run<Value: Sendable>(
            patiently: Bool = true,
            _ body: @escaping @Sendable (PostgresConnection) throws -> Value
        ) async throws -> Value {
            let start = settings.time.uptime()
            var delay = Duration.milliseconds(50)
            while true {
                do {
                    return try await attempt(body)
                } catch let problem as PostgresProblem
                    where patiently && problem.isPassing && settings.time.uptime() - start < settings.patience
                {
                    try await settings.time.sleep(delay)
                    delay = min(delay * 2, .seconds(1))
                }
            }
        }

        /// Runs a unit of work in a transaction.
        func transaction<Value: Sendable>(
            patiently: Bool = true,
            _ body: @escaping @Sendable (PostgresConnection) throws -> Value
        ) async throws -> Value {
            try await run(patiently: patiently) { connection in
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
            // A commit is there for good, whatever the server's default is.
            try connection.execute(
                "SET search_path TO \(settings.schema); SET synchronous_commit TO on; SET lock_timeout TO '30s'"
            )
            return connection
        }
    }
#endif
