import Foundation
import Subprocess
import Testing
import WeChatPay
import WeChatPaySandbox

@testable import WeChatPayCommands

@Suite("The roster command", .timeLimit(.minutes(5)))
struct RosterCommandTests {
    private let wechatpay = Program(name: "wechatpay")
    private let text = "学号,姓名,班级,手机号\nS2026001,赵一诺,高中二年三班,13800138000\nS2026002,钱一诺,高中一年一班,\n"

    @Test("plan shows masked differences and sets its exit status; apply makes the changes; then none remain")
    func planAndApply() async throws {
        try await withRoster(text) { sandbox, environment, file, options, directory in
            let planFile = directory + "/plan.json"
            let plan = try await wechatpay.run(
                ["roster", "plan", file, "--out", planFile] + options,
                environment: environment
            )
            #expect(plan.status == 2, "\(plan.err)")
            #expect(plan.out.contains("~ S2026001 class 高中一年一班 → 高中二年三班"))
            #expect(plan.out.contains("~ S2026001 phone ? → *********00"))
            #expect(plan.out.contains("2 rows: 1 same (0 trusted), 1 to change"))
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中一年一班")
            let saved = try String(contentsOfFile: planFile, encoding: .utf8)
            #expect(!saved.contains("赵一诺") && !saved.contains("13800138000") && !saved.contains("高中二年三班"))

            let apply = try await wechatpay.run(
                ["roster", "apply", planFile, "--verify"] + options,
                environment: environment
            )
            #expect(apply.status == 0, "\(apply.err)")
            #expect(apply.out.contains("+ S2026001 class, phone"))
            let user = try await sandbox.user("S2026001", in: "O1000001")
            #expect(user.className == "高中二年三班" && user.phone == "13800138000")
            let again = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            #expect(again.status == 0 && again.out.contains("2 same"))
            let trusting = try await wechatpay.run(
                ["roster", "plan", file, "--trust", "7d"] + options,
                environment: environment
            )
            #expect(trusting.out.contains("2 same (2 trusted)") && trusting.out.contains("0 requests"))
        }
    }

    @Test("A file can be applied directly; a plan whose file changed is rejected")
    func applyFile() async throws {
        try await withRoster(text) { sandbox, environment, file, options, directory in
            let planFile = directory + "/plan.json"
            _ = try await wechatpay.run(
                ["roster", "plan", file, "--out", planFile] + options,
                environment: environment
            )
            try text.replacing("三班", with: "四班").write(toFile: file, atomically: true, encoding: .utf8)
            let refused = try await wechatpay.run(["roster", "apply", planFile] + options, environment: environment)
            #expect(refused.status == 65 && refused.err.contains("the file changed after the plan was made"))
            let apply = try await wechatpay.run(["roster", "apply", file] + options, environment: environment)
            #expect(apply.status == 0, "\(apply.err)")
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中二年四班")
        }
    }

    @Test("Bad rows, missing users and failures report their lines and statuses, also as JSON and in Chinese")
    func failures() async throws {
        try await withRoster(text + "S0,无名,,\nS2026003,x,,1\n") { sandbox, environment, file, options, _ in
            let bad = try await wechatpay.run(["roster", "plan", file] + options, environment: environment)
            #expect(bad.status == 65)
            #expect(
                bad.out.contains("x line 5: phone must be 11 digits, and has 1 (*)")
                    && bad.err.contains("--skip-invalid")
            )
            let skipping = options + ["--skip-invalid"]
            let missing = try await wechatpay.run(["roster", "plan", file] + skipping, environment: environment)
            #expect(missing.status == 1 && missing.out.contains("? S0 is not on the platform"))
            let chinese = try await wechatpay.run(
                ["roster", "plan", file] + skipping,
                environment: environment.merging(["LANG": "zh_CN.UTF-8"]) { $1 }
            )
            #expect(chinese.out.contains("? S0 平台上没有") && chinese.out.contains("平台缺失 1"))
            sandbox.inject(.systemError, times: 100, method: "PATCH")
            let failed = try await wechatpay.run(
                ["roster", "apply", file, "--format", "json"] + skipping,
                environment: environment
            )
            #expect(failed.status == 1)
            let events = try failed.out.split(separator: "\n").map {
                try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
            }
            let failure = try #require(events.first { $0["event"].string == "failed" })
            #expect(failure["out_user_id"].string == "S2026001" && failure["code"].string == "SYSTEM_ERROR")
            #expect(failure["request_id"].string?.isEmpty == false)
        }
    }

    @Test("Thousands of invalid rows are summarized with examples; each is printed on request")
    func manyFaults() async throws {
        let rows = (0..<3000).map { "X\($0),王,班,1\n" }.joined()
        try await withRoster("学号,姓名,班级,手机号\n" + rows) { _, environment, file, options, _ in
            let arguments = ["roster", "plan", file] + options
            let plan = try await wechatpay.run(arguments, environment: environment)
            #expect(plan.status == 65)
            #expect(plan.out.contains("3000 invalid rows: phone must be 11 digits, and has 1"))
            #expect(plan.out.split(separator: "\n").count { $0.hasPrefix("  x line ") } == 10)
            let all = try await wechatpay.run(arguments + ["--all"], environment: environment)
            #expect(all.status == 65)
            #expect(all.out.split(separator: "\n").count { $0.hasPrefix("x line ") } == 3000)
        }
    }

    @Test("status, history, report and retry-failed describe the journal without personal data")
    func journal() async throws {
        try await withRoster(text + "S0,<无名>,,\n") { sandbox, environment, file, options, directory in
            _ = try await wechatpay.run(["roster", "apply", file] + options, environment: environment)
            let journal = ["--journal", directory + "/j.sqlite"]
            let status = try await wechatpay.run(["roster", "status"] + journal)
            #expect(status.out.contains("RESOURCE_NOT_EXISTS") && status.out.contains("S0"))
            let history = try await wechatpay.run(["roster", "history", "--format", "json"] + journal)
            let runs = try JSONDecoder().decode(JSONValue.self, from: Data(history.out.utf8))
            #expect(runs.array?.map { $0["kind"].string } == ["apply", "plan"])
            let report = try await wechatpay.run(["roster", "report", "--html", "-"] + journal)
            #expect(report.out.contains("class=\"chart\"") && report.out.contains("S0"))
            #expect(
                !report.out.contains("http://") && !report.out.contains("https://") && !report.out.contains("<script")
            )
            for text in [status.out, history.out, report.out] {
                for secret in ["赵一诺", "13800138000", "无名"] { #expect(!text.contains(secret)) }
            }
            let retry = try await wechatpay.run(["roster", "retry-failed", file] + options, environment: environment)
            #expect(retry.status == 1 && retry.out.contains("? S0") && retry.out.contains("1 row:"))
            let again = try await wechatpay.run(["roster", "status"] + journal)
            #expect(again.out.contains("missing  1"))
            let none = try await wechatpay.run(["roster", "status", "--journal", directory + "/none.sqlite"])
            #expect(none.status == 4 && !FileManager.default.fileExists(atPath: directory + "/none.sqlite"))
        }
    }

    @Test("Ctrl-C finishes the work in flight; the next apply resumes")
    func interrupted() async throws {
        try await withRoster("学号,班级\nS2026001,高中新一班\nS2026002,高中新一班\n") { sandbox, environment, file, options, _ in
            // Five requests, one every two seconds: the run is in progress when the signal arrives.
            let slow = ["--rate", "0.5", "--concurrency", "1", "--progress", "json"]
            let status = try await wechatpay.run(
                ["roster", "apply", file] + options + slow,
                environment: environment
            ) { program in
                async let out = program.standardOutput.text()
                var hasSignaled = false
                for try await line in program.standardError.strings() where line.contains("total") && !hasSignaled {
                    // The first line shows that the run is in progress.
                    hasSignaled = true
                    try program.send(signal: .interrupt)
                }
                #expect(hasSignaled)
                _ = try await out
            }
            #expect(status == 130)
            let rest = try await wechatpay.run(["roster", "apply", file] + options, environment: environment)
            #expect(rest.status == 0, "\(rest.err)")
            #expect(try await sandbox.user("S2026002", in: "O1000001").className == "高中新一班")
        }
    }

    @Test("A plan can be applied on another machine after its file and key are copied there")
    func elsewhere() async throws {
        try await withRoster(text) { sandbox, environment, file, options, directory in
            let planFile = directory + "/plan.json"
            _ = try await wechatpay.run(
                ["roster", "plan", file, "--out", planFile] + options,
                environment: environment
            )
            let (source, key) = (directory + "/brought.csv", directory + "/brought.key")
            try FileManager.default.moveItem(atPath: file, toPath: source)
            let gone = try await wechatpay.run(["roster", "apply", planFile] + options, environment: environment)
            #expect(gone.status == 65 && gone.err.contains("roster.csv"))
            try FileManager.default.moveItem(atPath: directory + "/j.sqlite.key", toPath: key)
            let noPlan = try await wechatpay.run(
                ["roster", "apply", source, "--source", source] + options,
                environment: environment
            )
            #expect(noPlan.status == 64 && noPlan.err.contains("--source"))
            let apply = ["roster", "apply", planFile, "--source", source] + options
            let other = try await wechatpay.run(apply, environment: environment)
            #expect(other.status == 78 && other.err.contains("--journal-key"))
            let done = try await wechatpay.run(apply + ["--journal-key", key], environment: environment)
            #expect(done.status == 0, "\(done.err)")
            #expect(try await sandbox.user("S2026001", in: "O1000001").className == "高中二年三班")
        }
    }

    @Test("A plan made immediately after an apply reflects the current state")
    func rightAfter() async throws {
        try await withRoster(text) { sandbox, environment, file, options, directory in
            for index in 1...4 {
                let roster = "out_user_id,class_name\nS2026001,高中二年\(index)班\n"
                try roster.write(toFile: file, atomically: true, encoding: .utf8)
                let planFile = directory + "/plan.json"
                let plan = ["roster", "plan", file, "--out", planFile] + options
                #expect(try await wechatpay.run(plan, environment: environment).status == 2)
                let apply = ["roster", "apply", planFile] + options
                let outcome = try await wechatpay.run(apply, environment: environment)
                #expect(outcome.status == 0, "\(outcome.err)")
            }
        }
    }

    #if !Postgres
        @Test("A build without PostgreSQL explains how to get a build with it")
        func noPostgres() async throws {
            let outcome = try await wechatpay.run(["roster", "status", "--journal", "postgresql://db/school"])
            #expect(outcome.status == 78 && outcome.err.contains("--traits Postgres"))
        }
    #else
        @Test("An unreachable server is reported immediately, without the password")
        func noServer() async throws {
            let outcome = try await wechatpay.run(
                ["roster", "status", "--journal", "postgresql://roster:geheim@127.0.0.1:1/school"]
            )
            #expect(outcome.status == 69 && !outcome.err.contains("geheim"))
        }
    #endif

    @Test(
        "Invalid options are rejected",
        arguments: [
            ["--trust", "7"], ["--trust", "x"], ["--rate", "0"], ["--rate", "inf"], ["--encoding", "x"],
            ["--concurrency", "0"],
        ]
    )
    func usage(_ options: [String]) async throws {
        #expect(try await wechatpay.run(["roster", "plan", "x.csv"] + options).status == 64)
    }
}
