#if Postgres
    import CLibPQ
    import Foundation

    /// One connection to a server; used by one thread at a time.
    ///
    /// Source: libpq, `PQconnectdbParams` and `PQexecParams`.
    final class PostgresConnection {
        private let connection: OpaquePointer

        /// Connects.
        ///
        /// - Parameter address: A URI or a connection string; libpq reads missing values from its environment.
        /// - Throws: ``RosterError``.
        init(_ address: String) throws {
            let secrets = try Self.secrets(of: address)
            // The address comes last and takes precedence; the timeouts detect an unresponsive server.
            let parameters = [
                ("connect_timeout", "5"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
                ("keepalives_interval", "5"), ("keepalives_count", "3"), ("client_encoding", "UTF8"),
                ("application_name", "wechatpay roster"), ("dbname", address),
            ]
            let (connection, isStarting) = Self.withStrings(parameters.map(\.0)) { keywords in
                Self.withStrings(parameters.map(\.1)) { values in
                    let connection = PQconnectdbParams(keywords, values, 1)
                    let isLost = PQstatus(connection) != CONNECTION_OK
                    return (connection, isLost && PQpingParams(keywords, values, 1) == PQPING_REJECT)
                }
            }
            guard let connection else { throw RosterError.connection("out of memory") }
            self.connection = connection
            guard PQstatus(connection) == CONNECTION_OK else {
                let text = secrets.reduce(String(cString: PQerrorMessage(connection))) {
                    $0.replacing($1, with: "…")
                }
                throw RosterError.connection(text, state: isStarting ? RosterError.serverStarting : nil)
            }
            // Notices would go to the standard error.
            _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
        }

        /// The passwords in an address.
        ///
        /// - Throws: ``RosterError`` for an address that libpq would understand in another way than it is meant:
        ///   libpq's own messages may quote a part of the password.
        private static func secrets(of address: String) throws -> [String] {
            let problem = RosterError(
                .invalidAddress,
                "the journal's address is not valid",
                advice:
                    "write %, @, / and : in a password as %25, %40, %2F and %3A, or put the password in PGPASSWORD or "
                    + "~/.pgpass"
            )
            var message: UnsafeMutablePointer<CChar>?
            guard let options = PQconninfoParse(address, &message) else {
                PQfreemem(message)
                throw problem
            }
            defer { PQconninfoFree(options) }
            // In a URI one @ ends the user and the password, and a / before it would have begun the database.
            if let scheme = address.range(of: "://") {
                let authority = address[scheme.upperBound...].prefix { $0 != "?" }
                let marks = authority.count { $0 == "@" }
                guard marks == 0 || marks == 1 && !authority.prefix(while: { $0 != "@" }).contains("/") else {
                    throw problem
                }
            }
            var secrets: [String] = []
            var option = options
            while let keyword = option.pointee.keyword {
                if let value = option.pointee.val.map({ String(cString: $0) }), !value.isEmpty {
                    switch String(cString: keyword) {
                    case "password", "sslpassword": secrets.append(value)
                    case "port": if value.contains(where: { !"0123456789,".contains($0) }) { throw problem }
                    default: break
                    }
                }
                option += 1
            }
            return secrets
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
        /// - Throws: ``RosterError``.
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
                throw RosterError.connection(String(cString: PQerrorMessage(connection)))
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: return body(result)
            default:
                // A connection that broke has no code.
                guard let state = PQresultErrorField(result, Self.sqlState) else {
                    throw RosterError.connection("the connection closed")
                }
                throw RosterError.rejection(String(cString: state))
            }
        }

        /// `PG_DIAG_SQLSTATE`, a character that Swift does not import.
        private static let sqlState = Int32(UInt8(ascii: "C"))

        /// Calls a closure with null-terminated C strings; a null pointer for each `nil`.
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
