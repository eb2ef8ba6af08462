import ArgumentParser
import Foundation

/// Text given on the command line: the text itself, `@FILE`, or `@-` for standard input.
struct InputText {
    let data: Data

    init(_ argument: String) throws {
        switch argument {
        case "@-": self.data = try FileHandle.standardInput.readToEnd() ?? Data()
        case _ where argument.hasPrefix("@"): self.data = try Self.file(String(argument.dropFirst()))
        default: self.data = Data(argument.utf8)
        }
    }

    /// A file, or standard input for `-`.
    static func file(_ path: String) throws -> Data {
        if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
        guard let contents = FileManager.default.contents(atPath: path) else {
            throw ValidationError("Cannot read the file \(path)")
        }
        return contents
    }
}
