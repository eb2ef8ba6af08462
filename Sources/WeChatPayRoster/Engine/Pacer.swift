import Synchronization
import WeChatPay

/// Spaces requests out.
package protocol Pacing: Sendable {
    /// Requests a second, now.
    var rate: Double { get }

    /// Waits for the next slot, and again where the platform asked to wait meanwhile.
    ///
    /// - Parameter sleep: Waits; throws where there is no point in waiting any more.
    /// - Throws: What the wait throws.
    func wait(_ sleep: @escaping @Sendable (Duration) async throws -> Void) async throws

    /// The platform took a request.
    func succeeded()

    /// The platform said that it is too much.
    ///
    /// - Parameter retryAfter: How long it asks to wait.
    /// - Throws: An error of the journal.
    func slowDown(retryAfter: Duration?) async throws
}

/// Spaces the requests of one worker out: at most so many a second, fewer while the platform says that it is too much.
///
/// A 429 halves the rate, and a second of success raises it again by a twentieth of the limit.
final class Pacer: Pacing {
    private struct State {
        var rate: Double
        var next: Duration = .zero
        /// Before this moment nothing is sent, whoever has a slot.
        var notBefore: Duration = .zero
        var lastSlowdown: Duration?
    }

    /// Below this the rate does not fall, in requests a second, unless the limit is lower.
    static let floor = 0.5
    /// The longest wait that an answer can ask for.
    static let longestWait = Duration.seconds(600)
    /// The answers to what was sent before the rate was halved do not halve it again.
    static let patience = Duration.milliseconds(500)

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
            if let last = state.lastSlowdown, now - last < Self.patience { return }
            state.lastSlowdown = now
            state.rate = min(limit, max(Self.floor, state.rate / 2))
        }
    }
}
