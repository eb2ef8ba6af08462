#if Postgres
    import Foundation
    import WeChatPayCrypto

    extension RosterError {
        /// The SQLSTATE of a server that starts up or shuts down.
        static let serverStarting = "57P03"

        /// A connection that could not be made, or that closed.
        ///
        /// - Parameters:
        ///   - text: The message of libpq, without passwords.
        ///   - state: The SQLSTATE, if the server reported one.
        /// - Returns: A transient error.
        static func connection(_ text: String, state: String? = nil) -> RosterError {
            RosterError(
                .serverUnavailable,
                "cannot connect to the journal's PostgreSQL server: \(text.trimmingBlanks)",
                sqlState: state,
                isTransient: true
            )
        }

        /// A statement that the server rejected; the server's own message may name users, so only its code is used.
        ///
        /// Transient failures are: the connection, server shutdown and startup, too many connections, sessions that were
        /// terminated, and statements that failed because of a conflict or a timeout.
        static func rejection(_ state: String) -> RosterError {
            let transient = [
                "57P01", "57P02", "57P03", "57P05", "57014", "53300", "40001", "40P01", "55P03", "25P03",
            ]
            let (meaning, advice) = meanings[state] ?? (nil, nil)
            return RosterError(
                .serverRejected,
                "the journal's PostgreSQL server rejected a statement (SQLSTATE \(state)"
                    + (meaning.map { ": \($0)" } ?? "") + ")",
                advice: advice,
                sqlState: state,
                isTransient: state.hasPrefix("08") || transient.contains(state)
            )
        }

        /// The meanings of the server's codes, and what to do next.
        ///
        /// Source: PostgreSQL 15, appendix A, error codes.
        private static let meanings: [String: (meaning: String?, advice: String?)] = [
            "42501": (
                "the role has no permission",
                "allow it to create a schema in the database, or make it the owner of the journal's schema"
            ),
            "25006": ("the server is read-only", "use the address of the primary"),
            "53100": (
                "the disk of the server is full", "free disk space on the server, and run the same command again"
            ),
            "55P03": ("another session held a lock for too long", "run the same command again"),
            "57014": ("the statement took too long", "run the same command again"),
            "42P01": ("a table of the journal does not exist", "restore the schema, or use another journal"),
            "42703": (
                "a column of the journal does not exist; the journal was created by another release",
                "use that release, or another journal"
            ),
        ]
    }
#endif
