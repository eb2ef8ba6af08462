public import WeChatPay

extension Promise {
    /// Blocks until the value is available; for synchronous code.
    ///
    /// In asynchronous code use `await promise.value`. The promise's work has separate threads, so
    /// waiting from any number of tasks at once always completes.
    ///
    /// - Returns: The value.
    /// - Throws: What the work threw.
    @available(*, noasync, message: "Use `await promise.value` in asynchronous code")
    @discardableResult
    public func wait() throws -> Value {
        try CallingThread.run { try await value }
    }
}
