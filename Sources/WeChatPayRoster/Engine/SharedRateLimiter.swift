import Synchronization
package import WeChatPay

/// Limits the rate of several workers: each reserves batches of slots from their shared rate limit.
package actor SharedRateLimiter: RateLimiting {
    /// The duration, in seconds, of a batch of slots; it is short so that all workers soon apply a rate change.
    private static let horizon = 0.1
    /// No slot is further away, in seconds: a day.
    private static let longestDelay = 86400.0
    /// The maximum number of slots to reserve at a time.
    private static let most = 64

    private let rateLimit: any RosterRateLimit
    private let limit: Double
    private let time: TimeSource
    private let current: Mutex<(rate: Double, taken: Int)>
    private var next = Duration.zero
    private var remaining = 0
    private var reserving: Task<Void, any Error>?
    /// Goes up when the platform asks to wait: slots of before are no longer good.
    private var generation = 0

    /// - Parameters:
    ///   - rateLimit: The rate limit that the workers share.
    ///   - limit: Requests a second that this one may send.
    ///   - time: Clock.
    package init(_ rateLimit: any RosterRateLimit, limit: Double, time: TimeSource) {
        self.rateLimit = rateLimit
        self.limit = limit
        self.time = time
        self.current = Mutex((limit, 0))
    }

    package nonisolated var rate: Double { current.withLock { $0.rate } }

    package nonisolated func wait(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws {
        while true {
            let (slot, generation) = try await slot(sleep)
            let delay = slot - time.uptime()
            if delay > .zero { try await sleep(delay) }
            if await generation == self.generation { return }
        }
    }

    package nonisolated func succeeded() { current.withLock { $0.taken += 1 } }

    package func slowDown(retryAfter: Duration?) async throws {
        dropSlots()
        // What is reserved before the journal knows is no good either.
        defer { dropSlots() }
        try await rateLimit.slowDown(min(retryAfter ?? .zero, RateLimiter.longestWait))
    }

    private func dropSlots() { (generation, remaining) = (generation + 1, 0) }

    private func slot(
        _ sleep: @escaping @Sendable (Duration) async throws -> Void
    ) async throws -> (Duration, generation: Int) {
        while remaining == 0 {
            // A caller that finds no slots reserves slots for all waiting callers.
            let task = reserving ?? Task { try await reserve(sleep) }
            reserving = task
            try await task.value
        }
        remaining -= 1
        defer { next += .seconds(1 / rate) }
        return (next, generation)
    }

    /// Reserves slots, and waits for the first one before it issues any, so that a worker never has slots for a time by
    /// which the others may have been asked to wait.
    private func reserve(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws {
        defer { reserving = nil }
        let (rate, taken) = current.withLock { current in
            defer { current.taken = 0 }
            return current
        }
        let count = Int(max(1, min(Double(Self.most), rate * Self.horizon)))
        let before = generation
        let slots = try await rateLimit.reserve(count, limit: limit, taken: taken)
        // The journal may hold anything.
        guard slots.rate.isFinite, slots.rate > 0, slots.delay.isFinite, slots.delay < Self.longestDelay else {
            throw RosterError.damagedJournal
        }
        current.withLock { $0.rate = min(limit, max(slots.rate, RosterOptions.rates.lowerBound)) }
        let first = time.uptime() + .seconds(max(0, slots.delay))
        if slots.delay > Self.horizon {
            try await sleep(first - time.uptime())
            // During the wait the platform may have asked another worker to slow down.
            guard try await rateLimit.remainingWait() <= 0 else { return }
        }
        guard before == generation else { return }
        next = first
        remaining = count
    }
}
