#if Postgres
    import Foundation
    public import WeChatPay

    /// Where a journal in PostgreSQL is, and how it is used.
    ///
    /// It does not describe the address, which may have a password.
    public struct PostgresSettings: Sendable, CustomStringConvertible, CustomReflectable {
        /// A URI such as `postgresql://host/database`, or a connection string; missing values, such as the
        /// password, libpq reads from its environment and its password file.
        public var address: String
        /// The schema that the tables are in.
        ///
        /// Default: `wechatpay_roster`.
        public var schema = "wechatpay_roster"
        /// The duration of a worker's claims after its last heartbeat.
        ///
        /// Default: 30 s.
        public var lease = Duration.seconds(30)
        /// The time limit for retries if the server cannot be reached, such as during a restart.
        ///
        /// Default: 60 s.
        public var reconnectTimeout = Duration.seconds(60)
        /// Clock and waiting.
        public var time = TimeSource.system
        /// A further slowdown within this time is attributed to requests that were sent before the first one.
        package var slowdownWindow = RateLimiter.slowdownWindow

        /// Starts from the defaults.
        ///
        /// - Parameter address: Where the server is.
        public init(_ address: String) { self.address = address }

        /// The schema.
        public var description: String { "PostgresSettings(schema: \(schema))" }
        /// The schema.
        public var customMirror: Mirror { Mirror(self, children: ["schema": schema]) }
    }
#endif
