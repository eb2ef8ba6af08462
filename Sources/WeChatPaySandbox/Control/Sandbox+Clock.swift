import Foundation

extension Sandbox {
    /// The platform's time.
    public var now: Date { platform.now() }

    /// Puts the platform's clock forward: tokens grow old, and notifications that are due are posted.
    public func advance(by duration: Duration) { platform.clock.advance(by: duration) }

    /// Takes everything back to the start but merchants and keys: schools, users, faults, the clock, what was received
    /// and what was delivered.
    public func reset() async throws {
        try await platform.store.reset()
        platform.faults.clear()
        platform.faults.isMainDown = false
        platform.clock.reset()
        platform.journal.clear()
        platform.notifier.forget()
    }
}
