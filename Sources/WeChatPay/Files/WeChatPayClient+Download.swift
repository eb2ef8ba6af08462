import Foundation

extension WeChatPayClient {
    /// The file that a verified answer names, such as a bill, as a sequence of pieces.
    ///
    /// Gzip is unpacked. The file itself is not signed: it is checked with the hash in the answer.
    ///
    /// ```swift
    /// let bill = try await client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23", "tar_type": "GZIP"]])
    /// for try await piece in try client.download(bill) { parser.feed(piece) }
    /// ```
    ///
    /// Source: WeChat Pay API v3, downloading bills.
    ///
    /// - Parameters:
    ///   - answer: An answer with `download_url`, `hash_type` and `hash_value`.
    ///   - timeout: How long the whole file may take. Default: 10 minutes.
    /// - Returns: The pieces; nothing is fetched until they are iterated.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed` for an answer that names no file.
    public func download(_ answer: Output, timeout: Duration = .seconds(600)) throws -> Download {
        let ticket = try ticket(answer)
        return Download { [pipeline] handOn in
            let receiver = FileReceiver(ticket, handOn: handOn)
            _ = try await pipeline.fetch(ticket, within: timeout, receiver) {
                receiver.restart()
            } canRepeat: {
                !receiver.hasHandedOn
            }
        }
    }

    /// Downloads the file that a verified answer names to an open file handle.
    ///
    /// The last piece is written only once the hash was checked; after an error, what was written is
    /// not the whole file.
    ///
    /// - Parameters:
    ///   - answer: An answer with `download_url`, `hash_type` and `hash_value`.
    ///   - handle: Where to write, from its present offset on; it stays open.
    ///   - timeout: How long the whole file may take. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: ``WeChatPayError``, with code `hashMismatch` for a file that is not the signed one, `fileFailed`
    ///   when it cannot be written; `CancellationError`.
    @discardableResult
    public func download(
        _ answer: Output,
        to handle: FileHandle,
        timeout: Duration = .seconds(600)
    ) async throws -> Int {
        let ticket = try ticket(answer)
        let receiver = FileReceiver(ticket) { piece in
            try await FileWriting.onFileThread { try handle.write(contentsOf: piece) }
        }
        return try await pipeline.fetch(ticket, within: timeout, receiver) {
            receiver.restart()
        } canRepeat: {
            !receiver.hasHandedOn
        }
    }

    /// Downloads the file that a verified answer names to a path.
    ///
    /// It is written beside the path under another name, with mode 0600, and takes the path's place
    /// only once its hash was checked; after an error there is nothing left of it.
    ///
    /// - Parameters:
    ///   - answer: An answer with `download_url`, `hash_type` and `hash_value`.
    ///   - path: Where the file shall be; a file that is there already is replaced.
    ///   - timeout: How long the whole file may take. Default: 10 minutes.
    /// - Returns: The size of the plain file in bytes.
    /// - Throws: As ``download(_:to:timeout:)-(_,FileHandle,_)``.
    @discardableResult
    public func download(_ answer: Output, to path: String, timeout: Duration = .seconds(600)) async throws -> Int {
        let ticket = try ticket(answer)
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
            } canRepeat: {
                true
            }
            try await FileWriting.onFileThread { try file.commit() }
            return size
        } catch {
            file.discard()
            throw error
        }
    }

    private func ticket(_ answer: Output) throws -> DownloadTicket {
        let ticket = try DownloadTicket(answer)
        guard ticket.origin.isPlatform || pipeline.hosts.holds(ticket.origin) else {
            throw WeChatPayError(
                .decodingFailed,
                "The answer's download_url is neither on a host of the platform nor on the configured one",
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
        beginning begin: () async throws -> Void,
        canRepeat: () -> Bool
    ) async throws -> Int {
        var call = Call(method: .get, path: PathTemplate("{download_url}"), options: ["download_url": "x"])
        call.exactTarget = ticket.target
        do {
            return try await transfer(
                call,
                from: hosts.holds(ticket.origin) ? nil : ticket.origin,
                within: timeout,
                beginning: begin,
                canRepeat: canRepeat
            ) { piece in
                try await receiver.receive(piece)
            } finishing: {
                try await receiver.finish()
            }
        } catch var error as WeChatPayError {
            error.operation = call.operation
            throw error
        }
    }
}

/// A file that takes its place only when it is whole.
private struct FileWriting: Sendable {
    let handle: FileHandle
    private let path: String
    private let partial: String

    init(path: String, suffix: String) throws {
        self.path = path
        self.partial = "\(path).partial-\(suffix)"
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteNoPermission) }
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
            "The file cannot be written; check its path, permissions and the space that is left",
            work
        )
    }
}
