import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox

@Suite("Plan and apply", .timeLimit(.minutes(5)))
struct RosterEngineTests {
    @Test("An unchanged roster sends only queries")
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

    @Test("Differences are planned in file order, reported with their values, and nothing else is sent")
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
            let emitted = await engine.emitted(runs: 2)
            #expect(
                emitted.contains { event in
                    guard case .change(let key, let changes) = event, key.outUserID == "S2026002" else { return false }
                    return changes.map(\.old) == ["高中一年一班"] && changes.map(\.new) == ["高中二年一班"]
                }
            )
            #expect(emitted.contains { if case .missing(let row) = $0 { row.outUserID == "S0" } else { false } })
            // Once more: nothing differs any more.
            let again = try world.engine(text)
            #expect(try await again.plan().items.isEmpty)
        }
    }

    @Test("Events are emitted in the order of the file, although the responses arrive in another order")
    func order() async throws {
        try await withWorld { world in
            let text = try await world.roster { $0.className = $0.className.map { $0 + "新" } }
            let delay = Delay()
            let platform = HookedPlatform(face: world.face, afterRead: { await delay.wait() })
            let engine = try world.engine(text, over: platform) { $0.concurrency = 8 }
            let plan = try await engine.plan()
            _ = try await engine.apply(plan)
            let keys = await engine.emitted(runs: 2).compactMap { event -> RosterKey? in
                switch event {
                case .change(let key, _), .applied(let key, _): key
                default: nil
                }
            }
            #expect(keys == plan.items.map(\.key) + plan.items.map(\.key))
        }
    }

    /// Lets callers wait for different, small numbers of turns.
    private actor Delay {
        private var count = 0

        func wait() async {
            count += 1
            for _ in 0..<(count * 7 % 11 * 20) { await Task.yield() }
        }
    }

    @Test("A phone is pushed once, and again when it changes, because it cannot be read back")
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

    @Test("Invalid rows stop the run before anything is sent, unless they are skipped")
    func invalid() async throws {
        try await withWorld { world in
            let text = "out_user_id,phone,class_name\nS2026001,1,x\nS2026002,,高中三年一班\n"
            let engine = try world.engine(text)
            let refusal = await #expect(throws: RosterError.self) { try await engine.plan() }
            #expect(refusal?.code == .invalidRows)
            #expect(refusal?.message == "1 row is invalid, and nothing was sent")
            #expect(world.sandbox.requests.isEmpty)
            #expect(
                await engine.emitted().contains { if case .fault(let fault) = $0 { fault.line == 2 } else { false } }
            )
            let lenient = try world.engine(text) { $0.skipsInvalid = true }
            let plan = try await lenient.plan()
            #expect(plan.items.map(\.key.outUserID) == ["S2026002"])
            #expect(plan.summary.faults == 1)
            #expect(try await lenient.apply(plan).changed == 1)
        }
    }

    @Test("A plan is applied only to the file it was made from")
    func changedFile() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
            let plan = try await world.engine(text).plan()
            let data = try JSONEncoder().encode(plan)
            #expect(!String(decoding: data, as: UTF8.self).contains("高中三年一班"))
            let saved = try JSONDecoder().decode(RosterPlan.self, from: data)
            let other = try world.engine(text.replacing("三年", with: "二年"))
            let refusal = await #expect(throws: RosterError.self) { try await other.apply(saved) }
            #expect(refusal?.code == .changedSource)
            #expect(world.requests("PATCH") == 0)
            #expect(try await world.engine(text).apply(saved).changed == 1)
        }
    }

    @Test("Recently verified users are not read again until their rows change or the trust window ends")
    func trustWindow() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true)
            // A 204 is not a query: only users that were queried afterwards count as verified.
            let pushing = try world.engine(text)
            _ = try await pushing.apply(try await pushing.plan())
            let first = try world.engine(text) { $0.trustWindow = .seconds(7 * 86400) }
            #expect(try await first.plan().summary.trusted == 0)
            let before = world.requests("GET")
            let second = try world.engine(text) { $0.trustWindow = .seconds(7 * 86400) }
            let plan = try await second.plan()
            #expect(plan.summary.trusted == 40 && plan.summary.same == 40 && world.requests("GET") == before)
            let changed = try await world.roster(phones: true) { user in
                if user.outUserID == "S2026001" { user.className = "高中三年一班" }
            }
            let third = try world.engine(changed) { $0.trustWindow = .seconds(7 * 86400) }
            #expect(try await third.plan().items.map(\.key.outUserID) == ["S2026001"])
            #expect(world.requests("GET") == before + 1)
            world.sandbox.advance(by: .seconds(7 * 86400))
            let late = try world.engine(text) { $0.trustWindow = .seconds(7 * 86400) }
            #expect(try await late.plan().summary.trusted == 0)
        }
    }

    @Test("A phone whose push has an unknown outcome is pushed again, regardless of the file's new value")
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

    @Test("An apply records the fields that it sent, and no others")
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

    @Test("Only failed users are retried when requested")
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

    @Test("A plan that names a user twice changes the user once")
    func oddInput() async throws {
        try await withWorld { world in
            let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
            var plan = try await world.engine(text).plan()
            plan.items += plan.items
            for rate in [RosterOptions.rates.upperBound, RosterOptions.rates.lowerBound] {
                let engine = try world.engine(text) { $0.rate = rate }
                #expect(try await engine.apply(plan).failed == 0)
            }
            #expect(world.requests("PATCH") == 1)
        }
    }

    @Test("Reading back detects an update that was not stored")
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

    @Test("As a service, the engine plans, applies, and shuts down gracefully")
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

    @Test("No name or phone appears in the files or the output of a run")
    func privacy() async throws {
        try await withWorld { world in
            let text = try await world.roster(phones: true) { user in user.name = "欧阳" + user.name }
            let users = try await world.sandbox.users(in: world.sandbox.school.organizationID)
            let engine = try world.engine(text + "S0,司马无名,STUDENT,,,,13700137000\n")
            let plan = try await engine.plan()
            try JSONEncoder().encode(plan).write(to: URL(fileURLWithPath: world.directory + "/plan.json"))
            _ = try await engine.apply(plan)
            let emitted = await engine.emitted(runs: 2).map { "\($0)" }.joined()
            try FileManager.default.removeItem(atPath: world.directory + "/roster.csv")
            let files = try FileManager.default.contentsOfDirectory(atPath: world.directory)
            #expect(files.contains("journal.sqlite") && files.contains("plan.json"))
            let secrets = users.flatMap { ["欧阳" + $0.name, $0.phone ?? ""] } + ["司马无名", "13700137000"]
            for file in files {
                let data = try Data(contentsOf: URL(fileURLWithPath: world.directory + "/" + file))
                for secret in secrets { #expect(data.range(of: Data(secret.utf8)) == nil, "\(file)") }
            }
            for secret in secrets { #expect(!emitted.contains(secret)) }
        }
    }
}
