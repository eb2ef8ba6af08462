import WeChatPay

extension Resource {
    /// Gets the resource, and blocks until the answer is there.
    ///
    /// - Parameter options: Path parameters by name, `query`, `headers`.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func get(_ options: RequestOptions = [:]) throws -> Output {
        try getAsync(options).wait()
    }

    /// Replaces the resource, and blocks until the answer is there.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func put(_ options: RequestOptions = [:]) throws -> Output {
        try putAsync(options).wait()
    }

    /// Posts to the resource; not repeated once the request may have left, and blocks until the answer is there.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func post(_ options: RequestOptions = [:]) throws -> Output {
        try postAsync(options).wait()
    }

    /// Changes the given fields of the resource, and blocks until the answer is there.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func patch(_ options: RequestOptions = [:]) throws -> Output {
        try patchAsync(options).wait()
    }

    /// Deletes the resource, and blocks until the answer is there.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func delete(_ options: RequestOptions = [:]) throws -> Output {
        try deleteAsync(options).wait()
    }
}
