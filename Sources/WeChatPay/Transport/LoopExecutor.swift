import AsyncHTTPClient
import NIOCore
import Synchronization

/// Runs tasks on an event loop.
///
/// A task on the loop that its requests go through never changes threads for them.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// An event loop with a separate executor and connections, for tasks that make many calls.
final class EventLoopSlot: Sendable {
    let client: HTTPClient
    let loop: any EventLoop
    let executor: LoopExecutor

    private init() {
        self.client = AsyncHTTPClientTransport.makeCallClient()
        self.loop = client.eventLoopGroup.any()
        self.executor = LoopExecutor(loop)
    }

    /// One per core; never shut down.
    private static let all = {
        isMade.store(true, ordering: .relaxed)
        return (0..<System.coreCount).map { _ in EventLoopSlot() }
    }()
    private static let isMade = Atomic(false)
    private static let turn = Atomic(0)

    /// The next slot, in turn.
    static func next() -> EventLoopSlot {
        all[Int(UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).oldValue) % UInt(all.count))]
    }

    /// The slot that the current task prefers, if any.
    ///
    /// Not the slot of the thread: a blocking call on a slot's thread must not wait for that thread.
    static var current: EventLoopSlot? {
        guard isMade.load(ordering: .relaxed), let executor = withUnsafeCurrentTask(body: { $0?.unownedTaskExecutor })
        else { return nil }
        return all.first { $0.executor.asUnownedTaskExecutor() == executor }
    }
}
