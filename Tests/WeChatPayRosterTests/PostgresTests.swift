#if Postgres
    import Foundation
    import Synchronization
    import Testing
    import WeChatPay
    import WeChatPayOfflineFace
    import WeChatPayRoster
    import WeChatPaySandbox

    @Suite("A journal shared by many machines", .timeLimit(.minutes(5)))
    struct PostgresTests {
        /// Passes the settings of a new journal to a closure and removes the journal afterwards.
        private func withJournal(_ body: (PostgresSettings) async throws -> Void) async throws {
            let address = try #require(ProcessInfo.processInfo.environment["WECHATPAY_TEST_POSTGRES"])
            let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            var settings = PostgresSettings(address + "?application_name=" + name)
            settings.schema = name
            let store = try await PostgresRosterStore(settings)
            do {
                try await body(settings)
            } catch {
                try await store.drop()
                throw error
            }
            try await store.drop()
        }

        /// A store whose renewals end a lease.
        private func expiring(_ settings: PostgresSettings) async throws -> PostgresRosterStore {
            var settings = settings
            settings.lease = .zero
            return try await PostgresRosterStore(settings)
        }

        private func keys(_ count: Int) -> [RosterKey] {
            (0..<count).map { RosterKey(organizationID: "O1", outUserID: OutUserID("S\($0)")) }
        }

        @Test("Workers that claim at the same time get different users, and all users are claimed")
        func disjoint() async throws {
            try await withJournal { settings in
                let keys = keys(400)
                let claims = try await withThrowingTaskGroup(of: [RosterClaim].self) { group in
                    for worker in 0..<4 {
                        group.addTask {
                            let store = try await PostgresRosterStore(settings)
                            try await store.join("P", madeAt: .distantFuture, of: keys, as: "\(worker)")
                            var mine: [RosterClaim] = []
                            while true {
                                let more = try await store.claim(
                                    7,
                                    after: mine.last?.position ?? -1,
                                    of: "P",
                                    as: "\(worker)"
                                )
                                if more.isEmpty { return mine }
                                mine += more
                            }
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(claims.joined().map(\.position).sorted() == Array(0..<400))
                #expect(claims.count { !$0.isEmpty } > 1)
            }
        }

        @Test("The claims of a worker are taken over by another only after its lease expires")
        func takenOver() async throws {
            try await withJournal { settings in
                let (living, dead) = (try await PostgresRosterStore(settings), try await PostgresRosterStore(settings))
                let gone = try await expiring(settings)
                try await living.join("P", madeAt: .distantFuture, of: keys(3), as: "living")
                try await dead.join("P", madeAt: .distantFuture, of: keys(3), as: "dead")
                #expect(try await living.claim(1, after: -1, of: "P", as: "living").map(\.position) == [0])
                #expect(try await dead.claim(1, after: -1, of: "P", as: "dead").map(\.position) == [1])
                #expect(try await living.renew("P", as: "living").elsewhere == 2)
                // Its lease is over at once, and it claims no more.
                _ = try await gone.renew("P", as: "dead")
                #expect(try await gone.claim(1, after: -1, of: "P", as: "dead").isEmpty)
                let other = try await PostgresRosterStore(settings)
                try await other.join("P", madeAt: .distantFuture, of: keys(3), as: "other")
                // Not the first: its worker lives.
                #expect(try await other.claim(9, after: -1, of: "P", as: "other").map(\.position) == [1, 2])
                // And what is one's own is not claimed again.
                #expect(try await other.claim(9, after: -1, of: "P", as: "other").isEmpty)
            }
        }

        @Test("A removed worker rejoins the same plan, but not next to a newer plan")
        func struckOff() async throws {
            try await withJournal { settings in
                let (store, gone) = (try await PostgresRosterStore(settings), try await expiring(settings))
                try await store.join("P", madeAt: .distantFuture, of: keys(4), as: "A")
                #expect(try await store.claim(1, after: -1, of: "P", as: "A").count == 1)
                _ = try await gone.renew("P", as: "A")
                try await store.join("P", madeAt: .distantFuture, of: keys(4), as: "B")
                #expect(
                    try await store.renew("P", as: "A")
                        == RosterTally(done: 0, failed: 0, missing: 0, elsewhere: 4, claimed: 0)
                )
                for worker in ["A", "B"] { _ = try await gone.renew("P", as: worker) }
                try await store.join("Q", madeAt: .distantFuture, of: keys(4), as: "C")
                let busy = await #expect(throws: RosterError.self) { _ = try await store.renew("P", as: "A") }
                #expect(busy?.code == .busy)
                #expect(try await store.claim(9, after: -1, of: "P", as: "A").isEmpty)
                try await store.leave("Q", as: "C")
                let late = await #expect(throws: RosterError.self) { _ = try await store.renew("P", as: "A") }
                #expect(late?.code == .superseded)
                // Nor is it done, however it ends.
                try await store.leave("P", as: "A")
                let never = await #expect(throws: RosterError.self) {
                    try await store.join("P", madeAt: .distantFuture, of: keys(4), as: "D")
                }
                #expect(never?.code == .superseded)
            }
        }

        @Test("Saving another worker's user only marks the platform's state as unknown")
        func anothers() async throws {
            try await withJournal { settings in
                let (store, key) = (try await PostgresRosterStore(settings), keys(1)[0])
                func entry(_ run: String, phone: String) -> JournalEntry {
                    var entry = JournalEntry(key: key, state: .done, time: Date(timeIntervalSince1970: 0), run: run)
                    entry.fingerprints = [.phone: phone, .name: "n"]
                    (entry.row, entry.verifiedAt) = ("r", entry.time)
                    return entry
                }
                try await store.join("P", madeAt: .distantFuture, of: [key], as: "A")
                _ = try await store.claim(1, after: -1, of: "P", as: "A")
                // Twice, as after a lost response.
                for _ in 0..<2 { try await store.save(entry("A", phone: "a"), .finishing(plan: "P")) }
                #expect(try await store.entries(for: [key]) == [key: entry("A", phone: "a")])
                try await store.save(entry("B", phone: "b"), .finishing(plan: "P"))
                var unknown = entry("A", phone: "a")
                unknown.fingerprints = [.name: "n"]
                (unknown.row, unknown.verifiedAt) = (nil, nil)
                #expect(try await store.entries(for: [key]) == [key: unknown])
                #expect(try await store.renew("P", as: "A").done == 1)
            }
        }

        @Test("Opening a journal read-only does not create it")
        func readOnly() async throws {
            try await withJournal { settings in
                let store = try await PostgresRosterStore(settings, isReadOnly: true)
                #expect(try await store.runs(limit: 1).isEmpty)
                var other = settings
                other.schema += "_other"
                for _ in 0..<2 {
                    await #expect(throws: RosterError.self) {
                        _ = try await PostgresRosterStore(other, isReadOnly: true)
                    }
                }
            }
        }

        @Test("A journal of the first release is migrated with all that it contains")
        func migration() async throws {
            try await withJournal { settings in
                try await PostgresRosterStore(settings).execute(JournalMigrationTests.postgres)
                let error = await #expect(throws: RosterError.self) {
                    _ = try await PostgresRosterStore(settings, isReadOnly: true)
                }
                #expect(error?.code == .journalUnusable)
                try await JournalMigrationTests.check(PostgresRosterStore(settings))
                let slots = try await PostgresRosterStore(settings).reserve(1, limit: 10, taken: 0)
                #expect(slots.rate == 10)
            }
        }

        @Test("A claim whose response was lost is returned again, and nothing else with it")
        func lostResponse() async throws {
            try await withJournal { settings in
                let store = try await PostgresRosterStore(settings)
                try await store.join("P", madeAt: .distantFuture, of: keys(5), as: "W")
                #expect(try await store.claim(1, after: -1, of: "P", as: "W").map(\.position) == [0])
                for _ in 0..<2 {
                    let claims = try await store.claim(2, after: 0, of: "P", as: "W", by: "a call")
                    #expect(claims.map(\.position) == [1, 2])
                }
                #expect(try await store.claim(9, after: 2, of: "P", as: "W").map(\.position) == [3, 4])
            }
        }

        @Test("All workers share one rate limit and slow down together, once per group of simultaneous requests")
        func rateLimit() async throws {
            try await withJournal { settings in
                var settings = settings
                // However slow the machine is, all of it is at the same time.
                settings.slowdownWindow = .seconds(10_000)
                let (one, two) = (try await PostgresRosterStore(settings), try await PostgresRosterStore(settings))
                let first = try await one.reserve(10_000, limit: 10, taken: 0)
                #expect(first.rate == 10 && first.delay <= 0.01)
                // A thousand seconds' worth of slots are taken.
                let second = try await two.reserve(10, limit: 10, taken: 0)
                #expect(second.delay > 500 && second.delay <= 1000)
                try await one.slowDown(.seconds(10_000))
                try await two.slowDown(.zero)
                let third = try await two.reserve(1, limit: 10, taken: 0)
                #expect(third.rate == 5 && third.delay > 9000 && third.delay <= 10_000)
                // What the platform takes raises it again, up to the limit.
                #expect(try await one.reserve(1, limit: 10, taken: 10).rate == 10 * 0.6)
                #expect(try await one.reserve(1, limit: 10, taken: 1000).rate == 10)
                // And what comes later halves it again.
                settings.slowdownWindow = .zero
                try await PostgresRosterStore(settings).slowDown(.zero)
                #expect(try await one.reserve(1, limit: 10, taken: 0).rate == 5)
            }
        }

        @Test("A connection that is cut is reestablished, and nothing is lost")
        func cut() async throws {
            try await withJournal { settings in
                var other = settings
                other.address = try #require(settings.address.split(separator: "?").first.map(String.init))
                let (store, killer) = (try await PostgresRosterStore(settings), try await PostgresRosterStore(other))
                for index in 0..<5 {
                    try await killer.cut(settings.schema)
                    let key = keys(5)[index]
                    var entry = JournalEntry(key: key, state: .done, time: Date(timeIntervalSince1970: 0), run: "R")
                    entry.attempts = index
                    try await store.save(entry, .always)
                    #expect(try await store.entries(for: [key])[key]?.attempts == index)
                }
            }
        }

        @Test("An unreachable server is reported immediately, without the password")
        func unreachable() async throws {
            let error = await #expect(throws: RosterError.self) {
                _ = try await PostgresRosterStore(PostgresSettings("postgresql://roster:geheim@127.0.0.1:1/journal"))
            }
            #expect(error?.description.contains("127.0.0.1") == true && error?.description.contains("geheim") == false)
            // A mark that is written as it must be is understood.
            let marked = await #expect(throws: RosterError.self) {
                _ = try await PostgresRosterStore(PostgresSettings("postgresql://a%40b:ge%40heim@127.0.0.1:1/journal"))
            }
            #expect(marked?.description.contains("127.0.0.1") == true && marked?.description.contains("heim") == false)
            #expect(!"\(PostgresSettings("postgresql://roster:geheim@127.0.0.1:1/journal"))".contains("geheim"))
            var settings = PostgresSettings("postgresql://127.0.0.1:1/journal")
            settings.schema = "a; DROP TABLE entry"
            await #expect(throws: RosterError.self) { _ = try await PostgresRosterStore(settings) }
        }

        @Test(
            "An address that libpq interprets differently is not quoted",
            arguments: [
                "roster:100%geheim@127.0.0.1:1/db", "roster:geheim@[::1/db", "roster:p@geheim@127.0.0.1:1/db",
                "roster:1/geheim@127.0.0.1:1/db", "roster:gehe@im@127.0.0.1:1/db?connect_timeout=1",
                "roster:gehe/im@127.0.0.1:1/db",
            ]
        )
        func misunderstood(_ address: String) async throws {
            do {
                _ = try await PostgresRosterStore(PostgresSettings("postgresql://" + address))
                Issue.record("It was understood")
            } catch {
                #expect(!"\(error)".contains("gehe") && "\(error)".contains("PGPASSWORD"))
            }
        }

        @Test("Three engines apply one plan together: each user once, and each engine reports the full result")
        func together() async throws {
            try await withWorld { world in
                try await withJournal { settings in
                    let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
                    func engine() async throws -> RosterEngine {
                        try world.engine(text, store: try await PostgresRosterStore(settings)) {
                            ($0.concurrency, $0.time) = (2, .system)
                        }
                    }
                    let plan = try await engine().plan()
                    #expect(plan.items.count == 36)
                    let engines = [try await engine(), try await engine(), try await engine()]
                    let summaries = try await withThrowingTaskGroup(of: RosterSummary.self) { group in
                        for engine in engines { group.addTask { try await engine.apply(plan) } }
                        return try await group.reduce(into: []) { $0.append($1) }
                    }
                    #expect(world.requests("PATCH") == 36)
                    #expect(summaries.map(\.changed).reduce(0, +) == 36)
                    #expect(summaries.allSatisfy { $0.same + $0.changed == 36 && $0.failed == 0 })
                    #expect(try await engine().plan().items.isEmpty)
                }
            }
        }

        @Test("Workers that lose their leases together do not wait for each other", .timeLimit(.minutes(5)))
        func lapsedTogether() async throws {
            try await withWorld { world in
                try await withJournal { settings in
                    let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
                    let plan = try await world.engine(text, store: try await PostgresRosterStore(settings)).plan()
                    func engine() async throws -> RosterEngine {
                        // After the first update an hour is gone at each.
                        let passed = Mutex(TimeInterval.zero)
                        let platform = HookedPlatform(
                            face: world.face,
                            afterUpdate: { passed.withLock { $0 = 3600 } }
                        )
                        let store = try await PostgresRosterStore(settings)
                        return try world.engine(text, over: platform, store: store) { options in
                            (options.concurrency, options.time) = (2, .system)
                            options.time.now = { world.sandbox.now.addingTimeInterval(passed.withLock { $0 }) }
                        }
                    }
                    let engines = [try await engine(), try await engine(), try await engine()]
                    let summaries = try await withThrowingTaskGroup(of: RosterSummary.self) { group in
                        for engine in engines { group.addTask { try await engine.apply(plan) } }
                        return try await group.reduce(into: []) { $0.append($1) }
                    }
                    #expect(world.requests("PATCH") == 36)
                    #expect(summaries.allSatisfy { $0.same + $0.changed == 36 })
                }
            }
        }

        @Test("A failure of one engine is reported by all engines and retried by the next")
        func failure() async throws {
            try await withWorld { world in
                try await withJournal { settings in
                    let text = "out_user_id,class_name\nS2026001,高中三年一班\nS2026002,高中三年一班\n"
                    let first = try world.engine(text, store: try await PostgresRosterStore(settings)) {
                        ($0.attempts, $0.concurrency) = (1, 1)
                    }
                    let plan = try await first.plan()
                    world.sandbox.inject(.systemError, times: 1, method: "PATCH")
                    let summary = try await first.apply(plan)
                    #expect(summary.failed == 1 && summary.changed == 1)
                    let second = try world.engine(text, store: try await PostgresRosterStore(settings))
                    let rest = try await second.apply(plan)
                    #expect(rest.changed == 1 && rest.same == 1 && rest.failed == 0)
                }
            }
        }
    }
#endif
