import Dispatch
import Synchronization
import WeChatPay

extension Promise {
    /// Blocks until the value is there; for synchronous code.
    ///
    /// In asynchronous code use `await promise.value`. The promise's work has threads of its own, so
    /// waiting from any number of tasks at once comes to an end.
    ///
    /// - Returns: The value.
    /// - Throws: What the work threw.
    @available(*, noasync, message: "Use `await promise.value` in asynchronous code")
    @discardableResult
    public func wait() throws -> Value {
        let box = ResultBox<Value>()
        let done = DispatchSemaphore(value: 0)
        _ = Promise<Void> {
            do {
                box.set(.success(try await value))
            } catch {
                box.set(.failure(error))
            }
            done.signal()
        }
        done.wait()
        return try box.get()
    }
}

/// Carries a result from the thread that has it to the one that waits.
private final class ResultBox<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
    }

    func get() throws -> Value {
        guard let result = result.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
