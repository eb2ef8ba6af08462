import Crypto
import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting

@Suite("What keeps a roster from doing harm")
struct RosterGuardTests {
    private let text = "out_user_id,class_name,phone\nS2026001,高中三年一班,13800138001\nS2026002,高中三年一班,\n"

    @Test("A journal is of one merchant and one address: what was pushed there is not here")
    func otherPlatform() async throws {
        try await withWorld { world in
            _ = try await world.engine(text).plan()
            let merchant = try await world.sandbox.addMerchant(id: "1900000201").credentials
            let face = try WeChatPayClient(try await Configuration.sandbox(world.sandbox, as: merchant)).offlineFace
            let other = try world.engine(text, over: face)
            let error = await #expect(throws: RosterRefusal.self) { _ = try await other.plan() }
            #expect(error?.description.contains("\(world.sandbox.credentials.merchantID) at http://127.0.0.1") == true)
            #expect(world.requests("GET") == 2)
        }
    }

    @Test("A key that is not the journal's is noticed, and a key that cannot be read is not made anew")
    func otherKey() async throws {
        try await withWorld { world in
            let plan = try await world.engine(text).plan()
            let file = try RosterFile(world.directory + "/roster.csv", in: "O1000001")
            let other = RosterEngine(
                world.face,
                source: file,
                store: world.store,
                fingerprints: Fingerprints(key: SymmetricKey(size: .bits256))
            )
            let error = await #expect(throws: RosterRefusal.self) { _ = try await other.apply(plan) }
            #expect(error?.reason == .otherKey)
            #expect(world.requests("PATCH") == 0)
            // A directory stands for a file that there is and that cannot be read.
            #expect(throws: RosterFile.Problem.self) { try Fingerprints(file: world.directory) }
        }
    }

    @Test("Two applies at once do not get in each other's way: the second is refused")
    func busy() async throws {
        try await withWorld { world in
            let plan = try await world.engine(text).plan()
            try await world.store.join("another", madeAt: .distantFuture, of: [], as: "another worker")
            let error = await #expect(throws: RosterRefusal.self) { _ = try await world.engine(text).apply(plan) }
            #expect(error?.reason == .busy)
            #expect(world.requests("PATCH") == 0)
            try await world.store.leave("another", as: "another worker")
            #expect(try await world.engine(text).apply(plan).changed == 2)
        }
    }

    @Test("When the platform is away, the run ends soon; when it is back, the rest is done")
    func outage() async throws {
        try await withWorld { world in
            let all = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(all).plan()
            world.sandbox.inject(.systemError, times: 1000)
            let engine = try world.engine(all) {
                ($0.outage, $0.concurrency, $0.attempts) = (5, 1, 2)
            }
            let error = await #expect(throws: RosterRefusal.self) { _ = try await engine.apply(plan) }
            #expect(error?.reason == .outage(5, code: "SYSTEM_ERROR"))
            // Four users failed, and the fifth one was enough.
            #expect(await engine.told().count { if case .failed = $0 { true } else { false } } == 4)
            world.sandbox.clearFaults()
            #expect(try await world.engine(all).apply(plan).failed == 0)
            #expect(try await world.engine(all).plan().items.isEmpty)
        }
    }

    @Test("A plan that runs beside an apply does not bring back what the apply knows better")
    func planBesideApply() async throws {
        try await withWorld { world in
            func file(_ phone: String) -> String { "out_user_id,phone\nS2026001,\(phone)\n" }
            let first = try world.engine(file("13800138001"))
            _ = try await first.apply(try await first.plan())
            let change = try world.engine(file("13800138002"))
            let plan = try await change.plan()
            let path = try write("out_user_id,phone\nS2026001,13800138002\n", to: world.directory)
            try FileManager.default.moveItem(atPath: path, toPath: world.directory + "/second.csv")
            // The other plan is applied while a user is read.
            let meddling = HookedPlatform(
                face: world.face,
                afterRead: { try await world.apply(plan, of: "second.csv") }
            )
            // It sees that the first phone was pushed, and meanwhile the second one is.
            #expect(try await world.engine(file("13800138001"), over: meddling).plan().items.isEmpty)
            #expect(try await world.user("S2026001").phone == "13800138002")
            // So the first one is to be pushed again.
            #expect(try await world.engine(file("13800138001")).plan().items.map(\.fields) == [[.phone]])
        }
    }

    @Test("A moment that is yet to come is not trusted")
    func future() async throws {
        try await withWorld { world in
            let all = try await world.roster()
            let later = try world.engine(all) { $0.trust = .seconds(7 * 86400) }
            for (ahead, isTrusted) in [(30.0 * 86400, false), (86400, false), (30, true)] {
                _ = try await world.engine(all) { options in
                    options.time.now = { world.sandbox.now.addingTimeInterval(ahead) }
                }.plan()
                let summary = try await later.plan().summary
                #expect(summary.rows > 0 && summary.trusted == (isTrusted ? summary.rows : 0))
            }
        }
    }
}
