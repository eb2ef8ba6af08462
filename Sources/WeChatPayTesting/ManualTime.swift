public import Foundation
import Synchronization
public import WeChatPay

/// A clock that moves only when it is advanced, or when something waits.
///
/// Waiting returns at once and moves the clock by the time that was asked for.
public final class ManualTime: Sendable {
    /// Where every manual clock starts: 2026-09-21 14:15:00 UTC.
    public static let start = Date(timeIntervalSince1970: 1_790_000_100)

    private struct State {
        var passed: Duration = .zero
        var waits: [Duration] = []
    }

    private let state = Mutex(State())
    private let start: Date

    /// Makes a clock.
    public init(start: Date = ManualTime.start) { self.start = start }

    /// The waits that were asked for, in order.
    public var waits: [Duration] { state.withLock { $0.waits } }

    /// Moves the clock.
    public func advance(by duration: Duration) { state.withLock { $0.passed += duration } }

    /// The clock as a client's source of time.
    public var source: TimeSource {
        TimeSource(
            now: { [self] in start.addingTimeInterval(state.withLock { $0.passed } / .seconds(1)) },
            uptime: { [self] in state.withLock { $0.passed } },
            sleep: { [self] duration in
                try Task.checkCancellation()
                state.withLock { state in
                    state.waits.append(duration)
                    state.passed += duration
                }
            }
        )
    }
}
