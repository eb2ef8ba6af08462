#if Postgres
    public import Foundation
    import WeChatPayCrypto
    public import WeChatPayOfflineFace

    extension PostgresRosterStore {
        /// Binds the journal permanently.
        public func bind(_ binding: RosterBinding) async throws -> RosterBinding {
            try await database.run { connection in
                _ = try connection.query(
                    "INSERT INTO binding (platform, key) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    [binding.platform, binding.key]
                )
                return try connection.decode(RosterBinding.self, "SELECT to_jsonb(binding) FROM binding") ?? binding
            }
        }

        /// Fetches the entries of users.
        public func entries(for keys: [RosterKey]) async throws -> [RosterKey: JournalEntry] {
            guard !keys.isEmpty else { return [:] }
            let users = try Self.json(keys)
            let found = try await database.run { connection in
                try connection.decode(
                    [EntryRecord].self,
                    """
                    SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') FROM entry e
                    JOIN jsonb_to_recordset($1::jsonb) AS k(organization_id text, out_user_id text)
                    USING (organization_id, out_user_id)
                    """,
                    [users]
                ) ?? []
            }
            return Dictionary(try found.map { try $0.entry() }.map { ($0.key, $0) }) { _, last in last }
        }

        /// Saves the entry of a user.
        public func save(_ entry: JournalEntry, _ condition: JournalEntry.Condition) async throws {
            try await commits.add(entry, condition)
        }

        /// Invalidates the fingerprints of fields that are about to change.
        public func invalidate(_ fields: [RosterKey: [RosterField]], as run: String, at time: Date) async throws {
            let users = fields.map { key, fields in
                InvalidatedRecord(
                    organization_id: key.organizationID.rawValue,
                    out_user_id: key.outUserID.rawValue,
                    fields: fields.map(\.rawValue)
                )
            }
            let given = try Self.json(
                users.sorted { ($0.organization_id, $0.out_user_id) < ($1.organization_id, $1.out_user_id) }
            )
            try await database.run { connection in
                _ = try connection.query(InvalidatedRecord.update, [given, run, "\(time.journalSeconds)"])
            }
        }

        /// Saves a run.
        public func save(_ run: RosterRun) async throws {
            let record = try Self.json(RunRecord(run))
            try await database.run { connection in _ = try connection.query(RunRecord.save, [record]) }
        }

        /// Fetches the last runs, newest first.
        public func runs(limit: Int) async throws -> [RosterRun] {
            try await database.run { connection in
                try connection.query(
                    "SELECT to_jsonb(run) FROM run ORDER BY started_at DESC LIMIT $1::integer",
                    ["\(limit)"]
                ).map { try JSONDecoder().decode(RunRecord.self, checking: Data($0.utf8)).run() }
            }
        }

        /// Counts the users in each state, and the failed users for each code.
        public func counts() async throws -> (states: [JournalEntry.State: Int], codes: [String: Int]) {
            let counts = try await database.run { connection in
                try connection.decode(
                    Counts.self,
                    """
                    SELECT jsonb_build_object(
                        'states', (SELECT coalesce(jsonb_object_agg(state, n), '{}')
                            FROM (SELECT state, count(*) AS n FROM entry GROUP BY state) s),
                        'codes', (SELECT coalesce(jsonb_object_agg(code, n), '{}')
                            FROM (SELECT code, count(*) AS n FROM entry
                                WHERE state <> 'done' AND code IS NOT NULL GROUP BY code) c))
                    """
                )
            }
            let states = (counts?.states ?? [:]).compactMap { name, count in
                JournalEntry.State(rawValue: name).map { ($0, count) }
            }
            return (Dictionary(uniqueKeysWithValues: states), counts?.codes ?? [:])
        }

        private struct Counts: Decodable, Sendable {
            let states: [String: Int]
            let codes: [String: Int]
        }

        /// Fetches the schools of all entries.
        public func organizations() async throws -> [OrganizationID] {
            try await database.run { connection in
                try connection.query(
                    """
                    SELECT organization_id FROM entry GROUP BY organization_id ORDER BY organization_id COLLATE "C"
                    """,
                    []
                ).map { OrganizationID($0) }
            }
        }

        /// Fetches the entries of a school's users, in the order of their ids.
        public func entries(
            of organizationID: OrganizationID,
            after outUserID: OutUserID?,
            limit: Int
        ) async throws -> [JournalEntry] {
            try await database.run { connection in
                try connection.query(
                    """
                    SELECT to_jsonb(e) FROM entry e WHERE organization_id = $1 AND out_user_id COLLATE "C" > $2
                    ORDER BY out_user_id COLLATE "C" LIMIT $3::integer
                    """,
                    [organizationID.rawValue, outUserID?.rawValue ?? "", "\(limit)"]
                ).map { try JSONDecoder().decode(EntryRecord.self, checking: Data($0.utf8)).entry() }
            }
        }

        /// Fetches the entries of users that failed or are missing.
        public func failures(limit: Int) async throws -> [JournalEntry] {
            try await database.run { connection in
                try connection.query(
                    """
                    SELECT to_jsonb(e) FROM entry e WHERE state <> 'done'
                    ORDER BY organization_id COLLATE "C", out_user_id COLLATE "C" LIMIT $1::integer
                    """,
                    ["\(limit)"]
                ).map { try JSONDecoder().decode(EntryRecord.self, checking: Data($0.utf8)).entry() }
            }
        }
    }
#endif
