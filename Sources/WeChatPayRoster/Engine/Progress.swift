import Synchronization
import WeChatPay

/// Counts results, and emits the progress once per second.
final class Progress: Sendable {
    private struct State {
        var summary = RosterSummary()
        var total = 0
        var skipped = 0
        var start: Duration?
        var lastEmitted: Duration?
    }

    private let time: TimeSource
    private let state = Mutex(State())

    init(time: TimeSource) { self.time = time }

    var summary: RosterSummary { state.withLock { $0.summary } }

    func begin(total: Int) {
        let now = time.uptime()
        state.withLock { state in
            state = State()
            state.total = total
            state.start = now
        }
    }

    /// Adds users to process.
    func add(total: Int) { state.withLock { $0.total += total } }

    /// Counts a user that was processed and is in no count of the summary, such as a leaver without a change.
    func skip() { state.withLock { $0.skipped += 1 } }

    /// Counts; returns the progress once per second and at the end.
    func count(rate: Double, _ change: (inout RosterSummary) -> Void) -> RosterProgress? {
        let now = time.uptime()
        return state.withLock { state in
            change(&state.summary)
            let summary = state.summary
            let done = summary.same + summary.changed + summary.missing + summary.failed + state.skipped
            let isEnd = done == state.total && done > 0
            guard isEnd || state.lastEmitted.map({ now - $0 >= .seconds(1) }) ?? true else { return nil }
            state.lastEmitted = now
            let passed = now - (state.start ?? now)
            let remaining = done > 0 && passed > .zero ? passed * Double(state.total - done) / done : nil
            return RosterProgress(done: done, total: state.total, rate: rate, remaining: remaining)
        }
    }
}
