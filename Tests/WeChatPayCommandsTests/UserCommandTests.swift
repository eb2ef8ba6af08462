import Foundation
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPayTesting

@testable import WeChatPayCommands

@Suite("User, school and contract commands", .timeLimit(.minutes(5)))
struct UserCommandTests {
    private let wechatpay = Program(name: "wechatpay")
    private let school = ["-o", "O1000001"]

    private func json(_ outcome: Program.Outcome) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(outcome.out.utf8))
    }

    @Test("A user's name is masked unless requested; JSON output is complete")
    func show() async throws {
        try await withCredentials { sandbox, environment, _ in
            let name = try await sandbox.user("S2026001", in: "O1000001").name
            let masked = try await wechatpay.run(["user", "show", "S2026001"] + school, environment: environment)
            #expect(masked.status == 0)
            #expect(!masked.out.contains(name))
            #expect(masked.out.contains("\(name.prefix(1))**"))
            #expect(masked.out.contains("高中一年一班"))
            let whole = try await wechatpay.run(
                ["user", "show", "S2026001", "--reveal"] + school,
                environment: environment
            )
            #expect(whole.out.contains(name))
            let machine = try await wechatpay.run(
                ["user", "show", "S2026001", "--format", "json"] + school,
                environment: environment
            )
            #expect(try json(machine)["user_name"].string == name)
            #expect(try json(machine)["student_info"]["class_name"].string == "高中一年一班")
        }
    }

    @Test("An update changes only the given fields; a file or standard input can supply the name")
    func update() async throws {
        try await withCredentials { sandbox, environment, directory in
            try "张三丰\n".write(toFile: directory + "/name", atomically: true, encoding: .utf8)
            let arguments = [
                "--name", "@\(directory)/name", "--phone", "@-", "--class", "高中二年一班", "--status", "DISABLED",
            ]
            let outcome = try await wechatpay.run(
                ["user", "update", "S2026001"] + school + arguments,
                environment: environment,
                input: "13800138000\n"
            )
            #expect(outcome.status == 0, "\(outcome.err)")
            let user = try await sandbox.user("S2026001", in: "O1000001")
            #expect(user.name == "张三丰" && user.phone == "13800138000")
            #expect(user.className == "高中二年一班" && user.status == "DISABLED" && user.type == "STUDENT")
        }
    }

    @Test("Multiple users are listed in order; a failed user has a row, and the exit status reports the failure")
    func list() async throws {
        try await withCredentials { _, environment, directory in
            try "S2026003\r\n\n T2026001 \n".write(toFile: directory + "/ids", atomically: true, encoding: .utf8)
            let outcome = try await wechatpay.run(
                ["user", "list", "S2026001", "S0", "--ids", directory + "/ids", "--concurrency", "2"] + school,
                environment: environment
            )
            #expect(outcome.status == ExitStatus.notFound.rawValue)
            let rows = outcome.out.split(separator: "\n").map { $0.split(separator: " ").first.map(String.init) ?? "" }
            #expect(rows == ["out_user_id", "S2026001", "S0", "S2026003", "T2026001"])
            #expect(outcome.out.contains("RESOURCE_NOT_EXISTS"))
            #expect(!outcome.out.contains("赵一诺"))
            let machine = try await wechatpay.run(
                ["user", "list", "S2026001", "S0", "--format", "json"] + school,
                environment: environment
            )
            let list = try json(machine)
            #expect(list[0]["user"]["out_user_id"].string == "S2026001")
            #expect(list[1]["error"].string == "RESOURCE_NOT_EXISTS")
            #expect(list[1]["request_id"].string?.isEmpty == false)
        }
    }

    @Test("Output paths are checked before the first request, and no error is raw")
    func outputPaths() async throws {
        try await withCredentials { sandbox, environment, directory in
            let roster = directory + "/roster.csv"
            try "out_user_id,user_name\nS2026001,张三\n".write(toFile: roster, atomically: true, encoding: .utf8)
            let plan = ["roster", "plan", roster] + school
            let journal = ["--journal", directory + "/journal"]
            let missing = directory + "/missing/file"
            let rows: [(arguments: [String], text: String)] = [
                (plan + journal + ["--out", directory], "Is a directory"),
                (plan + journal + ["--out", missing], "No such file or directory"),
                (plan + ["--journal", directory], "is a directory"),
                (plan + ["--journal", missing], "No such file or directory"),
                (["roster", "report", "--html", directory] + journal, "Is a directory"),
                (["certificates", "download", roster], "Cannot create the directory"),
                (["sandbox", "--quiet", "--storage", missing], "No such file or directory"),
                (["sandbox", "--quiet", "--storage", directory], "not a regular file"),
                (["user", "show", "S2026001", "--config", directory] + school, "Cannot read the configuration file"),
            ]
            for row in rows {
                let outcome = try await wechatpay.run(row.arguments, environment: environment)
                #expect(outcome.status != 0 && outcome.err.contains(row.text), "\(row.arguments): \(outcome.err)")
                for raw in ["NSCocoaErrorDomain", "Error Domain", "SQLite error", "while executing", "UserInfo"] {
                    #expect(!outcome.err.contains(raw))
                }
            }
            #expect(sandbox.counts.requests.isEmpty)
        }
    }

    @Test("A value may begin with a hyphen")
    func hyphens() async throws {
        try await withCredentials { _, environment, _ in
            for value in ["-1班", "--", "-"] {
                let arguments = ["user", "update", "S2026001"] + school + ["--class", value]
                #expect(try await wechatpay.run(arguments, environment: environment).status == 0)
                let shown = try await wechatpay.run(
                    ["user", "show", "S2026001", "--format", "json"] + school,
                    environment: environment
                )
                #expect(try json(shown)["student_info"]["class_name"].string == value)
            }
        }
    }

    @Test("A school is found by id and name; a contract is prepared, shown and terminated")
    func schools() async throws {
        try await withCredentials { sandbox, environment, _ in
            let found = try await wechatpay.run(["organization", "O1000001"], environment: environment)
            #expect(found.out.contains(sandbox.school.name))
            let named = try await wechatpay.run(
                ["organization", "--name", sandbox.school.name, "--format", "json"],
                environment: environment
            )
            #expect(try json(named)["organization_id"].string == "O1000001")
            let presigned = try await wechatpay.run(
                ["contract", "presign", "S2026004", "--business", "校园刷脸", "--format", "json"] + school,
                environment: environment
            )
            let token = try #require(try json(presigned)["presign_token"].string)
            let id = try await sandbox.signContract(presignToken: token)
            let shown = try await wechatpay.run(["contract", "show", id], environment: environment)
            #expect(shown.out.contains("CONTRACTED"))
            #expect(shown.out.contains("+08:00"))
            let ended = try await wechatpay.run(
                ["contract", "terminate", "S2026004"] + school,
                environment: environment
            )
            #expect(ended.status == 0)
            #expect(try await sandbox.user("S2026004", in: "O1000001").contractState == "TERMINATED")
        }
    }

    @Test("Each kind of failure has its status, its request id, and a next step, in the language of the locale")
    func failures() async throws {
        try await withCredentials { sandbox, environment, _ in
            let show = ["user", "show", "S0"] + school
            let missing = try await wechatpay.run(show, environment: environment)
            #expect(missing.status == 4)
            #expect(missing.err.contains("Request-ID") && missing.err.contains("next:"))
            let chinese = try await wechatpay.run(
                show,
                environment: environment.merging(["LANG": "zh_CN.UTF-8"]) { $1 }
            )
            #expect(
                chinese.err.contains("下一步：资源不存在；请检查各个 ID") && chinese.err.contains("用户不存在")
                    && !chinese.err.contains("next:")
            )
            let denied = try await wechatpay.run(
                show,
                environment: environment.merging(["WECHATPAY_SERIAL": "AA"]) { $1 }
            )
            // The sandbox's diagnosis is the next step.
            #expect(denied.err.contains("next: serial_no is not the serial of the merchant's certificate"))
            let update = ["user", "update", "S2026001"] + school
            let rows: [(arguments: [String], environment: [String: String], status: Int32)] = [
                (update + ["--phone", "1"], [:], 65), (update, [:], 65), (update + ["--type", "X"], [:], 3),
                (show, ["WECHATPAY_SERIAL": "AA"], 77), (show, ["WECHATPAY_BASE_URL": "http://127.0.0.1:1"], 69),
                (show, ["WECHATPAY_PRIVATE_KEY": "/nowhere"], 78), (["user", "show"], [:], 64),
            ]
            for row in rows {
                let outcome = try await wechatpay.run(
                    row.arguments,
                    environment: environment.merging(row.environment) { $1 }
                )
                #expect(outcome.status == row.status, "\(row.arguments): \(outcome.err)")
                #expect(outcome.out.isEmpty)
            }
            for (fault, status) in [
                // The signature of a response does not show whether the change was made.
                (SandboxFault.badSignature, 75), (.cutAfterWork, 75), (.systemError, 75),
                (.rateLimited(retryAfter: .zero), 69),
            ] as [(SandboxFault, Int32)] {
                sandbox.inject(fault, times: 10)
                let outcome = try await wechatpay.run(update + ["--class", "x"], environment: environment)
                #expect(outcome.status == status, "\(fault.kind): \(outcome.err)")
                sandbox.clearFaults()
            }
            sandbox.inject(.badSignature)
            let unverified = try await wechatpay.run(["user", "show", "S2026001"] + school, environment: environment)
            #expect(unverified.status == 76)
        }
    }

    @Test("A private key readable by others causes a warning, and the call continues")
    func warning() async throws {
        try await withCredentials { _, environment, directory in
            let arguments = ["user", "show", "S2026001"] + school
            #expect(try await wechatpay.run(arguments, environment: environment).err.isEmpty)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644],
                ofItemAtPath: directory + "/apiclient_key.pem"
            )
            let outcome = try await wechatpay.run(arguments, environment: environment)
            #expect(outcome.status == 0)
            #expect(outcome.err.contains("0644"))
        }
    }

    @Test("The completions for each shell include the commands", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) async throws {
        let outcome = try await wechatpay.run(["completions", shell])
        #expect(outcome.status == 0)
        #expect(outcome.out.contains("certificates") && outcome.out.contains("doctor"))
    }

    @Test("Columns are aligned, including with double-width characters")
    func table() {
        let table = Table(heading: ["id", "name", "x"], rows: [["1", "赵一诺", "y"], ["22", "Li", "y"]])
        #expect(table.lines == ["id  name    x", "1   赵一诺  y", "22  Li      y"])
        #expect(Table(heading: [], rows: [["a\u{1B}[2J\nb"]]).lines == [#"a\u001B[2J\u000Ab"#])
        #expect(Mask.name("赵一诺") == "赵**" && Mask.name("赵") == "赵*" && Mask.name("") == "*")
        #expect(Language(environment: ["LANG": "zh_CN.UTF-8"]) == .chinese)
        #expect(Language(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]) == .english)
        #expect(Language(environment: [:]) == .english)
    }
}
