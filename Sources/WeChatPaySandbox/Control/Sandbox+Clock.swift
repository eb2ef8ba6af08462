public import Foundation

extension Sandbox {
    /// The platform's time.
    public var now: Date { platform.now() }

    /// Puts the platform's clock forward: tokens grow old, and notifications that are due are posted.
    public func advance(by duration: Duration) { platform.clock.advance(by: duration) }

    /// Resets everything except merchants and keys: schools, users, faults, the clock, the requests that were received
    /// and the delivered notifications.
    public func reset() async throws {
        try await platform.store.reset()
        platform.faults.clear()
        platform.faults.isMainDown = false
        // Before the clock: its change wakes the deliveries that wait, and they end.
        platform.notifier.removeAll()
        platform.clock.reset()
        platform.journal.clear()
    }
}
