import Foundation
import GRDB
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPayTesting

@Suite("Journals of the first release", .timeLimit(.minutes(5)))
struct JournalMigrationTests {
    /// A journal as the first release wrote it to a file.
    private static let sqlite = """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1 journal'), ('2 work');
        CREATE TABLE "binding" (
            "one" INTEGER PRIMARY KEY CHECK ("one" = 1), "platform" TEXT NOT NULL, "key" TEXT NOT NULL);
        INSERT INTO "binding" VALUES (1, 'A', 'a');
        CREATE TABLE "memory" (
            "organizationID" TEXT NOT NULL, "outUserID" TEXT NOT NULL, "state" TEXT NOT NULL, "user_name" TEXT,
            "user_type" TEXT, "class_name" TEXT, "occupation" TEXT, "status" TEXT, "phone" TEXT, "row" TEXT,
            "attempts" INTEGER NOT NULL, "code" TEXT, "requestID" TEXT, "time" DOUBLE NOT NULL, "verifiedAt" DOUBLE,
            "run" TEXT NOT NULL, PRIMARY KEY ("organizationID", "outUserID")) WITHOUT ROWID;
        CREATE INDEX "memory_on_state" ON "memory"("state");
        INSERT INTO "memory" VALUES ('O1', 'S1', 'failed', 'aa', NULL, NULL, NULL, NULL, 'bb', 'cc', 2, 'SYSTEM_ERROR',
            'id-1', 1790000000, NULL, 'R1');
        CREATE TABLE "plan" ("id" TEXT PRIMARY KEY NOT NULL, "total" INTEGER NOT NULL, "state" TEXT NOT NULL);
        INSERT INTO "plan" VALUES ('P', 2, 'open');
        CREATE TABLE "run" (
            "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "digest" TEXT NOT NULL,
            "startedAt" DATETIME NOT NULL, "endedAt" DATETIME, "summary" TEXT NOT NULL);
        CREATE INDEX "run_on_startedAt" ON "run"("startedAt");
        INSERT INTO "run" VALUES
            ('R1', 'apply', 'd', '2026-09-21 14:13:20.881', NULL, \(summary)),
            ('R0', 'plan', 'd', '2026-09-21 14:13:19.000', '2026-09-21 14:13:20.500', \(summary));
        CREATE TABLE "work" (
            "plan" TEXT NOT NULL, "position" INTEGER NOT NULL, "organizationID" TEXT NOT NULL,
            "outUserID" TEXT NOT NULL, "state" TEXT, PRIMARY KEY ("plan", "position"),
            UNIQUE ("organizationID", "outUserID")) WITHOUT ROWID;
        INSERT INTO "work" VALUES ('P', 0, 'O1', 'S1', 'failed'), ('P', 1, 'O1', 'S2', 'done');
        """

    /// A journal as the first release wrote it to a schema in PostgreSQL.
    static let postgres = """
        DROP TABLE binding, run, entry, plan, worker, work, rate_limit;
        UPDATE version SET number = 1;
        CREATE TABLE binding (
            one boolean PRIMARY KEY DEFAULT true CHECK (one), platform text NOT NULL, key text NOT NULL);
        INSERT INTO binding (platform, key) VALUES ('A', 'a');
        CREATE TABLE run (id text PRIMARY KEY, started_at float8 NOT NULL, content jsonb NOT NULL);
        CREATE INDEX ON run (started_at);
        INSERT INTO run VALUES
            ('R1', 1790000000.881, jsonb_build_object('id', 'R1', 'kind', 'apply', 'digest', 'd',
                'startedAt', 811692800.881, 'summary', \(summary)::jsonb)),
            ('R0', 1789999999, jsonb_build_object('id', 'R0', 'kind', 'plan', 'digest', 'd',
                'startedAt', 811692799, 'endedAt', 811692800.5, 'summary', \(summary)::jsonb));
        CREATE TABLE memory (
            organization_id text, out_user_id text, state text NOT NULL, fingerprints jsonb NOT NULL,
            row_fingerprint text, attempts integer NOT NULL, code text, request_id text,
            at float8 NOT NULL, verified_at float8, run text NOT NULL, PRIMARY KEY (organization_id, out_user_id));
        CREATE INDEX ON memory (state);
        INSERT INTO memory VALUES ('O1', 'S1', 'failed', '{"user_name": "aa", "phone": "bb"}', 'cc', 2, 'SYSTEM_ERROR',
            'id-1', 1790000000, NULL, 'R1');
        CREATE TABLE plan (id text PRIMARY KEY, total integer NOT NULL, state text NOT NULL DEFAULT 'open');
        INSERT INTO plan VALUES ('P', 2, 'open');
        CREATE TABLE worker (id text PRIMARY KEY, plan text NOT NULL, until timestamptz NOT NULL);
        CREATE TABLE work (
            plan text, position integer, organization_id text NOT NULL, out_user_id text NOT NULL,
            state text, owner text, claim text,
            PRIMARY KEY (plan, position), UNIQUE (organization_id, out_user_id));
        INSERT INTO work (plan, position, organization_id, out_user_id, state) VALUES
            ('P', 0, 'O1', 'S1', 'failed'), ('P', 1, 'O1', 'S2', 'done');
        CREATE TABLE pace (
            one boolean PRIMARY KEY DEFAULT true CHECK (one), rate float8, next timestamptz,
            not_before timestamptz, last_slowdown timestamptz);
        INSERT INTO pace DEFAULT VALUES;
        """

    private static let summary =
        #"'{"trusted":0,"faults":0,"changed":7,"rows":4,"missing":1,"requests":4,"failed":0,"same":1}'"#

    /// Makes sure that a migrated journal has everything that the first release wrote, and can be used.
    static func check(_ store: any RosterStore) async throws {
        let key = RosterKey(organizationID: "O1", outUserID: "S1")
        var entry = JournalEntry(key: key, state: .failed, time: Date(timeIntervalSince1970: 1_790_000_000), run: "R1")
        entry.fingerprints = [.name: "aa", .phone: "bb"]
        (entry.row, entry.attempts, entry.code, entry.requestID) = ("cc", 2, "SYSTEM_ERROR", "id-1")
        #expect(try await store.entries(for: [key]) == [key: entry])
        let runs = try await store.runs(limit: 10)
        #expect(runs.map(\.id) == ["R1", "R0"] && runs.map(\.kind) == ["apply", "plan"])
        #expect(
            runs.map { ($0.startedAt.timeIntervalSince1970 * 1000).rounded() } == [
                1_790_000_000_881, 1_789_999_999_000,
            ]
        )
        #expect(runs.map { $0.endedAt.map { $0.timeIntervalSince1970 } } == [nil, 1_790_000_000.5])
        #expect(runs.allSatisfy { $0.summary.changed == 7 && $0.summary.rows == 4 && $0.digest == "d" })
        #expect(try await store.bind(RosterBinding(platform: "B", key: "b")) == RosterBinding(platform: "A", key: "a"))
        // The open plan continues with the user that failed.
        let keys = [key, RosterKey(organizationID: "O1", outUserID: "S2")]
        try await store.join("P", madeAt: .distantFuture, of: keys, as: "W")
        #expect(try await store.claim(9, after: -1, of: "P", as: "W") == [RosterClaim(position: 0, key: key)])
        try await store.leave("P", as: "W")
    }

    @Test("A file is migrated with all that it contains, and is readable only afterwards")
    func file() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            try await DatabaseQueue(path: path).write { try $0.execute(sql: Self.sqlite) }
            let error = #expect(throws: RosterError.self) { try SQLiteRosterStore(path, isReadOnly: true) }
            #expect(error?.code == .journalUnusable)
            try await Self.check(SQLiteRosterStore(path))
            #expect(try await SQLiteRosterStore(path, isReadOnly: true).runs(limit: 1).count == 1)
        }
    }

    @Test("A damaged date is an error, and the file stays as it is")
    func damaged() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            try await DatabaseQueue(path: path).write { db in
                try db.execute(sql: Self.sqlite)
                try db.execute(sql: "UPDATE run SET startedAt = 'secret'")
            }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let error = #expect(throws: RosterError.self) { try SQLiteRosterStore(path) }
            #expect(error?.code == .journalDamaged && error?.description.contains("secret") == false)
            let tables = try await DatabaseQueue(path: path).read {
                try String.fetchAll($0, sql: "SELECT digest FROM run")
            }
            #expect(tables == ["d", "d"] && !before.isEmpty)
        }
    }
}
