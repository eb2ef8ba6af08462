import Foundation

/// The messages and help of the argument parser in Chinese; the parser itself has English only.
enum ParserText {
    /// The headings, phrases and messages that the parser adds to the texts of the commands.
    private static let translations: [(pattern: String, chinese: String)] = [
        ("^Error: *", "错误："), ("^OVERVIEW: *", "概述："), ("^(USAGE|Usage): *", "用法："), ("^Help: *", "说明："),
        ("^ARGUMENTS:", "参数："), ("^OPTIONS:", "选项："), ("^SUBCOMMANDS:", "子命令："),
        (#"^  See '(.*) <subcommand>' for detailed help\."#, "  用 '$1 <子命令>' 查看详细说明。"),
        (#"^  See '(.*)' for more information\."#, "  用 '$1' 查看更多说明。"),
        (#"Show the version\."#, "显示版本。"), (#"Show help information\."#, "显示帮助信息。"),
        (#"Show subcommand help information\."#, "显示子命令的帮助信息。"),
        (#"\(values:\s+([^)]*);\s+default:\s+([^)]*)\)"#, "（可选值：$1；默认：$2）"),
        (#"\(default:\s+([^)]*)\)"#, "（默认：$1）"), (#"\(values:\s+([^)]*)\)"#, "（可选值：$1）"),
        // The titles of groups of options.
        (#"^(\p{Han}+):$"#, "$1："),
        (#"Unknown option '([^']*)'\. Did you mean '([^']*)'\?"#, "未知选项 '$1'，是否为 '$2'？"),
        ("Unknown option '([^']*)'", "未知选项 '$1'"), ("Invalid option: ", "无效选项："),
        (#"Missing required subcommand\."#, "缺少子命令。"), ("Missing value for '([^']*)'", "缺少 '$1' 的值"),
        (#"The option '([^']*)' does not take any value, but '(.*)' was specified\."#, "选项 '$1' 不接受值，但给出了 '$2'。"),
        ("Unexpected argument '(.*)'", "多余的参数 '$1'"), ("([0-9]+) unexpected arguments: ", "$1 个多余的参数："),
        ("Missing expected argument '([^']*)'", "缺少参数 '$1'"), ("Missing one of: ", "须给出其中之一："),
        ("Value to be set with (.*) had already been set with (.*)", "$1 与 $2 重复"),
        ("The value '(.*)' is invalid for '([^']*)'", "值 '$1' 对 '$2' 无效"),
        (#"The value '(.*)' is invalid\."#, "值 '$1' 无效。"),
        (#"('[^' ]*'),? (?:and|or) ('[^' ]*')"#, "$1、$2"), ("('[^' ]*'), (?=')", "$1、"),
        (#"\. Please provide one of the following:"#, "。可选值："), (#"\. Please provide one of (.*)\.$"#, "。可选值：$1。"),
    ]

    /// Translates a message or a help text of the parser.
    ///
    /// - Parameters:
    ///   - text: The text as the parser writes it.
    ///   - language: The language to print.
    /// - Returns: The text in that language; parts without a translation remain as they are.
    static func localized(_ text: String, _ language: Language) -> String {
        guard language == .chinese, text.utf8.count <= 1 << 16 else { return text }
        return translations.reduce(text) { text, translation in
            guard
                let pattern = try? NSRegularExpression(pattern: translation.pattern, options: [.anchorsMatchLines])
            else { return text }
            let range = NSRange(text.startIndex..., in: text)
            return pattern.stringByReplacingMatches(in: text, range: range, withTemplate: translation.chinese)
        }
    }
}
