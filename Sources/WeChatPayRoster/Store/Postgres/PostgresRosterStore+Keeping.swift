#if Postgres
    import Foundation
    import WeChatPayOfflineFace

    /// A user as stored, with the columns' names.
    struct MemoryRecord: Codable, Sendable {
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
        /// Not stored: the plan whose work on the user ends, and what the condition is.
        var plan: String?
        var known_run: String?
        var known_at: Double?

        init(_ memory: RosterMemory) {
            self.organization_id = memory.key.organizationID.rawValue
            self.out_user_id = memory.key.outUserID.rawValue
            self.state = memory.state.rawValue
            self.fingerprints = Dictionary(uniqueKeysWithValues: memory.fingerprints.map { ($0.rawValue, $1) })
            self.row_fingerprint = memory.row
            self.attempts = memory.attempts
            self.code = memory.code
            self.request_id = memory.requestID
            self.at = memory.time.timeIntervalSince1970
            self.verified_at = memory.verifiedAt?.timeIntervalSince1970
            self.run = memory.run
        }

        var memory: RosterMemory {
            var memory = RosterMemory(
                key: RosterKey(organizationID: .init(organization_id), outUserID: .init(out_user_id)),
                state: RosterMemory.State(rawValue: state) ?? .failed,
                time: Date(timeIntervalSince1970: at),
                run: run
            )
            for (name, value) in fingerprints {
                if let field = RosterField(rawValue: name) { memory.fingerprints[field] = value }
            }
            memory.row = row_fingerprint
            memory.attempts = attempts
            memory.code = code
            memory.requestID = request_id
            memory.verifiedAt = verified_at.map(Date.init(timeIntervalSince1970:))
            return memory
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
        /// Where the work is another worker's by now, both may have sent something, and nobody knows what came last: so
        /// of the phone, which cannot be read back, and of the last reading nothing is known any more. The owner stays
        /// when the work ends, so that the same may be kept twice.
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

        /// Where it is still what was known, or still unknown; and nobody is at it, unless it is a failure.
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

        /// Forgets what may not hold any more of users who are about to be changed.
        public func forget(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
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

        /// Keeps a batch in one transaction.
        static func keep(_ batch: [Keeping], _ database: PostgresDatabase) async throws {
            var (always, conditional): ([MemoryRecord], [MemoryRecord]) = ([], [])
            for keeping in batch {
                var record = MemoryRecord(keeping.memory)
                switch keeping.condition {
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

        /// A statement takes each user once, and all take users in the same order, so that none waits in a circle.
        private static func parts(_ records: [MemoryRecord]) -> [[MemoryRecord]] {
            var parts: [[MemoryRecord]] = []
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
