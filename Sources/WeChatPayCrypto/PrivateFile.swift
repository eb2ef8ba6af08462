package import Foundation

/// Files that hold secrets: with mode 0600 from their first byte on, or not at all.
///
/// Foundation's `createFile(atPath:contents:attributes:)` writes first, with the mode that the umask leaves, and sets
/// the mode afterwards, ignoring failures.
package enum PrivateFile {
    /// A file that could not be written.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        /// The error number of the system.
        package let code: Int32

        /// The system's words for it.
        package var description: String { String(cString: strerror(code)) }
    }

    /// Makes a file that does not exist yet.
    ///
    /// - Parameters:
    ///   - path: The file; all its directories exist.
    ///   - contents: What it holds.
    /// - Returns: `false` if an item of that name exists; the item is not changed.
    /// - Throws: ``Failure``.
    package static func create(_ path: String, _ contents: Data = Data()) throws -> Bool {
        // Also in a directory that can only be read.
        if access(path, F_OK) == 0 { return false }
        // Complete under another name first, so that a reader never sees a partial file.
        let temporary = "\(path).\(UInt32.random(in: .min ... .max)).new"
        let complete = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        defer { if complete >= 0 { unlink(temporary) } }
        try write(contents, to: complete)
        if link(temporary, path) == 0 { return true }
        guard errno != EEXIST else { return false }
        // A file system without links.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EEXIST { return false }
        try write(contents, to: descriptor)
        return true
    }

    /// Writes a file atomically: an existing file with the same name is replaced in one step, or not at all.
    ///
    /// What is no regular file, such as a pipe or `/dev/stdout`, is written into.
    ///
    /// - Parameters:
    ///   - path: The file; a symbolic link is followed.
    ///   - contents: What it holds then.
    ///   - mode: Its mode.
    /// - Throws: ``Failure``.
    package static func replace(_ path: String, _ contents: Data, mode: mode_t = 0o600) throws {
        var target = path
        var status = stat()
        // The status before the resolved name: for `/dev/stdout` on a pipe, that name does not exist.
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG, let resolved = realpath(path, nil) else {
                // Also a deleted file that is still open.
                return try write(contents, to: open(path, O_WRONLY | O_TRUNC | O_CLOEXEC))
            }
            target = String(cString: resolved)
            free(resolved)
        } else {
            let code = errno
            // A symbolic link to a missing or unreadable file is not replaced.
            if lstat(path, &status) == 0 { throw Failure(code: code) }
        }
        let temporary = "\(target).\(UInt32.random(in: .min ... .max)).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        do {
            try write(contents, to: descriptor, mode: mode)
            guard rename(temporary, target) == 0 else { throw Failure(code: errno) }
        } catch {
            if descriptor >= 0 { unlink(temporary) }
            throw error
        }
    }

    /// Checks that ``replace(_:_:mode:)`` can write a path, without writing it.
    ///
    /// - Throws: ``Failure``, as the write would.
    package static func checkWritable(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure(code: EISDIR) }
            guard access(path, W_OK) == 0 else { throw Failure(code: errno) }
            return
        }
        let directory = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
        guard stat(directory, &status) == 0 else { throw Failure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(code: ENOTDIR) }
        guard access(directory, W_OK | X_OK) == 0 else { throw Failure(code: errno) }
    }

    /// Whether a path is a regular file, or a symbolic link to one.
    package static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Writes everything and closes.
    private static func write(_ contents: Data, to descriptor: Int32, mode: mode_t? = nil) throws {
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        var rest = contents[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
        if let mode, mode != 0o600, fchmod(descriptor, mode) != 0 { throw Failure(code: errno) }
        // A pipe or a terminal has nothing to synchronise.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP else {
            throw Failure(code: errno)
        }
    }
}
