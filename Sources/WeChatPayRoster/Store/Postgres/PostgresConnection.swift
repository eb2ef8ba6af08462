#if Postgres
    import CLibPQ
    import Foundation

    /// Why a PostgreSQL journal cannot be used.
    ///
    /// It has no values: what the server says of a statement may name users.
    public struct PostgresProblem: Error, Sendable, Hashable, CustomStringConvertible {
        /// SQLSTATE of the server's refusal; `nil` where the connection failed.
        public let state: String?
        /// What is wrong.
        public let description: String
        /// Whether the same may work on another connection, later.
        let isPassing: Bool

        static func connection(_ text: String) -> PostgresProblem {
            PostgresProblem(
                state: nil,
                description: "the journal's PostgreSQL server cannot be reached: \(text.trimmingBlanks)",
                isPassing: true
            )
        }

        /// Classes and codes that pass: the connection, the server's shutdown, its start, too many connections, and
        /// transactions that lost against others or waited too long for them.
        static func refusal(_ state: String) -> PostgresProblem {
            let isPassing =
                state.hasPrefix("08")
                || ["57P01", "57P02", "57P03", "53300", "40001", "40P01", "55P03"].contains(state)
            return PostgresProblem(
                state: state,
                description: "the journal's PostgreSQL server refused a statement (SQLSTATE \(state))",
                isPassing: isPassing
            )
        }
    }

    /// One connection to a server; used by one thread at a time.
    ///
    /// Source: libpq, `PQconnectdbParams` and `PQexecParams`.
    final class PostgresConnection {
        private let connection: OpaquePointer

        /// Connects.
        ///
        /// - Parameter address: A URI or a connection string; what it does not say, libpq takes from its environment.
        /// - Throws: ``PostgresProblem``.
        init(_ address: String) throws {
            // What the address says comes last and goes before: a server that fell silent is noticed.
            let parameters = [
                ("connect_timeout", "5"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
                ("keepalives_interval", "5"), ("keepalives_count", "3"), ("client_encoding", "UTF8"),
                ("application_name", "wechatpay roster"), ("dbname", address),
            ]
            let connection = Self.withStrings(parameters.map(\.0)) { keywords in
                Self.withStrings(parameters.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
            }
            guard let connection else { throw PostgresProblem.connection("out of memory") }
            self.connection = connection
            guard PQstatus(connection) == CONNECTION_OK else {
                throw PostgresProblem.connection(String(cString: PQerrorMessage(connection)))
            }
            // Notices would go to the standard error.
            _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
        }

        deinit { PQfinish(connection) }

        /// Runs statements without parameters.
        func execute(_ sql: String) throws { try check(PQexec(connection, sql)) { _ in } }

        /// Runs one statement.
        ///
        /// - Parameters:
        ///   - sql: The statement, with `$1` and so on.
        ///   - arguments: Its parameters, as text.
        /// - Returns: The first column of each row, as text; null is left out.
        /// - Throws: ``PostgresProblem``.
        func query(_ sql: String, _ arguments: [String?] = []) throws -> [String] {
            let result = Self.withStrings(arguments) { values in
                PQexecParams(connection, sql, Int32(arguments.count), nil, values, nil, nil, 0)
            }
            return try check(result) { result in
                guard PQnfields(result) > 0 else { return [] }
                return (0..<PQntuples(result)).compactMap { row in
                    PQgetisnull(result, row, 0) == 1 ? nil : String(cString: PQgetvalue(result, row, 0))
                }
            }
        }

        private func check<Value>(_ result: OpaquePointer?, _ body: (OpaquePointer) -> Value) throws -> Value {
            guard let result else {
                throw PostgresProblem.connection(String(cString: PQerrorMessage(connection)))
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: return body(result)
            default:
                // A connection that broke has no code.
                guard let state = PQresultErrorField(result, Self.sqlState) else {
                    throw PostgresProblem.connection("the connection was lost")
                }
                throw PostgresProblem.refusal(String(cString: state))
            }
        }

        /// `PG_DIAG_SQLSTATE`, a character that Swift does not import.
        private static let sqlState = Int32(UInt8(ascii: "C"))

        /// Strings as C has them, with an end; a null for each that is none.
        private static func withStrings<Value>(
            _ strings: [String?],
            _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
        ) -> Value {
            let copies = strings.map { $0.flatMap { strdup($0) } }
            defer { for copy in copies { free(copy) } }
            return (copies.map { $0.map { UnsafePointer($0) } } + [nil]).withUnsafeBufferPointer { pointers in
                guard let first = pointers.baseAddress else { preconditionFailure("There is always an end") }
                return body(first)
            }
        }
    }
#endif
