#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file lock that one process can hold; the system releases it when the process ends, even by a crash.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock; fails when another process has it.
    ///
    /// - Parameter path: The path of the file, which is created with mode 0600 if it does not exist.
    /// - Throws: ``PrivateFile/Failure`` when the file cannot be opened.
    package init?(_ path: String) throws {
        self.descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFile.Failure(code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    // This deinitializer also runs if the initializer fails.
    deinit {
        guard descriptor >= 0 else { return }
        // A program that is being started briefly has a copy, so closing this descriptor may not be enough.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
