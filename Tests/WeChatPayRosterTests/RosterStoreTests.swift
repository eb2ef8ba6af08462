import Crypto
import Foundation
import GRDB
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPayTesting
import WeChatPayRosterTesting

@Suite("The journal", .timeLimit(.minutes(5)))
struct RosterStoreTests {
    private let start = Date(timeIntervalSince1970: 1_790_000_000)

    private func entry(_ id: String, _ state: JournalEntry.State = .done, run: String = "R1") -> JournalEntry {
        var entry = JournalEntry(
            key: RosterKey(organizationID: "O1", outUserID: OutUserID(id)),
            state: state,
            time: start,
            run: run
        )
        entry.fingerprints = [.name: "aa", .phone: "bb"]
        entry.row = "cc"
        entry.attempts = 2
        entry.code = state == .done ? nil : "SYSTEM_ERROR"
        entry.requestID = "id-1"
        entry.verifiedAt = state == .done ? start : nil
        return entry
    }

    @Test("Every store meets the requirements", arguments: Journal.allCases, RosterStoreConformance.checks)
    func conformance(_ journal: Journal, _ check: RosterStoreConformance.Check) async throws {
        try await journal.with { open in
            try await withoutActuallyEscaping(open) { open in try await check.run { try await open() } }
        }
    }

    @Test("A store that ignores conditions, and one that hands out nothing, do not conform")
    func nonconformance() async throws {
        func failures(of store: @escaping (any RosterStore) -> any RosterStore) async throws -> Int {
            var count = 0
            for check in RosterStoreConformance.checks {
                try await Journal.sqlite.with { open in
                    try await withoutActuallyEscaping(open) { open in
                        do {
                            try await check.run { store(try await open()) }
                        } catch is RosterStoreConformance.Failure {
                            count += 1
                        }
                    }
                }
            }
            return count
        }
        #expect(try await failures(of: { HookedStore($0) }) == 0)
        #expect(try await failures(of: { HookedStore($0, onCondition: { _ in .always }) }) == 5)
        #expect(try await failures(of: { HookedStore($0, onClaim: { _ in [] }) }) == 4)
    }

    @Test("A journal file is accessible only to its owner, and an unusable file is reported")
    func file() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            _ = try SQLiteRosterStore(path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(throws: RosterError.self) { try SQLiteRosterStore("/nowhere/journal.sqlite") }
        }
    }

    @Test("A journal of a later release and the file of another program are rejected and not changed")
    func foreignFiles() async throws {
        try await withDirectory { directory in
            let (later, other) = (directory + "/later.sqlite", directory + "/other.sqlite")
            _ = try SQLiteRosterStore(later)
            try await DatabaseQueue(path: later).write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')")
            }
            try await DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
            for (path, code) in [(later, RosterError.Code.journalNewer), (other, .journalForeign)] {
                let before = try Data(contentsOf: URL(fileURLWithPath: path))
                for isReadOnly in [false, true] {
                    let problem = #expect(throws: RosterError.self) {
                        try SQLiteRosterStore(path, isReadOnly: isReadOnly)
                    }
                    #expect(problem?.code == code)
                }
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            }
        }
    }

    @Test(
        "Values that no release writes are damage: an error without the row, and no trap",
        arguments: [
            "UPDATE run SET summary = '{\"rows\":9223372036854775807}'", "UPDATE run SET started_at = 'secret'",
            "UPDATE run SET started_at = 1e300", "UPDATE run SET ended_at = -1e300",
            "UPDATE run SET started_at = CAST(x'323032362D30312D30312030303A30303A30302E31323380' AS TEXT)",
            "UPDATE entry SET attempts = 'secret'", "UPDATE entry SET saved_at = 'secret'",
            "UPDATE entry SET saved_at = 1e300", "UPDATE entry SET verified_at = 'secret'",
        ]
    )
    func damage(_ sql: String) async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            let store = try SQLiteRosterStore(path)
            var run = RosterRun(id: "R1", kind: "apply", digest: "secret", startedAt: Date())
            run.endedAt = Date()
            try await store.save(run)
            try await store.save(entry("S1", .failed), .always)
            #expect(try await store.runs(limit: 1).count == 1)
            try await DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
            let error = await #expect(throws: RosterError.self) {
                _ = try await store.runs(limit: 10)
                _ = try await store.failures(limit: 10)
            }
            #expect(error?.code == .journalDamaged)
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test("A path through a directory that does not exist creates neither a file nor a key")
    func missingDirectory() async throws {
        try await withDirectory { directory in
            let path = directory + "/none/../journal.sqlite"
            #expect(throws: RosterError.self) { try SQLiteRosterStore(path) }
            #expect(throws: RosterError.self) { try Fingerprints(file: path + ".key") }
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            #expect(names.isEmpty)
        }
    }

    @Test("Fingerprints are equal only for the same key, user, field and value")
    func fingerprints() async throws {
        try await withDirectory { directory in
            let path = directory + "/key"
            let first = try Fingerprints(file: path)
            let again = try Fingerprints(file: path)
            let other = Fingerprints(key: SymmetricKey(size: .bits256))
            let (one, two) = (
                RosterKey(organizationID: "O1", outUserID: "S1"), RosterKey(organizationID: "O1", outUserID: "S2")
            )
            let print = first.of("张三", .name, one)
            #expect(print.count == 32)
            #expect(again.of("张三", .name, one) == print)
            #expect(
                Set([
                    print, other.of("张三", .name, one), first.of("张三", .name, two), first.of("张三", .className, one),
                    first.of("李四", .name, one),
                ]).count == 5
            )
            var row = RosterRow(line: 2, "S1", in: "O1")
            row.name = "张三"
            var same = row
            same.line = 9
            #expect(first.of(row) == first.of(same))
            same.phone = "13800138000"
            #expect(first.of(row) != first.of(same))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try "short".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: RosterError.self) { try Fingerprints(file: path) }
        }
    }
}
