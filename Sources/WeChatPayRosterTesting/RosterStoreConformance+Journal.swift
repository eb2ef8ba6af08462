import Foundation
import WeChatPayOfflineFace
import WeChatPayRoster

extension RosterStoreConformance {
    static let journalChecks = [
        Check("Saved entries are found again, also by another process's store") { journal in
            let store = try await journal.open()
            try await store.save(entry("S1"), .always)
            try await store.save(entry("S2", .failed), .always)
            var changed = entry("S1")
            changed.fingerprints[.name] = "dd"
            changed.disabledAt = start.addingTimeInterval(5)
            try await store.save(changed, .always)
            let keys = ["S1", "S2", "S3"].map(key)
            let found = try await journal.open().entries(for: keys)
            try journal.expect(found, [keys[0]: changed, keys[1]: entry("S2", .failed)], "the entries")
        },
        Check("Every field has a fingerprint of its own") { journal in
            let store = try await journal.open()
            var all = entry("S1")
            for (index, field) in RosterField.allCases.enumerated() { all.fingerprints[field] = "f\(index)" }
            try await store.save(all, .always)
            try journal.expect(try await store.entries(for: [key("S1")]), [key("S1"): all], "the entry")
            for field in RosterField.allCases {
                try await store.invalidate([key("S1"): [field]], as: "R2", at: start)
                all.fingerprints[field] = nil
                let found = try await store.entries(for: [key("S1")])[key("S1")]?.fingerprints
                try journal.expect(found, all.fingerprints, "the fingerprints without \(field.rawValue)")
            }
        },
        Check("An observed state is not saved over an entry that was saved in between") { journal in
            let store = try await journal.open()
            func seen(_ fingerprint: String) -> JournalEntry {
                var seen = entry("S1")
                (seen.run, seen.fingerprints) = (fingerprint, [.name: fingerprint])
                return seen
            }
            for (text, known, saved) in [
                ("first", nil, "first"), ("late", nil, "first"), ("second", seen("first"), "second"),
                ("late", seen("first"), "second"),
            ] {
                try await store.save(seen(text), .unchanged(since: known))
                let found = try await store.entries(for: [key("S1")])
                try journal.expect(found, [key("S1"): seen(saved)], "the entry after \(text)")
            }
        },
        Check("Only fields that are about to change are invalidated") { journal in
            let store = try await journal.open()
            for id in ["S1", "S2"] { try await store.save(entry(id), .always) }
            let time = start.addingTimeInterval(0.5)
            try await store.invalidate([key("S1"): [.phone, .className], key("S3"): [.name]], as: "R2", at: time)
            var invalidated = entry("S1", run: "R2")
            invalidated.fingerprints = [.name: "aa"]
            (invalidated.row, invalidated.verifiedAt, invalidated.time) = (nil, nil, time)
            let found = try await store.entries(for: ["S1", "S2", "S3"].map(key))
            try journal.expect(found, [key("S1"): invalidated, key("S2"): entry("S2")], "the entries")
            // What was read before that is not saved.
            try await store.save(entry("S1"), .unchanged(since: entry("S1")))
            try journal.expect(
                try await store.entries(for: [key("S1")]),
                [key("S1"): invalidated],
                "the entry after a late save"
            )
        },
        Check("A journal is bound permanently") { journal in
            let first = RosterBinding(platform: "A", key: "a")
            for binding in [first, RosterBinding(platform: "B", key: "b")] {
                try journal.expect(try await journal.open().bind(binding), first, "the binding")
            }
        },
        Check("Users are counted by state and code, and failures are listed in the order of their ids") { journal in
            let store = try await journal.open()
            for (id, state) in [("S3", JournalEntry.State.missing), ("S1", .failed), ("S2", .done)] {
                try await store.save(entry(id, state), .always)
            }
            let counts = try await store.counts()
            try journal.expect(counts.states, [.done: 1, .failed: 1, .missing: 1], "the counts of the states")
            try journal.expect(counts.codes, ["SYSTEM_ERROR": 2], "the counts of the codes")
            try journal.expect(
                try await store.failures(limit: 10).map(\.key.outUserID),
                ["S1", "S3"],
                "the failures"
            )
            try journal.expect(try await store.failures(limit: 1).count, 1, "the number of limited failures")
        },
        Check("The users of a school are listed in the order of their ids, in parts") { journal in
            let store = try await journal.open()
            for id in ["S3", "S10", "s1", "S2"] { try await store.save(entry(id), .always) }
            var other = entry("S1")
            other.key.organizationID = "O2"
            try await store.save(other, .always)
            let school = key("S3").organizationID
            let first = try await store.entries(of: school, after: nil, limit: 3)
            try journal.expect(first.map(\.key.outUserID), ["S10", "S2", "S3"], "the first users")
            let rest = try await store.entries(of: school, after: "S3", limit: 3)
            try journal.expect(rest, [entry("s1")], "the other users")
            try journal.expect(try await store.organizations(), [school, "O2"], "the schools")
        },
        Check("Runs are listed newest first, with their results") { journal in
            let store = try await journal.open()
            var first = RosterRun(id: "R1", kind: "plan", digest: "d", startedAt: start)
            let second = RosterRun(id: "R2", kind: "apply", digest: "d", startedAt: start.addingTimeInterval(60))
            try await store.save(first)
            try await store.save(second)
            first.endedAt = start.addingTimeInterval(30)
            first.summary.changed = 7
            try await store.save(first)
            try journal.expect(try await store.runs(limit: 10), [second, first], "the runs")
            try journal.expect(try await store.runs(limit: 1), [second], "the last run")
        },
        Check("A thousand users saved concurrently are all stored") { journal in
            let store = try await journal.open()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await store.save(entry("S\(index)"), .always) }
                }
                try await group.waitForAll()
            }
            try journal.expect(try await store.counts().states, [.done: 1000], "the counts")
        },
    ]
}
