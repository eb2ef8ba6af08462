import Foundation
import Subprocess
import Testing
import WeChatPay
import WeChatPayTesting
import WeChatPaySandbox

@testable import WeChatPayCommands

@Suite("The command, run as a user runs it", .timeLimit(.minutes(5)))
struct ProgramTests {
    private let wechatpay = Program(name: "wechatpay")
    private let path = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
    private let first = ["-p", "organization_id=O1000001", "-p", "out_user_id=S2026001"]

    @Test("demo makes the twelve calls, marks the changed fields, and shows a rejected signature")
    func demo() async throws {
        let outcome = try await wechatpay.run(["demo"])
        #expect(outcome.status == 0)
        #expect(outcome.out.matches(of: #/HTTP 200 .* verified/#).count == 6)
        #expect(outcome.out.matches(of: #/HTTP 204 .* verified/#).count == 6)
        #expect(outcome.out.contains("* user_name"))
        #expect(outcome.out.contains("→ 张三"))
        #expect(outcome.out.contains("SIGN_ERROR"))
        #expect(!outcome.out.contains("\u{1B}["), "Colour comes only on a terminal")
    }

    @Test("demo --format json prints JSON with the same facts")
    func demoJSON() async throws {
        let outcome = try await wechatpay.run(["demo", "--format", "json"])
        #expect(outcome.status == 0)
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.out.utf8))
        let calls = try #require(report["calls"].array)
        #expect(calls.count == 12)
        #expect(Set(calls.map { "\($0["method"]) \($0["style"]) \($0["spelling"])" }).count == 12)
        #expect(calls.allSatisfy { $0["status"].int == ($0["method"].string == "GET" ? 200 : 204) })
        #expect(report["changes"].array?.compactMap(\.["field"].string) == ["student_info.class_name", "user_name"])
        #expect(report["rejected"]["code"].string == "SIGN_ERROR")
    }

    @Test("Without a platform key, call downloads the certificates with the API v3 key")
    func certificates() async throws {
        try await withCredentials(keyMode: .certificate) { _, environment, _ in
            #expect(environment["WECHATPAY_PLATFORM_KEY"] == nil)
            let outcome = try await wechatpay.run(["call", "GET", path] + first, environment: environment)
            #expect(outcome.status == 0, "\(outcome.err)")
            #expect(outcome.out.contains("\"out_user_id\":\"S2026001\""))
        }
    }

    @Test("call prints the body, encrypts fields, and shows the change")
    func call() async throws {
        try await withCredentials { _, environment, directory in
            let before = try await wechatpay.run(["call", "GET", path] + first, environment: environment)
            #expect(before.status == 0)
            #expect(before.out.contains("\"out_user_id\":\"S2026001\""))
            #expect(before.err.isEmpty)

            let file = directory + "/body.json"
            let body = #"{"user_name":"张三","phone":"13800138000","student_info":{"class_name":"高中二年一班"}}"#
            try body.write(toFile: file, atomically: true, encoding: .utf8)
            let sealing = ["--seal", "user_name", "--seal", "phone"]
            for source in ["@\(file)", "@-", body] {
                let update = try await wechatpay.run(
                    ["call", "patch", path, "--json", source] + sealing + first,
                    environment: environment,
                    input: body
                )
                #expect(update.status == 0)
                #expect(update.out.isEmpty)
            }
            let after = try await wechatpay.run(["call", "GET", path] + first, environment: environment)
            #expect(after.out.contains("张三"))
            #expect(after.out.contains("高中二年一班"))
        }
    }

    @Test("Credentials can come from a file; options override the environment, which overrides the file")
    func credentials() async throws {
        try await withCredentials { _, environment, directory in
            let config = ["--config", directory + "/wechatpay.json"]
            let arguments = ["call", "GET", path] + first
            #expect(try await wechatpay.run(arguments + config).status == 0)
            let wrong = ["WECHATPAY_MCHID": "1900000999"]
            #expect(try await wechatpay.run(arguments + config, environment: wrong).status != 0)
            let right = ["--mchid", try #require(environment["WECHATPAY_MCHID"])]
            #expect(try await wechatpay.run(arguments + config + right, environment: wrong).status == 0)
        }
    }

    @Test("A rejected command writes to standard error only and exits with a nonzero status")
    func refusals() async throws {
        try await withCredentials { _, environment, _ in
            let patch = ["call", "PATCH", path] + first
            let rows: [([String], [String: String], String)] = [
                (["call", "GET", path], environment, "\"organization_id\" is missing"),
                (
                    ["call", "GET", path, "-p", "organization_id=O1", "-p", "out_user_id=S1"], environment,
                    "RESOURCE_NOT_EXISTS"
                ),
                (["call", "GET", path, "-p", "nonsense"], environment, "nonsense"),
                (["call", "GET", path, "--json", "{}"] + first, environment, "GET request has no body"),
                (["call", "FETCH", path], environment, "FETCH"),
                (patch + ["--json", "{"], environment, "not valid JSON"),
                (patch + ["--json", "@/nowhere.json"], environment, "/nowhere.json"),
                (patch + ["--json", "{}", "--seal", "phone"], environment, "--seal phone"),
                (patch + ["--json", #"{"phone":1}"#, "--seal", "phone"], environment, "must be a string"),
                (patch + ["--json", #"{"phone":"13800138000"}"#], environment, "json.phone must be encrypted"),
                (patch + ["--json", #"{"phone":"13800138000"}"#, "--no-check"], environment, "/phone"),
                (["call", "GET", path] + first, [:], "WECHATPAY_MCHID"),
                (
                    ["call", "GET", path] + first, environment.merging(["WECHATPAY_PRIVATE_KEY": "/nowhere"]) { $1 },
                    "/nowhere"
                ),
                (
                    ["call", "GET", path] + first, environment.merging(["WECHATPAY_API_V3_KEY": "short"]) { $1 },
                    "5 bytes"
                ),
                (["call", "GET", path] + first, environment.merging(["WECHATPAY_SERIAL": "AA"]) { $1 }, "SIGN_ERROR"),
            ]
            for (arguments, environment, message) in rows {
                let outcome = try await wechatpay.run(arguments, environment: environment)
                #expect(outcome.status != 0)
                #expect(outcome.out.isEmpty)
                #expect(outcome.err.contains(message))
                #expect(!outcome.err.contains("13800138000"))
            }
        }
    }

    @Test(
        "sandbox prints the variables to export, writes them with mode 0600, and shuts down gracefully",
        .timeLimit(.minutes(3))
    )
    func sandbox() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let status = try await wechatpay.run(
            ["sandbox", "--write-credentials", directory, "--host", "0.0.0.0"],
            environment: [:]
        ) { program in
            async let log = program.standardError.text()
            var printed = ""
            var ready = false
            for try await line in program.standardOutput.strings() where !ready {
                printed += line + "\n"
                guard line.hasPrefix("# or load the same from a file") else { continue }
                ready = true
                do {
                    try await use(printed, directory)
                } catch {
                    Issue.record(error)
                }
                try program.send(signal: .interrupt)
            }
            #expect(ready)
            let lines = try await log
            #expect(
                lines.contains("/v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
            )
            #expect(!lines.contains("S2026001"))
        }
        #expect(status == 0)
    }

    /// What the running sandbox printed, wrote and returns.
    private func use(_ printed: String, _ directory: String) async throws {
        var environment: [String: String] = [:]
        for match in printed.matches(of: #/export (WECHATPAY_[A-Z0-9_]+)=(.+)/#) {
            environment[String(match.1)] = String(match.2)
        }
        let settings = Credentials.Setting.allCases.filter { $0 != .caFile }
        #expect(environment.keys.sorted() == settings.map(\.variable).sorted())
        let file = try String(contentsOfFile: directory + "/wechatpay.env", encoding: .utf8)
        #expect(printed.hasPrefix(file))
        for name in ["apiclient_key.pem", "pub_key.pem", "sandbox_platform_key.pem", "wechatpay.env", "wechatpay.json"]
        {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        #expect(try await wechatpay.run(["call", "GET", path] + first, environment: environment).status == 0)
        // Usable addresses, on default ports or the next free ones, and both printed.
        let (url, adminURL) = (
            environment["WECHATPAY_BASE_URL"] ?? "", environment["WECHATPAY_SANDBOX_ADMIN_URL"] ?? ""
        )
        #expect(url.wholeMatch(of: #/http://127\.0\.0\.1:9[01][0-9][02468]/#) != nil)
        #expect(adminURL.wholeMatch(of: #/http://127\.0\.0\.1:9[01][0-9][13579]/#) != nil)
        #expect(printed.contains("# gateway: \(url), admin API: \(adminURL)\n"))
        // Its keys are not written over while it runs.
        let second = try await wechatpay.run(["sandbox", "--write-credentials", directory])
        #expect(second.status == 78 && second.err.contains("Another sandbox"))
        let port = try #require(environment["WECHATPAY_BASE_URL"]?.split(separator: ":").last)
        let taken = try await wechatpay.run(["sandbox", "--port", String(port)])
        #expect(taken.status == 78 && taken.err.contains("--port") && taken.out.isEmpty)
        let admin = try await wechatpay.run(["sandbox", "--admin-port", String(port)])
        #expect(admin.status == 78 && admin.err.contains("--admin-port") && admin.out.isEmpty)
        #expect(try await wechatpay.run(["sandbox", "--no-admin", "--admin-port", "0"]).status == 64)
    }

    @Test("The advice for HTTPS names absolute paths and a setting for each language")
    func advice() {
        let files = TLSFiles(directory: "sandbox-tls")
        let path = FileManager.default.currentDirectoryPath + "/sandbox-tls/sandbox_ca.pem"
        #expect(files.authority == path)
        let advice = files.advice(port: 8443, isKept: true).joined(separator: "\n")
        for setting in [
            "curl --cacert \(path)", "php -d curl.cainfo=\(path)", "REQUESTS_CA_BUNDLE=\(path)",
            "NODE_EXTRA_CA_CERTS=\(path)", "Go:        export SSL_CERT_FILE=\(path)", "-file \(path)",
            "-Djavax.net.ssl.trustStore=/",
        ] { #expect(advice.contains(setting)) }
    }

    @Test("A sandbox with a storage file has the same keys and ports after a restart", .timeLimit(.minutes(3)))
    func restart() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        var runs: [String] = []
        for _ in 0..<2 {
            let arguments = ["--write-credentials", directory, "--storage", directory + "/state.sqlite"]
            let status = try await wechatpay.run(
                ["sandbox", "--port", "19080", "--admin-port", "19081"] + arguments,
                environment: [:]
            ) {
                program in
                async let log = program.standardError.text()
                for try await line in program.standardOutput.strings()
                where line.hasPrefix("# or load the same from a file") {
                    runs.append(try String(contentsOfFile: directory + "/wechatpay.env", encoding: .utf8))
                    try program.send(signal: .interrupt)
                }
                _ = try await log
            }
            #expect(status == 0)
        }
        #expect(runs.count == 2 && runs.first == runs.last)
    }

    @Test("Numbers next to encrypted fields keep their values")
    func numbers() async throws {
        let text = #"{"big":12345678901234567890,"long":123456789.123456789012,"name":"x"}"#
        let transport = RecordingTransport { _ in try FixturePlatform().response(200, "{}") }
        let client = try WeChatPayClient(.fixture(transport: transport))
        let body = try JSONBody(argument: text, sealing: ["name"], isTree: false)
        try await client.v3.x.post(RequestOptions(json: body.tree))
        let sent = String(decoding: transport.requests.first?.body ?? Data(), as: UTF8.self)
        #expect(sent.contains(#""big":12345678901234567890,"long":123456789.123456789012,"name":""#), "\(sent)")
    }

    @Test("A setting in the file can be a number; an empty variable counts as unset")
    func lenientSettings() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let config = #"{"wechatpay":{"mchid":1900000109,"serial":"AA","private_key":"k","platform_key":"p"}}"#
        try config.write(toFile: file, atomically: true, encoding: .utf8)
        let environment = ["WECHATPAY_SERIAL": ""]
        let credentials = try Credentials(
            try await Settings(options: [:], file: file, environment: environment)
        )
        #expect(credentials.merchantID == "1900000109")
        #expect(credentials.merchantSerial == "AA")
    }

    @Test("Keys that do not belong to a sandbox are not overwritten; a port must be valid")
    func foreignKeys() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let key = directory + "/apiclient_key.pem"
        try "mine".write(toFile: key, atomically: true, encoding: .utf8)
        let outcome = try await wechatpay.run(["sandbox", "--write-credentials", directory])
        #expect(outcome.status != 0)
        #expect(outcome.err.contains("apiclient_key.pem"))
        #expect(try String(contentsOfFile: key, encoding: .utf8) == "mine")
        #expect(try await wechatpay.run(["sandbox", "--port", "99999"]).status == 64)
        #expect(try await wechatpay.run(["sandbox", "--write-credentials", "/proc/nowhere"]).status == 78)
        #expect(try await wechatpay.run(["sandbox", "--storage", "/nowhere/x.sqlite"]).status == 78)
    }
}
