import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Faults while a roster is planned and applied", .timeLimit(.minutes(5)))
struct RosterFaultTests {
    @Test("A stopped apply resumes where it was, and nothing is sent twice")
    func resumed() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let first = try world.engine(text) { $0.concurrency = 1 }
            let plan = try await first.plan()
            #expect(plan.items.count == 36)
            // Stops as soon as five are done.
            let stopping = Task {
                var applied = 0
                for await event in first.events {
                    if case .applied = event { applied += 1 }
                    if applied == 5 {
                        first.stop()
                        break
                    }
                }
            }
            let partial = try await first.apply(plan)
            stopping.cancel()
            #expect(partial.changed >= 5)
            let sent = world.requests("PATCH")
            #expect(sent == partial.changed)
            let second = try world.engine(text)
            let rest = try await second.apply(plan)
            #expect(rest.same == partial.changed && rest.changed == 36 - partial.changed)
            #expect(world.requests("PATCH") == 36)
            let ended = try await world.store.runs(limit: 1)
            #expect(ended.first?.endedAt != nil)
        }
    }

    @Test("Every transient failure is survived, and the platform finally equals the file")
    func faults() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true) { user in
                user.className = user.className.map { _ in "高中二年一班" }
                user.phone = "139" + (user.phone ?? "").suffix(8)
            }
            let kinds = SandboxFault.Kind.all.filter { ![.latency, .slowDrip, .duplicatedResponse].contains($0) }
            for (index, kind) in kinds.enumerated() {
                world.sandbox.inject(
                    SandboxFaultRule(SandboxFault(kind, duration: .zero), .probability(0.03, seed: UInt64(index)))
                )
            }
            let engine = try world.engine(text) {
                $0.attempts = 20
                $0.verifies = true
            }
            let plan = try await engine.plan()
            let summary = try await engine.apply(plan)
            #expect(summary.failed == 0 && summary.changed == 40)
            for user in try await world.sandbox.users(in: world.sandbox.school.organizationID) {
                #expect(user.phone?.hasPrefix("139") == true)
                #expect(user.className == nil || user.className == "高中二年一班")
            }
            #expect(try await world.engine(text) { $0.attempts = 20 }.plan().items.isEmpty)
        }
    }

    @Test("A failure of one user is saved and reported, the others continue, and a retry attempts it again")
    func failures() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\nS2026002,高中三年一班\n"
            let engine = try world.engine(text) {
                $0.concurrency = 1
                $0.attempts = 2
            }
            let plan = try await engine.plan()
            world.sandbox.inject(.systemError, times: 2, method: "PATCH")
            let summary = try await engine.apply(plan)
            #expect(summary.changed == 1 && summary.failed == 1)
            let failed = try await world.store.failures(limit: 10)
            #expect(failed.map(\.key.outUserID) == ["S2026001"])
            #expect(failed.first?.code == "SYSTEM_ERROR")
            #expect(failed.first?.requestID?.isEmpty == false)
            #expect(try await world.engine(text).apply(plan).changed == 1)
            #expect(try await world.store.failures(limit: 10).isEmpty)
        }
    }

    @Test("A 429 response slows down requests, honors Retry-After, and fails no user")
    func rate() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let time = ManualTime()
            let engine = try world.engine(text) {
                $0.rate = 100
                $0.concurrency = 1
                $0.time = time.source
            }
            let plan = try await engine.plan()
            // 40 queries, a hundredth of a second apart.
            #expect(time.waits.reduce(.zero, +) >= .milliseconds(380))
            world.sandbox.inject(.rateLimited(retryAfter: .seconds(30)), times: 3, method: "PATCH")
            let before = time.waits.count
            let summary = try await engine.apply(plan)
            #expect(summary.changed == 36 && summary.failed == 0 && summary.requests == 39)
            let waits = time.waits[before...]
            #expect(waits.count { $0 >= .seconds(29) } >= 3)
            #expect(waits.contains { $0 > .milliseconds(15) && $0 < .seconds(1) })
        }
    }

    private struct Broken: Error {}

    @Test("A journal that breaks ends the run with its error and does not hang it", arguments: [1, 4])
    func brokenStore(_ concurrency: Int) async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(text).plan()
            let remaining = Mutex(3)
            let store = HookedStore(
                world.store,
                onSave: { _, _ in
                    try remaining.withLock { remaining in
                        remaining -= 1
                        if remaining < 0 { throw Broken() }
                    }
                }
            )
            let engine = try world.engine(text, store: store) { $0.concurrency = concurrency }
            await #expect(throws: Broken.self) { _ = try await engine.apply(plan) }
            // What was in flight was finished, and nothing new begun.
            #expect(world.requests("PATCH") <= 3 + 2 * concurrency)
            // The journal works again: the rest is sent.
            let rest = try world.engine(text)
            let summary = try await rest.apply(plan)
            #expect(summary.same == 3 && summary.changed == 33)
        }
    }

    @Test("A rejected key affects every user and ends the run immediately")
    func refusedKey() async throws {
        try await withWorld { world in
            var configuration = try await WeChatPayClient.Configuration.sandbox(world.sandbox)
            configuration.retry = .none
            configuration.merchant.serial = "AA"
            configuration.time.now = { world.sandbox.now }
            let face = try WeChatPayClient(configuration).offlineFace
            let engine = try world.engine(try await world.roster(), over: face) { $0.concurrency = 1 }
            let error = await #expect(throws: WeChatPayError.self) { _ = try await engine.plan() }
            #expect(error?.status == 401)
            #expect(try await world.store.failures(limit: 10).isEmpty)
        }
    }

    @Test("A stop during a platform-requested wait ends the wait, and nothing more is sent")
    func stopWhileWaiting() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
            let plan = try await world.engine(text).plan()
            world.sandbox.inject(.rateLimited(retryAfter: .seconds(600)), times: 1, method: "PATCH")
            let (waits, waiting) = AsyncStream<Duration>.makeStream()
            let engine = try world.engine(text) { options in
                options.time.sleep = { duration in
                    waiting.yield(duration)
                    // Until it is cancelled.
                    for await _ in AsyncStream<Void>.makeStream().stream {}
                    throw CancellationError()
                }
            }
            let apply = Task { try await engine.apply(plan) }
            for await wait in waits where wait > .seconds(1) { break }
            engine.stop()
            let summary = try await apply.value
            #expect(summary.changed == 0 && summary.failed == 0)
            // The one that the platform rejected.
            #expect(world.requests("PATCH") == 1)
            #expect(try await world.store.failures(limit: 1).isEmpty)
        }
    }
}
