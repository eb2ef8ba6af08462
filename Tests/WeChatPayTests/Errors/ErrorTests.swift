import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Errors")
struct ErrorTests {
    private static let refused = #"""
        {"code":"PARAM_ERROR","message":"张三的手机号13800138000错误：S2026001，高中二年一班","detail":{"field":"/phone","value":"高中一年三班","issue":"x"}}
        """#

    @Test("The platform's complete error response is available")
    func apiFailure() async throws {
        let transport = try answering(400, Self.refused)
        let error = try await failure { try await makeClient(transport).v3.x.post() }
        let failure = try #require(error.failure)
        #expect(error.code == .apiFailure)
        #expect(failure.status == 400)
        #expect(failure.code == "PARAM_ERROR")
        #expect(failure.message == "张三的手机号13800138000错误：S2026001，高中二年一班")
        #expect(failure.detail?["field"].string == "/phone")
        #expect(failure.field == "/phone")
        #expect(failure.isVerified)
        #expect(failure.requestID == "08E98CB9C9061085031-0")
        #expect(error.requestID == "08E98CB9C9061085031-0")
    }

    @Test("The description names template, status, code, field, and request ID, and hides personal data")
    func description() async throws {
        let transport = try answering(400, Self.refused)
        let client = try makeClient(transport)
        let error = try await failure {
            try await client.chain(userPath).patch([
                "organization_id": "O1000001", "out_user_id": "S2026001",
                "json": [
                    "user_name": .sealed("张三"), "phone": .sealed("13800138000"), "info": [["class": "高中二年一班"]],
                ],
            ])
        }
        let text = "\(error)"
        for fact in [
            userPath, "PATCH", "HTTP 400", "PARAM_ERROR", "/phone", "08E98CB9C9061085031-0", "correct the request",
        ] {
            #expect(text.contains(fact))
        }
        for secret in ["张三", "13800138000", "S2026001", "O1000001", "高中一年三班", "高中二年一班"] {
            #expect(!text.contains(secret))
            #expect(!"\(error.failure.map { "\($0)" } ?? "")".contains(secret))
        }
    }

    @Test("Literal segments do not appear in errors")
    func literals() async throws {
        let client = try makeClient(try answering(404, #"{"code":"X","message":"no school 南山"}"#))
        let error = try await failure { try await client.v3.organizations("南山").get() }
        #expect(!"\(error)".contains("南山"))
        #expect(error.operation == "GET v3/organizations/…")
    }

    @Test(
        "Error responses that are not JSON, are empty, or have a different shape",
        arguments: [
            "", "<html></html>", "[]", "null", "\"x\"", #"{"code":1,"detail":[1]}"#,
        ]
    )
    func shapes(_ body: String) async throws {
        let error = try await failure { try await makeClient(try answering(403, body)).v3.x.get() }
        #expect(error.failure?.status == 403)
        #expect(error.failure?.code == nil)
    }

    @Test("A body that does not match the requested type reports the location of the mismatch")
    func decoding() async throws {
        struct User: Decodable {
            struct Info: Decodable {
                let name: String
            }
            let info: [Info]
        }
        let output = try await makeClient(try answering(200, #"{"info":[{"name":"a"},{"nom":"张三"}]}"#)).v3.x.get()
        let error = try await failure { _ = try output.decode(User.self) }
        #expect(error.code == .decodingFailed)
        #expect(error.description.contains("\"name\" is missing, at info.1"))
        #expect(!error.description.contains("张三"))
        #expect(error.requestID != nil)
        let empty = try await makeClient(try answering(204, "")).v3.x.get()
        #expect(try await failure { _ = try empty.decode(User.self) }.description.contains("no body"))
        #expect(empty.json == .null)
    }

    @Test("An output shows its status and request ID, and nothing of its body")
    func output() async throws {
        let output = try await makeClient(try answering(200, #"{"user_name":"张三"}"#)).v3.x.get()
        var text = "\(output)"
        dump(output, to: &text)
        #expect(text.contains("200"))
        #expect(text.contains("08E98CB9C9061085031-0"))
        #expect(!text.contains("张三"))
    }

    @Test("The client's initializer rejects a configuration that can never work")
    func configuration() throws {
        let changes: [(inout WeChatPayClient.Configuration) -> Void] = [
            { $0.merchant.id = "" }, { $0.merchant.id = "19x" }, { $0.merchant.serial = "" },
            { $0.merchant.serial = "PUB_KEY_ID_1" }, { $0.platformKeys = [] }, { $0.baseURL = "api.mch.weixin.qq.com" },
            { $0.baseURL = "https://api.mch.weixin.qq.com/v3" }, { $0.baseURL = "ftp://x" },
            { $0.baseURL = "http://127.0.0.1:99999999" }, { $0.timeout = .zero },
            { $0.connectTimeout = .seconds(-1) }, { $0.retry.maximumAttempts = 0 }, { $0.userAgent = "a\r\nb" },
        ]
        for change in changes {
            var configuration = try WeChatPayClient.Configuration.fixture(transport: try answering())
            change(&configuration)
            let error = #expect(throws: WeChatPayError.self) { try WeChatPayClient(configuration) }
            #expect(error?.code == .invalidConfiguration)
        }
    }

    @Test("The text of an unsigned response is shown and marked, without values of the request and control characters")
    func unsigned() async throws {
        let body = Data(
            #"""
            {"code":"SIGN_ERROR","message":"签名错误\u001b[31m\n张三 S1 4711\u202e 13800138000",
            "detail":{"field":"/王五","detail":{"issue":"sign not match: 李四"}}}
            """#.utf8
        )
        let transport = RecordingTransport { _ in TransportResponse(status: 401, body: body) }
        let error = try await failure {
            try await makeClient(transport).v3.users("S1").post([
                "query": ["name": "王五"], "headers": ["X-A": "李四"], "json": ["user_name": "张三", "amount": 4711],
            ])
        }
        #expect(error.failure?.message?.contains("张三") == true && error.failure?.issue == "sign not match: 李四")
        for secret in ["张三", "S1", "4711", "李四", "13800138000", "\u{1B}", "\n", "\u{202E}"] {
            #expect(!"\(error)".contains(secret), "\(secret)")
        }
        #expect("\(error)".contains("HTTP 401 SIGN_ERROR: 签名错误"))
        #expect("\(error)".contains("sign not match: …) (response not signed); check the merchant's serial"))
    }

    @Test("A text that is not a code is not shown as one, and an unsigned 2xx shows nothing of its body")
    func foreign() async throws {
        let body = Data(#"{"code":"张三 S1","message":""}"#.utf8)
        for (status, code) in [(403, WeChatPayError.Code.apiFailure), (200, .missingSignature)] {
            let transport = RecordingTransport { _ in TransportResponse(status: status, body: body) }
            let error = try await failure { try await makeClient(transport).v3.x.get() }
            #expect(error.code == code && !"\(error)".contains("张三") && (error.failure == nil) == (status == 200))
        }
    }

    @Test(
        "The advice follows the platform's code before the status",
        arguments: [
            (403, "OUT_TRADE_NO_USED", "", "query that order, or use a new number"),
            (403, "NO_AUTH", "", "check its product permissions"),
            (404, "RESOURCE_NOT_EXISTS", "用户不存在", "check the ids, and that they belong to this merchant"),
            (404, "RESOURCE_NOT_EXISTS", "无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥", "uses a platform public key"),
            (404, "ORDER_NOT_EXIST", "", "the order does not exist"), (400, "NEW_CODE", "", "correct the request"),
            (400, "NO_STATEMENT_EXIST", "", "there is no bill for this date"),
        ]
    )
    func advice(_ status: Int, _ code: String, _ message: String, _ advice: String) async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in
            try platform.response(status, #"{"code":"\#(code)","message":"\#(message)"}"#)
        }
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect("\(error)".contains("HTTP \(status) \(code)") && "\(error)".contains(advice), "\(error)")
    }

    @Test("A request does not reveal its path, headers, or body")
    func request() async throws {
        let transport = try answering()
        try await makeClient(transport).v3.users("S2026001").put(["body": "13800138000"])
        var text = "\(transport.requests)"
        dump(transport.requests, to: &text)
        for secret in ["S2026001", "13800138000", "signature"] { #expect(!text.contains(secret)) }
    }
}
