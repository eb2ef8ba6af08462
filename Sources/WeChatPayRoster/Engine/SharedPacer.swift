import Synchronization
import WeChatPay

/// Spaces the requests of many workers out: each takes slots of the pace that they share, some at a time.
actor SharedPacer: Pacing {
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

    /// - Parameters:
    ///   - pace: What the workers share.
    ///   - limit: Requests a second that this one may send.
    ///   - time: Clock.
    init(_ pace: any RosterPace, limit: Double, time: TimeSource) {
        self.pace = pace
        self.limit = limit
        self.time = time
        self.told = Mutex((limit, 0))
    }

    nonisolated var rate: Double { told.withLock { $0.rate } }

    nonisolated func wait(_ sleep: (Duration) async throws -> Void) async throws {
        let delay = try await slot() - time.uptime()
        if delay > .zero { try await sleep(delay) }
    }

    nonisolated func succeeded() { told.withLock { $0.taken += 1 } }

    func slowDown(retryAfter: Duration?) async throws {
        remaining = 0
        try await pace.slowDown(min(retryAfter ?? .zero, Pacer.longestWait))
    }

    private func slot() async throws -> Duration {
        while remaining == 0 {
            // Who finds none takes some for all who wait.
            let task = reserving ?? Task { try await reserve() }
            reserving = task
            try await task.value
        }
        remaining -= 1
        defer { next += .seconds(1 / rate) }
        return next
    }

    private func reserve() async throws {
        defer { reserving = nil }
        let (rate, taken) = told.withLock { told in
            defer { told.taken = 0 }
            return told
        }
        let count = max(1, min(Self.most, Int(rate * Self.horizon)))
        let slots = try await pace.reserve(count, limit: limit, taken: taken)
        told.withLock { $0.rate = slots.rate }
        next = time.uptime() + .seconds(max(0, slots.delay))
        remaining = count
    }
}
