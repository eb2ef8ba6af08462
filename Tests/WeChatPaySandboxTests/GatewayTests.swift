import Crypto
import Foundation
import InMemoryLogging
import Logging
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// Requests made by hand, so that each part of the signature can be wrong on its own.
@Suite("The gateway checks the complete Authorization header", .timeLimit(.minutes(5)))
struct GatewayTests {
    @Test("A valid request gets a signed response")
    func right() async throws {
        try await withSandbox(.fixture) { sandbox in
            let response = try await send(Draft(sandbox), to: sandbox)
            #expect(response.status == 200)
            #expect(response.headers["Content-Type"] == "application/json; charset=utf-8")
            try expectSigned(response)
        }
    }

    @Test("The error names each invalid part of the request")
    func wrongParts() async throws {
        var configuration = SandboxConfiguration.fixture
        let now = Int64(Date().timeIntervalSince1970)
        // However slow the machine is, the platform's clock stands still.
        configuration.now = { Date(timeIntervalSince1970: TimeInterval(now)) }
        try await withSandbox(configuration) { sandbox in
            let changes: [(String, (inout Draft) throws -> Void)] = [
                ("mchid", { $0.merchantID = "1900000999" }),
                ("serial_no", { $0.serial = String($0.serial.reversed()) }),
                ("timestamp", { $0.timestamp = String(now - 301) }),
                ("timestamp", { $0.timestamp = String(now + 301) }),
                ("timestamp", { $0.timestamp = String(now * 1000) }),
                ("timestamp", { $0.timestamp = "soon" }),
                ("timestamp", { $0.timestamp = "99999999999999999999" }),
                ("nonce_str", { $0.nonce = String(repeating: "a", count: 33) }),
                ("nonce_str", { $0.nonce = "a b" }),
                ("signature", { $0.key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM) }),
                ("Authorization", { $0.scheme = "WECHATPAY2-SHA1-RSA2048" }),
                ("Authorization", { $0.nonce = "" }),
            ]
            for (field, change) in changes {
                var draft = try Draft(sandbox)
                draft.timestamp = String(now)
                try change(&draft)
                try expect(try await send(draft, to: sandbox), refuses: field)
            }
            for timestamp in [now - 300, now + 300] {
                var draft = try Draft(sandbox)
                draft.timestamp = String(timestamp)
                #expect(try await send(draft, to: sandbox).status == 200)
            }
            for header in [nil, "", "Basic x", "WECHATPAY2-SHA256-RSA2048", "WECHATPAY2-SHA256-RSA2048 mchid=1"] {
                try expect(try await send(Draft(sandbox), authorization: header, to: sandbox), refuses: "Authorization")
            }
        }
    }

    @Test("The signature covers method, target, query, timestamp, nonce and body exactly")
    func coverage() async throws {
        try await withSandbox(.fixture) { sandbox in
            let changes: [(inout Draft) -> Void] = [
                { $0.method = "PATCH" }, { $0.target += "?" }, { $0.target += "?a=b" },
                { $0.target = $0.target.replacing("S2026001", with: "%532026001") },
                { $0.body = Data(" ".utf8) },
            ]
            for change in changes {
                var draft = try Draft(sandbox)
                let authorization = try draft.authorization()
                change(&draft)
                if !draft.body.isEmpty { draft.method = "GET" }
                let response = try await send(draft, authorization: authorization, to: sandbox)
                try expect(response, refuses: "signature")
                let information = try JSONDecoder().decode(JSONValue.self, from: response.body)["detail"][
                    "sign_information"
                ]
                #expect(information["method"].string == draft.method)
                #expect(information["url"].string == draft.target)
                #expect(
                    information["truncated_sign_message"].string?.hasPrefix("\(draft.method)\n\(draft.target)\n")
                        == true
                )
            }
        }
    }

    @Test(
        "A Wechatpay-Serial that names no platform key is accepted and logged when nothing is encrypted",
        arguments: ["", "PUB_KEY_ID_0199999999900000000000000000"]
    )
    func unknownSerial(_ serial: String) async throws {
        let logs = InMemoryLogHandler()
        var configuration = SandboxConfiguration.fixture
        configuration.keyMode = .both
        configuration.logger = Logger(label: "test", factory: { _ in logs })
        try await withSandbox(configuration) { sandbox in
            var draft = try Draft(sandbox)
            draft.target = "/v3/certificates"
            draft.headers["Wechatpay-Serial"] = serial
            let response = try await send(draft, to: sandbox)
            #expect(response.status == 200)
            try expectSigned(response)
            #expect(logs.entries.last?.metadata["accepted"] == "a Wechatpay-Serial header that names no platform key")
        }
    }

    @Test(
        "A bill file is returned for any Accept header",
        arguments: ["application/x-gzip", "text/csv", "*/*"]
    )
    func billFile(_ type: String) async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.target = "/v3/billdownload/file?token=tradebill.2026-10-01&tartype=gzip"
            draft.headers["Accept"] = type
            let response = try await send(draft, to: sandbox)
            #expect(response.status == 200)
            #expect(response.headers["Content-Type"] == "application/x-gzip")
            #expect(response.headers["Request-ID"]?.hasSuffix("-0") == true)
        }
    }

    @Test("The platform's clock is a parameter; a difference of 300 s is accepted, 301 s is rejected")
    func clock() async throws {
        let start = Date(timeIntervalSince1970: 1_790_000_100)
        var configuration = SandboxConfiguration.fixture
        configuration.now = { start }
        try await withSandbox(configuration) { sandbox in
            for (timestamp, isRight) in [
                (1_789_999_800, true), (1_790_000_400, true), (1_789_999_799, false), (1_790_000_401, false),
            ] {
                var draft = try Draft(sandbox)
                draft.timestamp = String(timestamp)
                let response = try await send(draft, to: sandbox)
                #expect((response.status == 200) == isRight)
                #expect(response.headers["Wechatpay-Timestamp"] == (isRight ? "1790000100" : nil))
                #expect(response.headers["Date"] == "Mon, 21 Sep 2026 14:15:00 GMT")
            }
        }
    }

    @Test("A body over the limit is rejected before authentication")
    func tooLarge() async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.method = "PATCH"
            draft.body = Data(repeating: 0x20, count: 3 << 20)
            let response = try await send(draft, to: sandbox)
            #expect(response.status == 413)
            expectUnsigned(response)
        }
    }

    @Test(
        "A request without Accept or User-Agent is rejected before authentication",
        arguments: ["Accept", "User-Agent"]
    )
    func missingHeader(_ name: String) async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.headers[name] = nil
            draft.timestamp = "1"
            // The HTTP library adds neither.
            let response = try await send(draft, to: sandbox)
            let json = try JSONDecoder().decode(JSONValue.self, from: response.body)
            #expect(response.status == 400)
            #expect(json["code"].string == "INVALID_REQUEST")
            #expect(json["message"].string == "Http头缺少Accept或User-Agent")
            expectUnsigned(response)
        }
    }

    @Test("An Accept header without JSON returns a signed 406, except for bill files")
    func accept() async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.headers["Accept"] = "text/html"
            let response = try await send(draft, to: sandbox)
            #expect(response.status == 406)
            try expectSigned(response)
        }
    }

    @Test(
        "An unknown path is a 404, a wrong method a 405, both empty and unsigned, with and without a signature",
        arguments: [
            ("GET", "/v3/nowhere", 404), ("GET", "/", 404), ("GET", "/v3/certificates/", 404),
            ("GET", "//v3/certificates", 404), ("GET", "/v3//certificates", 404), ("GET", "/v3/certificates//", 404),
            ("GET", "/v3/certificates?x=/", 200),
            ("GET", "/v3/offlinefacemch/organizations/O1/users/out-user-id/", 404),
            ("GET", "/v3/offlinefacemch/organizations/O1/users/out-user-id/%FF", 404),
            ("POST", "/v3/certificates", 405),
            ("DELETE", "/v3/security/echo", 405), ("PUT", "/v3/nowhere", 404),
        ]
    )
    func noRoute(_ method: String, _ target: String, _ status: Int) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.keyMode = .both
        try await withSandbox(configuration) { sandbox in
            var draft = try Draft(sandbox)
            (draft.method, draft.target) = (method, target)
            let signed = try await send(draft, to: sandbox)
            #expect(signed.status == status)
            guard status != 200 else { return try expectSigned(signed) }
            for response in [signed, try await send(draft, authorization: nil, to: sandbox)] {
                #expect(response.status == status && response.body.isEmpty)
                expectUnsigned(response)
            }
        }
    }

    @Test("For an unknown merchant with an old timestamp, the timestamp is reported")
    func order() async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.merchantID = "1900000999"
            try expect(try await send(draft, to: sandbox), refuses: "mchid")
            draft.timestamp = "1"
            try expect(try await send(draft, to: sandbox), refuses: "timestamp")
        }
    }

    @Test(
        "A request with a body requires Content-Type: application/json on each route",
        arguments: ["/v3/security/echo", "/v3/offlineface/authinfo", "/v3/offlinefacemch/tokens"]
    )
    func contentType(_ target: String) async throws {
        try await withSandbox(.fixture) { sandbox in
            for type in [nil, "text/plain", "application/x-www-form-urlencoded"] {
                var draft = try Draft(sandbox)
                (draft.method, draft.target, draft.body) = ("POST", target, Data("{}".utf8))
                draft.headers["Content-Type"] = type
                let response = try await send(draft, to: sandbox)
                #expect(response.status == 400)
                let json = try JSONDecoder().decode(JSONValue.self, from: response.body)
                #expect(json["detail"]["field"].string == "Content-Type")
                try expectSigned(response)
            }
        }
    }

    @Test("Header parameters that are not comma-separated name=\"value\" pairs are rejected")
    func malformed() async throws {
        try await withSandbox(.fixture) { sandbox in
            let draft = try Draft(sandbox)
            let right = try draft.authorization()
            for header in [right + " junk", right.replacing("\",", with: "\";"), right + ",mchid=\"1\""] {
                try expect(try await send(draft, authorization: header, to: sandbox), refuses: "Authorization")
            }
        }
    }

    @Test("A HEAD request gets a response without a body")
    func head() async throws {
        try await withSandbox(.fixture) { sandbox in
            var draft = try Draft(sandbox)
            draft.method = "HEAD"
            let response = try await send(draft, to: sandbox)
            #expect(response.body.isEmpty)
            try expectSigned(response)
        }
    }

    // The client waits without end for its connection to be cut; the test took 40 s next to all others on a busy machine.
    @Test("A request that never ends does not prevent the sandbox from stopping", .timeLimit(.minutes(3)))
    func stalled() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.shutdownGrace = .milliseconds(100)
        let client = try await withSandbox(configuration) { sandbox in
            let client = try await StalledClient(port: sandbox.port)
            try await client.begin()
            return client
        }
        try await client.waitUntilCut()
    }
}
