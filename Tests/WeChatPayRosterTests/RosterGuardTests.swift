import Crypto
import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Safeguards of a roster run", .timeLimit(.minutes(5)))
struct RosterGuardTests {
    private let text = "out_user_id,class_name,phone\nS2026001,高中三年一班,13800138001\nS2026002,高中三年一班,\n"

    @Test("A journal belongs to one merchant and one address, and is rejected for any other")
    func otherPlatform() async throws {
        try await withWorld { world in
            _ = try await world.engine(text).plan()
            let merchant = try await world.sandbox.addMerchant(id: "1900000201").credentials
            let face = try WeChatPayClient(try await .sandbox(world.sandbox, as: merchant)).offlineFace
            let other = try world.engine(text, over: face)
            let error = await #expect(throws: RosterError.self) { _ = try await other.plan() }
            #expect(error?.description.contains("\(world.sandbox.credentials.merchantID) at http://127.0.0.1") == true)
            #expect(world.requests("GET") == 2)
        }
    }

    @Test("A key that does not match the journal is rejected, and an unreadable key is not replaced")
    func otherKey() async throws {
        try await withWorld { world in
            let plan = try await world.engine(text).plan()
            let file = try RosterFile(world.directory + "/roster.csv", in: "O1000001")
            let other = try RosterEngine(
                world.face,
                source: file,
                store: world.store,
                fingerprints: Fingerprints(key: SymmetricKey(size: .bits256))
            )
            let error = await #expect(throws: RosterError.self) { _ = try await other.apply(plan) }
            #expect(error?.code == .otherKey && error?.message.contains("plan was made with another") == true)
            #expect(world.requests("PATCH") == 0)
            // Also with a journal of its own, which is bound to the other key.
            let own = try RosterEngine(
                world.face,
                source: file,
                store: try SQLiteRosterStore(world.directory + "/own.sqlite"),
                fingerprints: Fingerprints(key: SymmetricKey(size: .bits256))
            )
            let ownError = await #expect(throws: RosterError.self) { _ = try await own.apply(plan) }
            #expect(ownError?.code == .otherKey)
            // A directory stands for a file that there is and that cannot be read.
            #expect(throws: RosterError.self) { try Fingerprints(file: world.directory) }
        }
    }

    @Test("Two simultaneous applies do not interfere: the second is rejected")
    func busy() async throws {
        try await withWorld { world in
            let plan = try await world.engine(text).plan()
            try await world.store.join("another", madeAt: .distantFuture, of: [], as: "another worker")
            let error = await #expect(throws: RosterError.self) { _ = try await world.engine(text).apply(plan) }
            #expect(error?.code == .busy)
            #expect(world.requests("PATCH") == 0)
            try await world.store.leave("another", as: "another worker")
            #expect(try await world.engine(text).apply(plan).changed == 2)
        }
    }

    @Test("A run ends early when the platform is unavailable, and the rest is done when it is back")
    func unavailable() async throws {
        try await withWorld { world in
            let all = try await world.roster { $0.className = $0.className.map { _ in "高中二年一班" } }
            let plan = try await world.engine(all).plan()
            world.sandbox.inject(.systemError, times: 1000)
            let engine = try world.engine(all) {
                ($0.maximumConsecutiveFailures, $0.concurrency, $0.attempts) = (5, 1, 2)
            }
            let error = await #expect(throws: RosterError.self) { _ = try await engine.apply(plan) }
            #expect(error?.code == .platformUnavailable)
            #expect(error?.message.hasPrefix("5 consecutive users failed, the last one with SYSTEM_ERROR,") == true)
            // Four users failed, and the fifth one was enough.
            #expect(await engine.emitted().count { if case .failed = $0 { true } else { false } } == 4)
            world.sandbox.clearFaults()
            #expect(try await world.engine(all).apply(plan).failed == 0)
            #expect(try await world.engine(all).plan().items.isEmpty)
        }
    }

    @Test("An address that cannot be reached ends the run after three users, with the address")
    func unreachable() async throws {
        try await withWorld { world in
            var configuration = try await WeChatPayClient.Configuration.sandbox(world.sandbox)
            configuration.baseURL = "http://127.0.0.1:1"
            let face = try WeChatPayClient(configuration).offlineFace
            let engine = try world.engine(try await world.roster(), over: face) {
                ($0.concurrency, $0.attempts) = (1, 2)
            }
            let error = await #expect(throws: RosterError.self) { _ = try await engine.plan() }
            #expect(error?.code == .platformUnavailable)
            #expect(error?.message.contains("http://127.0.0.1:1") == true)
            #expect(await engine.emitted().count { if case .failed = $0 { true } else { false } } == 2)
        }
    }

    @Test("A plan that runs next to an apply does not overwrite the newer state of the apply")
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
            // It reads that the first phone was pushed, while the second one is being pushed.
            #expect(try await world.engine(file("13800138001"), over: meddling).plan().items.isEmpty)
            #expect(try await world.user("S2026001").phone == "13800138002")
            // So the first one is to be pushed again.
            #expect(try await world.engine(file("13800138001")).plan().items.map(\.fields) == [[.phone]])
        }
    }

    @Test("A time in the future is not trusted")
    func future() async throws {
        try await withWorld { world in
            let all = try await world.roster()
            let later = try world.engine(all) { $0.trustWindow = .seconds(7 * 86400) }
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
