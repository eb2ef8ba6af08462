import Foundation
import GRDB
import WeChatPayOfflineFace
import WeChatPayCrypto

/// A stored run, decoded by hand: the library's decoder traps on bytes that are not text; its errors show the row.
enum RunColumns {
    private static let names = "id, kind, digest, startedAt, endedAt, summary"

    static func save(_ run: RosterRun, _ db: Database) throws {
        let summary = String(decoding: try JSONEncoder().encode(run.summary), as: UTF8.self)
        try db.execute(
            sql: "INSERT OR REPLACE INTO run (\(names)) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [run.id, run.kind, run.digest, run.startedAt, run.endedAt, summary]
        )
    }

    /// The last runs, newest first.
    static func fetch(_ limit: Int, _ db: Database) throws -> [RosterRun] {
        try Row.fetchAll(
            db,
            sql: "SELECT \(names) FROM run ORDER BY startedAt DESC LIMIT ?",
            arguments: [limit]
        ).map { row in
            guard let startedAt = try date(row, 3), let summary = try row.decode(String?.self, atIndex: 5) else {
                throw JournalProblem.damaged
            }
            var run = RosterRun(
                id: try row.decode(String.self, atIndex: 0),
                kind: try row.decode(String.self, atIndex: 1),
                digest: try row.decode(String.self, atIndex: 2),
                startedAt: startedAt
            )
            run.endedAt = try date(row, 4)
            run.summary = try JSONDecoder().decode(RosterSummary.self, checking: Data(summary.utf8))
            return run
        }
    }

    private static func date(_ row: Row, _ index: Int) throws -> Date? {
        let value = try row.decode(DatabaseValue.self, atIndex: index)
        if value.isNull { return nil }
        guard let date = Date.fromDatabaseValue(value), date.isOfJournal else { throw JournalProblem.damaged }
        return date
    }
}

/// A stored user, encoded and decoded by hand because millions are read and written.
enum EntryColumns {
    private static let fixed = [
        "organizationID", "outUserID", "state", "row", "attempts", "code", "requestID", "time", "verifiedAt", "run",
    ]
    private static let fields = RosterField.allCases
    private static let names = (fixed + fields.map(\.rawValue)).joined(separator: ", ")

    static let select = "SELECT \(names) FROM memory"
    private static let places = Array(repeating: "?", count: fixed.count + fields.count).joined(separator: ", ")
    private static let replace = "INSERT OR REPLACE INTO memory (\(names)) VALUES (\(places))"
    private static let insert = "INSERT OR IGNORE INTO memory (\(names)) VALUES (\(places))"
    private static let isOpen =
        "SELECT EXISTS (SELECT 1 FROM work WHERE organizationID = ? AND outUserID = ? AND state IS NULL)"
    private static let update =
        "UPDATE memory SET (\(names)) = (\(places)) WHERE organizationID = ? AND outUserID = ? AND run = ? AND time = ?"

    static func save(_ write: EntryWrite, _ db: Database) throws {
        let entry = write.entry
        let user: [(any DatabaseValueConvertible)?] = [
            entry.key.organizationID.rawValue, entry.key.outUserID.rawValue,
        ]
        switch write.condition {
        case .always(let plan):
            try db.cachedStatement(sql: replace).execute(arguments: StatementArguments(values(entry)))
            guard let plan else { return }
            try db.cachedStatement(
                sql: "UPDATE work SET state = ? WHERE plan = ? AND organizationID = ? AND outUserID = ?"
            ).execute(arguments: StatementArguments([entry.state.rawValue, plan] + user))
        case .ifStill where try entry.verifiedAt != nil && isOpen(user, db):
            break
        case .ifStill(nil):
            try db.cachedStatement(sql: insert).execute(arguments: StatementArguments(values(entry)))
        case .ifStill(let known?):
            let condition: [(any DatabaseValueConvertible)?] = [known.run, known.time.timeIntervalSince1970]
            try db.cachedStatement(sql: update)
                .execute(arguments: StatementArguments(values(entry) + user + condition))
        }
    }

    private static func isOpen(_ user: [(any DatabaseValueConvertible)?], _ db: Database) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: isOpen), arguments: StatementArguments(user)) ?? false
    }

    private static func values(_ entry: JournalEntry) -> [(any DatabaseValueConvertible)?] {
        var values: [(any DatabaseValueConvertible)?] = [
            entry.key.organizationID.rawValue, entry.key.outUserID.rawValue, entry.state.rawValue, entry.row,
            entry.attempts, entry.code, entry.requestID, entry.time.timeIntervalSince1970,
            entry.verifiedAt?.timeIntervalSince1970, entry.run,
        ]
        for field in fields { values.append(entry.fingerprints[field]) }
        return values
    }

    static func entry(_ row: Row) throws -> JournalEntry {
        let time = Date(timeIntervalSince1970: try row.decode(Double.self, atIndex: 7))
        let verifiedAt = try row.decode(Double?.self, atIndex: 8).map(Date.init(timeIntervalSince1970:))
        guard time.isOfJournal, verifiedAt?.isOfJournal != false else { throw JournalProblem.damaged }
        var entry = JournalEntry(
            key: RosterKey(
                organizationID: .init(try row.decode(String.self, atIndex: 0)),
                outUserID: .init(try row.decode(String.self, atIndex: 1))
            ),
            state: JournalEntry.State(rawValue: try row.decode(String.self, atIndex: 2)) ?? .failed,
            time: time,
            run: try row.decode(String.self, atIndex: 9)
        )
        entry.row = try row.decode(String?.self, atIndex: 3)
        entry.attempts = try row.decode(Int.self, atIndex: 4)
        entry.code = try row.decode(String?.self, atIndex: 5)
        entry.requestID = try row.decode(String?.self, atIndex: 6)
        entry.verifiedAt = verifiedAt
        for (index, field) in fields.enumerated() {
            let value = try row.decode(String?.self, atIndex: fixed.count + index)
            if let value { entry.fingerprints[field] = value }
        }
        return entry
    }
}
