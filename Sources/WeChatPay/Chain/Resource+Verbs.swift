extension Resource {
    /// Gets the resource.
    ///
    /// - Parameter options: Path parameters by name, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError` when the task was cancelled.
    @discardableResult
    public func get(_ options: RequestOptions = [:]) async throws -> Output {
        try await call(.get, options)
    }

    /// Replaces the resource.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError` when the task was cancelled.
    @discardableResult
    public func put(_ options: RequestOptions = [:]) async throws -> Output {
        try await call(.put, options)
    }

    /// Posts to the resource.
    ///
    /// Not repeated once the request may have been sent.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError` when the task was cancelled.
    @discardableResult
    public func post(_ options: RequestOptions = [:]) async throws -> Output {
        try await call(.post, options)
    }

    /// Changes the given fields of the resource.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response; a 204 has an empty body.
    /// - Throws: ``WeChatPayError``; `CancellationError` when the task was cancelled.
    @discardableResult
    public func patch(_ options: RequestOptions = [:]) async throws -> Output {
        try await call(.patch, options)
    }

    /// Deletes the resource.
    ///
    /// - Parameter options: Path parameters by name, `json` or `body`, `query`, `headers`.
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError` when the task was cancelled.
    @discardableResult
    public func delete(_ options: RequestOptions = [:]) async throws -> Output {
        try await call(.delete, options)
    }

    /// Starts ``get(_:)-(_)`` and returns a promise of its response.
    public func getAsync(_ options: RequestOptions = [:]) -> Promise<Output> { promise(.get, options) }

    /// Starts ``put(_:)-(_)`` and returns a promise of its response.
    public func putAsync(_ options: RequestOptions = [:]) -> Promise<Output> { promise(.put, options) }

    /// Starts ``post(_:)-(_)`` and returns a promise of its response.
    public func postAsync(_ options: RequestOptions = [:]) -> Promise<Output> { promise(.post, options) }

    /// Starts ``patch(_:)-(_)`` and returns a promise of its response.
    public func patchAsync(_ options: RequestOptions = [:]) -> Promise<Output> { promise(.patch, options) }

    /// Starts ``delete(_:)-(_)`` and returns a promise of its response.
    public func deleteAsync(_ options: RequestOptions = [:]) -> Promise<Output> { promise(.delete, options) }

    /// Calls the resource with a method.
    ///
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError`.
    package func call(_ method: Call.Method, _ options: RequestOptions) async throws -> Output {
        try await pipeline.output(of: Call(method: method, path: path, options: options))
    }

    private func promise(_ method: Call.Method, _ options: RequestOptions) -> Promise<Output> {
        let call = Call(method: method, path: path, options: options)
        return Promise { [pipeline] in try await pipeline.output(of: call) }
    }
}
