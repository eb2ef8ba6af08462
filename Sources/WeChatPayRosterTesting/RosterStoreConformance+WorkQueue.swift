import Foundation
import WeChatPayRoster

extension RosterStoreConformance {
    static let workQueueChecks = [
        Check("The work of a plan is handed out once, in order, and not again when it is done") { journal in
            let store = try await journal.open()
            let keys = (0..<5).map { key("S\($0)") }
            try await store.join("P", madeAt: .distantFuture, of: keys, as: "A")
            let first = try await store.claim(2, after: -1, of: "P", as: "A")
            let claims = [RosterClaim(position: 0, key: keys[0]), RosterClaim(position: 1, key: keys[1])]
            try journal.expect(first, claims, "the first claims")
            let rest = try await store.claim(9, after: 1, of: "P", as: "A")
            try journal.expect(rest.map(\.position), [2, 3, 4], "the other claims")
            try journal.expect(try await store.claim(9, after: -1, of: "P", as: "A"), [], "the claims after all")
            for (id, state) in [("S0", JournalEntry.State.done), ("S1", .failed), ("S2", .missing)] {
                try await store.save(entry(id, state, run: "A"), .finishing(plan: "P"))
            }
            try journal.expect(
                try await store.renew("P", as: "A"),
                RosterTally(done: 1, failed: 1, missing: 1, elsewhere: 0, claimed: 2),
                "the progress"
            )
            try await store.leave("P", as: "A")
            // What failed is retried, and so is what was claimed and not done.
            let next = try await journal.open()
            try await next.join("P", madeAt: .distantFuture, of: keys, as: "B")
            let again = try await next.claim(9, after: -1, of: "P", as: "B")
            try journal.expect(again.map(\.position), [1, 2, 3, 4], "the claims of the next worker")
            for index in 1..<5 { try await next.save(entry("S\(index)", run: "B"), .finishing(plan: "P")) }
            try await next.leave("P", as: "B")
            try await next.join("P", madeAt: .distantFuture, of: keys, as: "C")
            try journal.expect(try await next.claim(9, after: -1, of: "P", as: "C"), [], "the claims of a done plan")
            try journal.expect(
                try await next.renew("P", as: "C"),
                RosterTally(done: 5, failed: 0, missing: 0, elsewhere: 0, claimed: 0),
                "the progress of a done plan"
            )
            try await next.leave("P", as: "C")
        },
        Check("Released claims are handed out again") { journal in
            let store = try await journal.open()
            let keys = (0..<3).map { key("S\($0)") }
            try await store.join("P", madeAt: .distantFuture, of: keys, as: "A")
            try journal.expect(try await store.claim(9, after: -1, of: "P", as: "A").count, 3, "the number of claims")
            try await store.save(entry("S1", run: "A"), .finishing(plan: "P"))
            try await store.release("P", as: "A")
            let again = try await store.claim(9, after: -1, of: "P", as: "A")
            try journal.expect(again.map(\.position), [0, 2], "the claims after a release")
            try await store.leave("P", as: "A")
        },
        Check("Only one plan is processed at a time") { journal in
            let (store, other) = (try await journal.open(), try await journal.open())
            try await store.join("P", madeAt: .distantFuture, of: [key("S1")], as: "A")
            try await journal.expect(.busy, "joining another plan") {
                try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            }
            try await store.leave("P", as: "A")
            try await other.join("Q", madeAt: .distantFuture, of: [key("S1")], as: "B")
            try journal.expect(try await other.claim(1, after: -1, of: "Q", as: "B").count, 1, "the number of claims")
        },
        Check("An older plan is superseded, and so is a plan whose users were changed after it was made") { journal in
            let store = try await journal.open()
            for plan in ["P", "Q"] {
                try await store.join(plan, madeAt: .distantFuture, of: [key("S1")], as: "A")
                try await store.leave(plan, as: "A")
            }
            try await journal.expect(.superseded, "joining an older plan") {
                try await store.join("P", madeAt: .distantFuture, of: [key("S1")], as: "B")
            }
            try await store.save(RosterRun(id: "A", kind: "apply", digest: "d", startedAt: start))
            try await store.save(entry("S1", run: "A"), .always)
            try await journal.expect(.superseded, "joining a plan that is older than a change") {
                try await store.join("R", madeAt: start.addingTimeInterval(-1), of: [key("S1")], as: "C")
            }
            try await store.join("T", madeAt: start, of: [key("S1")], as: "D")
            try await store.leave("T", as: "D")
        },
        Check("A verification is not saved while a worker processes the user") { journal in
            let store = try await journal.open()
            try await store.join("P", madeAt: .distantFuture, of: [key("S1")], as: "A")
            try await store.save(entry("S1", run: "B"), .unchanged(since: nil))
            try journal.expect(try await store.entries(for: [key("S1")]), [:], "the entries while work is open")
            let claims = try await store.claim(1, after: -1, of: "P", as: "A")
            try journal.expect(claims.count, 1, "the number of claims")
            try await store.save(entry("S1", run: "A"), .finishing(plan: "P"))
            let seen = entry("S1", run: "B")
            try await store.save(seen, .unchanged(since: entry("S1", run: "A")))
            try journal.expect(try await store.entries(for: [key("S1")]), [key("S1"): seen], "the entry of done work")
            try await store.leave("P", as: "A")
        },
    ]
}
