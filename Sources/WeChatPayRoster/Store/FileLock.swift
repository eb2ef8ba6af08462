#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that one process has at a time; the system lets go of it with the process, however that ends.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock; fails when another process has it.
    ///
    /// - Parameter path: The file; it is made with mode 0600 where there is none.
    /// - Throws: ``RosterFile/Problem`` when the file cannot be opened.
    package init?(_ path: String) throws {
        self.descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw RosterFile.Problem("cannot open \(path), by which one run at a time works; check its permissions")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    // Also where the initializer fails.
    deinit {
        guard descriptor >= 0 else { return }
        // A program that is being started has a copy for a moment, so closing this one may not be enough.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
