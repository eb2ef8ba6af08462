#if Postgres
    import Foundation
    import WeChatPayOfflineFace

    /// A user as stored, with the columns' names.
    struct EntryRecord: Codable, Sendable {
        let organization_id: String
        let out_user_id: String
        let state: String
        let fingerprints: [String: String]
        let row_fingerprint: String?
        let attempts: Int
        let code: String?
        let request_id: String?
        let at: Double
        let verified_at: Double?
        let run: String
        /// Not stored: the plan whose work on the user is finished, and the condition of the write.
        var plan: String?
        var known_run: String?
        var known_at: Double?

        init(_ entry: JournalEntry) {
            self.organization_id = entry.key.organizationID.rawValue
            self.out_user_id = entry.key.outUserID.rawValue
            self.state = entry.state.rawValue
            self.fingerprints = Dictionary(uniqueKeysWithValues: entry.fingerprints.map { ($0.rawValue, $1) })
            self.row_fingerprint = entry.row
            self.attempts = entry.attempts
            self.code = entry.code
            self.request_id = entry.requestID
            self.at = entry.time.timeIntervalSince1970
            self.verified_at = entry.verifiedAt?.timeIntervalSince1970
            self.run = entry.run
        }

        var entry: JournalEntry {
            var entry = JournalEntry(
                key: RosterKey(organizationID: .init(organization_id), outUserID: .init(out_user_id)),
                state: JournalEntry.State(rawValue: state) ?? .failed,
                time: Date(timeIntervalSince1970: at),
                run: run
            )
            for (name, value) in fingerprints {
                if let field = RosterField(rawValue: name) { entry.fingerprints[field] = value }
            }
            entry.row = row_fingerprint
            entry.attempts = attempts
            entry.code = code
            entry.requestID = request_id
            entry.verifiedAt = verified_at.map(Date.init(timeIntervalSince1970:))
            return entry
        }
    }

    extension PostgresRosterStore {
        private static let columns =
            "organization_id, out_user_id, state, fingerprints, row_fingerprint, attempts, code, request_id, at, "
            + "verified_at, run"
        private static let given = """
            WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(
                organization_id text, out_user_id text, state text, fingerprints jsonb, row_fingerprint text,
                attempts integer, code text, request_id text, at float8, verified_at float8, run text,
                plan text, known_run text, known_at float8))
            """
        /// In any case; and the work of a plan on the user ends.
        ///
        /// Where the work is another worker's by now, both may have sent something, and the last one is unknown: so
        /// of the phone, which cannot be read back, and of the last reading nothing is known any more. The owner stays
        /// when the work ends, so that the same entry can be saved twice.
        private static let always = """
            \(given), mine AS (
                UPDATE work SET state = given.state FROM given
                WHERE work.plan = given.plan AND work.organization_id = given.organization_id
                    AND work.out_user_id = given.out_user_id AND work.owner = given.run
                RETURNING given.organization_id, given.out_user_id),
            kept AS (
                INSERT INTO memory (\(columns)) SELECT \(columns) FROM given
                WHERE plan IS NULL OR EXISTS (SELECT 1 FROM mine WHERE mine.organization_id = given.organization_id
                    AND mine.out_user_id = given.out_user_id)
                ON CONFLICT (organization_id, out_user_id) DO UPDATE SET (\(columns)) =
                    (SELECT \(columns.split(separator: ", ").map { "EXCLUDED.\($0)" }.joined(separator: ", "))))
            UPDATE memory SET fingerprints = memory.fingerprints - 'phone', row_fingerprint = NULL, verified_at = NULL
            FROM given WHERE given.plan IS NOT NULL
                AND memory.organization_id = given.organization_id AND memory.out_user_id = given.out_user_id
                AND NOT EXISTS (SELECT 1 FROM mine WHERE mine.organization_id = given.organization_id
                    AND mine.out_user_id = given.out_user_id)
            """

        /// Saves an entry that is unchanged or still missing, if no worker processes the user or the entry is a
        /// failure.
        private static let ifStill = """
            \(given), seen AS (
                SELECT * FROM given WHERE verified_at IS NULL OR NOT EXISTS (SELECT 1 FROM work
                    WHERE work.organization_id = given.organization_id AND work.out_user_id = given.out_user_id
                        AND work.state IS NULL)),
            changed AS (
                UPDATE memory SET (\(columns)) =
                    (SELECT \(columns.split(separator: ", ").map { "seen.\($0)" }.joined(separator: ", ")))
                FROM seen WHERE memory.organization_id = seen.organization_id
                    AND memory.out_user_id = seen.out_user_id
                    AND memory.run = seen.known_run AND memory.at = seen.known_at)
            INSERT INTO memory (\(columns)) SELECT \(columns) FROM seen WHERE known_run IS NULL
            ON CONFLICT DO NOTHING
            """

        /// Invalidates fields in the entries of users that are about to be changed.
        public func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
            let users = fields.map { key, fields in
                Forgotten(
                    organization_id: key.organizationID.rawValue,
                    out_user_id: key.outUserID.rawValue,
                    fields: fields.map(\.rawValue)
                )
            }
            let given = try Self.json(
                users.sorted { ($0.organization_id, $0.out_user_id) < ($1.organization_id, $1.out_user_id) }
            )
            try await database.run { connection in
                _ = try connection.query(
                    """
                    UPDATE memory SET
                        fingerprints = fingerprints - ARRAY(SELECT jsonb_array_elements_text(g.fields)),
                        row_fingerprint = NULL, verified_at = NULL, run = $2, at = $3::float8
                    FROM jsonb_to_recordset($1::jsonb) AS g(organization_id text, out_user_id text, fields jsonb)
                    WHERE memory.organization_id = g.organization_id AND memory.out_user_id = g.out_user_id
                    """,
                    [given, run, "\(time.timeIntervalSince1970)"]
                )
            }
        }

        private struct Forgotten: Encodable {
            let organization_id: String
            let out_user_id: String
            let fields: [String]
        }

        /// Saves a batch in one transaction.
        static func save(_ batch: [EntryWrite], _ database: PostgresDatabase) async throws {
            var (always, conditional): ([EntryRecord], [EntryRecord]) = ([], [])
            for write in batch {
                var record = EntryRecord(write.entry)
                switch write.condition {
                case .always(let plan):
                    record.plan = plan
                    always.append(record)
                case .ifStill(let known):
                    record.known_run = known?.run
                    record.known_at = known?.time.timeIntervalSince1970
                    conditional.append(record)
                }
            }
            var statements: [(String, String)] = []
            for (records, sql) in [(always, Self.always), (conditional, Self.ifStill)] where !records.isEmpty {
                for part in parts(records) { statements.append((sql, try json(part))) }
            }
            try await database.transaction { [statements] connection in
                for (sql, records) in statements { _ = try connection.query(sql, [records]) }
            }
        }

        /// A statement writes each user once, and all statements lock users in the same order, which prevents
        /// deadlocks.
        private static func parts(_ records: [EntryRecord]) -> [[EntryRecord]] {
            var parts: [[EntryRecord]] = []
            var seen: [String: Int] = [:]
            for record in records {
                let part = seen["\(record.organization_id)\n\(record.out_user_id)", default: 0]
                seen["\(record.organization_id)\n\(record.out_user_id)"] = part + 1
                if part == parts.count { parts.append([]) }
                parts[part].append(record)
            }
            return parts.map {
                $0.sorted { ($0.organization_id, $0.out_user_id) < ($1.organization_id, $1.out_user_id) }
            }
        }
    }
#endif
