import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox

/// What is left where a run was interrupted between a request and the journal.
@Suite("A run interrupted at a critical moment", .timeLimit(.minutes(5)))
struct RosterInterruptionTests {
    private struct Killed: Error {}

    private let first = "out_user_id,class_name\nS2026001,高中一年一班\n"
    private let second = "out_user_id,class_name\nS2026001,高中三年一班\n"
    private let week = Duration.seconds(7 * 86400)

    /// A store whose process is killed before it saves the result of an update.
    private func killed(_ world: World) -> HookedStore {
        HookedStore(world.store, onSave: { _, plan in if plan != nil { throw Killed() } })
    }

    private func phone(_ phone: String) -> String { "out_user_id,phone\nS2026001,\(phone)\n" }

    @Test("A run stopped before reading back saves sent updates as not verified")
    func stoppedBeforeReadingBack() async throws {
        try await withWorld { world in
            _ = try await world.engine(first).plan()
            let running = Mutex<RosterEngine?>(nil)
            let platform = HookedPlatform(face: world.face, afterUpdate: { running.withLock { $0 }?.stop() })
            let engine = try world.engine(second, over: platform) { $0.verifies = true }
            running.withLock { $0 = engine }
            let plan = try await engine.plan()
            let summary = try await engine.apply(plan)
            #expect(summary.changed == 1 && world.requests("PATCH") == 1)
            running.withLock { $0 = nil }
            // It is not sent again,
            #expect(try await world.engine(second).apply(plan).same == 1)
            #expect(world.requests("PATCH") == 1)
            // and the old file is not trusted.
            #expect(try await world.engine(first) { $0.trustWindow = week }.plan().items.count == 1)
        }
    }

    @Test("After an update was sent but not saved, the earlier state is not trusted")
    func killedBeforeSaving() async throws {
        try await withWorld { world in
            _ = try await world.engine(first).plan()
            let engine = try world.engine(second, store: killed(world))
            let plan = try await engine.plan()
            await #expect(throws: Killed.self) { _ = try await engine.apply(plan) }
            #expect(try await world.user("S2026001").className == "高中三年一班")
            let back = try await world.engine(first) { $0.trustWindow = week }.plan()
            #expect(back.summary.trusted == 0 && back.items.map(\.fields) == [[.className]])
        }
    }

    @Test(
        "A plan that read a user before a killed apply does not restore the old phone",
        arguments: [true, false]
    )
    func planBesideKilled(isKnown: Bool) async throws {
        try await withWorld { world in
            if isKnown {
                let before = try world.engine(phone("13800138001"))
                _ = try await before.apply(try await before.plan())
            }
            let plan = try await world.engine(phone("13800138002")).plan()
            try FileManager.default.moveItem(
                atPath: world.directory + "/roster.csv",
                toPath: world.directory + "/second.csv"
            )
            let store = killed(world)
            let meddling = HookedPlatform(
                face: world.face,
                afterRead: {
                    await #expect(throws: Killed.self) { try await world.apply(plan, of: "second.csv", store: store) }
                }
            )
            let text = isKnown ? phone("13800138001") : first
            _ = try await world.engine(text, over: meddling).plan()
            #expect(try await world.user("S2026001").phone == "13800138002")
            #expect(
                try await world.store.entries(for: plan.items.map(\.key)).values.allSatisfy { $0.verifiedAt == nil }
            )
            #expect(try await world.engine(phone("13800138001")).plan().items.map(\.fields) == [[.phone]])
        }
    }

    @Test("A plan is not applied after a newer one was applied")
    func superseded() async throws {
        try await withWorld { world in
            let old = try await world.engine(second).plan()
            _ = try await world.engine(second).apply(old)
            let back = try world.engine(first)
            _ = try await back.apply(try await back.plan())
            let error = await #expect(throws: RosterError.self) { _ = try await world.engine(second).apply(old) }
            #expect(error?.code == .superseded && world.requests("PATCH") == 2)
            let new = try world.engine(second)
            #expect(try await new.apply(try await new.plan()).changed == 1)
        }
    }

    @Test("A plan is not applied when one of its users has changed since it was made")
    func changedSince() async throws {
        try await withWorld { world in
            let old = try await world.engine(second).plan()
            let other = try await world.engine("out_user_id,class_name\nS2026002,高中三年一班\n").plan()
            world.sandbox.advance(by: .seconds(60))
            let back = try world.engine("out_user_id,class_name\nS2026001,高中三年二班\n")
            _ = try await back.apply(try await back.plan())
            let error = await #expect(throws: RosterError.self) { _ = try await world.engine(second).apply(old) }
            #expect(error?.code == .superseded && world.requests("PATCH") == 1)
            // One that was made before and is of other users is none the worse.
            let engine = try world.engine("out_user_id,class_name\nS2026002,高中三年一班\n")
            #expect(try await engine.apply(other).changed == 1)
        }
    }

    @Test(
        "A plan that reads a user during an update does not mark the user as verified",
        arguments: [true, false]
    )
    func seenBesideWork(isKnown: Bool) async throws {
        try await withWorld { world in
            if isKnown { _ = try await world.engine(first).plan() }
            let plan = try await world.engine(second).plan()
            try FileManager.default.moveItem(
                atPath: world.directory + "/roster.csv",
                toPath: world.directory + "/second.csv"
            )
            let other = try world.engine(first)
            // It is killed after the update; before that, another plan sees what was there before.
            let platform = HookedPlatform(
                face: world.face,
                beforeUpdate: { _ in
                    let seen = try await other.plan().summary
                    #expect(seen.same == 1)
                }
            )
            let file = try RosterFile(world.directory + "/second.csv", in: "O1000001")
            let engine = try RosterEngine(
                platform,
                source: file,
                store: killed(world),
                fingerprints: world.fingerprints
            )
            await #expect(throws: Killed.self) { _ = try await engine.apply(plan) }
            let back = try await world.engine(first) { $0.trustWindow = week }.plan()
            #expect(back.summary.trusted == 0 && back.items.count == 1)
        }
    }

    @Test("Claims that a worker never received are claimed again before it ends")
    func lostClaims() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(text).plan()
            let isLost = Mutex(true)
            let store = HookedStore(
                world.store,
                onClaim: { claims in
                    isLost.withLock { isLost in
                        defer { isLost = false }
                        return isLost ? [] : claims
                    }
                }
            )
            #expect(try await world.engine(text, store: store).apply(plan).changed == 36)
        }
    }

    @Test("Users that remain open are reported as an error instead of a finished plan")
    func unfinished() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(text).plan()
            let store = HookedStore(world.store, onClaim: { Array($0.dropFirst()) })
            let engine = try world.engine(text, store: store) { $0.concurrency = 18 }
            let error = await #expect(throws: RosterError.self) { _ = try await engine.apply(plan) }
            let count = 36 - world.requests("PATCH")
            let users = count == 1 ? "1 user of the plan is" : "\(count) users of the plan are"
            #expect(error?.code == .unfinished && error?.message == "\(users) not finished")
            #expect(count > 0)
            #expect(try await world.engine(text).apply(plan).changed == count)
        }
    }

    @Test("A worker renews its lease while it works")
    func heartbeat() async throws {
        try await withWorld { world in
            let (beats, continuation) = AsyncStream<Void>.makeStream()
            let store = HookedStore(world.store, lease: .seconds(30), onRenew: { continuation.yield() })
            // The update is not sent before the lease was renewed five times.
            let platform = HookedPlatform(
                face: world.face,
                beforeUpdate: { _ in
                    var count = 0
                    for await _ in beats.prefix(5) { count += 1 }
                    #expect(count == 5)
                }
            )
            let engine = try world.engine(second, over: platform, store: store)
            #expect(try await engine.apply(try await engine.plan()).changed == 1)
        }
    }

    @Test("A worker suspended for longer than its lease sends none of its claims until it claims them again")
    func suspended() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            // What it has, and how much time is gone, of which only the wall clock knows.
            let state = Mutex((claimed: Set<OutUserID>(), passed: TimeInterval.zero))
            let store = HookedStore(
                world.store,
                lease: .seconds(30),
                onRelease: { state.withLock { $0.claimed = [] } },
                onClaim: { claims in
                    state.withLock { state in
                        if state.passed == 0 { state.claimed.formUnion(claims.map(\.key.outUserID)) }
                    }
                    return claims
                }
            )
            let platform = HookedPlatform(
                face: world.face,
                beforeUpdate: { user in
                    #expect(state.withLock { $0.passed == 0 || !$0.claimed.contains(user) })
                },
                afterUpdate: { state.withLock { $0.passed = 3600 } }
            )
            let engine = try world.engine(text, over: platform, store: store) { options in
                options.concurrency = 1
                options.time.now = { world.sandbox.now.addingTimeInterval(state.withLock { $0.passed }) }
            }
            let plan = try await engine.plan()
            let summary = try await engine.apply(plan)
            #expect(summary.changed == 36 && world.requests("PATCH") == 36)
        }
    }
}
