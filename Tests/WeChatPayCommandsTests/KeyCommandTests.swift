import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting

@testable import WeChatPayCommands
import WeChatPaySandboxTesting

@Suite("Key, signature and notification commands", .timeLimit(.minutes(5)))
struct KeyCommandTests {
    private let wechatpay = Program(name: "wechatpay")

    @Test(
        "The platform's key decrypts what the command encrypts; the merchant's key decrypts what the platform encrypts"
    )
    func sealing() async throws {
        for mode in [SandboxConfiguration.KeyMode.publicKey, .certificate] {
            try await withCredentials(keyMode: mode) { sandbox, environment, _ in
                let sealed = try await wechatpay.run(["seal", "张三"], environment: environment)
                let platform = try RSASigningKey(pem: sandbox.credentials.platformPrivateKeyPEM)
                #expect(try platform.open(sealed.out.trimmingCharacters(in: .newlines)) == "张三")
                #expect(sealed.err == "Wechatpay-Serial: \(sandbox.credentials.platformPrivateKeyID)\n")
                let own = try CertificateIdentity(certificatePEM: sandbox.credentials.certificatePEM).publicKey
                let opened = try await wechatpay.run(
                    ["unseal", "@-"],
                    environment: environment,
                    input: try own.seal("李四") + "\n"
                )
                #expect(opened.out == "李四\n")
                #expect(try await wechatpay.run(["unseal", "AAAA"], environment: environment).status == 78)
                let long = String(repeating: "x", count: 215)
                #expect(try await wechatpay.run(["seal", long], environment: environment).status == 65)
            }
        }
    }

    @Test("A manual signature equals the client's signature, and the signed message is shown")
    func sign() async throws {
        try await withCredentials { sandbox, environment, _ in
            let outcome = try await wechatpay.run(
                ["sign", "patch", "/v3/x?a=1", "--body", #"{"a":1}"#, "--timestamp", "1700000000", "--nonce", "ABC"],
                environment: environment
            )
            let signature = try #require(outcome.out.firstMatch(of: #/signature="([^"]+)"/#)?.1)
            let message = SignatureMessage.request(
                method: "PATCH",
                target: "/v3/x?a=1",
                timestamp: "1700000000",
                nonce: "ABC",
                body: Data(#"{"a":1}"#.utf8)
            )
            let key = try CertificateIdentity(certificatePEM: sandbox.credentials.certificatePEM).publicKey
            #expect(key.isValidSignature(String(signature), for: message))
            #expect(outcome.err == "PATCH⏎\n/v3/x?a=1⏎\n1700000000⏎\nABC⏎\n{\"a\":1}⏎\n")
        }
    }

    @Test("A valid signature verifies; an invalid signature, the probe, and an unknown serial do not")
    func verify() async throws {
        try await withCredentials { sandbox, environment, directory in
            let post = try sandbox.notification("X.Y", resource: Data("{}".utf8))
            let headers = Dictionary(uniqueKeysWithValues: post.headers)
            func arguments(_ changes: [String: String] = [:], body: String) -> [String] {
                let values = headers.merging(changes) { $1 }
                return [
                    "verify", "--timestamp", values["Wechatpay-Timestamp"] ?? "", "--nonce",
                    values["Wechatpay-Nonce"] ?? "", "--signature", values["Wechatpay-Signature"] ?? "", "--key-id",
                    values["Wechatpay-Serial"] ?? "", "--body", body,
                ]
            }
            let body = String(decoding: post.body, as: UTF8.self)
            #expect(try await wechatpay.run(arguments(body: body), environment: environment).out == "valid\n")
            try (body + "\n").write(toFile: directory + "/body", atomically: true, encoding: .utf8)
            let file = try await wechatpay.run(arguments(body: "@\(directory)/body"), environment: environment)
            #expect(file.status == 0 && file.err.contains("line feed"))
            for (changes, body, why) in [
                ([:], body + " ", "does not match"),
                (["Wechatpay-Serial": "PUB_KEY_ID_1"], body, "No key has this serial"),
                (["Wechatpay-Signature": "WECHATPAY/SIGNTEST/AAAA"], body, "probe"),
            ] as [([String: String], String, String)] {
                let outcome = try await wechatpay.run(arguments(changes, body: body), environment: environment)
                #expect(outcome.status == 76)
                #expect(outcome.err.contains(why))
            }
        }
    }

    @Test("Certificates are listed, and written as files that the client can read")
    func certificates() async throws {
        try await withCredentials(keyMode: .certificate) { sandbox, environment, directory in
            try await sandbox.rotateCertificate(.abrupt, privateKeyPEM: FixtureKeys.platformPrivateKeyPEM)
            let listed = try await wechatpay.run(["certificates", "list"], environment: environment)
            #expect(listed.out.split(separator: "\n").count == 3)
            let target = directory + "/platform"
            let outcome = try await wechatpay.run(["certificates", "download", target], environment: environment)
            #expect(outcome.out.split(separator: "\n").count == 2)
            #expect(try PlatformKeyRing(directory: target).keys.count == 2)
        }
        try await withCredentials { _, environment, _ in
            let outcome = try await wechatpay.run(["certificates", "list"], environment: environment)
            #expect(outcome.status == 4)
            #expect(outcome.err.contains("public key instead of certificates"))
        }
    }

    @Test("A manually sent notification is accepted, or rejected if it is faulty", arguments: [false, true])
    func send(_ isCertificate: Bool) async throws {
        try await withCredentials(keyMode: isCertificate ? .certificate : .publicKey) { sandbox, environment, _ in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            try await withNotificationServer { headers, body in
                await client.notifications.handle(headers: headers, body: body) { notification in
                    guard notification.json["out_user_id"].string == "S2026001" else { throw CancellationError() }
                }
            } run: { url in
                let send = ["notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", url]
                let outcome = try await wechatpay.run(send, environment: environment)
                #expect(outcome.status == 0, "\(outcome.err)")
                #expect(outcome.out.contains("SUCCESS"))
                let other = try await wechatpay.run(send + ["--resource", #"{"x":1}"#], environment: environment)
                #expect(other.status == 3)
                #expect(other.out.contains("500"))
                for fault in SandboxFault.Kind.ofSignature {
                    let outcome = try await wechatpay.run(send + ["--fault", fault.rawValue], environment: environment)
                    #expect(outcome.status == 3)
                    #expect(outcome.out.contains("401"))
                }
                #expect(try await wechatpay.run(send + ["--fault", "latency"], environment: environment).status == 64)
            }
            try await withNotificationServer { headers, body in
                await client.notifications.handle(headers: headers, body: body) { notification in
                    guard notification.json.object?.isEmpty == false else { throw CancellationError() }
                }
            } run: { url in
                for event in ["TRANSACTION.SUCCESS", "REFUND.SUCCESS", "REFUND.CLOSED", "SECURITY_ECHO.SUCCESS"] {
                    let sent = try await wechatpay.run(
                        ["notify", "send", event, "--to", url],
                        environment: environment
                    )
                    #expect(sent.status == 0, "\(sent.err)")
                }
                let unknown = try await wechatpay.run(["notify", "send", "X.Y", "--to", url], environment: environment)
                #expect(unknown.status == 65 && unknown.err.contains("TRANSACTION.SUCCESS"))
            }
            for url in ["http://", "ftp://x", "http://a b/"] {
                let wrong = ["notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", url]
                #expect(try await wechatpay.run(wrong, environment: environment).status == 64)
            }
            let nobody = ["notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", "http://127.0.0.1:1/"]
            let unreached = try await wechatpay.run(nobody, environment: environment)
            #expect(unreached.status == 69 && unreached.err.contains("Cannot connect"))
        }
    }

    @Test("A notification is decrypted from its body, and verified from a full request dump of any age")
    func decrypt() async throws {
        try await withCredentials { sandbox, environment, directory in
            let post = try sandbox.notification("X.Y", resource: Data(#"{"a":1}"#.utf8))
            let body = String(decoding: post.body, as: UTF8.self)
            let opened = try await wechatpay.run(["notify", "decrypt"], environment: environment, input: body)
            #expect(opened.out == "{\"a\":1}\n")
            #expect(opened.err.contains("cannot be verified"))
            let writer = NotificationWriter(
                apiV3Key: try APIv3Key(sandbox.credentials.apiV3Key),
                platformKey: try RSASigningKey(pem: sandbox.credentials.platformPrivateKeyPEM),
                platformKeyID: sandbox.credentials.platformPrivateKeyID,
                now: { ManualTime.start.addingTimeInterval(-86400 * 300) }
            )
            let old = try writer.write("X.Y", resource: Data(#"{"b":2}"#.utf8))
            var dump = "POST /notify HTTP/1.1\r\nHost: example.com\r\n"
            for (name, value) in old.headers { dump += "\(name): \(value)\r\n" }
            dump += "\r\n" + String(decoding: old.body, as: UTF8.self)
            let file = directory + "/dump.http"
            try dump.write(toFile: file, atomically: true, encoding: .utf8)
            for argument in [file, "@" + file] {
                let verified = try await wechatpay.run(["notify", "decrypt", argument], environment: environment)
                #expect(verified.out == "{\"b\":2}\n")
                #expect(verified.err.contains("verified: X.Y"))
            }
            try dump.replacing("X.Y", with: "X.Z").write(toFile: file, atomically: true, encoding: .utf8)
            #expect(try await wechatpay.run(["notify", "decrypt", file], environment: environment).status == 76)
            #expect(try await wechatpay.run(["notify", "decrypt"], environment: environment, input: "{}").status == 65)
        }
    }
}
