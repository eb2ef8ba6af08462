import Foundation
import Synchronization
import WeChatPayCrypto

/// The platform's clock: the configured clock plus the duration by which it was advanced.
final class Clock: Sendable {
    private struct State {
        var offset: Duration = .zero
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    private let base: @Sendable () -> Date
    private let sleep: @Sendable (Duration) async throws -> Void
    private let state = Mutex(State())

    init(base: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.base = base
        self.sleep = sleep
    }

    /// The platform's time.
    var now: Date { base().addingTimeInterval(state.withLock { $0.offset } / .seconds(1)) }

    /// Puts the clock forward, by a hundred years at most; a time that is negative does nothing.
    func advance(by duration: Duration) {
        let limit = Duration.seconds(100 * 365 * 86400)
        set { min($0 + min(max(duration, .zero), limit), limit) }
    }

    /// Takes all advances back.
    func reset() { set { _ in .zero } }

    private func set(_ change: (Duration) -> Duration) {
        let waiting = state.withLock { state in
            state.offset = change(state.offset)
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.finish() }
    }

    /// Waits for a duration, independent of changes to the clock.
    func pause(_ duration: Duration) async throws { try await sleep(duration) }

    /// Waits until the platform's clock reaches a time; the clock may be advanced or reset during the wait.
    ///
    /// - Parameters:
    ///   - moment: The date and time to wait for.
    ///   - isNeeded: Whether to continue to wait; asked after each change of the clock.
    /// - Throws: `CancellationError`.
    func wait(until moment: Date, while isNeeded: () -> Bool) async throws {
        while true {
            let (changes, key) = watch()
            defer { state.withLock { _ = $0.waiting.removeValue(forKey: key) } }
            let remaining = moment.timeIntervalSince(now)
            guard remaining > 0, isNeeded() else { return }
            let start = now
            try await withThrowingTaskGroup(of: Void.self) { group in
                // At most the hundred years by which the clock can be advanced.
                group.addTask { [sleep] in try await sleep(.seconds(min(remaining, 3_153_600_000))) }
                group.addTask { for await _ in changes {} }
                try await group.next()
                group.cancelAll()
            }
            try Task.checkCancellation()
            // A custom sleep may take no time; then only an advance of the clock reaches the date.
            if now == start { try await advanced(since: start) }
        }
    }

    private func advanced(since moment: Date) async throws {
        let (changes, key) = watch()
        defer { state.withLock { _ = $0.waiting.removeValue(forKey: key) } }
        guard now == moment else { return }
        for await _ in changes {}
        try Task.checkCancellation()
    }

    /// A stream that ends when the clock is put forward.
    private func watch() -> (AsyncStream<Void>, Int) {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let key = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = continuation
            return state.next
        }
        return (stream, key)
    }

    /// The day of a date at the platform's offset, such as `2026-09-01`.
    static func day(_ date: Date) -> String { String(PlatformDate.text(date).prefix(10)) }
}
