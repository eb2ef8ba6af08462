public import WeChatPay

extension Resource {
    /// Uploads a file, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - file: The file; from disk it is streamed.
    ///   - options: Path parameters by name, `query`, `headers`.
    ///   - timeout: The time limit for the upload. Default: 5 minutes.
    /// - Returns: The verified response.
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
    /// Downloads the file that a verified response names to a path, and blocks until the download is complete.
    ///
    /// - Parameters:
    ///   - response: A response with `download_url`, `hash_type` and `hash_value`.
    ///   - path: Path of the file.
    ///   - timeout: The time limit for the file. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: `WeChatPayError`; after an error, no part of the file remains.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    @discardableResult
    public func download(_ response: Output, to path: String, timeout: Duration = .seconds(600)) throws -> Int {
        try CallingThread.run { try await self.download(response, to: path, timeout: timeout) }
    }
}
