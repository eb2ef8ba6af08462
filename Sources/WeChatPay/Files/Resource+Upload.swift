extension Resource {
    /// Uploads a file as `multipart/form-data`; the signature covers its name and its SHA-256.
    ///
    /// ```swift
    /// let response = try await client.v3.merchant.media.upload.upload(MediaFile(path: "licence.jpg"))
    /// let mediaID = response.json["media_id"].string
    /// ```
    ///
    /// Source: WeChat Pay API v3, uploading media.
    ///
    /// - Parameters:
    ///   - file: The file; from disk it is streamed.
    ///   - options: Path parameters by name, `query`, `headers`.
    ///   - timeout: The time limit for the upload. Default: 5 minutes.
    /// - Returns: The verified response, such as a `media_id`.
    /// - Throws: ``WeChatPayError``, with code `fileFailed` for a file that cannot be read; `CancellationError`.
    @discardableResult
    public func upload(
        _ file: MediaFile,
        _ options: RequestOptions = [:],
        timeout: Duration = .seconds(300)
    ) async throws -> Output {
        let media = try await HashedMedia(file)
        return try await pipeline.output(
            of: Call(method: .post, path: path, options: options, media: media),
            within: timeout
        )
    }

    /// Starts ``upload(_:_:timeout:)-(_,_,_)`` and returns a promise of its response.
    public func uploadAsync(
        _ file: MediaFile,
        _ options: RequestOptions = [:],
        timeout: Duration = .seconds(300)
    ) -> Promise<Output> {
        Promise { try await upload(file, options, timeout: timeout) }
    }

    /// The segment `upload`: a path may bear a verb's name.
    public var upload: Resource { self[dynamicMember: "upload"] }
}
