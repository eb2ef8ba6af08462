import Synchronization
import Testing
import WeChatPay
import WeChatPayRoster
import WeChatPayTesting

@Suite("The pace that workers share, at one of them")
struct SharedPacerTests {
    /// A pace by a manual clock.
    private final class Pace: RosterPace {
        private struct State {
            var next = Duration.zero
            var notBefore = Duration.zero
            var slowdowns: [Duration] = []
            var reserved: [Int] = []
        }

        private let time: TimeSource
        private let rate: Double
        private let state = Mutex(State())

        init(_ time: TimeSource, rate: Double) { (self.time, self.rate) = (time, rate) }

        var slowdowns: [Duration] { state.withLock { $0.slowdowns } }
        var reserved: [Int] { state.withLock { $0.reserved } }

        func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots {
            let now = time.uptime()
            return state.withLock { state in
                let start = max(now, state.next, state.notBefore)
                state.next = start + .seconds(Double(count) / rate)
                state.reserved.append(count)
                return RosterSlots(delay: (start - now) / .seconds(1), rate: rate)
            }
        }

        func heldBack() async throws -> Double {
            let now = time.uptime()
            return state.withLock { ($0.notBefore - now) / .seconds(1) }
        }

        func slowDown(_ wait: Duration) async throws {
            let until = time.uptime() + wait
            state.withLock { state in
                state.notBefore = max(state.notBefore, until)
                state.slowdowns.append(wait)
            }
        }
    }

    @Test("Requests are as far apart as the pace says", arguments: [1.0, 40])
    func apart(_ rate: Double) async throws {
        let time = ManualTime().source
        let pace = Pace(time, rate: rate)
        let pacer = SharedPacer(pace, limit: rate, time: time)
        for index in 0..<12 {
            try await pacer.wait(time.sleep)
            #expect(abs(time.uptime() / .seconds(1) - Double(index) / rate) < 0.001)
        }
        // A tenth of a second's worth at a time, so that a change is soon known.
        #expect(Set(pace.reserved) == [max(1, Int(rate / 10))])
    }

    /// Waits for a slot, and lets something happen once meanwhile.
    private func wait(
        for pacer: SharedPacer,
        by time: TimeSource,
        meanwhile: @escaping @Sendable () async throws -> Void
    ) async throws {
        let hasHappened = Mutex(false)
        try await pacer.wait { duration in
            let isFirst = hasHappened.withLock { hasHappened in
                defer { hasHappened = true }
                return !hasHappened
            }
            if isFirst { try await meanwhile() }
            try await time.sleep(duration)
        }
    }

    @Test("Asked to wait while it waits for its slot, it waits as it was asked", arguments: [1.0, 40])
    func retryAfter(_ rate: Double) async throws {
        let time = ManualTime().source
        let pace = Pace(time, rate: rate)
        let pacer = SharedPacer(pace, limit: rate, time: time)
        try await pacer.wait(time.sleep)
        try await wait(for: pacer, by: time) { try await pacer.slowDown(retryAfter: .seconds(300)) }
        #expect(time.uptime() >= .seconds(300))
        #expect(pace.slowdowns == [.seconds(300)])
    }

    @Test("Asked to wait at another worker, this one waits, too")
    func elsewhere() async throws {
        let time = ManualTime().source
        let pace = Pace(time, rate: 1)
        let (pacer, other) = (
            SharedPacer(pace, limit: 1, time: time), SharedPacer(pace, limit: 1, time: time)
        )
        try await pacer.wait(time.sleep)
        try await wait(for: pacer, by: time) { try await other.slowDown(retryAfter: .seconds(300)) }
        #expect(time.uptime() >= .seconds(300))
    }

    @Test("A wait that is too long is cut, and told to the others so")
    func longest() async throws {
        let time = ManualTime().source
        let pace = Pace(time, rate: 1)
        try await SharedPacer(pace, limit: 1, time: time).slowDown(retryAfter: .seconds(100_000))
        #expect(pace.slowdowns == [.seconds(600)])
    }

    @Test("Told to stop, all who wait for slots wait no longer")
    func stopped() async throws {
        struct Stopped: Error {}
        let time = ManualTime().source
        let pacer = SharedPacer(Pace(time, rate: 1), limit: 1, time: time)
        try await pacer.wait(time.sleep)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    await #expect(throws: Stopped.self) { try await pacer.wait { _ in throw Stopped() } }
                }
            }
        }
    }
}
