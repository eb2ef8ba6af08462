import Crypto
import Foundation
import WeChatPayCrypto

/// The bytes of a roster file, which are read several times: a file on disk, or what a pipe gave.
struct FileContents: Sendable {
    /// The maximum size of what is read from a pipe, which is kept in memory.
    static let maximumPipe = 64 << 20
    /// The size of the parts that are read at once.
    private static let size = 256 << 10

    let path: String
    /// What standard input or a pipe gave; `nil` for a file on disk.
    let buffer: Data?

    /// Opens a file; reads standard input (`-`, `/dev/stdin`) or a pipe to its end.
    ///
    /// - Throws: ``RosterError`` with `unreadableFile`.
    init(_ path: String) throws {
        self.path = path
        let isStandardInput = path == "-" || path == "/dev/stdin"
        guard isStandardInput || FileFacts.isSpecial(path) else {
            self.buffer = nil
            return
        }
        guard let handle = isStandardInput ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw Self.unreadable(path)
        }
        var data = Data()
        do {
            while let piece = try handle.read(upToCount: Self.size), !piece.isEmpty {
                data += piece
                guard data.count <= Self.maximumPipe else {
                    throw RosterError(
                        .unreadableFile,
                        "the input has over \(Self.maximumPipe >> 20) MiB, and the rows are read several times",
                        advice: "save it as a file, and pass its path"
                    )
                }
            }
        } catch let error as RosterError {
            throw error
        } catch {
            throw Self.unreadable(path)
        }
        self.buffer = data
    }

    private static func unreadable(_ path: String) -> RosterError {
        RosterError(
            .unreadableFile,
            "cannot read \(path.printablePath)",
            advice: "check that it exists, and its permissions"
        )
    }

    /// The parts of the contents, from the beginning.
    func pieces() throws -> Pieces {
        if let buffer { return Pieces(buffer) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Self.unreadable(path) }
        return Pieces(handle)
    }

    /// The first bytes.
    func start(_ count: Int) throws -> Data {
        let pieces = try pieces()
        return try pieces.next()?.prefix(count) ?? Data()
    }

    /// The SHA-256 of the contents, in hex.
    func digest() throws -> String {
        let pieces = try pieces()
        while try pieces.next() != nil {}
        return pieces.digest
    }

    /// The contents in parts.
    final class Pieces {
        private let handle: FileHandle?
        private var rest: Data
        private var hash = SHA256()

        /// The SHA-256 of the bytes that were read, in hex.
        var digest: String { Hex.text(hash.finalize()) }

        fileprivate init(_ handle: FileHandle) { (self.handle, self.rest) = (handle, Data()) }

        fileprivate init(_ buffer: Data) { (self.handle, self.rest) = (nil, buffer) }

        deinit { try? handle?.close() }

        /// The next part; `nil` at the end.
        func next() throws -> Data? {
            let read: Data?
            if let handle {
                do {
                    read = try handle.read(upToCount: FileContents.size)
                } catch {
                    throw RosterError(
                        .unreadableFile,
                        "the file cannot be read completely",
                        advice: "check that it is not a directory"
                    )
                }
            } else {
                read = rest.prefix(FileContents.size)
                rest = rest.dropFirst(FileContents.size)
            }
            guard let piece = read, !piece.isEmpty else { return nil }
            hash.update(data: piece)
            return piece
        }
    }
}
