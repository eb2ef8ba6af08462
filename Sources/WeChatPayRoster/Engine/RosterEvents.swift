import DequeModule
import Synchronization

/// The events of an engine's runs, for one task that iterates them.
///
/// An iteration ends when the run ends; iterate again for the next run. At most ``capacity`` events are buffered: while
/// a task iterates, the run waits for it when the buffer is full; while no task iterates, the oldest events are
/// discarded, so that a run never waits for an observer that does not exist. Make the iterator before the run starts to
/// receive every event:
///
/// ```swift
/// let events = engine.events.makeAsyncIterator()
/// let printing = Task {
///     var events = events
///     while let event = await events.next() { print(event) }
/// }
/// let plan = try await engine.plan()
/// await printing.value
/// ```
public struct RosterEvents: AsyncSequence, Sendable {
    /// The maximum number of buffered events.
    public static let capacity = 1000

    let queue = RosterEventQueue(capacity: Self.capacity)

    /// Starts to observe the run, or the next run.
    public func makeAsyncIterator() -> Iterator { Iterator(queue) }

    /// Iterates the events of one run.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private final class Subscription: Sendable {
            let queue: RosterEventQueue
            init(_ queue: RosterEventQueue) { self.queue = queue }
            deinit { queue.unsubscribe() }
        }

        private let subscription: Subscription

        init(_ queue: RosterEventQueue) {
            queue.subscribe()
            self.subscription = Subscription(queue)
        }

        /// The next event; `nil` at the end of the run, and if the task is cancelled.
        public mutating func next() async -> RosterEvent? { await subscription.queue.next() }
    }
}

/// A bounded queue with one consumer, which producers wait for only while it exists.
///
/// The channels of swift-async-algorithms do not fit: their producers wait for a consumer that may never come.
final class RosterEventQueue: Sendable {
    private enum Item: Sendable {
        case event(RosterEvent)
        /// The end of a run.
        case end
    }

    private struct State {
        var items: Deque<Item> = []
        var hasConsumer = false
        var consumer: CheckedContinuation<RosterEvent?, Never>?
        var producers: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var lastID = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    func subscribe() { state.withLock { $0.hasConsumer = true } }

    /// The consumer is gone: producers that wait for it continue.
    func unsubscribe() {
        let producers = state.withLock { state in
            state.hasConsumer = false
            defer { state.producers = [] }
            return state.producers
        }
        for producer in producers { producer.continuation.resume() }
    }

    /// Adds an event; waits while the buffer is full and has a consumer.
    func send(_ event: RosterEvent) async {
        await waitForSpace()
        add(.event(event))
    }

    /// Adds the progress without waiting; it replaces an older progress that is the last event in the buffer.
    func send(progress: RosterProgress) {
        let isReplaced = state.withLock { state in
            guard case .event(.progress)? = state.items.last else { return false }
            state.items[state.items.endIndex - 1] = .event(.progress(progress))
            return true
        }
        if !isReplaced { add(.event(.progress(progress))) }
    }

    /// Ends the run.
    func end() { add(.end) }

    private func add(_ item: Item) {
        let consumer = state.withLock { state in
            if let consumer = state.consumer {
                state.consumer = nil
                return Optional(consumer)
            }
            if !state.hasConsumer, state.items.count >= capacity { state.items.removeFirst() }
            state.items.append(item)
            return nil
        }
        guard let consumer else { return }
        if case .event(let event) = item { consumer.resume(returning: event) } else { consumer.resume(returning: nil) }
    }

    private func waitForSpace() async {
        let id = state.withLock { state -> Int? in
            guard state.hasConsumer, state.items.count >= capacity else { return nil }
            state.lastID += 1
            return state.lastID
        }
        guard let id else { return }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    guard state.hasConsumer, state.items.count >= capacity, !Task.isCancelled else { return false }
                    state.producers.append((id, continuation))
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            let producer = state.withLock { state in
                state.producers.firstIndex { $0.id == id }.map { state.producers.remove(at: $0) }
            }
            producer?.continuation.resume()
        }
    }

    /// The next event; `nil` at the end of a run, if the task is cancelled, and for a second consumer.
    func next() async -> RosterEvent? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<RosterEvent?, Never>) in
                let (item, producer) = state.withLock { state -> (Item?, CheckedContinuation<Void, Never>?) in
                    if let item = state.items.popFirst() {
                        return (item, state.producers.isEmpty ? nil : state.producers.removeFirst().continuation)
                    }
                    guard !Task.isCancelled, state.consumer == nil else { return (.end, nil) }
                    state.consumer = continuation
                    return (nil, nil)
                }
                producer?.resume()
                switch item {
                case .event(let event)?: continuation.resume(returning: event)
                case .end?: continuation.resume(returning: nil)
                case nil: break
                }
            }
        } onCancel: {
            let consumer = state.withLock { state in
                defer { state.consumer = nil }
                return state.consumer
            }
            consumer?.resume(returning: nil)
        }
    }
}
