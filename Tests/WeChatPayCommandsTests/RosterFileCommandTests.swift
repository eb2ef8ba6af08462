import Foundation
import Subprocess
import Testing
import WeChatPay
import WeChatPaySandbox

@testable import WeChatPayCommands

@Suite("Files of the roster command", .timeLimit(.minutes(5)))
struct RosterFileCommandTests {
    private let wechatpay = Program(name: "wechatpay")

    @Test("How the file is read is reported: format, header, columns, and what was normalized, in both languages")
    func layout() async throws {
        let text = "第一中学\n学号;姓名;性别;手机号\nS2026001;赵一诺;男;138 0013 8000\nS2026002;钱1诺;女;\n"
        try await withRoster(text) { _, environment, file, options, _ in
            let plan = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            for part in [
                "is read as UTF-8 text with semicolons; the header is in line 2, below 1 other row that is skipped",
                "columns that are used: 学号 (out_user_id), 姓名 (user_name), 手机号 (phone)",
                "columns that are not used: 性别", "normalized: 1 × spaces, dashes or country code",
                "(line 3 *********00)", "check: 1 × a digit in a name (line 4 钱**)",
                "roster apply ", "--reveal shows them",
            ] { #expect(plan.err.contains(part), "\(part)\n\(plan.err)") }
            let chinese = try await wechatpay.run(
                ["roster", "plan", file] + options,
                environment: environment.merging(["LANG": "zh_CN.UTF-8"]) { $1 }
            )
            for part in ["表头在第 2 行，已跳过其上方的 1 行", "未使用的列：性别", "请核对：1 × 姓名中有数字（第 4 行 钱**）", "执行修改："] {
                #expect(
                    chinese.err.contains(part),
                    "\(chinese.err)"
                )
            }
        }
    }

    @Test("The command that is suggested makes the changes")
    func suggestion() async throws {
        let text = "学号,年级,班级\nS2026001,高中二年,三班\nS2026002,高中二年,三班\n"
        try await withRoster(text) { sandbox, environment, file, options, directory in
            let first = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            #expect(first.out.contains("--map '班级={年级}{班级}'"), "\(first.out)")
            // Nothing is suggested, and an apply is refused, before the classes are complete.
            #expect(!first.err.contains("to make the changes"))
            let refused = try await wechatpay.run(["roster", "apply", file] + options, environment: environment)
            #expect(refused.status == 65 && refused.err.contains("lose their grade"))
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中一年一班")
            let combined = options + ["--map", "班级={年级}{班级}"]
            let plan = try await wechatpay.run(["roster", "plan", file] + combined, environment: environment)
            #expect(plan.status == 2)
            let line = try #require(plan.err.split(separator: "\n").first { $0.contains("roster apply") })
            let command = String(line.drop { $0 != ":" }.dropFirst(2))
            let applied = try await Program.shell.run(["-c", command], environment: environment)
            #expect(applied.status == 0, "\(applied.err)")
            #expect(try await sandbox.user("S2026002", in: "O1000001").className == "高中二年三班")
        }
    }

    @Test("Standard input is planned and applied; where the rows are read again later, the error says so")
    func standardInput() async throws {
        let text = "学号,班级\nS2026001,高中二年三班\n"
        try await withRoster(text) { sandbox, environment, file, options, directory in
            for path in ["-", "/dev/stdin"] {
                let plan = try await wechatpay.run(
                    ["roster", "plan", path] + options,
                    environment: environment,
                    input: text
                )
                #expect(plan.status == 2, "\(plan.err)")
                let out = ["roster", "plan", path, "--out", directory + "/p.json"] + options
                let saved = try await wechatpay.run(out, environment: environment, input: text)
                #expect(saved.status == 64 && saved.err.contains("apply reads the rows again"))
            }
            let apply = try await wechatpay.run(
                ["roster", "apply", "-"] + options,
                environment: environment,
                input: text
            )
            #expect(apply.status == 0, "\(apply.err)")
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中二年三班")
        }
    }

    @Test(
        "Missing users are written to a file, and end a plan, its apply and an apply of the file with the same status"
    )
    func missing() async throws {
        let text = "学号,姓名,班级\nS2026001,赵一诺,高中一年一班\nS0,无名,=1+1\nS2026002,,高中二年一班\n"
        try await withRoster(text) { _, environment, file, options, directory in
            let list = directory + "/missing.csv"
            let out = ["--out", directory + "/plan.json", "--missing", list]
            let plan = try await wechatpay.run(["roster", "plan", file] + out + options, environment: environment)
            #expect(plan.status == 1)
            let written = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
            #expect(written == "\u{FEFF}out_user_id,organization_id,class_name\r\nS0,O1000001,'=1+1\r\n")
            let saved = try await wechatpay.run(
                ["roster", "apply", directory + "/plan.json"] + options,
                environment: environment
            )
            let whole = try await wechatpay.run(
                ["roster", "apply", file, "--missing", list, "--reveal"] + options,
                environment: environment
            )
            #expect(saved.status == 1 && whole.status == 1)
            #expect(try String(contentsOfFile: list, encoding: .utf8).hasSuffix("S0,O1000001,'=1+1,无名\r\n"))
            // A plan knows neither; and no output replaces a file that is read.
            for wrong in [
                ["apply", directory + "/plan.json", "--missing", list],
                ["apply", directory + "/plan.json", "-o", "O1000002"],
                ["plan", file, "--out", file, "-o", "O1000001"], ["plan", file, "--missing", directory + "/j.sqlite"],
                ["plan", file, "--out", list, "--missing", list],
                [
                    "plan", file, "--out",
                    directory + "/../" + URL(filePath: directory).lastPathComponent + "/roster.csv",
                ],
                ["report", file, "--html", directory + "/j.sqlite.key"], ["report", file, "--html", file],
                ["retry-failed", file, "--leavers", "disable"],
            ] {
                let outcome = try await wechatpay.run(
                    ["roster"] + wrong + ["--journal", directory + "/j.sqlite"],
                    environment: environment
                )
                #expect(outcome.status == 64, "\(wrong): \(outcome.err)")
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            let nowhere = ["roster", "plan", file, "--missing", "/nowhere/x.csv"] + options
            let refused = try await wechatpay.run(nowhere, environment: environment)
            #expect(refused.status == 65 && !refused.out.contains("rows"))
        }
    }

    @Test("What is the same for every row is reported once")
    func everyRow() async throws {
        let rows = (1...60).map { "X\($0),班\n" }.joined()
        try await withRoster("学号,班级\n" + rows) { _, environment, file, options, directory in
            let missing = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            #expect(missing.status == 1 && missing.out.contains("None of the 60 users is on the platform"))
            #expect(missing.out.split(separator: "\n").count == 2)
            let journal = ["--journal", directory + "/k.sqlite"]
            let school = try await wechatpay.run(["roster", "plan", file] + journal, environment: environment)
            #expect(school.status == 65 && school.err.contains("no organization is given") && school.out.isEmpty)
            let invalid = try await wechatpay.run(
                ["roster", "plan", file, "-o", "X 1"] + journal,
                environment: environment
            )
            #expect(invalid.status == 64 && invalid.out.isEmpty)
            let away = try await wechatpay.run(
                ["roster", "plan", file, "-o", "O1000001"] + journal,
                environment: environment.merging(["WECHATPAY_BASE_URL": "http://127.0.0.1:1"]) { $1 }
            )
            #expect(away.status == 69 && away.err.contains("http://127.0.0.1:1"), "\(away.err)")
            #expect(!away.out.contains("transport_failed"))
        }
    }

    @Test("A large result is a summary with ten examples of each kind; every line is printed on request")
    func summary() async throws {
        try await withCredentials { sandbox, environment, directory in
            for index in 1...60 {
                var user = SandboxUser(outUserID: "P\(index)", name: "王")
                user.className = "高中一年一班"
                try await sandbox.addUser(user, in: "O1000001")
            }
            let rows = (1...60).map { "P\($0),李,高中二年一班\n" }.joined()
            let file = directory + "/roster.csv"
            try ("学号,姓名,班级\n" + rows).write(toFile: file, atomically: true, encoding: .utf8)
            let options = ["-o", "O1000001", "--journal", directory + "/j.sqlite"]
            let plan = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            let lines = plan.out.split(separator: "\n")
            #expect(lines.first == "60 changes of the name" && lines.count == 25, "\(plan.out)")
            #expect(lines[1].hasPrefix("  ~ P1 ") && lines[10].hasPrefix("  ~ P10 ") && lines[11] == "  …")
            #expect(plan.err.contains("--all prints every line"))
            let all = try await wechatpay.run(["roster", "plan", file, "--all"] + options, environment: environment)
            let changes = all.out.split(separator: "\n").filter { $0.contains(" class ") }
            #expect(changes.count == 60 && changes.last?.hasPrefix("~ P60 ") == true)
        }
    }

    @Test("Leavers are listed, and disabled on request; the report shows them, and missing users by class")
    func leavers() async throws {
        let text = "学号,班级\n" + (1...9).map { "S202600\($0),\n" }.joined() + "S2026010,\nS0,高中三年九班\n"
        try await withRoster(text) { sandbox, environment, file, options, directory in
            _ = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            try text.replacing("S2026003,\n", with: "").write(toFile: file, atomically: true, encoding: .utf8)
            let list = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            #expect(
                list.out.contains("- S2026003 is no longer in the file")
                    && list.out.contains("1 no longer in the file,")
            )
            let report = ["roster", "report", file, "--html", "-"] + options
            let page = try await wechatpay.run(report, environment: environment).out
            let journal = ["--journal", directory + "/j.sqlite"]
            let alone = try await wechatpay.run(
                ["roster", "report", "--html", "-"] + journal,
                environment: environment
            )
            #expect(alone.out.contains("90.9%"), "10 of 11 users are in sync")
            for part in ["高中三年九班", "S0", "S2026003", "90.0%", "O1000001", "lang=\"en\""] {
                #expect(page.contains(part), "\(part)")
            }
            #expect(
                !page.contains("{{") && !page.contains("http://") && !page.contains("https://")
                    && !page.contains("<script")
            )
            let disable = ["roster", "apply", file, "--leavers", "disable"] + options
            #expect(try await wechatpay.run(disable, environment: environment).status == 1)
            #expect(try await sandbox.user("S2026003", in: "O1000001").status == "DISABLED")
            try "学号\nS2026001\n".write(toFile: file, atomically: true, encoding: .utf8)
            let refused = try await wechatpay.run(disable, environment: environment)
            #expect(
                refused.status == 65 && refused.err.contains("8 of 9 users would be disabled")
                    && refused.err.contains("--yes")
            )
            #expect(try await wechatpay.run(disable + ["--yes"], environment: environment).status == 0)
            let after = try await wechatpay.run(
                ["roster", "report", file, "--html", "-"] + options,
                environment: environment
            )
            #expect(after.out.contains("100.0%") && !after.out.contains("S2026009"))
            #expect(try await sandbox.user("S2026009", in: "O1000001").status == "DISABLED")
        }
    }

    @Test("A changed file is planned, or applied, until the watch is stopped")
    func watch() async throws {
        try await withRoster("学号,班级\nS2026001,高中二年三班\n") { sandbox, environment, file, options, _ in
            let arguments = ["roster", "watch", file, "--apply", "--interval", "1", "--settle", "0"] + options
            let status = try await wechatpay.run(arguments, environment: environment) { program in
                var count = 0
                for try await line in program.standardOutput.strings() where line.contains("changed") {
                    count += 1
                    if count == 1 {
                        try "学号,班级\nS2026001,高中二年四班\n".write(toFile: file, atomically: true, encoding: .utf8)
                    } else {
                        try program.send(signal: .terminate)
                        break
                    }
                }
            }
            #expect(status == 0)
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中二年四班")
        }
    }
}
