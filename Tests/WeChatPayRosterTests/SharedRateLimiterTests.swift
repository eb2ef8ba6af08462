import Synchronization
import Testing
import WeChatPay
import WeChatPayRoster
import WeChatPayTesting

@Suite("The shared rate limit, from one worker's side", .timeLimit(.minutes(5)))
struct SharedRateLimiterTests {
    /// A shared rate limit with a manual clock.
    private final class Pace: RosterRateLimit {
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

        func remainingWait() async throws -> Double {
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

    @Test("Requests are spaced according to the rate limit", arguments: [1.0, 40])
    func apart(_ rate: Double) async throws {
        let time = ManualTime().source
        let rateLimit = Pace(time, rate: rate)
        let rateLimiter = SharedRateLimiter(rateLimit, limit: rate, time: time)
        for index in 0..<12 {
            try await rateLimiter.wait(time.sleep)
            #expect(abs(time.uptime() / .seconds(1) - Double(index) / rate) < 0.001)
        }
        // A tenth of a second's worth at a time, so that a change is soon known.
        #expect(Set(rateLimit.reserved) == [max(1, Int(rate / 10))])
    }

    @Test(
        "An invalid rate in the journal is limited by the worker's own rate",
        arguments: [41, 1e30, .infinity]
    )
    func excessive(_ rate: Double) async throws {
        let time = ManualTime().source
        let rateLimit = Pace(time, rate: rate)
        let rateLimiter = SharedRateLimiter(rateLimit, limit: 40, time: time)
        if rate.isFinite {
            for _ in 0..<100 { try await rateLimiter.wait(time.sleep) }
            #expect(rateLimiter.rate == 40)
            #expect(Set(rateLimit.reserved) == [4])
        } else {
            await #expect(throws: (any Error).self) { try await rateLimiter.wait(time.sleep) }
        }
    }

    /// Waits for a slot and runs a closure once during the wait.
    private func wait(
        for rateLimiter: SharedRateLimiter,
        by time: TimeSource,
        meanwhile: @escaping @Sendable () async throws -> Void
    ) async throws {
        let hasHappened = Mutex(false)
        try await rateLimiter.wait { duration in
            let isFirst = hasHappened.withLock { hasHappened in
                defer { hasHappened = true }
                return !hasHappened
            }
            if isFirst { try await meanwhile() }
            try await time.sleep(duration)
        }
    }

    @Test("A wait requested while a slot is pending is honored", arguments: [1.0, 40])
    func retryAfter(_ rate: Double) async throws {
        let time = ManualTime().source
        let rateLimit = Pace(time, rate: rate)
        let rateLimiter = SharedRateLimiter(rateLimit, limit: rate, time: time)
        try await rateLimiter.wait(time.sleep)
        try await wait(for: rateLimiter, by: time) { try await rateLimiter.slowDown(retryAfter: .seconds(300)) }
        #expect(time.uptime() >= .seconds(300))
        #expect(rateLimit.slowdowns == [.seconds(300)])
    }

    @Test("A wait requested by another worker is honored")
    func elsewhere() async throws {
        let time = ManualTime().source
        let rateLimit = Pace(time, rate: 1)
        let (rateLimiter, other) = (
            SharedRateLimiter(rateLimit, limit: 1, time: time), SharedRateLimiter(rateLimit, limit: 1, time: time)
        )
        try await rateLimiter.wait(time.sleep)
        try await wait(for: rateLimiter, by: time) { try await other.slowDown(retryAfter: .seconds(300)) }
        #expect(time.uptime() >= .seconds(300))
    }

    @Test("An excessive wait is shortened, and the shortened wait is shared with the other workers")
    func longest() async throws {
        let time = ManualTime().source
        let rateLimit = Pace(time, rate: 1)
        try await SharedRateLimiter(rateLimit, limit: 1, time: time).slowDown(retryAfter: .seconds(100_000))
        #expect(rateLimit.slowdowns == [.seconds(600)])
    }

    @Test("A stop ends the waits of all pending slots")
    func stopped() async throws {
        struct Stopped: Error {}
        let time = ManualTime().source
        let rateLimiter = SharedRateLimiter(Pace(time, rate: 1), limit: 1, time: time)
        try await rateLimiter.wait(time.sleep)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    await #expect(throws: Stopped.self) { try await rateLimiter.wait { _ in throw Stopped() } }
                }
            }
        }
    }
}
