import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Keeps a second sandbox from writing over the keys of one that runs; the system lets go of it with the process.
struct DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameter directory: Where the keys are.
    /// - Throws: `Credentials.Problem` when another process has it.
    init(_ directory: String) throws {
        self.descriptor = open("\(directory)/sandbox.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Credentials.Problem(
                description: Language.current(
                    "Another sandbox runs with \(directory); give this one a directory of its own",
                    "另一个沙箱正在使用 \(directory)；请换一个目录"
                )
            )
        }
    }
}
