import Foundation
import WeChatPayCrypto

/// Files that a command is asked to write.
enum OutputFile {
    /// Writes a file atomically, with mode 0600.
    ///
    /// - Throws: ``Failure/Problem`` with the reason.
    static func write(_ contents: Data, to path: String) throws {
        try reported(path) { try PrivateFile.replace(path, contents) }
    }

    /// Checks before the first request that a file can be written after the last one.
    ///
    /// - Throws: ``Failure/Problem`` with the reason.
    static func check(_ path: String) throws { try reported(path) { try PrivateFile.checkWritable(path) } }

    private static func reported(_ path: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            let text = SystemFailure.cannotWrite(path.printablePath, " \(path.printablePath)", error)
            throw Failure.Problem(status: .invalid, description: text)
        }
    }
}
