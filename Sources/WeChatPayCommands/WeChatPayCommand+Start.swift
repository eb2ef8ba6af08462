import ArgumentParser
import Foundation
import WeChatPayCrypto

extension WeChatPayCommand {
    /// Parses the arguments, runs the command and ends the process.
    ///
    /// The argument parser's own entry point prints unknown arguments, and one may be a private key which was
    /// given instead of its path.
    public static func start() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let (status, message) = (exitCode(for: error), fullMessage(for: error))
        let holdsPEM = CommandLine.arguments.contains { $0.contains("-----BEGIN") || $0.contains("-----END") }
        // An error of the parser; those of the commands were reported already.
        if holdsPEM, status == .validationFailure {
            Console().err(
                Language.current(
                    "error: an argument contains a PEM block; options for keys and certificates require the path of a file. Save it "
                        + "to a file with mode 0600, and pass its path",
                    "错误：参数中含有 PEM 内容；密钥与证书选项应为文件路径。请保存为权限 0600 的文件，并给出其路径"
                )
            )
            Foundation.exit(ExitStatus.usage.rawValue)
        }
        if !message.isEmpty {
            let text = ParserText.localized(message, .current).hiding(CommandLine.arguments.dropFirst()).withoutKeys
            let handle = status.isSuccess ? FileHandle.standardOutput : FileHandle.standardError
            try? handle.write(contentsOf: Data("\(text.printableLines)\n".utf8))
        }
        Foundation.exit(status.rawValue)
    }
}

extension String {
    /// The text without the arguments that may be keys; a message of the argument parser quotes the rejected input.
    ///
    /// - Parameter arguments: The arguments; one that is `--option=value` or `-ovalue` also counts by its value.
    /// - Returns: The text with `(not shown)` instead of each.
    func hiding(_ arguments: some Sequence<String>) -> String {
        var text = self
        for argument in arguments where argument.utf8.count <= 1 << 16 {
            var values = [Substring(argument)]
            if argument.hasPrefix("-") {
                values += [argument.drop { $0 != "=" }.dropFirst(), argument.dropFirst(2)]
            }
            for value in values where value.mayHoldKey { text = text.replacing(value, with: "(not shown)") }
        }
        return text
    }
}
