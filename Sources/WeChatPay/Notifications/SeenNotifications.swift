import Foundation
import NIOCore
import Synchronization

/// Remembers which notifications were received, so that repeated ones are known as such.
///
/// Conform a type of your own to share it among several machines, or to keep it over a restart.
public protocol SeenNotifications: Sendable {
    /// Takes an id.
    ///
    /// - Parameters:
    ///   - id: The notification's id.
    ///   - now: The present moment.
    /// - Returns: Whether the id is new.
    /// - Throws: What keeps the store from answering; the notification is then refused with 500 and comes again.
    func insert(_ id: String, at now: Date) async throws -> Bool

    /// Forgets an id whose handling failed, so that its next delivery counts as new.
    func remove(_ id: String) async throws
}

/// Remembers in memory, at most so many ids and for so long.
///
/// The platform repeats a notification for a bit more than 24 hours.
public final class InMemorySeenNotifications: SeenNotifications {
    private struct State {
        var times: [String: Date] = [:]
        /// Oldest first; ids that were removed may still be in it.
        var order = CircularBuffer<(id: String, time: Date)>()
    }

    private let capacity: Int
    private let lifetime: TimeInterval
    private let state = Mutex(State())

    /// Makes an empty store.
    ///
    /// - Parameters:
    ///   - capacity: How many ids are kept; the oldest go first. Default: 100,000, which is about 10 MB.
    ///   - lifetime: How long an id is kept. Default: 25 hours.
    public init(capacity: Int = 100_000, lifetime: Duration = .seconds(25 * 3600)) {
        self.capacity = max(1, capacity)
        self.lifetime = lifetime / .seconds(1)
    }

    /// How many ids are remembered.
    public var count: Int { state.withLock { $0.times.count } }

    /// Takes an id; see ``SeenNotifications``.
    public func insert(_ id: String, at now: Date) -> Bool {
        state.withLock { state in
            while let oldest = state.order.first,
                state.order.count >= capacity || now.timeIntervalSince(oldest.time) > lifetime
            {
                state.order.removeFirst()
                if state.times[oldest.id] == oldest.time { state.times[oldest.id] = nil }
            }
            guard state.times[id] == nil else { return false }
            state.times[id] = now
            state.order.append((id, now))
            return true
        }
    }

    /// Forgets an id; see ``SeenNotifications``.
    public func remove(_ id: String) { state.withLock { $0.times[id] = nil } }
}
