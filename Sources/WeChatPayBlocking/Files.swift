import WeChatPay

extension Resource {
    /// Uploads a file, and blocks until the answer is there.
    ///
    /// - Parameters:
    ///   - file: The file; from disk it is streamed.
    ///   - options: Path parameters by name, `query`, `headers`.
    ///   - timeout: How long all of it may take. Default: 5 minutes.
    /// - Returns: The verified answer.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func upload(
        _ file: MediaFile,
        _ options: RequestOptions = [:],
        timeout: Duration = .seconds(300)
    ) throws -> Output {
        try CallingThread.run { try await self.upload(file, options, timeout: timeout) }
    }
}

extension WeChatPayClient {
    /// Downloads the file that a verified answer names to a path, and blocks until it is there.
    ///
    /// - Parameters:
    ///   - answer: An answer with `download_url`, `hash_type` and `hash_value`.
    ///   - path: Where the file shall be.
    ///   - timeout: How long the whole file may take. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: `WeChatPayError`; after an error there is nothing left of the file.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func download(_ answer: Output, to path: String, timeout: Duration = .seconds(600)) throws -> Int {
        try CallingThread.run { try await self.download(answer, to: path, timeout: timeout) }
    }
}
