public import Foundation
import NIOCore
import Synchronization

/// Stores the ids of notifications that are being handled or were handled, to detect duplicates.
///
/// Conform a custom type to share it among several machines, or to persist it across a restart.
public protocol SeenNotifications: Sendable {
    /// Claims an id for handling.
    ///
    /// Where handling ends neither in ``finish(_:at:)`` nor in ``release(_:)``, as after a crash, the
    /// id should count as new again after some minutes.
    ///
    /// - Parameters:
    ///   - id: The notification's id.
    ///   - now: The present moment.
    /// - Returns: The previous state of the id.
    /// - Throws: An error of the store; the notification is then rejected with 500 and delivered again.
    func begin(_ id: String, at now: Date) async throws -> SeenState

    /// Records that an id was handled, for at least 25 hours.
    func finish(_ id: String, at now: Date) async throws

    /// Removes an id whose handling failed, so that its next delivery counts as new.
    func release(_ id: String) async throws
}

/// What a store knew of a notification.
public enum SeenState: Sendable, Hashable {
    /// Unknown: the notification must be handled.
    case new
    /// It is being handled.
    case inProgress
    /// It was handled.
    case done
}

/// Stores ids in memory, with limits for their number and age.
///
/// The platform retries a notification for slightly more than 24 hours.
public final class InMemorySeenNotifications: SeenNotifications {
    private struct Entry {
        var isDone: Bool
        var time: Date
        let number: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        /// Oldest first; an id that was claimed again occurs twice, with different numbers.
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
    ///   - capacity: The maximum number of ids; the oldest are removed first. Default: 100,000, which is about 10 MB.
    ///   - lifetime: The time for which a handled id is stored. Default: 25 hours.
    ///   - lease: The time for handling, after which the id counts as new again. Default: 5 minutes.
    public init(
        capacity: Int = 100_000,
        lifetime: Duration = .seconds(25 * 3600),
        lease: Duration = .seconds(300)
    ) {
        self.capacity = max(1, capacity)
        self.lifetime = lifetime / .seconds(1)
        self.lease = lease / .seconds(1)
    }

    /// The number of stored ids.
    public var count: Int { state.withLock { $0.entries.count } }

    /// Claims an id; see ``SeenNotifications``.
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

    /// Records that an id was handled; see ``SeenNotifications``.
    public func finish(_ id: String, at now: Date) {
        state.withLock { state in
            state.entries[id]?.isDone = true
            state.entries[id]?.time = now
        }
    }

    /// Removes an id; see ``SeenNotifications``.
    public func release(_ id: String) { state.withLock { $0.entries[id] = nil } }

    /// Removes expired and surplus ids; a few at a time, since each call adds one.
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
