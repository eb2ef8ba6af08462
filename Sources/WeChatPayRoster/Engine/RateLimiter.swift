import Synchronization
import WeChatPay

/// Spaces requests out.
package protocol RateLimiting: Sendable {
    /// Requests a second, now.
    var rate: Double { get }

    /// Waits for the next slot, and again if the platform asked to slow down during the wait.
    ///
    /// - Parameter sleep: Waits; throws if waiting is no longer useful.
    /// - Throws: What the wait throws.
    func wait(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws

    /// The platform took a request.
    func succeeded()

    /// Reduces the rate after the platform reported a rate limit.
    ///
    /// - Parameter retryAfter: The duration that the platform asks to wait.
    /// - Throws: An error of the journal.
    func slowDown(retryAfter: Duration?) async throws
}

/// Limits the request rate of one worker: at most the given rate, less while the platform reports a rate limit.
///
/// A 429 halves the rate, and a second of success raises it again by a twentieth of the limit.
final class RateLimiter: RateLimiting {
    private struct State {
        var rate: Double
        var next: Duration = .zero
        /// Nothing is sent before this time, even by the holder of a slot.
        var notBefore: Duration = .zero
        var lastSlowdown: Duration?
    }

    /// Below this the rate does not fall, in requests a second, unless the limit is lower.
    static let floor = 0.5
    /// The longest wait that a response can ask for.
    static let longestWait = Duration.seconds(600)
    /// The responses to requests that were sent before the rate was halved do not halve it again.
    static let slowdownWindow = Duration.milliseconds(500)

    private let limit: Double
    private let time: TimeSource
    private let state: Mutex<State>

    /// - Parameters:
    ///   - limit: Requests a second.
    ///   - time: Clock and waiting.
    init(limit: Double, time: TimeSource) {
        self.limit = limit
        self.time = time
        self.state = Mutex(State(rate: limit))
    }

    var rate: Double { state.withLock { $0.rate } }

    func wait(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws {
        var slot: Duration?
        while true {
            let now = time.uptime()
            let delay = state.withLock { state -> Duration in
                // A slot from before the platform asked to wait is no slot any more.
                if slot == nil || slot ?? .zero < state.notBefore {
                    let taken = max(now, state.next, state.notBefore)
                    state.next = taken + .seconds(1 / state.rate)
                    slot = taken
                }
                return (slot ?? now) - now
            }
            guard delay > .zero else { return }
            try await sleep(delay)
        }
    }

    func succeeded() { state.withLock { $0.rate = min(limit, $0.rate + limit / 20 / $0.rate) } }

    func slowDown(retryAfter: Duration?) {
        let now = time.uptime()
        state.withLock { state in
            if let retryAfter { state.notBefore = max(state.notBefore, now + min(retryAfter, Self.longestWait)) }
            if let last = state.lastSlowdown, now - last < Self.slowdownWindow { return }
            state.lastSlowdown = now
            state.rate = min(limit, max(Self.floor, state.rate / 2))
        }
    }
}
