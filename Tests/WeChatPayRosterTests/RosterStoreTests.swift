import Crypto
import Foundation
import GRDB
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("The journal")
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

    private func key(_ id: String) -> RosterKey { RosterKey(organizationID: "O1", outUserID: OutUserID(id)) }

    @Test("Saved entries are found again, also by another process's store", arguments: Journal.allCases)
    func users(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            try await store.save(entry("S1"), finishing: nil)
            try await store.save(entry("S2", .failed), finishing: nil)
            var changed = entry("S1")
            changed.fingerprints[.name] = "dd"
            try await store.save(changed, finishing: nil)
            let keys = ["S1", "S2", "S3"].map(key)
            let found = try await open().entries(for: keys)
            #expect(found == [keys[0]: changed, keys[1]: entry("S2", .failed)])
        }
    }

    @Test("An observed state is not saved over an entry that was saved in between", arguments: Journal.allCases)
    func conditional(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            func seen(_ fingerprint: String) -> JournalEntry {
                var seen = entry("S1")
                (seen.run, seen.fingerprints) = (fingerprint, [.name: fingerprint])
                return seen
            }
            for (text, condition, saved) in [
                ("first", nil, "first"), ("late", nil, "first"), ("second", seen("first"), "second"),
                ("late", seen("first"), "second"),
            ] {
                try await store.save(seen(text), ifStill: condition)
                let found = try await store.entries(for: [key("S1")])
                #expect(found == [key("S1"): seen(saved)])
            }
        }
    }

    @Test("Only fields that are about to change are invalidated", arguments: Journal.allCases)
    func invalidate(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            for id in ["S1", "S2"] { try await store.save(entry(id), finishing: nil) }
            let time = start.addingTimeInterval(0.5)
            try await store.invalidate([key("S1"): [.phone, .className], key("S3"): [.name]], as: "R2", at: time)
            var invalidated = entry("S1", run: "R2")
            invalidated.fingerprints = [.name: "aa"]
            (invalidated.row, invalidated.verifiedAt, invalidated.time) = (nil, nil, time)
            let found = try await store.entries(for: ["S1", "S2", "S3"].map(key))
            #expect(found == [key("S1"): invalidated, key("S2"): entry("S2")])
            // What was read before that is not saved.
            try await store.save(entry("S1"), ifStill: entry("S1"))
            #expect(try await store.entries(for: [key("S1")]) == [key("S1"): invalidated])
        }
    }

    @Test("A journal is bound permanently", arguments: Journal.allCases)
    func binding(_ journal: Journal) async throws {
        try await journal.with { open in
            let first = RosterBinding(platform: "A", key: "a")
            for binding in [first, RosterBinding(platform: "B", key: "b")] {
                let bound = try await open().bind(binding)
                #expect(bound == first)
            }
        }
    }

    @Test("The work of a plan is handed out once, in order, and not again when it is done", arguments: Journal.allCases)
    func work(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            let keys = (0..<5).map { key("S\($0)") }
            try await store.join("P", madeAt: .distantFuture, of: keys, as: "A")
            let first = try await store.claim(2, after: -1, of: "P", as: "A")
            #expect(first == [.init(position: 0, key: keys[0]), .init(position: 1, key: keys[1])])
            let rest = try await store.claim(9, after: 1, of: "P", as: "A")
            #expect(rest.map(\.position) == [2, 3, 4])
            #expect(try await store.claim(9, after: -1, of: "P", as: "A").isEmpty)
            for (id, state) in [("S0", JournalEntry.State.done), ("S1", .failed), ("S2", .missing)] {
                try await store.save(entry(id, state, run: "A"), finishing: "P")
            }
            #expect(
                try await store.renew("P", as: "A")
                    == RosterTally(done: 1, failed: 1, missing: 1, elsewhere: 0, claimed: 2)
            )
            try await store.leave("P", as: "A")
            // What failed is to be tried again, what was claimed and not done too.
            let next = try await open()
            try await next.join("P", madeAt: .distantFuture, of: keys, as: "B")
            let again = try await next.claim(9, after: -1, of: "P", as: "B")
            #expect(again.map(\.position) == [1, 2, 3, 4])
            for index in 1..<5 { try await next.save(entry("S\(index)", run: "B"), finishing: "P") }
            try await next.leave("P", as: "B")
            try await next.join("P", madeAt: .distantFuture, of: keys, as: "C")
            #expect(try await next.claim(9, after: -1, of: "P", as: "C").isEmpty)
            #expect(
                try await next.renew("P", as: "C")
                    == RosterTally(done: 5, failed: 0, missing: 0, elsewhere: 0, claimed: 0)
            )
            try await next.leave("P", as: "C")
        }
    }

    @Test("Only one plan is processed at a time", arguments: Journal.allCases)
    func busy(_ journal: Journal) async throws {
        try await journal.with { open in
            let (store, other) = (try await open(), try await open())
            try await store.join("P", madeAt: .distantFuture, of: [key("S1")], as: "A")
            let error = await #expect(throws: RosterError.self) {
                try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            }
            #expect(error?.reason == .busy)
            try await store.leave("P", as: "A")
            try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            #expect(try await other.claim(1, after: -1, of: "Q", as: "B").count == 1)
        }
    }

    @Test("A journal file is accessible only to its owner, and an unusable file is reported")
    func file() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            _ = try SQLiteRosterStore(path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(throws: JournalProblem.self) { try SQLiteRosterStore("/nowhere/journal.sqlite") }
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
            for (path, code) in [(later, JournalProblem.Code.newer), (other, .foreign)] {
                let before = try Data(contentsOf: URL(fileURLWithPath: path))
                for isReadOnly in [false, true] {
                    let problem = #expect(throws: JournalProblem.self) {
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
            "UPDATE run SET summary = '{\"rows\":9223372036854775807}'", "UPDATE run SET startedAt = 'secret'",
            "UPDATE run SET startedAt = 1e300", "UPDATE run SET endedAt = -1e300",
            "UPDATE run SET startedAt = CAST(x'323032362D30312D30312030303A30303A30302E31323380' AS TEXT)",
            "UPDATE memory SET attempts = 'secret'", "UPDATE memory SET time = 'secret'",
            "UPDATE memory SET time = 1e300", "UPDATE memory SET verifiedAt = 'secret'",
        ]
    )
    func damage(_ sql: String) async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            let store = try SQLiteRosterStore(path)
            var run = RosterRun(id: "R1", kind: "apply", digest: "secret", startedAt: Date())
            run.endedAt = Date()
            try await store.save(run)
            try await store.save(entry("S1", .failed), finishing: nil)
            #expect(try await store.runs(limit: 1).count == 1)
            try await DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
            let error = await #expect(throws: JournalProblem.self) {
                _ = try await store.runs(limit: 10)
                _ = try await store.failures(limit: 10)
            }
            #expect(error?.code == .damaged)
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test("A path through a directory that does not exist creates neither a file nor a key")
    func missingDirectory() async throws {
        try await withDirectory { directory in
            let path = directory + "/none/../journal.sqlite"
            #expect(throws: JournalProblem.self) { try SQLiteRosterStore(path) }
            #expect(throws: JournalProblem.self) { try Fingerprints(file: path + ".key") }
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            #expect(names.isEmpty)
        }
    }

    @Test("Counts and failures", arguments: Journal.allCases)
    func failures(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            for (id, state) in [("S3", JournalEntry.State.missing), ("S1", .failed), ("S2", .done)] {
                try await store.save(entry(id, state), finishing: nil)
            }
            let counts = try await store.counts()
            #expect(counts.states == [.done: 1, .failed: 1, .missing: 1])
            #expect(counts.codes == ["SYSTEM_ERROR": 2])
            #expect(try await store.failures(limit: 10).map(\.key.outUserID) == ["S1", "S3"])
            #expect(try await store.failures(limit: 1).count == 1)
        }
    }

    @Test("Runs are listed newest first, with their results", arguments: Journal.allCases)
    func runs(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            var first = RosterRun(id: "R1", kind: "plan", digest: "d", startedAt: start)
            let second = RosterRun(id: "R2", kind: "apply", digest: "d", startedAt: start.addingTimeInterval(60))
            try await store.save(first)
            try await store.save(second)
            first.endedAt = start.addingTimeInterval(30)
            first.summary.changed = 7
            try await store.save(first)
            #expect(try await store.runs(limit: 10) == [second, first])
            #expect(try await store.runs(limit: 1) == [second])
        }
    }

    @Test("A thousand users saved concurrently are all stored", arguments: Journal.allCases)
    func many(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await store.save(self.entry("S\(index)"), finishing: nil) }
                }
                try await group.waitForAll()
            }
            #expect(try await store.counts().states == [.done: 1000])
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
            #expect(throws: JournalProblem.self) { try Fingerprints(file: path) }
        }
    }
}
