import Synchronization
import WeChatPay

/// Spaces requests out: at most so many a second, fewer while the platform says that it is too much.
///
/// A 429 halves the rate, and what succeeds raises it again by a hundredth of the limit.
final class Pacer: Sendable {
    private struct State {
        var rate: Double
        var next: Duration = .zero
        var lastSlowdown: Duration?
    }

    /// Below this the rate does not fall, in requests a second.
    private static let floor = 0.5
    /// The answers to what was sent before the rate was halved do not halve it again.
    private static let patience = Duration.milliseconds(500)

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

    /// Requests a second, now.
    var rate: Double { state.withLock { $0.rate } }

    /// Waits for the next slot.
    func wait() async throws {
        let now = time.uptime()
        let delay = state.withLock { state in
            let slot = max(now, state.next)
            state.next = slot + .seconds(1 / state.rate)
            return slot - now
        }
        if delay > .zero { try await time.sleep(delay) } else { try Task.checkCancellation() }
    }

    /// The platform took a request.
    func succeeded() { state.withLock { $0.rate = min(limit, $0.rate + limit / 100) } }

    /// The platform said that it is too much.
    ///
    /// - Parameter retryAfter: How long it asks to wait.
    func slowDown(retryAfter: Duration?) {
        let now = time.uptime()
        state.withLock { state in
            if let retryAfter { state.next = max(state.next, now + retryAfter) }
            if let last = state.lastSlowdown, now - last < Self.patience { return }
            state.lastSlowdown = now
            state.rate = max(Self.floor, state.rate / 2)
        }
    }
}
