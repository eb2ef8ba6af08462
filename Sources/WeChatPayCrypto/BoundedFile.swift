package import Foundation

/// Reads files that are expected to be small, and rejects others: a device or a wrong path must not use all
/// memory.
package enum BoundedFile {
    /// Why a file was not read.
    package enum Failure: Error, Sendable {
        /// The file does not exist, or cannot be read.
        case unreadable
        /// It is larger than the limit.
        case tooLarge
    }

    /// Reads a file, which may be a pipe.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: The most bytes that it may have.
    /// - Returns: What it holds.
    /// - Throws: ``Failure``.
    package static func read(_ path: String, limit: Int) throws -> Data {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Failure.unreadable }
        defer { try? handle.close() }
        return try read(handle, limit: limit)
    }

    /// Reads a file that is already open, such as standard input.
    package static func read(_ handle: FileHandle, limit: Int) throws -> Data {
        var contents = Data()
        while true {
            let piece: Data?
            do { piece = try handle.read(upToCount: 1 << 20) } catch { throw Failure.unreadable }
            guard let piece, !piece.isEmpty else { return contents }
            contents.append(piece)
            guard contents.count <= limit else { throw Failure.tooLarge }
        }
    }
}
