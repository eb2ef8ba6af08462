import Dispatch
import Synchronization
import WeChatPayHTTP

/// A value that becomes available later: the result of the `…Async` calls.
///
/// The work starts immediately. Chain with ``then(_:)`` and ``otherwise(_:)``, and read the result with
/// `await promise.value`; in synchronous code, with `wait()` of the module `WeChatPayBlocking`.
public struct Promise<Value: Sendable>: Sendable {
    private let task: Task<Value, any Error>

    /// Starts work and promises its result.
    ///
    /// The work runs on separate threads, not on the cooperative pool, so that waiting for it
    /// cannot starve it.
    public init(_ work: @escaping @Sendable () async throws -> Value) {
        self.task = Task(executorPreference: DispatchExecutor.promises) { try await work() }
    }

    /// The value, once it is available; throws the error that the work threw.
    public var value: Value {
        get async throws { try await task.value }
    }

    /// The value; a waiting task that is cancelled stops waiting, and the work continues for other tasks.
    var cancellableValue: Value {
        get async throws {
            let waiter = Waiter<Value>()
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    waiter.wait(continuation)
                    _ = Promise<Void> { waiter.finish(await task.result) }
                }
            } onCancel: {
                waiter.finish(.failure(CancellationError()))
            }
        }
    }

    /// Transforms the promised value with a closure.
    ///
    /// - Parameter transform: Called once when the value is available; not called if the work fails.
    /// - Returns: A promise of the closure's result.
    public func then<Next: Sendable>(
        _ transform: @escaping @Sendable (Value) async throws -> Next
    ) -> Promise<Next> {
        Promise<Next> { try await transform(forwarded()) }
    }

    /// Promises a value instead of an error.
    ///
    /// - Parameter recover: Called once with the error when the work failed; it may throw another one.
    /// - Returns: A promise of the value or its replacement.
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

    /// Cancels the work, and the promise that this promise is chained to.
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

/// Resumes one continuation once, with the first result.
private final class Waiter<Value: Sendable>: Sendable {
    private enum State {
        case idle
        case waiting(CheckedContinuation<Value, any Error>)
        case finished(Result<Value, any Error>)
    }

    private let state = Mutex(State.idle)

    func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let result: Result<Value, any Error>? = state.withLock { state in
            if case .finished(let result) = state { return result }
            state = .waiting(continuation)
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    func finish(_ result: Result<Value, any Error>) {
        let continuation: CheckedContinuation<Value, any Error>? = state.withLock { state in
            defer { if case .finished = state {} else { state = .finished(result) } }
            if case .waiting(let continuation) = state { return continuation }
            return nil
        }
        continuation?.resume(with: result)
    }
}

extension DispatchExecutor {
    /// The executor of all promises.
    fileprivate static let promises = DispatchExecutor(label: "WeChatPay.Promise")
}
