import Crypto
import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("The journal")
struct RosterStoreTests {
    private let start = Date(timeIntervalSince1970: 1_790_000_000)

    private func memory(_ id: String, _ state: RosterMemory.State = .done, run: String = "R1") -> RosterMemory {
        var memory = RosterMemory(
            key: RosterKey(organizationID: "O1", outUserID: OutUserID(id)),
            state: state,
            time: start,
            run: run
        )
        memory.fingerprints = [.name: "aa", .phone: "bb"]
        memory.row = "cc"
        memory.attempts = 2
        memory.code = state == .done ? nil : "SYSTEM_ERROR"
        memory.requestID = "id-1"
        memory.verifiedAt = state == .done ? start : nil
        return memory
    }

    private func key(_ id: String) -> RosterKey { RosterKey(organizationID: "O1", outUserID: OutUserID(id)) }

    @Test("What is kept is found again, also by another process's store", arguments: Journal.allCases)
    func users(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            try await store.keep(memory("S1"), finishing: nil)
            try await store.keep(memory("S2", .failed), finishing: nil)
            var changed = memory("S1")
            changed.fingerprints[.name] = "dd"
            try await store.keep(changed, finishing: nil)
            let keys = ["S1", "S2", "S3"].map(key)
            let found = try await open().memories(of: keys)
            #expect(found == [keys[0]: changed, keys[1]: memory("S2", .failed)])
        }
    }

    @Test("What was seen is not kept over what somebody else kept meanwhile", arguments: Journal.allCases)
    func conditional(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            func seen(_ fingerprint: String) -> RosterMemory {
                var seen = memory("S1")
                (seen.run, seen.fingerprints) = (fingerprint, [.name: fingerprint])
                return seen
            }
            for (text, condition, kept) in [
                ("first", nil, "first"), ("late", nil, "first"), ("second", seen("first"), "second"),
                ("late", seen("first"), "second"),
            ] {
                try await store.keep(seen(text), ifStill: condition)
                let found = try await store.memories(of: [key("S1")])
                #expect(found == [key("S1"): seen(kept)])
            }
        }
    }

    @Test("What is about to be changed is forgotten, and nothing else", arguments: Journal.allCases)
    func forget(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            for id in ["S1", "S2"] { try await store.keep(memory(id), finishing: nil) }
            let time = start.addingTimeInterval(0.5)
            try await store.forget([key("S1"): [.phone, .className], key("S3"): [.name]], as: "R2", at: time)
            var forgotten = memory("S1", run: "R2")
            forgotten.fingerprints = [.name: "aa"]
            (forgotten.row, forgotten.verifiedAt, forgotten.time) = (nil, nil, time)
            let found = try await store.memories(of: ["S1", "S2", "S3"].map(key))
            #expect(found == [key("S1"): forgotten, key("S2"): memory("S2")])
            // What was seen before that is not kept.
            try await store.keep(memory("S1"), ifStill: memory("S1"))
            #expect(try await store.memories(of: [key("S1")]) == [key("S1"): forgotten])
        }
    }

    @Test("A journal is bound once and for all", arguments: Journal.allCases)
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
            for (id, state) in [("S0", RosterMemory.State.done), ("S1", .failed), ("S2", .missing)] {
                try await store.keep(memory(id, state, run: "A"), finishing: "P")
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
            for index in 1..<5 { try await next.keep(memory("S\(index)", run: "B"), finishing: "P") }
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

    @Test("Only one plan is worked on at a time", arguments: Journal.allCases)
    func busy(_ journal: Journal) async throws {
        try await journal.with { open in
            let (store, other) = (try await open(), try await open())
            try await store.join("P", madeAt: .distantFuture, of: [key("S1")], as: "A")
            let error = await #expect(throws: RosterRefusal.self) {
                try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            }
            #expect(error?.reason == .busy)
            try await store.leave("P", as: "A")
            try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            #expect(try await other.claim(1, after: -1, of: "Q", as: "B").count == 1)
        }
    }

    @Test("A file is for its owner alone, and a file that cannot be used is said to be so")
    func file() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            _ = try SQLiteRosterStore(path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(throws: RosterFile.Problem.self) { try SQLiteRosterStore("/nowhere/journal.sqlite") }
        }
    }

    @Test("Counts and failures", arguments: Journal.allCases)
    func failures(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            for (id, state) in [("S3", RosterMemory.State.missing), ("S1", .failed), ("S2", .done)] {
                try await store.keep(memory(id, state), finishing: nil)
            }
            let counts = try await store.counts()
            #expect(counts.states == [.done: 1, .failed: 1, .missing: 1])
            #expect(counts.codes == ["SYSTEM_ERROR": 2])
            #expect(try await store.failures(limit: 10).map(\.key.outUserID) == ["S1", "S3"])
            #expect(try await store.failures(limit: 1).count == 1)
        }
    }

    @Test("Runs, the newest first, with what came of them", arguments: Journal.allCases)
    func runs(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            var first = RosterRun(id: "R1", kind: "plan", digest: "d", startedAt: start)
            let second = RosterRun(id: "R2", kind: "apply", digest: "d", startedAt: start.addingTimeInterval(60))
            try await store.keep(first)
            try await store.keep(second)
            first.endedAt = start.addingTimeInterval(30)
            first.summary.changed = 7
            try await store.keep(first)
            #expect(try await store.runs(limit: 10) == [second, first])
            #expect(try await store.runs(limit: 1) == [second])
        }
    }

    @Test("A thousand users at once are all kept", arguments: Journal.allCases)
    func many(_ journal: Journal) async throws {
        try await journal.with { open in
            let store = try await open()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await store.keep(self.memory("S\(index)"), finishing: nil) }
                }
                try await group.waitForAll()
            }
            #expect(try await store.counts().states == [.done: 1000])
        }
    }

    @Test("Fingerprints: alike for the same key, user, field and value, and for nothing else")
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
            #expect(throws: RosterFile.Problem.self) { try Fingerprints(file: path) }
        }
    }
}
