import Foundation
import NIOCore
import Synchronization

/// Remembers which notifications are being handled and which were, so that repeated ones are known as such.
///
/// Conform a type of your own to share it among several machines, or to keep it over a restart.
public protocol SeenNotifications: Sendable {
    /// Takes an id to be handled.
    ///
    /// Where handling ends neither in ``finish(_:at:)`` nor in ``release(_:)``, as after a crash, the
    /// id should count as new again after some minutes.
    ///
    /// - Parameters:
    ///   - id: The notification's id.
    ///   - now: The present moment.
    /// - Returns: What was known of the id before.
    /// - Throws: What keeps the store from answering; the notification is then refused with 500 and comes again.
    func begin(_ id: String, at now: Date) async throws -> SeenState

    /// Remembers that an id was handled, for at least 25 hours.
    func finish(_ id: String, at now: Date) async throws

    /// Forgets an id whose handling failed, so that its next delivery counts as new.
    func release(_ id: String) async throws
}

/// What a store knew of a notification.
public enum SeenState: Sendable, Hashable {
    /// Nothing: it is to be handled.
    case new
    /// It is being handled, and may still fail.
    case inProgress
    /// It was handled.
    case done
}

/// Remembers in memory, at most so many ids and for so long.
///
/// The platform repeats a notification for a bit more than 24 hours.
public final class InMemorySeenNotifications: SeenNotifications {
    private struct Entry {
        var isDone: Bool
        var time: Date
        let number: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        /// Oldest first; an id that was taken anew stands in it again, under another number.
        var order = CircularBuffer<(id: String, number: UInt64)>()
        var next: UInt64 = 0
    }

    private let capacity: Int
    private let lifetime: TimeInterval
    private let lease: TimeInterval
    private let state = Mutex(State())

    /// Makes an empty store.
    ///
    /// - Parameters:
    ///   - capacity: How many ids are kept; the oldest go first. Default: 100,000, which is about 10 MB.
    ///   - lifetime: How long a handled id is kept. Default: 25 hours.
    ///   - lease: How long handling may take before the id counts as new again. Default: 5 minutes.
    public init(
        capacity: Int = 100_000,
        lifetime: Duration = .seconds(25 * 3600),
        lease: Duration = .seconds(300)
    ) {
        self.capacity = max(1, capacity)
        self.lifetime = lifetime / .seconds(1)
        self.lease = lease / .seconds(1)
    }

    /// How many ids are remembered.
    public var count: Int { state.withLock { $0.entries.count } }

    /// Takes an id; see ``SeenNotifications``.
    public func begin(_ id: String, at now: Date) -> SeenState {
        state.withLock { state in
            if let entry = state.entries[id], now.timeIntervalSince(entry.time) <= (entry.isDone ? lifetime : lease) {
                return entry.isDone ? .done : .inProgress
            }
            state.next += 1
            state.entries[id] = Entry(isDone: false, time: now, number: state.next)
            state.order.append((id, state.next))
            evict(&state, now)
            return .new
        }
    }

    /// Remembers that an id was handled; see ``SeenNotifications``.
    public func finish(_ id: String, at now: Date) {
        state.withLock { state in
            state.entries[id]?.isDone = true
            state.entries[id]?.time = now
        }
    }

    /// Forgets an id; see ``SeenNotifications``.
    public func release(_ id: String) { state.withLock { $0.entries[id] = nil } }

    /// Drops what is too old or too much; at most a few at a time, as each call adds one.
    private func evict(_ state: inout State, _ now: Date) {
        while let oldest = state.order.first {
            let entry = state.entries[oldest.id]
            let isCurrent = entry?.number == oldest.number
            let isOld = entry.map { now.timeIntervalSince($0.time) > lifetime } ?? true
            guard !isCurrent || isOld || state.entries.count > capacity else { break }
            if isCurrent { state.entries[oldest.id] = nil }
            state.order.removeFirst()
        }
    }
}
