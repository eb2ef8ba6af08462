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
        try CallingThread.run { try await value }
    }
}
