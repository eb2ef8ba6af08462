import WeChatPayRoster

/// Keeps a second sandbox from writing over the keys of one that runs.
struct DirectoryLock: Sendable {
    private let lock: FileLock

    /// Takes the lock.
    ///
    /// - Parameter directory: Where the keys are.
    /// - Throws: `Credentials.Problem` when another process has it.
    init(_ directory: String) throws {
        guard let lock = try FileLock("\(directory)/sandbox.lock") else {
            throw Credentials.Problem(
                description: Language.current(
                    "Another sandbox runs with \(directory); give this one a directory of its own",
                    "另一个沙箱正在使用 \(directory)；请换一个目录"
                )
            )
        }
        self.lock = lock
    }
}
