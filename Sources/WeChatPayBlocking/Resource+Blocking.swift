public import WeChatPay

extension Resource {
    /// Gets the resource, and blocks until the response arrives.
    ///
    /// - Parameter options: Path parameters by name, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func get(_ options: RequestOptions = [:]) throws -> Output {
        try CallingThread.run { try await self.get(options) }
    }

    /// Replaces the resource, and blocks until the response arrives.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func put(_ options: RequestOptions = [:]) throws -> Output {
        try CallingThread.run { try await self.put(options) }
    }

    /// Posts to the resource; not repeated once the request may have been sent, and blocks until the response arrives.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func post(_ options: RequestOptions = [:]) throws -> Output {
        try CallingThread.run { try await self.post(options) }
    }

    /// Changes the given fields of the resource, and blocks until the response arrives.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func patch(_ options: RequestOptions = [:]) throws -> Output {
        try CallingThread.run { try await self.patch(options) }
    }

    /// Deletes the resource, and blocks until the response arrives.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func delete(_ options: RequestOptions = [:]) throws -> Output {
        try CallingThread.run { try await self.delete(options) }
    }
}
