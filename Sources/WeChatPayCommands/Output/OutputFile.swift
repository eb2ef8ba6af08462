import Foundation
import WeChatPayCrypto

/// Files that a command is asked to write.
enum OutputFile {
    /// Writes a file atomically.
    ///
    /// - Parameters:
    ///   - contents: The contents.
    ///   - path: The path.
    ///   - mode: The permissions; by default only the owner's, for personal data.
    /// - Throws: ``Failure/Problem`` with the reason.
    static func write(_ contents: Data, to path: String, mode: mode_t = 0o600) throws {
        try reported(path) { try PrivateFile.replace(path, contents, mode: mode) }
    }

    /// Checks before the first request that a file can be written after the last one.
    ///
    /// - Throws: ``Failure/Problem`` with the reason.
    static func check(_ path: String) throws { try reported(path) { try PrivateFile.checkWritable(path) } }

    /// Makes sure that no output replaces a file that the command reads, or another output.
    ///
    /// - Parameters:
    ///   - outputs: The paths of the outputs.
    ///   - inputs: The paths of the files that are read, which need not exist.
    /// - Throws: ``Failure/Problem`` with the path.
    static func checkDistinct(_ outputs: [String], from inputs: [String]) throws {
        var used = Set(inputs.map(identity))
        // Several outputs can share a device or a pipe.
        for path in outputs where !FileFacts.isSpecial(path) {
            guard !used.insert(identity(path)).inserted else { continue }
            throw Failure.Problem(
                status: .usage,
                description: Language.current(
                    "\(path.printablePath) is a file that the command reads or writes for another purpose",
                    "\(path.printablePath) 是该命令读取或另有用途的文件"
                ),
                next: Language.current("choose another name", "请换用另一个文件名")
            )
        }
    }

    /// What is the same for all paths of a file.
    private static func identity(_ path: String) -> String {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
        guard let attributes = FileFacts.attributes(path),
            let device = attributes[.systemNumber] as? Int, let file = attributes[.systemFileNumber] as? Int
        else {
            // It does not exist, but its folder may have several names.
            let folder = URL(filePath: resolved).deletingLastPathComponent().resolvingSymlinksInPath().path
            return "\(folder)/\(URL(filePath: resolved).lastPathComponent)"
        }
        return "\(device):\(file)"
    }

    private static func reported(_ path: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            let text = SystemFailure.cannotWrite(path.printablePath, " \(path.printablePath)", error)
            throw Failure.Problem(status: .invalid, description: text)
        }
    }
}
