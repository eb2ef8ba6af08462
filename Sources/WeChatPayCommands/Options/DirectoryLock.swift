import WeChatPayCrypto

/// Prevents a second sandbox from overwriting the keys of a running one.
struct DirectoryLock: Sendable {
    private let lock: FileLock

    /// Takes the lock.
    ///
    /// - Parameter directory: Where the keys are.
    /// - Throws: `Credentials.Problem` when another process has it.
    init(_ directory: String) throws {
        let lock: FileLock?
        do {
            lock = try FileLock("\(directory)/sandbox.lock")
        } catch {
            throw Credentials.Problem(
                description: SystemFailure.cannotWrite(
                    "to \(directory.printablePath)",
                    " \(directory.printablePath)",
                    error
                )
            )
        }
        guard let lock else {
            throw Credentials.Problem(
                description: Language.current(
                    "Another sandbox uses \(directory.printablePath); use another directory",
                    "另一个沙箱正在使用 \(directory.printablePath)；请换一个目录"
                )
            )
        }
        self.lock = lock
    }
}
