import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox

@Suite("Leavers", .timeLimit(.minutes(5)))
struct LeaverTests {
    /// A roster without some users.
    private func roster(_ world: World, without ids: Set<String>) async throws -> String {
        try await world.roster().split(separator: "\n").filter { line in
            !ids.contains { line.hasPrefix("\($0),") }
        }.joined(separator: "\n")
    }

    private func leavers(_ events: [RosterEvent]) -> [String] {
        events.compactMap { if case .leaver(let key) = $0 { key.outUserID.rawValue } else { nil } }
    }

    @Test("Users that the journal knows and the file does not are listed, and not changed")
    func list() async throws {
        try await withWorld { world in
            _ = try await world.engine(try await world.roster()).plan()
            let engine = try world.engine(try await roster(world, without: ["S2026003", "S2026001"]))
            let plan = try await engine.plan()
            #expect(plan.items.isEmpty && plan.summary.leavers == 2)
            #expect(leavers(await engine.emitted()) == ["S2026001", "S2026003"])
            #expect(world.requests("PATCH") == 0)
        }
    }

    @Test("They are disabled on request, once; users that the journal does not know are never touched")
    func disable() async throws {
        try await withWorld { world in
            // The journal knows all but one of the school's users.
            _ = try await world.engine(try await roster(world, without: ["S2026005"])).plan()
            let text = try await roster(world, without: ["S2026005", "S2026003", "S2026001"])
            let engine = try world.engine(text) { $0.leavers = .disable }
            let plan = try await engine.plan()
            #expect(plan.items.map(\.key.outUserID) == ["S2026001", "S2026003"])
            #expect(plan.items.allSatisfy { $0.isLeaver && $0.fields == [.status] })
            let saved = try JSONDecoder().decode(RosterPlan.self, from: JSONEncoder().encode(plan))
            #expect(saved == plan)
            #expect(try await world.engine(text).apply(saved).changed == 2)
            for id in ["S2026001", "S2026003"] { #expect(try await world.user(id).status == "DISABLED") }
            #expect(try await world.user("S2026005").status == "NORMAL")
            let updates = world.sandbox.requests.filter { $0.method == "PATCH" }.map {
                String(decoding: $0.body, as: UTF8.self)
            }
            #expect(updates == [#"{"status":"DISABLED"}"#, #"{"status":"DISABLED"}"#])
            // They are not leavers any more, and are not read again.
            let again = try world.engine(text) { $0.leavers = .disable }
            let next = try await again.plan()
            #expect(next.items.isEmpty && next.summary.leavers == 0 && next.summary.rows == 37)
            // A user that is in the file again is enabled, although the file has no status.
            let returning = text + "\nS2026003,,,,,\n"
            let back = try world.engine(returning)
            let returned = try await back.plan()
            #expect(returned.items.map(\.key.outUserID) == ["S2026003"] && returned.items.first?.fields == [.status])
            #expect(try await back.apply(returned).changed == 1)
            #expect(try await world.user("S2026003").status == "NORMAL")
            #expect(try await world.engine(returning).plan().items.isEmpty)
            let ignored = try world.engine(text) { $0.leavers = .ignore }
            #expect(try await ignored.plan().summary.leavers == 0)
        }
    }

    @Test("An interrupted apply with leavers resumes")
    func resume() async throws {
        try await withWorld { world in
            _ = try await world.engine(try await world.roster()).plan()
            let text = try await roster(world, without: ["S2026003", "S2026001"])
            let plan = try await world.engine(text) { $0.leavers = .disable }.plan()
            world.sandbox.inject(.systemError, times: 20, method: "PATCH")
            #expect(try await world.engine(text) { $0.concurrency = 1 }.apply(plan).failed == 2)
            world.sandbox.clearFaults()
            #expect(try await world.engine(text).apply(plan).changed == 2)
            #expect(try await world.user("S2026003").status == "DISABLED")
        }
    }

    @Test("More than a tenth is an error before anything is sent, unless it is allowed")
    func tooMany() async throws {
        try await withWorld { world in
            _ = try await world.engine(try await world.roster()).plan()
            let before = world.requests("GET")
            let gone = Set((1...5).map { "S202600\($0)" })
            let text = try await roster(world, without: gone)
            let error = await #expect(throws: RosterError.self) {
                _ = try await world.engine(text) { $0.leavers = .disable }.plan()
            }
            #expect(error?.code == .tooManyLeavers && error?.message.contains("5 of 40") == true)
            #expect(world.requests("GET") == before)
            let allowed = try world.engine(text) { $0.leavers = .disable(maximumShare: 1) }
            #expect(try await allowed.plan().items.count == 5)
            // Exactly a tenth is allowed.
            let four = try world.engine(try await roster(world, without: gone.subtracting(["S2026005"]))) {
                $0.leavers = .disable
            }
            #expect(try await four.plan().items.count == 4)
        }
    }

    @Test("A row that cannot be used is not a leaver, and another school's users are none")
    func others() async throws {
        try await withWorld { world in
            _ = try await world.engine(try await world.roster()).plan()
            let damaged = try await world.roster().replacing("S2026001,", with: "S2026001,\u{FFFD}")
            let engine = try world.engine(damaged) { $0.skipsInvalid = true }
            #expect(try await engine.plan().summary.leavers == 0)
            let error = await #expect(throws: RosterError.self) {
                _ = try await world.engine(damaged) {
                    ($0.skipsInvalid, $0.leavers) = (true, .disable(maximumShare: 1))
                }.plan()
            }
            #expect(error?.code == .invalidRows)
            let other = try world.engine("out_user_id,organization_id\nS1,O9000001\n") {
                $0.leavers = .disable(maximumShare: 1)
            }
            let plan = try await other.plan()
            #expect(plan.items.isEmpty && plan.summary.leavers == 0)
        }
    }

    @Test("A file of pupils does not disable the staff, and an id in another case is no leaver")
    func otherFiles() async throws {
        try await withWorld { world in
            let all = try await world.roster()
            _ = try await world.engine(all).plan()
            let lines = all.split(separator: "\n")
            let pupils = lines.filter { !$0.hasPrefix("T") }.joined(separator: "\n")
            let engine = try world.engine(pupils) { $0.leavers = .disable(maximumShare: 1) }
            let plan = try await engine.plan()
            #expect(plan.items.isEmpty && plan.summary.leavers > 0)
            let kinds = await engine.emitted().compactMap {
                if case .notice(let notice) = $0 { notice.kind } else { nil }
            }
            #expect(kinds == [.leaverOfOtherType])
            // Also where the pupils were verified before, and are not read.
            let trusting = try world.engine(pupils) {
                ($0.leavers, $0.trustWindow) = (.disable(maximumShare: 1), .seconds(3600))
            }
            #expect(try await trusting.plan().items.isEmpty)
            let renamed = try world.engine(all.replacing("S2026001,", with: "s2026001,")) { $0.leavers = .disable }
            let other = try await renamed.plan()
            #expect(other.items.isEmpty && other.summary.leavers == 0 && other.summary.missing == 1)
        }
    }

    @Test("A user who was never read is no leaver")
    func neverRead() async throws {
        try await withWorld { world in
            _ = try await world.engine(try await roster(world, without: ["S2026003"])).plan()
            world.sandbox.inject(.systemError, times: 100, method: "GET")
            _ = try? await world.engine("out_user_id\nS2026003\n").plan()
            world.sandbox.clearFaults()
            let engine = try world.engine(try await roster(world, without: ["S2026003"])) { $0.leavers = .disable }
            #expect(try await engine.plan().summary.leavers == 0)
        }
    }

    @Test("A user that was disabled as a leaver is enabled after a failure too; one that was disabled elsewhere is not")
    func markers() async throws {
        try await withWorld { world in
            let all = "out_user_id\n" + (1...20).map { String(format: "S20260%02d", $0) }.joined(separator: "\n") + "\n"
            _ = try await world.engine(all).plan()
            let rest = all.replacing("S2026001\n", with: "")
            _ = try await world.engine(rest) { $0.leavers = .disable }.planAndApply()
            #expect(try await world.user("S2026001").status == "DISABLED")
            world.sandbox.inject(.systemError, times: 20, method: "PATCH")
            _ = try? await world.engine(all) { $0.concurrency = 1 }.planAndApply()
            world.sandbox.clearFaults()
            #expect(try await world.engine(all).planAndApply().applied?.changed == 1)
            #expect(try await world.user("S2026001").status == "NORMAL")
            // Disabled by somebody else: the plan has nothing to do, then or later.
            _ = try await world.face.update("S2026002", in: "O1000001", with: disabled)
            let others = all.replacing("S2026002\n", with: "")
            #expect(try await world.engine(others) { $0.leavers = .disable }.planAndApply().plan.items.isEmpty)
            #expect(try await world.engine(all).plan().items.isEmpty)
        }
    }

    @Test("A leaver whose update took effect without a response is enabled when it is in the file again")
    func lostResponse() async throws {
        try await withWorld { world in
            let all = "out_user_id\n" + (1...20).map { String(format: "S20260%02d", $0) }.joined(separator: "\n") + "\n"
            _ = try await world.engine(all).plan()
            let rest = all.replacing("S2026001\n", with: "")
            world.sandbox.inject(.systemErrorAfterWork, times: 20, method: "PATCH")
            _ = try? await world.engine(rest) { ($0.leavers, $0.concurrency) = (.disable, 1) }.planAndApply()
            world.sandbox.clearFaults()
            #expect(try await world.user("S2026001").status == "DISABLED")
            #expect(try await world.engine(all).planAndApply().applied?.changed == 1)
            #expect(try await world.user("S2026001").status == "NORMAL")
        }
    }

    private var disabled: FaceUserUpdate {
        var update = FaceUserUpdate()
        update.status = .disabled
        return update
    }

    @Test("A leaver that the platform does not know any more is not reported as missing")
    func gone() async throws {
        try await withWorld { world in
            let key = RosterKey(organizationID: "O1000001", outUserID: "S9")
            try await world.store.save(JournalEntry(key: key, state: .done, time: .now, run: "R"), .always)
            let engine = try world.engine(try await world.roster()) { $0.leavers = .disable(maximumShare: 1) }
            let plan = try await engine.plan()
            #expect(plan.items.isEmpty && plan.summary.missing == 0 && plan.summary.leavers == 1)
            #expect(try await world.store.entries(for: [key])[key]?.state == .missing)
        }
    }
}
