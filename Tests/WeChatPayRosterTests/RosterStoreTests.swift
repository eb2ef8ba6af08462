import Crypto
import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster

@Suite("The journal")
struct RosterStoreTests {
    private let start = Date(timeIntervalSince1970: 1_790_000_000)

    private func memory(_ id: String, _ state: RosterMemory.State = .done) -> RosterMemory {
        var memory = RosterMemory(
            key: RosterKey(organizationID: "O1", outUserID: OutUserID(id)),
            state: state,
            time: start,
            run: "R1"
        )
        memory.fingerprints = [.name: "aa", .phone: "bb"]
        memory.row = "cc"
        memory.attempts = 2
        memory.code = state == .done ? nil : "SYSTEM_ERROR"
        memory.requestID = "id-1"
        memory.verifiedAt = state == .done ? start : nil
        return memory
    }

    @Test("What is kept is found again, also by another process's store; the file is for its owner alone")
    func users() async throws {
        try await withDirectory { directory in
            let path = directory + "/journal.sqlite"
            let store = try SQLiteRosterStore(path)
            try await store.keep(memory("S1"))
            try await store.keep(memory("S2", .failed))
            var changed = memory("S1")
            changed.fingerprints[.name] = "dd"
            try await store.keep(changed)
            let other = try SQLiteRosterStore(path)
            let keys = ["S1", "S2", "S3"].map { RosterKey(organizationID: "O1", outUserID: OutUserID($0)) }
            let found = try await other.memories(of: keys)
            #expect(found == [keys[0]: changed, keys[1]: memory("S2", .failed)])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(throws: RosterFile.Problem.self) { try SQLiteRosterStore("/nowhere/journal.sqlite") }
        }
    }

    @Test("Counts and failures")
    func failures() async throws {
        try await withDirectory { directory in
            let store = try SQLiteRosterStore(directory + "/journal.sqlite")
            for (id, state) in [("S3", RosterMemory.State.missing), ("S1", .failed), ("S2", .done)] {
                try await store.keep(memory(id, state))
            }
            let counts = try await store.counts()
            #expect(counts.states == [.done: 1, .failed: 1, .missing: 1])
            #expect(counts.codes == ["SYSTEM_ERROR": 2])
            #expect(try await store.failures(limit: 10).map(\.key.outUserID) == ["S1", "S3"])
            #expect(try await store.failures(limit: 1).count == 1)
        }
    }

    @Test("Runs, the newest first, with what came of them")
    func runs() async throws {
        try await withDirectory { directory in
            let store = try SQLiteRosterStore(directory + "/journal.sqlite")
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

    @Test("A thousand users at once are all kept")
    func many() async throws {
        try await withDirectory { directory in
            let store = try SQLiteRosterStore(directory + "/journal.sqlite")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await store.keep(self.memory("S\(index)")) }
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
