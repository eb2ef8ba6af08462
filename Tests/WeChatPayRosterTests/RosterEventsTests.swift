import Foundation
import Testing
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPayTesting

@Suite("The events of a run", .timeLimit(.minutes(5)))
struct RosterEventsTests {
    /// A roster with one more invalid row than the buffer holds events.
    private static let faulty =
        "out_user_id,phone\n" + (0...RosterEvents.capacity).map { "S\($0),1\n" }.joined() + "S2026001,13800138000\n"

    struct InvalidOption: Sendable {
        let name: String
        let change: @Sendable (inout RosterOptions) -> Void

        init(_ name: String, _ change: @escaping @Sendable (inout RosterOptions) -> Void) {
            (self.name, self.change) = (name, change)
        }
    }

    private func lines(_ events: [RosterEvent]) -> [Int] {
        events.compactMap { if case .fault(let fault) = $0 { fault.line } else { nil } }
    }

    @Test("An iteration ends when the run ends, and the next iteration has the events of the next run")
    func ends() async throws {
        try await withWorld { world in
            let engine = try world.engine("out_user_id,class_name\nS2026001,高中三年一班\n")
            let plan = try await engine.plan()
            let planned = await engine.emitted()
            #expect(planned.contains { if case .change = $0 { true } else { false } })
            async let applied = engine.emitted()
            _ = try await engine.apply(plan)
            #expect(await applied.contains { if case .applied = $0 { true } else { false } })
            let both = try world.engine("out_user_id,class_name\nS2026001,高中一年一班\n")
            let result = try await both.planAndApply()
            #expect(result.plan.items.count == 1 && result.applied?.changed == 1)
            let events = await both.emitted()
            #expect(events.contains { if case .change = $0 { true } else { false } })
            #expect(events.contains { if case .applied = $0 { true } else { false } })
        }
    }

    @Test("A run that throws ends the iteration too")
    func failure() async throws {
        try await withWorld { world in
            let engine = try world.engine("out_user_id,phone\nS2026001,1\n")
            let error = await #expect(throws: RosterError.self) { _ = try await engine.plan() }
            #expect(error?.code == .invalidRows)
            #expect(lines(await engine.emitted()) == [2])
        }
    }

    @Test("Without an observer, a run does not wait, and the oldest events are discarded")
    func unobserved() async throws {
        try await withWorld { world in
            let engine = try world.engine(Self.faulty) { $0.skipsInvalid = true }
            _ = try await engine.plan()
            let events = await engine.emitted()
            #expect(events.count < RosterEvents.capacity)
            #expect(lines(events).last == RosterEvents.capacity + 2 && lines(events).first != 2)
        }
    }

    @Test("With an observer, the run waits for it, and no event is lost")
    func observed() async throws {
        try await withWorld { world in
            let engine = try world.engine(Self.faulty) { $0.skipsInvalid = true }
            var iterator = engine.events.makeAsyncIterator()
            async let plan = engine.plan()
            var events: [RosterEvent] = []
            while let event = await iterator.next() { events.append(event) }
            #expect(lines(events) == Array(2...RosterEvents.capacity + 2))
            #expect(try await plan.summary.faults == RosterEvents.capacity + 1)
        }
    }

    @Test("An observer that stops early does not hold the run up")
    func abandoned() async throws {
        try await withWorld { world in
            let engine = try world.engine(Self.faulty) { $0.skipsInvalid = true }
            async let plan = engine.plan()
            for await _ in engine.events { break }
            #expect(try await plan.summary.faults == RosterEvents.capacity + 1)
        }
    }

    @Test("A cancelled observer ends")
    func cancelled() async throws {
        try await withWorld { world in
            let engine = try world.engine(Self.faulty)
            let observer = Task { await engine.emitted() }
            observer.cancel()
            _ = await observer.value
        }
    }

    @Test(
        "An option outside its range is an error before anything is sent",
        arguments: [
            InvalidOption("rate") { $0.rate = 0 }, InvalidOption("rate") { $0.rate = .infinity },
            InvalidOption("rate") { $0.rate = -1 }, InvalidOption("rate") { $0.rate = 1e300 },
            InvalidOption("rate") { $0.rate = .nan },
            InvalidOption("concurrency") { $0.concurrency = 0 },
            InvalidOption("concurrency") { $0.concurrency = .max }, InvalidOption("attempts") { $0.attempts = 0 },
            InvalidOption("failures") { $0.maximumConsecutiveFailures = 0 },
            InvalidOption("trust window") { $0.trustWindow = .seconds(-1) },
        ]
    )
    func options(_ option: InvalidOption) async throws {
        try await withWorld { world in
            let error = #expect(throws: RosterError.self) { try world.engine("out_user_id\nS2026001\n", option.change) }
            #expect(error?.code == .invalidOptions && error?.message.contains(option.name) == true)
            #expect(world.sandbox.requests.isEmpty)
        }
    }

    @Test("The engine uses no retries of the client: each attempt is one request")
    func noRetries() async throws {
        try await withWorld(retries: true) { world in
            func plan(attempts: Int) async throws -> RosterSummary {
                let text = "out_user_id,class_name\nS2026001,高中三年一班\n"
                return try await world.engine(text) { $0.attempts = attempts }.plan().summary
            }
            world.sandbox.inject(.systemError, times: 3)
            // Each failure of the platform is the failure of one attempt.
            let first = try await plan(attempts: 2)
            #expect(first.failed == 1 && first.requests == 2)
            #expect(try await plan(attempts: 1).failed == 1)
            #expect(try await plan(attempts: 1).failed == 0)
            // The client itself still retries.
            world.sandbox.inject(.systemError, times: 2)
            #expect(try await world.face.user("S2026001", in: "O1000001").outUserID == "S2026001")
        }
    }
}
