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

    /// Takes the lock; fails when another process has it, or the file cannot be made.
    ///
    /// - Parameter path: The file; it is made with mode 0600 where there is none.
    package init?(_ path: String) {
        self.descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
    }

    deinit { close(descriptor) }
}
