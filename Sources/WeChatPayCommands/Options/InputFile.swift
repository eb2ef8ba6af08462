import Foundation
import WeChatPayCrypto

/// Text given on the command line: the text itself, `@FILE`, or `@-` for standard input.
struct InputText {
    let data: Data

    init(_ argument: String) throws {
        self.data =
            argument.hasPrefix("@") ? try Self.file(String(argument.dropFirst())) : Data(argument.utf8)
    }

    /// The text as UTF-8.
    ///
    /// - Throws: ``Failure/Problem`` for bytes that are not UTF-8, which would be sent as other characters.
    static func text(_ argument: String) throws -> String {
        guard let text = String(validating: try InputText(argument).data, as: UTF8.self) else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("The text is not UTF-8", "文本不是 UTF-8 编码"),
                next: Language.current("convert the file, for example with iconv", "请转换文件编码，例如使用 iconv")
            )
        }
        return text
    }

    /// The text without the line end of a file.
    static func line(_ argument: String) throws -> String { try text(argument).trimmingCharacters(in: .newlines) }

    /// A file that is given as `FILE` or, as where a text is possible too, as `@FILE`.
    static func file(named argument: String) throws -> Data {
        let isMarked = argument.hasPrefix("@") && !FileManager.default.fileExists(atPath: argument)
        return try file(isMarked ? String(argument.dropFirst()) : argument)
    }

    /// A file, which may be a pipe, or standard input for `-`.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: The most bytes that it may have. Default: 16 MiB.
    /// - Returns: What it holds.
    /// - Throws: ``Failure/Problem`` for one that cannot be read, or that is larger.
    static func file(_ path: String, limit: Int = 16 << 20) throws -> Data {
        let shown = path.printablePath
        do {
            return path == "-"
                ? try BoundedFile.read(FileHandle.standardInput, limit: limit)
                : try BoundedFile.read(path, limit: limit)
        } catch BoundedFile.Failure.tooLarge {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "The file \(shown) is larger than the limit of \(limit >> 20) MiB",
                    "文件 \(shown) 超过可读取的 \(limit >> 20) MiB"
                )
            )
        } catch {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("Cannot read the file \(shown)", "无法读取文件 \(shown)")
            )
        }
    }
}
