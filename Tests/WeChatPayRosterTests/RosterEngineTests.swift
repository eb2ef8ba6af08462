import Foundation
import ServiceLifecycle
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting

@Suite("Plan and apply")
struct RosterEngineTests {
    @Test("Nothing to do is no request but the queries")
    func same() async throws {
        try await withWorld { world in
            let engine = try world.engine(try await world.roster())
            let plan = try await engine.plan()
            #expect(plan.items.isEmpty)
            #expect(plan.summary.rows == 40 && plan.summary.same == 40 && plan.summary.requests == 40)
            #expect(try await engine.apply(plan).changed == 0)
            #expect(world.requests("GET") == 40 && world.requests("PATCH") == 0)
        }
    }

    @Test("What differs is planned in the order of the file, told with its values, and that alone is sent")
    func changes() async throws {
        try await withWorld { world in
            let text = try await world.roster { user in
                if user.outUserID == "S2026002" { user.className = "高中二年一班" }
                if user.outUserID == "T2026001" { (user.name, user.status) = ("新老师", "DISABLED") }
            }
            let engine = try world.engine(text + "S0,无名,STUDENT,,,\n")
            let plan = try await engine.plan()
            #expect(plan.items.map(\.key.outUserID) == ["S2026002", "T2026001"])
            #expect(plan.items.map(\.fields) == [[.className], [.name, .status]])
            #expect(plan.summary.same == 38 && plan.summary.changed == 2 && plan.summary.missing == 1)
            let summary = try await engine.apply(plan)
            #expect(summary.changed == 2 && summary.failed == 0)
            #expect(try await world.user("S2026002").className == "高中二年一班")
            #expect(try await world.user("T2026001").name == "新老师")
            let bodies = world.sandbox.requests.filter { $0.method == "PATCH" }
            #expect(bodies.count == 2)
            #expect(
                bodies.contains {
                    String(decoding: $0.body, as: UTF8.self) == #"{"student_info":{"class_name":"高中二年一班"}}"#
                }
            )
            let told = await engine.told()
            #expect(
                told.contains { event in
                    guard case .change(let key, let changes) = event, key.outUserID == "S2026002" else { return false }
                    return changes.map(\.old) == ["高中一年一班"] && changes.map(\.new) == ["高中二年一班"]
                }
            )
            #expect(told.contains { if case .missing(let key) = $0 { key.outUserID == "S0" } else { false } })
            // Once more: nothing differs any more.
            let again = try world.engine(text)
            #expect(try await again.plan().items.isEmpty)
        }
    }

    @Test("A phone is pushed once, and again when it changes: it cannot be read back")
    func phones() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true)
            let first = try world.engine(text)
            let plan = try await first.plan()
            #expect(plan.items.count == 40 && plan.items.allSatisfy { $0.fields == [.phone] })
            #expect(try await first.apply(plan).changed == 40)
            #expect(try await world.engine(text).plan().items.isEmpty)
            let other = try await world.roster(phones: true) { user in
                if user.outUserID == "S2026003" { user.phone = "13800138000" }
            }
            let second = try world.engine(other)
            let change = try await second.plan()
            #expect(change.items.map(\.key.outUserID) == ["S2026003"])
            _ = try await second.apply(change)
            #expect(try await world.user("S2026003").phone == "13800138000")
        }
    }

    @Test("Rows that cannot be used stop everything before anything is sent, unless they are to be skipped")
    func invalid() async throws {
        try await withWorld { world in
            let text = "out_user_id,phone,class_name\nS2026001,1,x\nS2026002,,高中三年一班\n"
            let engine = try world.engine(text)
            let refusal = await #expect(throws: RosterRefusal.self) { try await engine.plan() }
            #expect(refusal?.reason == .invalidRows(1))
            #expect(world.sandbox.requests.isEmpty)
            #expect(await engine.told().contains { if case .fault(let fault) = $0 { fault.line == 2 } else { false } })
            let lenient = try world.engine(text) { $0.skipsInvalid = true }
            let plan = try await lenient.plan()
            #expect(plan.items.map(\.key.outUserID) == ["S2026002"])
            #expect(plan.summary.faults == 1)
            #expect(try await lenient.apply(plan).changed == 1)
        }
    }

    @Test("A plan is applied to the file that it was made from, and to no other")
    func changedFile() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
            let plan = try await world.engine(text).plan()
            let data = try JSONEncoder().encode(plan)
            #expect(!String(decoding: data, as: UTF8.self).contains("高中三年一班"))
            let kept = try JSONDecoder().decode(RosterPlan.self, from: data)
            let other = try world.engine(text.replacing("三年", with: "二年"))
            let refusal = await #expect(throws: RosterRefusal.self) { try await other.apply(kept) }
            #expect(refusal?.reason == .changedSource)
            #expect(world.requests("PATCH") == 0)
            #expect(try await world.engine(text).apply(kept).changed == 1)
        }
    }

    @Test("An apply that was stopped goes on where it was: nothing is sent twice")
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

    @Test("Every passing fault is lived through, and at the end the platform equals the file")
    func faults() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true) { user in
                user.className = user.className.map { _ in "高中二年一班" }
                user.phone = "139" + (user.phone ?? "").suffix(8)
            }
            let kinds = SandboxFault.Kind.all.filter { ![.latency, .slowDrip, .duplicatedAnswer].contains($0) }
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

    @Test("A failure of one is kept and told, and the others go on; a retry tries it again")
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

    @Test("429 slows down, honours Retry-After, and fails nobody")
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

    @Test("Users that were verified lately are not read again, until their rows change or the time is over")
    func trust() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true)
            // An answer of 204 is no reading: only what was read back is verified.
            let pushing = try world.engine(text)
            _ = try await pushing.apply(try await pushing.plan())
            let first = try world.engine(text) { $0.trust = .seconds(7 * 86400) }
            #expect(try await first.plan().summary.trusted == 0)
            let before = world.requests("GET")
            let second = try world.engine(text) { $0.trust = .seconds(7 * 86400) }
            let plan = try await second.plan()
            #expect(plan.summary.trusted == 40 && plan.summary.same == 40 && world.requests("GET") == before)
            let changed = try await world.roster(phones: true) { user in
                if user.outUserID == "S2026001" { user.className = "高中三年一班" }
            }
            let third = try world.engine(changed) { $0.trust = .seconds(7 * 86400) }
            #expect(try await third.plan().items.map(\.key.outUserID) == ["S2026001"])
            #expect(world.requests("GET") == before + 1)
            world.sandbox.advance(by: .seconds(7 * 86400))
            let late = try world.engine(text) { $0.trust = .seconds(7 * 86400) }
            #expect(try await late.plan().summary.trusted == 0)
        }
    }

    @Test("A phone whose push has an unknown outcome is pushed again, whatever the file says then")
    func unknownPhone() async throws {
        try await withWorld { world in
            func file(_ phone: String) -> String { "out_user_id,phone\nS2026001,\(phone)\n" }
            let first = try world.engine(file("13800138001"))
            #expect(try await first.apply(try await first.plan()).changed == 1)
            // The platform takes the second one, and the client never learns of it.
            world.sandbox.inject(.systemErrorAfterWork, times: 2, method: "PATCH")
            let second = try world.engine(file("13800138002")) { $0.attempts = 2 }
            #expect(try await second.apply(try await second.plan()).failed == 1)
            #expect(try await world.user("S2026001").phone == "13800138002")
            let back = try world.engine(file("13800138001"))
            let plan = try await back.plan()
            #expect(plan.items.map(\.fields) == [[.phone]])
            _ = try await back.apply(plan)
            #expect(try await world.user("S2026001").phone == "13800138001")
        }
    }

    @Test("An apply remembers the fields that it sent, and no others")
    func onlyWhatWasSent() async throws {
        try await withWorld { world in
            let old = "out_user_id,class_name,phone\nS2026001,高中一年一班,13800138001\n"
            let first = try world.engine(old)
            _ = try await first.apply(try await first.plan())
            // A plan that changes the class alone is made, and then another file changes the phone.
            let classFile = "out_user_id,class_name,phone\nS2026001,高中三年一班,13800138001\n"
            let classPlan = try await world.engine(classFile).plan()
            #expect(classPlan.items.map(\.fields) == [[.className]])
            let phone = try world.engine("out_user_id,phone\nS2026001,13800138009\n")
            _ = try await phone.apply(try await phone.plan())
            _ = try await world.engine(classFile).apply(classPlan)
            #expect(try await world.engine(classFile).plan().items.map(\.fields) == [[.phone]])
        }
    }

    /// A store that breaks after so many users.
    private final class BreakingStore: RosterStore {
        struct Broken: Error {}
        let base: SQLiteRosterStore
        let remaining: Atomic<Int>

        init(_ base: SQLiteRosterStore, after count: Int) {
            self.base = base
            self.remaining = Atomic(count)
        }

        func memories(of keys: [RosterKey]) async throws -> [RosterKey: RosterMemory] {
            try await base.memories(of: keys)
        }
        func keep(_ memory: RosterMemory, finishing plan: String?) async throws {
            guard remaining.subtract(1, ordering: .relaxed).newValue >= 0 else { throw Broken() }
            try await base.keep(memory, finishing: plan)
        }
        func keep(_ memory: RosterMemory, ifStill known: RosterMemory?) async throws {
            try await base.keep(memory, ifStill: known)
        }
        func keep(_ run: RosterRun) async throws { try await base.keep(run) }
        func runs(limit: Int) async throws -> [RosterRun] { try await base.runs(limit: limit) }
        func counts() async throws -> (states: [RosterMemory.State: Int], codes: [String: Int]) {
            try await base.counts()
        }
        func failures(limit: Int) async throws -> [RosterMemory] { try await base.failures(limit: limit) }
        var lease: Duration? { base.lease }
        var pace: (any RosterPace)? { base.pace }
        func bind(_ binding: RosterBinding) async throws -> RosterBinding { try await base.bind(binding) }
        func join(_ plan: String, of keys: [RosterKey], as worker: String) async throws {
            try await base.join(plan, of: keys, as: worker)
        }
        func claim(_ limit: Int, after position: Int, of plan: String, as worker: String) async throws
            -> [RosterClaim]
        {
            try await base.claim(limit, after: position, of: plan, as: worker)
        }
        func renew(_ plan: String, as worker: String) async throws -> RosterTally {
            try await base.renew(plan, as: worker)
        }
        func leave(_ plan: String, as worker: String) async throws { try await base.leave(plan, as: worker) }
    }

    @Test("A journal that breaks ends the run with its error, and does not hang it", arguments: [1, 4])
    func brokenStore(_ concurrency: Int) async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(text).plan()
            var options = RosterOptions()
            options.rate = 100_000
            options.concurrency = concurrency
            let engine = RosterEngine(
                world.face,
                source: try RosterFile(world.directory + "/roster.csv", in: "O1000001"),
                store: BreakingStore(world.store, after: 3),
                fingerprints: world.fingerprints,
                options: options
            )
            await #expect(throws: BreakingStore.Broken.self) { _ = try await engine.apply(plan) }
            // What was in flight was finished, and nothing new begun.
            #expect(world.requests("PATCH") <= 3 + 2 * concurrency)
            // The journal works again: the rest is sent.
            let rest = try world.engine(text)
            let summary = try await rest.apply(plan)
            #expect(summary.same == 3 && summary.changed == 33)
        }
    }

    @Test("A key that is refused is everybody's error: it ends the run at once")
    func refusedKey() async throws {
        try await withWorld { world in
            var configuration = try await Configuration.sandbox(world.sandbox)
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

    @Test("Told to stop while it waits as the platform asked, it waits no longer and sends nothing more")
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
            #expect(world.requests("PATCH") == 0)
            #expect(try await world.store.failures(limit: 1).isEmpty)
        }
    }

    @Test("Only those that failed are tried again, where that is asked for")
    func onlyFailed() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\nS2026002,高中三年一班\nS2026003,高中一年一班\n"
            let engine = try world.engine(text) {
                $0.attempts = 1
                $0.concurrency = 1
            }
            let plan = try await engine.plan()
            world.sandbox.inject(.systemError, times: 1, method: "PATCH")
            #expect(try await engine.apply(plan).failed == 1)
            let before = world.requests("GET")
            let retry = try world.engine(text) { $0.onlyFailed = true }
            let again = try await retry.plan()
            #expect(again.items.map(\.key.outUserID) == ["S2026001"])
            #expect(again.summary.rows == 1 && world.requests("GET") == before + 1)
            #expect(try await retry.apply(again).changed == 1)
            #expect(try await world.engine(text) { $0.onlyFailed = true }.plan().summary.rows == 0)
        }
    }

    @Test("A plan that names a user twice, and rates that are no rates, do no harm")
    func oddInput() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
            var plan = try await world.engine(text).plan()
            plan.items += plan.items
            for rate in [Double.infinity, .nan, -1, 1e300] {
                let engine = try world.engine(text) { $0.rate = rate }
                #expect(try await engine.apply(plan).failed == 0)
            }
            #expect(world.requests("PATCH") == 1)
        }
    }

    @Test("What does not stick is found by reading back")
    func verified() async throws {
        /// Takes updates and forgets them.
        struct Forgetful: RosterPlatform {
            let face: OfflineFace
            var identity: String { face.identity }
            func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser {
                try await face.user(outUserID, in: organizationID)
            }
            func update(
                _ outUserID: OutUserID,
                in organizationID: OrganizationID,
                with update: FaceUserUpdate
            ) async throws {}
        }
        try await withWorld { world in
            let engine = try world.engine(
                "out_user_id,class_name\nS2026001,高中三年一班\n",
                over: Forgetful(face: world.face)
            ) { $0.verifies = true }
            let summary = try await engine.apply(try await engine.plan())
            #expect(summary.failed == 1)
            #expect(try await world.store.failures(limit: 1).first?.code == "not_verified")
        }
    }

    @Test("As a service it plans and applies, and ends in good order when it is shut down")
    func service() async throws {
        try await withWorld { world in
            let engine = try world.engine("out_user_id,class_name\nS2026001,高中三年一班\n")
            try await engine.run()
            #expect(try await world.user("S2026001").className == "高中三年一班")
            let stopped = try world.engine("out_user_id,class_name\nS2026001,高中一年一班\n")
            stopped.stop()
            try await stopped.run()
            #expect(try await world.user("S2026001").className == "高中三年一班")
        }
    }

    @Test("No name and no phone is in any file that a run leaves, nor in what it prints of itself")
    func privacy() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true) { user in user.name = "欧阳" + user.name }
            let users = try await world.sandbox.users(in: world.sandbox.school.organizationID)
            let engine = try world.engine(text + "S0,司马无名,STUDENT,,,,13700137000\n")
            let plan = try await engine.plan()
            try JSONEncoder().encode(plan).write(to: URL(fileURLWithPath: world.directory + "/plan.json"))
            _ = try await engine.apply(plan)
            let told = await engine.told().map { "\($0)" }.joined()
            try FileManager.default.removeItem(atPath: world.directory + "/roster.csv")
            let files = try FileManager.default.contentsOfDirectory(atPath: world.directory)
            #expect(files.contains("journal.sqlite") && files.contains("plan.json"))
            let secrets = users.flatMap { ["欧阳" + $0.name, $0.phone ?? ""] } + ["司马无名", "13700137000"]
            for file in files {
                let data = try Data(contentsOf: URL(fileURLWithPath: world.directory + "/" + file))
                for secret in secrets { #expect(data.range(of: Data(secret.utf8)) == nil, "\(file)") }
            }
            for secret in secrets { #expect(!told.contains(secret)) }
        }
    }
}
