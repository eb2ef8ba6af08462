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

    /// Makes sure that no output replaces a file that the command reads, or another output.
    ///
    /// - Parameters:
    ///   - outputs: The paths of the outputs.
    ///   - inputs: The paths of the files that are read, which need not exist.
    /// - Throws: ``Failure/Problem`` with the path.
    static func checkDistinct(_ outputs: [String], from inputs: [String]) throws {
        var used = Set(inputs.map(identity))
        for path in outputs where !isSpecial(path) {
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

    /// Whether a path is that of a device or a pipe, which several outputs can share.
    private static func isSpecial(_ path: String) -> Bool {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let type = (try? FileManager.default.attributesOfItem(atPath: resolved))?[.type] as? FileAttributeType
        return type != nil && type != .typeRegular && type != .typeDirectory
    }

    /// What is the same for all paths of a file.
    private static func identity(_ path: String) -> String {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved),
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
