import Foundation

/// Text given on the command line: the text itself, `@FILE`, or `@-` for standard input.
struct InputText {
    let data: Data

    init(_ argument: String) throws {
        self.data =
            argument.hasPrefix("@") ? try Self.file(String(argument.dropFirst())) : Data(argument.utf8)
    }

    /// The text without the line end of a file.
    static func line(_ argument: String) throws -> String {
        String(decoding: try InputText(argument).data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// A file, which may be a pipe, or standard input for `-`.
    static func file(_ path: String) throws -> Data {
        if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
        guard let handle = FileHandle(forReadingAtPath: path), let contents = try? handle.readToEnd() ?? Data() else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("Cannot read the file \(path)", "无法读取文件 \(path)")
            )
        }
        return contents
    }
}
