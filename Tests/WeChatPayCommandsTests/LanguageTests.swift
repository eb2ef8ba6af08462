import ArgumentParser
import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayRoster
import WeChatPayTesting

@testable import WeChatPayCommands

@Suite("The command writes in one language", .timeLimit(.minutes(5)))
struct LanguageTests {
    private let wechatpay = Program(name: "wechatpay")
    private let chinese = ["LC_ALL": "zh_CN.UTF-8"]

    /// English sentences in a text: three words of letters in a row, other than commands and values.
    private func english(in text: String) -> [String] {
        text.split(separator: "\n")
            // Usage and examples are commands.
            .filter { line in !["用法", "wechatpay ", "--", "bash:", "zsh:", "fish:"].contains { line.contains($0) } }
            .flatMap { line in
                line.matches(of: #/(?:\b[A-Za-z]{2,}\b[ ]+){2,}[A-Za-z]{2,}\b/#).map { String($0.output) }
            }
            // The name of a product, and the phrase of the HTTP status.
            .filter { !$0.hasPrefix("WeChat Pay") }
    }

    /// The names of all commands, such as `roster plan`.
    private var commands: [[String]] {
        func names(_ command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
            [path]
                + command.configuration.subcommands.flatMap { subcommand in
                    names(subcommand, path + [subcommand.configuration.commandName ?? ""])
                }
        }
        return names(WeChatPayCommand.self, [])
    }

    @Test("The help of every command is in Chinese where the locale is")
    func help() async throws {
        #expect(commands.count > 30)
        for command in commands {
            let outcome = try await wechatpay.run(command + ["--help"], environment: chinese)
            #expect(outcome.status == 0)
            #expect(outcome.out.contains("概述：") && outcome.out.contains("用法："), "\(command)")
            #expect(english(in: outcome.out) == [], "\(command)")
            // The parser splits names before each capital.
            #expect(!outcome.out.contains("-i-d") && !outcome.out.contains("-u-r-l"), "\(command)")
            let other = try await wechatpay.run(command + ["--help"], environment: ["LC_ALL": "C"])
            #expect(other.out.contains("OVERVIEW: ") && !other.out.contains("用法"), "\(command)")
        }
    }

    @Test("Errors of every kind are in Chinese where the locale is, and in English elsewhere")
    func errors() async throws {
        try await withCredentials { _, environment, directory in
            let roster = directory + "/roster.csv"
            try "out_user_id,phone\nS1,138\nS1,13800138000\n".write(toFile: roster, atomically: true, encoding: .utf8)
            try "姓名\n张三\n".write(toFile: directory + "/no-id.csv", atomically: true, encoding: .utf8)
            let user = ["user", "show", "S2026001", "-o"]
            let wrongSerial = ["WECHATPAY_SERIAL": "1234567890"]
            let cases: [(arguments: [String], changes: [String: String], status: Int)] = [
                (user + ["O1000001"], ["WECHATPAY_BASE_URL": "http://127.0.0.1:1"], 69),
                (user + ["O1000001"], ["WECHATPAY_PRIVATE_KEY": directory + "/pub_key.pem"], 78),
                (user + ["O1000001"], ["WECHATPAY_PRIVATE_KEY": "/nowhere"], 78),
                (user + ["O1000001"], ["WECHATPAY_API_V3_KEY": "short"], 78),
                (user + ["O1000001"], ["WECHATPAY_MCHID": ""], 78), (user + ["O1000001"], wrongSerial, 77),
                (["certificates", "list"], ["WECHATPAY_API_V3_KEY": ""], 78), (["certificates", "list"], [:], 4),
                (user + ["O1000001"], ["WECHATPAY_PLATFORM_KEY": "", "WECHATPAY_API_V3_KEY": ""], 78),
                (["sandbox", "--quiet", "--storage", roster], [:], 78),
                (user + ["O1000001"], ["WECHATPAY_BASE_URL": "x"], 78), (user + ["X1"], [:], 65),
                (user + ["O9999999"], [:], 4),
                (["user", "update", "S2026001", "-o", "O1000001", "--phone", "1"], [:], 65),
                (["call", "GET", "v3/{a}"], [:], 65), (["call", "GET", "v3/x", "--json", "{}"], [:], 65),
                (["call", "GET", "v3/x", "-H", "Content-Length=1"], [:], 65),
                (["call", "POST", "v3/x", "--json", "{"], [:], 64),
                (["roster", "plan", roster, "-o", "O1000001", "--journal", directory + "/j"], [:], 65),
                (["roster", "plan", directory + "/no-id.csv", "--journal", directory + "/j"], [:], 65),
                (["roster", "plan", "/nowhere.csv", "--journal", directory + "/j"], [:], 65),
                (["roster", "status", "--journal", directory + "/none"], [:], 4),
                (["unseal", "AAAA"], [:], 78), (["notify", "decrypt", roster], [:], 65),
                (["doctor", "--request", roster], [:], 65), (["unknown"], [:], 64), (["call"], [:], 64),
                (["call", "GET"], [:], 64), (["call", "FOO", "x"], [:], 64), (["sandbox", "--port", "x"], [:], 64),
                (["sandbox", "--port", "70000"], [:], 64), (["roster", "plan", "x", "--unknown"], [:], 64),
                (["roster", "plan", "x", "--rate"], [:], 64), (["seal", "--quiet", "a", "b"], [:], 64),
            ]
            for (arguments, changes, status) in cases {
                let settings = environment.merging(changes) { $1 }
                let outcome = try await wechatpay.run(arguments, environment: settings.merging(chinese) { $1 })
                #expect(outcome.status == status, "\(arguments): \(outcome.err)")
                #expect(english(in: outcome.err + outcome.out) == [], "\(arguments): \(outcome.err)")
                let sent = outcome.err.split(separator: "没有发送", omittingEmptySubsequences: false).count
                #expect(sent <= 2 && !outcome.err.contains(#/ (?:is|are|must|has|cannot) /#), "\(outcome.err)")
                #expect(!outcome.err.contains("： ") && !outcome.err.contains("平台拒绝了请求"), "\(outcome.err)")
                let other = try await wechatpay.run(arguments, environment: settings.merging(["LC_ALL": "C"]) { $1 })
                #expect(other.status == status)
                let text = other.err.replacing("(学号)", with: "")
                if status != 4, status != 77 {
                    #expect(!text.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" }, "\(arguments): \(other.err)")
                }
            }
        }
    }

    @Test("What is reported about roster files is in Chinese where the locale is, and in English elsewhere")
    func rosterFiles() async throws {
        let header = "学号,姓名,类型,班级,状态,手机号\n"
        let files: [(text: String, arguments: [String])] = [
            ("%PDF", []), ("<html>", []), ("PK\u{3}\u{4}", []), ("", []), ("\n\n", []), ("序号\n1\n", []),
            ("学号,学籍号\n1,2\n", []), ("学号,电话,电话\n1,2,3\n", []), ("学号\n1\n", ["--sheet", "一"]),
            ("学号\n1\n", ["--guardian"]), ("学号\n1\n", ["--map", "甲=乙"]), ("学号\n1\n", ["--map", "班级={甲}"]),
            ("学号\n1\n", ["--map", "班级={甲"]), ("sep=|\n学号\n", []), ("学号\n\"1\n", []),
            (header + "S1,一\u{FFFD},学生,,,\nS2,,借读,,,\nS3,,,,休假,\nS4,,,,,010-12345678\n2E+11,,,,,\n", []),
            (header + "S1,,,,,13800138000/13900139000\nS2,,,,,138\nS3,,,,,x\nS4,a\u{1}b,,,,\nＳ5,,,,,\nS1,,,,,\n", []),
            (header + "S2026001,赵 1?,学生,三班,在读,138 0013 8000\nS2026002,钱\u{200B}一,,\u{3000}四班,,\n" + header, []),
        ]
        try await withCredentials { _, environment, directory in
            for (index, file) in files.enumerated() {
                let path = directory + "/\(index)"
                try file.text.write(toFile: path, atomically: true, encoding: .utf8)
                let arguments =
                    ["roster", "plan", path, "-o", "O1000001", "--journal", directory + "/j"] + file.arguments
                let outcome = try await wechatpay.run(arguments, environment: environment.merging(chinese) { $1 })
                #expect(english(in: outcome.err + outcome.out) == [], "\(outcome.err + outcome.out)")
                let other = try await wechatpay.run(arguments, environment: environment.merging(["LC_ALL": "C"]) { $1 })
                #expect(other.status == outcome.status && [0, 2, 65].contains(other.status))
                #expect(!english(in: other.err).isEmpty && !other.err.contains("请"), "\(other.err)")
            }
        }
    }

    @Test("The advice for each error of a roster is translated")
    func advice() {
        let codes: [RosterError.Code] = [
            .invalidRows, .tooManyLeavers, .changedSource, .superseded, .unfinished, .platformUnavailable, .busy,
            .otherPlatform,
            .otherKey, .journalFull, .journalDamaged, .journalNewer, .journalForeign, .serverUnavailable,
        ]
        for code in codes {
            let advice = RosterError(code, "").advice ?? ""
            #expect(english(in: LibraryText.localized(advice, .chinese)) == [], "\(code.rawValue)")
            #expect(LibraryText.localized(advice, .chinese) != advice, "\(code.rawValue)")
        }
    }

    @Test("Messages of the libraries with values are translated with them")
    func values() throws {
        let failure = #expect(throws: CryptoFailure.self) { try APIv3Key("short") }
        #expect(LibraryText.localized(try #require(failure), .chinese) == "APIv3 密钥有 5 字节；须为 32 字节 [bad_api_v3_key]")
        #expect(LibraryText.localized("no such message", .chinese) == "no such message")
        let english = "the header has over 1000 fields, or over 1 MiB"
        #expect(LibraryText.localized(english, .english) == english)
        #expect(LibraryText.localized(english, .chinese) == "表头超过 1000 个字段或 1 MiB")
        #expect(
            LibraryText.localized("Expected a private key, found a public key", .chinese) == "应为私钥，实际是公钥"
        )
    }
}
