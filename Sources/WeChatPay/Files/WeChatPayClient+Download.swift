public import Foundation

extension WeChatPayClient {
    /// The file that a verified response names, such as a bill, as a sequence of parts.
    ///
    /// Gzip is decompressed. The file itself is not signed: it is verified with the hash in the response.
    ///
    /// ```swift
    /// let bill = try await client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23", "tar_type": "GZIP"]])
    /// for try await piece in try client.download(bill) { parser.feed(piece) }
    /// ```
    ///
    /// Source: WeChat Pay API v3, downloading bills.
    ///
    /// - Parameters:
    ///   - response: A response with `download_url`, `hash_type` and `hash_value`.
    ///   - timeout: The time limit for the file. Default: 10 minutes.
    /// - Returns: The parts; nothing is fetched before the iteration.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed` for a response that names no file.
    public func download(_ response: Output, timeout: Duration = .seconds(600)) throws -> Download {
        let ticket = try ticket(response)
        return Download { [pipeline] handOn in
            let receiver = FileReceiver(ticket, handOn: handOn)
            _ = try await pipeline.fetch(ticket, within: timeout, receiver) {
                receiver.restart()
            } canRestart: {
                !receiver.hasHandedOn
            }
        }
    }

    /// Downloads the file that a verified response names to an open file handle.
    ///
    /// The last part is written only after the hash was verified; after an error, the written bytes are
    /// not the whole file.
    ///
    /// - Parameters:
    ///   - response: A response with `download_url`, `hash_type` and `hash_value`.
    ///   - handle: The destination, from its current offset on; it remains open.
    ///   - timeout: The time limit for the file. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: ``WeChatPayError``, with code `hashMismatch` for a file that is not the signed one, `fileFailed`
    ///   when it cannot be written; `CancellationError`.
    @discardableResult
    public func download(
        _ response: Output,
        to handle: FileHandle,
        timeout: Duration = .seconds(600)
    ) async throws -> Int {
        let ticket = try ticket(response)
        let receiver = FileReceiver(ticket) { piece in
            try await FileWriting.onFileThread { try handle.write(contentsOf: piece) }
        }
        return try await pipeline.fetch(ticket, within: timeout, receiver) {
            receiver.restart()
        } canRestart: {
            !receiver.hasHandedOn
        }
    }

    /// Downloads the file that a verified response names to a path.
    ///
    /// It is written under a temporary name next to the path, with mode 0600, and replaces the path
    /// only once its hash was checked; after an error there is nothing left of it.
    ///
    /// - Parameters:
    ///   - response: A response with `download_url`, `hash_type` and `hash_value`.
    ///   - path: Path of the file; an existing file is replaced.
    ///   - timeout: The time limit for the file. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: As ``download(_:to:timeout:)-(_,FileHandle,_)``.
    @discardableResult
    public func download(_ response: Output, to path: String, timeout: Duration = .seconds(600)) async throws -> Int {
        let ticket = try ticket(response)
        let file = try await FileWriting.onFileThread { [nonce = pipeline.configuration.nonce] in
            try FileWriting(path: path, suffix: nonce())
        }
        do {
            let receiver = FileReceiver(ticket) { piece in
                try await FileWriting.onFileThread { try file.handle.write(contentsOf: piece) }
            }
            let size = try await pipeline.fetch(ticket, within: timeout, receiver) {
                try await FileWriting.onFileThread { try file.handle.truncate(atOffset: 0) }
                receiver.restart()
            } canRestart: {
                true
            }
            try await FileWriting.onFileThread { try file.commit() }
            return size
        } catch {
            file.discard()
            throw error
        }
    }

    private func ticket(_ response: Output) throws -> DownloadTicket {
        let ticket = try DownloadTicket(response)
        guard ticket.origin.isPlatform || ticket.origin.isOverseas || pipeline.hosts.holds(ticket.origin) else {
            throw WeChatPayError(
                .decodingFailed,
                "The download_url of the response is neither on a host of the platform nor on the configured host",
                stage: .decode
            )
        }
        return ticket
    }
}

extension Pipeline {
    /// Fetches a ticket's file through a receiver; returns the plain file's size.
    fileprivate func fetch(
        _ ticket: DownloadTicket,
        within timeout: Duration,
        _ receiver: FileReceiver,
        beginning begin: @escaping () async throws -> Void,
        canRestart: @escaping () -> Bool
    ) async throws -> Int {
        var call = Call(method: .get, path: PathTemplate("{download_url}"), options: ["download_url": "x"])
        call.exactTarget = ticket.target
        do {
            return try await transfer(
                call,
                from: hosts.holds(ticket.origin) ? nil : ticket.origin,
                within: timeout,
                into: BodySink(begin: begin, canRestart: canRestart, receive: receiver.receive)
            ) {
                try await receiver.finish()
            }
        } catch var error as WeChatPayError {
            error.operation = call.operation
            throw error
        }
    }
}

/// A file that replaces its destination only when it is complete.
private struct FileWriting: Sendable {
    let handle: FileHandle
    private let path: String
    private let partial: String

    init(path: String, suffix: String) throws {
        self.path = path
        self.partial = "\(path).partial-\(suffix)"
        guard try PrivateFile.create(partial) else { throw CocoaError(.fileWriteFileExists) }
        self.handle = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
    }

    func commit() throws {
        try handle.synchronize()
        try handle.close()
        guard rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func discard() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: partial)
    }

    static func onFileThread<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await FileThread.run(
            "Cannot write the file; check its path, its permissions and the free disk space",
            work
        )
    }
}
