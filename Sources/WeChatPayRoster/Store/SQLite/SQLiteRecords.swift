import Foundation
import GRDB
import WeChatPayCrypto
import WeChatPayOfflineFace

extension SQLiteRosterStore {
    /// A stored run, decoded by hand: the library's decoder traps on bytes that are not text; its errors show the row.
    enum RunRecord {
        private static let columns = JournalColumns.run.joined(separator: ", ")

        static func save(_ run: RosterRun, _ db: Database) throws {
            let summary = String(decoding: try JSONEncoder().encode(run.summary), as: UTF8.self)
            try db.execute(
                sql: "INSERT OR REPLACE INTO run (\(columns)) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    run.id, run.kind, run.digest, run.startedAt.journalSeconds, run.endedAt?.journalSeconds, summary,
                ]
            )
        }

        /// The last runs, newest first.
        static func fetch(_ limit: Int, _ db: Database) throws -> [RosterRun] {
            try Row.fetchAll(
                db,
                sql: "SELECT \(columns) FROM run ORDER BY started_at DESC LIMIT ?",
                arguments: [limit]
            ).map { row in
                var run = RosterRun(
                    id: try row.decode(String.self, atIndex: 0),
                    kind: try row.decode(String.self, atIndex: 1),
                    digest: try row.decode(String.self, atIndex: 2),
                    startedAt: try Date(journalSeconds: row.decode(Double.self, atIndex: 3))
                )
                run.endedAt = try row.decode(Double?.self, atIndex: 4).map { try Date(journalSeconds: $0) }
                let summary = Data(try row.decode(String.self, atIndex: 5).utf8)
                run.summary = try JSONDecoder().decode(RosterSummary.self, checking: summary)
                return run
            }
        }
    }

    /// A stored entry, encoded and decoded by hand because millions are read and written.
    enum EntryRecord {
        private static let columns = JournalColumns.entry + JournalColumns.fingerprints
        private static let names = columns.joined(separator: ", ")
        private static let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")

        static let select = "SELECT \(names) FROM entry"
        private static let replace = "INSERT OR REPLACE INTO entry (\(names)) VALUES (\(places))"
        private static let insert = "INSERT OR IGNORE INTO entry (\(names)) VALUES (\(places))"
        private static let update = """
            UPDATE entry SET (\(names)) = (\(places))
            WHERE organization_id = ? AND out_user_id = ? AND run = ? AND saved_at = ?
            """
        private static let finish =
            "UPDATE work SET state = ? WHERE plan = ? AND organization_id = ? AND out_user_id = ?"
        private static let isOpen =
            "SELECT EXISTS (SELECT 1 FROM work WHERE organization_id = ? AND out_user_id = ? AND state IS NULL)"

        static func save(_ write: EntryWrite, _ db: Database) throws {
            let entry = write.entry
            let user: [(any DatabaseValueConvertible)?] = [
                entry.key.organizationID.rawValue, entry.key.outUserID.rawValue,
            ]
            func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
                try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
            }
            switch write.condition {
            case .always:
                try execute(replace, values(entry))
            case .finishing(let plan):
                try execute(replace, values(entry))
                try execute(finish, [entry.state.rawValue, plan] + user)
            case .unchanged where try entry.verifiedAt != nil && isOpen(user, db):
                break
            case .unchanged(since: nil):
                try execute(insert, values(entry))
            case .unchanged(since: let known?):
                try execute(update, values(entry) + user + [known.run, known.time.journalSeconds])
            }
        }

        private static func isOpen(_ user: [(any DatabaseValueConvertible)?], _ db: Database) throws -> Bool {
            try Bool.fetchOne(db.cachedStatement(sql: isOpen), arguments: StatementArguments(user)) ?? false
        }

        private static func values(_ entry: JournalEntry) -> [(any DatabaseValueConvertible)?] {
            var values: [(any DatabaseValueConvertible)?] = [
                entry.key.organizationID.rawValue, entry.key.outUserID.rawValue, entry.state.rawValue, entry.row,
                entry.attempts, entry.code, entry.requestID, entry.time.journalSeconds,
                entry.verifiedAt?.journalSeconds, entry.run, entry.disabledAt?.journalSeconds,
            ]
            for field in RosterField.allCases { values.append(entry.fingerprints[field]) }
            return values
        }

        static func entry(_ row: Row) throws -> JournalEntry {
            var entry = JournalEntry(
                key: RosterKey(
                    organizationID: .init(try row.decode(String.self, atIndex: 0)),
                    outUserID: .init(try row.decode(String.self, atIndex: 1))
                ),
                state: JournalEntry.State(rawValue: try row.decode(String.self, atIndex: 2)) ?? .failed,
                time: try Date(journalSeconds: row.decode(Double.self, atIndex: 7)),
                run: try row.decode(String.self, atIndex: 9)
            )
            entry.row = try row.decode(String?.self, atIndex: 3)
            entry.attempts = try row.decode(Int.self, atIndex: 4)
            entry.code = try row.decode(String?.self, atIndex: 5)
            entry.requestID = try row.decode(String?.self, atIndex: 6)
            entry.verifiedAt = try row.decode(Double?.self, atIndex: 8).map { try Date(journalSeconds: $0) }
            entry.disabledAt = try row.decode(Double?.self, atIndex: 10).map { try Date(journalSeconds: $0) }
            for (index, field) in RosterField.allCases.enumerated() {
                let value = try row.decode(String?.self, atIndex: JournalColumns.entry.count + index)
                if let value { entry.fingerprints[field] = value }
            }
            return entry
        }
    }
}
