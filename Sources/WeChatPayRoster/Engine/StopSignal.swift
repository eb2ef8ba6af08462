import Synchronization

/// Notifies waiting tasks that they must stop.
final class StopSignal: Sendable {
    private struct State {
        var hasStopped = false
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    var hasStopped: Bool { state.withLock { $0.hasStopped } }

    func stop() {
        let waiting = state.withLock { state in
            state.hasStopped = true
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.finish() }
    }

    /// Returns when it is time, or the task is cancelled.
    func wait() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let key = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = continuation
            return state.hasStopped ? nil : state.next
        }
        defer { if let key { state.withLock { _ = $0.waiting.removeValue(forKey: key) } } }
        guard key != nil else { return }
        for await _ in stream {}
    }
}
