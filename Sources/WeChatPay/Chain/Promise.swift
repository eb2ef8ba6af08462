import Dispatch

/// A value that will be there later: what the `…Async` calls return.
///
/// The work begins at once. Chain with ``then(_:)`` and ``otherwise(_:)``, and take the result with
/// `await promise.value`; in synchronous code, with `wait()` of the module `WeChatPayBlocking`.
public struct Promise<Value: Sendable>: Sendable {
    private let task: Task<Value, any Error>

    /// Starts work and promises its result.
    ///
    /// The work runs on threads of its own, not on the cooperative pool, so that waiting for it
    /// cannot starve it.
    public init(_ work: @escaping @Sendable () async throws -> Value) {
        self.task = Task(executorPreference: DispatchExecutor.shared) { try await work() }
    }

    /// The value, once it is there; throws what the work threw.
    public var value: Value {
        get async throws { try await task.value }
    }

    /// Promises what a closure makes of the value.
    ///
    /// - Parameter transform: Called once, when the value is there; not called when the work failed.
    /// - Returns: A promise of what the closure returns.
    public func then<Next: Sendable>(
        _ transform: @escaping @Sendable (Value) async throws -> Next
    ) -> Promise<Next> {
        Promise<Next> { try await transform(forwarded()) }
    }

    /// Promises a value in place of an error.
    ///
    /// - Parameter recover: Called once with the error when the work failed; it may throw another one.
    /// - Returns: A promise of the value, or of what stands in for it.
    public func otherwise(
        _ recover: @escaping @Sendable (any Error) async throws -> Value
    ) -> Promise<Value> {
        Promise<Value> {
            do {
                return try await forwarded()
            } catch {
                return try await recover(error)
            }
        }
    }

    /// Cancels the work, and what this promise was chained to.
    public func cancel() { task.cancel() }

    /// The value; cancelling the waiting task cancels the work.
    private func forwarded() async throws -> Value {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}

/// Runs tasks on Dispatch threads, apart from the cooperative pool.
///
/// Blocking callers may hold every thread of the pool; Dispatch makes another thread when all of its
/// own are blocked, so the work that they wait for goes on.
final class DispatchExecutor: TaskExecutor {
    static let shared = DispatchExecutor()

    private let queue = DispatchQueue(label: "WeChatPay.Promise", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
