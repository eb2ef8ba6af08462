import Foundation
import WeChatPayCrypto

/// Files that a command is asked to write.
enum OutputFile {
    /// Writes a file atomically, with mode 0600.
    ///
    /// - Throws: ``Failure/Problem`` with the reason.
    static func write(_ contents: Data, to path: String) throws {
        do {
            try PrivateFile.replace(path, contents)
        } catch {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "Cannot write \(path.printablePath): \(error)",
                    "无法写入 \(path.printablePath)：\(error)"
                )
            )
        }
    }
}
