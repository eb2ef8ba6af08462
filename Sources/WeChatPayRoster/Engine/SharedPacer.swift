import Synchronization
import WeChatPay

/// Spaces the requests of many workers out: each takes slots of the pace that they share, some at a time.
package actor SharedPacer: Pacing {
    /// Slots are taken for so many seconds at a time, so that a change of the pace is soon known to all.
    private static let horizon = 0.1
    /// The most slots to take at a time.
    private static let most = 64

    private let pace: any RosterPace
    private let limit: Double
    private let time: TimeSource
    private let told: Mutex<(rate: Double, taken: Int)>
    private var next = Duration.zero
    private var remaining = 0
    private var reserving: Task<Void, any Error>?
    /// Goes up when the platform asks to wait: slots of before are no longer good.
    private var generation = 0

    /// - Parameters:
    ///   - pace: What the workers share.
    ///   - limit: Requests a second that this one may send.
    ///   - time: Clock.
    package init(_ pace: any RosterPace, limit: Double, time: TimeSource) {
        self.pace = pace
        self.limit = limit
        self.time = time
        self.told = Mutex((limit, 0))
    }

    package nonisolated var rate: Double { told.withLock { $0.rate } }

    package nonisolated func wait(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws {
        while true {
            let (slot, generation) = try await slot(sleep)
            let delay = slot - time.uptime()
            if delay > .zero { try await sleep(delay) }
            if await generation == self.generation { return }
        }
    }

    package nonisolated func succeeded() { told.withLock { $0.taken += 1 } }

    package func slowDown(retryAfter: Duration?) async throws {
        dropSlots()
        // What is reserved before the journal knows is no good either.
        defer { dropSlots() }
        try await pace.slowDown(min(retryAfter ?? .zero, Pacer.longestWait))
    }

    private func dropSlots() { (generation, remaining) = (generation + 1, 0) }

    private func slot(
        _ sleep: @escaping @Sendable (Duration) async throws -> Void
    ) async throws -> (Duration, generation: Int) {
        while remaining == 0 {
            // Who finds none takes some for all who wait.
            let task = reserving ?? Task { try await reserve(sleep) }
            reserving = task
            try await task.value
        }
        remaining -= 1
        defer { next += .seconds(1 / rate) }
        return (next, generation)
    }

    /// Takes slots, and waits for the first of them before anybody has one: so a worker never has slots of a time by
    /// which the others may have been asked to wait.
    private func reserve(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws {
        defer { reserving = nil }
        let (rate, taken) = told.withLock { told in
            defer { told.taken = 0 }
            return told
        }
        let count = max(1, min(Self.most, Int(rate * Self.horizon)))
        let before = generation
        let slots = try await pace.reserve(count, limit: limit, taken: taken)
        told.withLock { $0.rate = slots.rate }
        let first = time.uptime() + .seconds(max(0, slots.delay))
        if slots.delay > Self.horizon {
            try await sleep(first - time.uptime())
            // Meanwhile the platform may have asked another worker to wait.
            guard try await pace.heldBack() <= 0 else { return }
        }
        guard before == generation else { return }
        next = first
        remaining = count
    }
}
