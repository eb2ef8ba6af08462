import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting

@testable import WeChatPayCommands
import WeChatPaySandboxTesting

@Suite("The doctor command", .timeLimit(.minutes(5)))
struct DoctorCommandTests {
    private let wechatpay = Program(name: "wechatpay")

    /// The checks of a run by name.
    private func checks(_ outcome: Program.Outcome) throws -> [String: JSONValue] {
        let items = try JSONDecoder().decode([JSONValue].self, from: Data(outcome.out.utf8))
        return Dictionary(items.map { ($0["check"].string ?? "", $0) }) { first, _ in first }
    }

    @Test("A valid configuration passes every check, including a real round trip", arguments: [false, true])
    func healthy(_ isCertificate: Bool) async throws {
        try await withCredentials(keyMode: isCertificate ? .certificate : .publicKey) { _, environment, _ in
            let outcome = try await wechatpay.run(["doctor", "--format", "json"], environment: environment)
            #expect(outcome.status == 0, "\(outcome.out)")
            let checks = try checks(outcome)
            #expect(checks["echo"]?["result"].string == "ok")
            #expect(checks["clock"]?["result"].string == "ok")
            #expect(checks["platform_key"]?["result"].string == (isCertificate ? "skipped" : "ok"))
            #expect(!checks.values.contains { $0["result"].string == "failed" })
        }
    }

    @Test("Each key in the wrong role and each wrong setting is named")
    func wrong() async throws {
        try await withCredentials { sandbox, environment, directory in
            let (_, _) = try await sandbox.addMerchant(id: "1900000200")
            let otherKey = directory + "/other_key.pem"
            try FixtureKeys.platformPrivateKeyPEM.write(toFile: otherKey, atomically: true, encoding: .utf8)
            let serial = environment["WECHATPAY_SERIAL"] ?? ""
            let platformID = environment["WECHATPAY_PLATFORM_KEY_ID"] ?? ""
            let rows: [([String: String], check: String, message: String)] = [
                (["WECHATPAY_PLATFORM_KEY": directory + "/apiclient_cert.pem"], "platform_key", "merchant's own"),
                (["WECHATPAY_PLATFORM_KEY": "/nowhere"], "platform_key", "Cannot read"),
                (["WECHATPAY_PLATFORM_KEY_ID": ""], "platform_key", "Expected a certificate"),
                (["WECHATPAY_PRIVATE_KEY": directory + "/apiclient_cert.pem"], "private_key", "Expected a private key"),
                (["WECHATPAY_PRIVATE_KEY": otherKey], "certificate", "does not belong"),
                (["WECHATPAY_SERIAL": platformID], "serial", "platform"),
                (["WECHATPAY_SERIAL": serial.lowercased()], "serial", "lowercase"),
                (["WECHATPAY_SERIAL": "ABCD"], "serial", "not the serial"),
                (["WECHATPAY_API_V3_KEY": "short"], "api_v3_key", "5 bytes"),
                (["WECHATPAY_MCHID": "wx1"], "mchid", "digits"), (["WECHATPAY_SERIAL": ""], "serial", "not set"),
                (["WECHATPAY_BASE_URL": "http://127.0.0.1:1"], "host", "cannot connect"),
            ]
            for (changes, check, message) in rows {
                let outcome = try await wechatpay.run(
                    ["doctor", "--format", "json"],
                    environment: environment.merging(changes) { $1 }
                )
                #expect(outcome.status == 78, "\(changes)")
                let found = try checks(outcome)[check]
                #expect(found?["result"].string == "failed", "\(changes): \(outcome.out)")
                #expect(found?["message"].string?.contains(message) == true, "\(changes): \(outcome.out)")
                #expect(found?["next"].string?.isEmpty == false)
            }
        }
    }

    @Test("A mismatched certificate does not suggest its serial; a symbolic link has the permissions of its target")
    func roles() async throws {
        try await withCredentials(keyMode: .both) { _, environment, directory in
            let outcome = try await wechatpay.run(
                ["doctor", "--format", "json", "--certificate", directory + "/platform_cert.pem"],
                environment: environment
            )
            let checks = try checks(outcome)
            #expect(checks["certificate"]?["result"].string == "failed")
            #expect(checks["serial"] == nil)
            let link = directory + "/link.pem"
            try FileManager.default.createSymbolicLink(
                atPath: link,
                withDestinationPath: directory + "/apiclient_key.pem"
            )
            let linked = try await wechatpay.run(
                ["user", "show", "S2026001", "-o", "O1000001"],
                environment: environment.merging(["WECHATPAY_PRIVATE_KEY": link]) { $1 }
            )
            #expect(linked.status == 0 && linked.err.isEmpty)
        }
    }

    @Test("The printed settings let the command call an HTTPS sandbox; without them, the doctor explains the failure")
    func https() async throws {
        try await withDirectory { directory in
            let tls = try TLSFiles(directory: directory).load()
            var configuration = SandboxConfiguration.fixture
            configuration.tls = tls
            try await withSandbox(configuration) { sandbox in
                let credentials = try CredentialFiles(directory: directory).write(
                    sandbox.credentials,
                    baseURL: try await sandbox.baseURL,
                    caFile: TLSFiles(directory: directory).authority
                )
                var environment = Dictionary(uniqueKeysWithValues: credentials.settings.map { ($0.variable, $1) })
                let show = ["user", "show", "S2026001", "-o", "O1000001"]
                #expect(try await wechatpay.run(show, environment: environment).status == 0)
                #expect(try await wechatpay.run(["doctor"], environment: environment).status == 0)
                environment["WECHATPAY_CA_FILE"] = nil
                #expect(try await wechatpay.run(show, environment: environment).status == 69)
                let outcome = try await wechatpay.run(["doctor"], environment: environment)
                #expect(outcome.status == 78)
                #expect(outcome.out.contains("not trusted") && outcome.out.contains("WECHATPAY_CA_FILE"))
                environment["WECHATPAY_CA_FILE"] = "/nowhere"
                #expect(try await wechatpay.run(show, environment: environment).status == 78)
            }
            #expect(try TLSFiles(directory: directory).load().certificatePEM == tls.certificatePEM)
        }
    }

    @Test("The doctor checks for a wrong clock, a key readable by others, and faults on the echo request")
    func surroundings() async throws {
        try await withCredentials { sandbox, environment, directory in
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640],
                ofItemAtPath: directory + "/apiclient_key.pem"
            )
            let open = try await wechatpay.run(["doctor", "--offline", "--format", "json"], environment: environment)
            #expect(open.status == 0)
            #expect(try checks(open)["permissions"]?["result"].string == "warning")
            #expect(try checks(open)["network"]?["result"].string == "skipped")
            sandbox.inject(.badSignature, times: 9, route: "v3/security/echo")
            let echo = try await wechatpay.run(["doctor", "--format", "json"], environment: environment)
            #expect(echo.status == 78)
            #expect(try checks(echo)["echo"]?["message"].string?.contains("bad_signature") == true)
        }
    }

    @Test("A request dump is diagnosed without a call, in the language of the locale")
    func request() async throws {
        try await withCredentials { sandbox, environment, directory in
            let key = try RSASigningKey(pem: sandbox.credentials.privateKeyPEM)
            func dump(signing target: String, serial: String? = nil) throws -> String {
                let signature = try key.sign(
                    .request(method: "GET", target: target, timestamp: "1700000000", nonce: "N", body: Data())
                )
                return "GET /v3/bill/tradebill?bill_date=2026-11-23 HTTP/1.1\r\nHost: api.mch.weixin.qq.com\r\n"
                    + "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"\(sandbox.credentials.merchantID)\","
                    + "nonce_str=\"N\",signature=\"\(signature)\",timestamp=\"1700000000\","
                    + "serial_no=\"\(serial ?? sandbox.credentials.merchantSerial)\"\r\n\r\n"
            }
            let right = "/v3/bill/tradebill?bill_date=2026-11-23"
            let file = directory + "/dump.http"
            for (text, status, cause) in [
                (try dump(signing: right), 0, "valid"), (try dump(signing: "/v3/bill/tradebill"), 76, "without_query"),
                (try dump(signing: right, serial: sandbox.credentials.platformKeyID), 76, "platform_serial"),
                (try dump(signing: right, serial: "ABCDEF"), 76, "unknown_serial"),
                (
                    try dump(signing: right).replacing(sandbox.credentials.merchantID, with: "1900000999"), 76,
                    "other_merchant_id"
                ),
                (try dump(signing: right).replacing("\"N\"", with: "\"a-b\""), 76, "nonce_of_wrong_form"),
            ] as [(String, Int32, String)] {
                try text.write(toFile: file, atomically: true, encoding: .utf8)
                let outcome = try await wechatpay.run(["doctor", "--request", file], environment: environment)
                #expect(outcome.status == status)
                #expect(outcome.out.contains(cause))
            }
            let chinese = try await wechatpay.run(
                ["doctor", "--request", "-"],
                environment: environment.merging(["LC_ALL": "zh_CN.UTF-8"]) { $1 },
                input: try dump(signing: "/v3/bill/tradebill")
            )
            #expect(chinese.out.contains("签名所对应的待签名串"))
            #expect(chinese.out.firstMatch(of: #/建议 +\p{Han}/#) != nil)
            let malformed = try await wechatpay.run(["doctor", "--request", "-"], environment: environment, input: "x")
            #expect(malformed.status == 65)
        }
    }
}
