import Dispatch
import Synchronization

/// Runs asynchronous work to its end on the thread that calls, which waits for it anyway.
///
/// So a blocking call costs no thread but its own: signing and verifying happen on it, and while the response is on
/// its way, the thread sleeps. Work that a promise started elsewhere continues there; waiting uses no extra thread.
final class CallingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let ready = DispatchSemaphore(value: 0)

    private init() {}

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        ready.signal()
    }

    /// Runs work, and returns when it is done.
    ///
    /// - Parameter work: Started at once; its continuations run here too.
    /// - Returns: What the work returned.
    /// - Throws: What the work threw.
    @available(*, noasync)
    static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let (thread, result) = (CallingThread(), ResultBox<Value>())
        Task(executorPreference: thread) {
            do {
                result.set(.success(try await work()))
            } catch {
                result.set(.failure(error))
            }
        }
        while !result.isSet { thread.runNext() }
        return try result.get()
    }

    private func runNext() {
        ready.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}

/// Passes a result from its producer to its consumer.
final class ResultBox<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    var isSet: Bool { result.withLock { $0 != nil } }

    func set(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
    }

    func get() throws -> Value {
        guard let result = result.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
