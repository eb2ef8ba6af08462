#if Postgres
    import Foundation
    import WeChatPayCrypto
    import WeChatPayOfflineFace

    extension PostgresRosterStore {
        /// A stored run, with the names of the columns.
        struct RunRecord: Codable, Sendable {
            let id: String
            let kind: String
            let digest: String
            let started_at: Double
            let ended_at: Double?
            let summary: RosterSummary

            private static let columns = JournalColumns.run.joined(separator: ", ")

            /// `$1` is a record.
            static let save = """
                INSERT INTO run (\(columns)) SELECT \(columns) FROM jsonb_to_record($1::jsonb) AS g(
                    id text, kind text, digest text, started_at float8, ended_at float8, summary jsonb)
                ON CONFLICT (id) DO UPDATE SET ended_at = EXCLUDED.ended_at, summary = EXCLUDED.summary
                """

            init(_ run: RosterRun) {
                self.id = run.id
                self.kind = run.kind
                self.digest = run.digest
                self.started_at = run.startedAt.journalSeconds
                self.ended_at = run.endedAt?.journalSeconds
                self.summary = run.summary
            }

            func run() throws -> RosterRun {
                var run = RosterRun(id: id, kind: kind, digest: digest, startedAt: try Date(journalSeconds: started_at))
                run.endedAt = try ended_at.map { try Date(journalSeconds: $0) }
                run.summary = summary
                return run
            }
        }

        /// The fields of a user that are about to change.
        struct InvalidatedRecord: Encodable {
            let organization_id: String
            let out_user_id: String
            let fields: [String]

            /// `$1` is an array of records, `$2` the run, `$3` the time.
            static let update: String = {
                let fingerprints = RosterField.allCases.map { field in
                    let column = JournalColumns.fingerprint(field)
                    return "\(column) = CASE WHEN g.fields ? '\(field.rawValue)' THEN NULL ELSE entry.\(column) END"
                }
                return """
                    UPDATE entry SET \(fingerprints.joined(separator: ", ")),
                        row_fingerprint = NULL, verified_at = NULL, run = $2, saved_at = $3::float8
                    FROM jsonb_to_recordset($1::jsonb) AS g(organization_id text, out_user_id text, fields jsonb)
                    WHERE entry.organization_id = g.organization_id AND entry.out_user_id = g.out_user_id
                    """
            }()
        }

        /// A stored entry, with the names of the columns.
        struct EntryRecord: Codable, Sendable {
            let organization_id: String
            let out_user_id: String
            let state: String
            let row_fingerprint: String?
            let attempts: Int
            let code: String?
            let request_id: String?
            let saved_at: Double
            let verified_at: Double?
            let run: String
            let disabled_at: Double?
            /// By field; each has a column of its own.
            let fingerprints: [RosterField: String]
            /// Not stored: the plan whose work on the user is finished, and the entry that must be unchanged.
            var plan: String?
            var known_run: String?
            var known_at: Double?

            private enum CodingKeys: String, CodingKey {
                case organization_id, out_user_id, state, row_fingerprint, attempts, code, request_id, saved_at
                case verified_at, run, disabled_at, plan, known_run, known_at
            }

            /// The columns of the fingerprints.
            private struct Column: CodingKey {
                let stringValue: String
                var intValue: Int? { nil }

                init(_ field: RosterField) { self.stringValue = JournalColumns.fingerprint(field) }
                init?(stringValue: String) { self.stringValue = stringValue }
                init?(intValue: Int) { nil }
            }

            init(_ write: EntryWrite) {
                let entry = write.entry
                self.organization_id = entry.key.organizationID.rawValue
                self.out_user_id = entry.key.outUserID.rawValue
                self.state = entry.state.rawValue
                self.row_fingerprint = entry.row
                self.attempts = entry.attempts
                self.code = entry.code
                self.request_id = entry.requestID
                self.saved_at = entry.time.journalSeconds
                self.verified_at = entry.verifiedAt?.journalSeconds
                self.run = entry.run
                self.disabled_at = entry.disabledAt?.journalSeconds
                self.fingerprints = entry.fingerprints
                switch write.condition {
                case .always: break
                case .finishing(let plan): self.plan = plan
                case .unchanged(let known): (known_run, known_at) = (known?.run, known?.time.journalSeconds)
                }
            }

            init(from decoder: any Decoder) throws {
                let record = try decoder.container(keyedBy: CodingKeys.self)
                self.organization_id = try record.decode(String.self, forKey: .organization_id)
                self.out_user_id = try record.decode(String.self, forKey: .out_user_id)
                self.state = try record.decode(String.self, forKey: .state)
                self.row_fingerprint = try record.decodeIfPresent(String.self, forKey: .row_fingerprint)
                self.attempts = try record.decode(Int.self, forKey: .attempts)
                self.code = try record.decodeIfPresent(String.self, forKey: .code)
                self.request_id = try record.decodeIfPresent(String.self, forKey: .request_id)
                self.saved_at = try record.decode(Double.self, forKey: .saved_at)
                self.verified_at = try record.decodeIfPresent(Double.self, forKey: .verified_at)
                self.run = try record.decode(String.self, forKey: .run)
                self.disabled_at = try record.decodeIfPresent(Double.self, forKey: .disabled_at)
                let columns = try decoder.container(keyedBy: Column.self)
                var fingerprints: [RosterField: String] = [:]
                for field in RosterField.allCases {
                    fingerprints[field] = try columns.decodeIfPresent(String.self, forKey: Column(field))
                }
                self.fingerprints = fingerprints
            }

            func encode(to encoder: any Encoder) throws {
                var record = encoder.container(keyedBy: CodingKeys.self)
                try record.encode(organization_id, forKey: .organization_id)
                try record.encode(out_user_id, forKey: .out_user_id)
                try record.encode(state, forKey: .state)
                try record.encode(row_fingerprint, forKey: .row_fingerprint)
                try record.encode(attempts, forKey: .attempts)
                try record.encode(code, forKey: .code)
                try record.encode(request_id, forKey: .request_id)
                try record.encode(saved_at, forKey: .saved_at)
                try record.encode(verified_at, forKey: .verified_at)
                try record.encode(run, forKey: .run)
                try record.encode(disabled_at, forKey: .disabled_at)
                try record.encode(plan, forKey: .plan)
                try record.encode(known_run, forKey: .known_run)
                try record.encode(known_at, forKey: .known_at)
                var columns = encoder.container(keyedBy: Column.self)
                for field in RosterField.allCases { try columns.encode(fingerprints[field], forKey: Column(field)) }
            }

            func entry() throws -> JournalEntry {
                var entry = JournalEntry(
                    key: RosterKey(organizationID: .init(organization_id), outUserID: .init(out_user_id)),
                    state: JournalEntry.State(rawValue: state) ?? .failed,
                    time: try Date(journalSeconds: saved_at),
                    run: run
                )
                entry.fingerprints = fingerprints
                entry.row = row_fingerprint
                entry.attempts = attempts
                entry.code = code
                entry.requestID = request_id
                entry.verifiedAt = try verified_at.map { try Date(journalSeconds: $0) }
                entry.disabledAt = try disabled_at.map { try Date(journalSeconds: $0) }
                return entry
            }

            /// Saves a batch in one transaction.
            static func save(_ batch: [EntryWrite], _ database: PostgresDatabase) async throws {
                var (unconditional, conditional): ([EntryRecord], [EntryRecord]) = ([], [])
                for write in batch {
                    if case .unchanged = write.condition {
                        conditional.append(EntryRecord(write))
                    } else {
                        unconditional.append(EntryRecord(write))
                    }
                }
                var statements: [(String, String)] = []
                for (records, sql) in [(unconditional, Self.save), (conditional, Self.saveUnchanged)] {
                    for part in parts(records) { statements.append((sql, try PostgresRosterStore.json(part))) }
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
    }

    extension PostgresRosterStore.EntryRecord {
        private static let columns = JournalColumns.entry + JournalColumns.fingerprints
        private static let names = columns.joined(separator: ", ")
        /// `$1` is an array of records.
        private static let given = """
            WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(
                organization_id text, out_user_id text, state text, row_fingerprint text, attempts integer, code text,
                request_id text, saved_at float8, verified_at float8, run text, disabled_at float8,
                \(JournalColumns.fingerprints.map { "\($0) text, " }.joined())
                plan text, known_run text, known_at float8))
            """
        /// Saves in any case; and the work of a plan on the user ends.
        ///
        /// If the work is another worker's by now, both may have sent something, and the last one is unknown: so the
        /// phone, which cannot be read back, and the verification are invalidated. The worker of the work stays when
        /// it ends, so that the same entry can be saved twice.
        private static let save = """
            \(given), mine AS (
                UPDATE work SET state = given.state FROM given
                WHERE work.plan = given.plan AND work.organization_id = given.organization_id
                    AND work.out_user_id = given.out_user_id AND work.worker_id = given.run
                RETURNING given.organization_id, given.out_user_id),
            saved AS (
                INSERT INTO entry (\(names)) SELECT \(names) FROM given
                WHERE plan IS NULL OR EXISTS (SELECT 1 FROM mine WHERE mine.organization_id = given.organization_id
                    AND mine.out_user_id = given.out_user_id)
                ON CONFLICT (organization_id, out_user_id) DO UPDATE SET (\(names)) =
                    (SELECT \(columns.map { "EXCLUDED.\($0)" }.joined(separator: ", "))))
            UPDATE entry SET \(JournalColumns.fingerprint(.phone)) = NULL, row_fingerprint = NULL, verified_at = NULL
            FROM given WHERE given.plan IS NOT NULL
                AND entry.organization_id = given.organization_id AND entry.out_user_id = given.out_user_id
                AND NOT EXISTS (SELECT 1 FROM mine WHERE mine.organization_id = given.organization_id
                    AND mine.out_user_id = given.out_user_id)
            """

        /// Saves an entry that is unchanged or still missing, if no worker processes the user or the entry has no
        /// verification.
        private static let saveUnchanged = """
            \(given), seen AS (
                SELECT * FROM given WHERE verified_at IS NULL OR NOT EXISTS (SELECT 1 FROM work
                    WHERE work.organization_id = given.organization_id AND work.out_user_id = given.out_user_id
                        AND work.state IS NULL)),
            changed AS (
                UPDATE entry SET (\(names)) =
                    (SELECT \(columns.map { "seen.\($0)" }.joined(separator: ", ")))
                FROM seen WHERE entry.organization_id = seen.organization_id
                    AND entry.out_user_id = seen.out_user_id
                    AND entry.run = seen.known_run AND entry.saved_at = seen.known_at)
            INSERT INTO entry (\(names)) SELECT \(names) FROM seen WHERE known_run IS NULL
            ON CONFLICT DO NOTHING
            """
    }
#endif
