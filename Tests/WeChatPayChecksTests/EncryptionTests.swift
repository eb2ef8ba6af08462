import Foundation
import Testing
import WeChatPay
import WeChatPayCatalog
import WeChatPayChecks
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Automatic encryption", .timeLimit(.minutes(5)))
struct EncryptionTests {
    private struct Update: Encodable, Sendable {
        var name: String?
        var sealed: Sealed?
        var amount = Decimal(string: "0.10")
        var since = Date(timeIntervalSince1970: 1_788_220_800)

        enum CodingKeys: String, CodingKey {
            case name = "user_name"
            case sealed = "phone"
            case amount, since
        }
    }

    private func options(_ json: RequestValue, headers: [String: RequestValue] = [:]) -> RequestOptions {
        var options: RequestOptions = ["organization_id": "O1", "out_user_id": "S1", "json": json]
        if let serial = headers["Wechatpay-Serial"] {
            options = [
                "organization_id": "O1", "out_user_id": "S1", "json": json, "headers": ["Wechatpay-Serial": serial],
            ]
        }
        return options
    }

    @Test("Texts in models are encrypted, and other values of the model are unchanged")
    func models() async throws {
        let checked = try CheckedClient {
            $0.encryptsFields = true
            $0[.unknownField] = .ignore
        }
        let platform = try FixturePlatform()
        let update = Update(name: "张三", sealed: "13800138000")
        for json in [RequestValue(update), RequestValue(Update(name: "张三"))] {
            try await checked.client.chain(userPath).patch(options(json))
            let sent = try #require(checked.sent.last)
            #expect(try platform.open(sent.json["user_name"].string ?? "") == "张三")
            let text = String(decoding: sent.body, as: UTF8.self)
            #expect(text.contains(#""amount":0.1,"#) && text.contains(#""since":"2026-09-01T08:00:00+08:00""#))
        }
        let phone = try #require(checked.sent.first?.json["phone"].string)
        #expect(try platform.open(phone) == "13800138000")
    }

    @Test("A model inside a literal is encrypted too")
    func mixed() async throws {
        let checked = try CheckedClient {
            $0.encryptsFields = true
            $0[.unknownField] = .ignore
        }
        try await checked.client.chain(userPath).patch(
            options(["phone": "13800138000", "student_info": .value(["class_name": "三班"]), "x": 1.5])
        )
        let sent = try #require(checked.sent.last?.json)
        #expect(try FixturePlatform().open(sent["phone"].string ?? "") == "13800138000")
        #expect(sent["student_info"]["class_name"].string == "三班" && sent["x"].double == 1.5)
    }

    @Test("Nothing is encrypted twice")
    func twice() async throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        let platform = try FixturePlatform()
        let client = checked.client
        let ciphertext = try client.seal("13800138000")
        let header: [String: RequestValue] = ["Wechatpay-Serial": .value(try client.sealingKeyID)]
        for options in [
            options(["phone": .sealed("13800138000")]), options(["phone": .value(ciphertext)]),
            options(["phone": .sealed("13800138000")], headers: header),
            options(["phone": .value(ciphertext)], headers: header),
            options(RequestValue(Update(sealed: "13800138000"))),
        ] {
            try await client.checking(.unknownField, .ignore).chain(userPath).patch(options)
            #expect(try platform.open(checked.sent.last?.json["phone"].string ?? "") == "13800138000")
        }
        let error = try await failure {
            try await client.chain(userPath).patch(options(["phone": "13800138000"], headers: header))
        }
        #expect(error.issues.map(\.kind) == [.plainText] && error.message.contains("Wechatpay-Serial"))
        #expect(checked.issues.isEmpty)
    }

    @Test("Empty and missing values stay as they are; a value that cannot be encrypted is refused")
    func empty() async throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        try await checked.client.chain(userPath).patch(options(["phone": "", "user_name": nil]))
        #expect(checked.sent.last?.json == .object(["phone": .string(""), "user_name": .null]))
        var error = try await failure {
            try await checked.client.checking(.wrongType, .ignore).chain(userPath)
                .patch(options(["phone": 13_800_138_000]))
        }
        #expect(error.issues.map(\.kind) == [.plainText])
        error = try await failure {
            try await checked.client.chain(userPath)
                .patch(options(["phone": .value(String(repeating: "1", count: 215))]))
        }
        #expect(error.parameter == "json.phone" && error.code == .invalidRequest)
        #expect(!"\(error)".contains("1111"))
    }

    @Test("Parameters of the query are encrypted, by the client and by the caller")
    func query() async throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        let platform = try FixturePlatform()
        let resource = checked.client.v3.smartguide.guides
        for value: RequestValue in ["13800138000", .sealed("13800138000"), .value(13_800_138_000)] {
            try await resource.get(["query": ["store_id": "1", "mobile": value, "limit": 5]])
            let request = try #require(checked.sent.last)
            #expect(try request.query("mobile").map(platform.open) == ["13800138000"])
            #expect(request.query("limit") == ["5"] && request.query("store_id") == ["1"])
        }
        let ciphertext = try checked.client.seal("13800138000")
        try await resource.get(["query": ["store_id": "1", "mobile": .value(ciphertext)]])
        #expect(checked.sent.last?.query("mobile") == [ciphertext])
        // Without checks, the caller's own mark is enough.
        try await checked.client.unchecked.v3.smartguide.guides.get(["query": ["mobile": .sealed("13800138000")]])
        #expect(try checked.sent.last?.query("mobile").map(platform.open) == ["13800138000"])
        #expect(checked.issues.isEmpty)
    }

    @Test("A response quotes no text that was encrypted automatically")
    func redaction() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in
            try platform.response(400, #"{"code":"PARAM_ERROR","message":"13800138000 张三"}"#)
        }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        configuration.checks = .catalog
        configuration.checks?.encryptsFields = true
        let client = try WeChatPayClient(configuration)
        let error = try await failure {
            try await client.chain(userPath).patch(options(["phone": "13800138000", "user_name": "张三"]))
        }
        #expect(error.failure?.code == "PARAM_ERROR")
        #expect(!"\(error)".contains("13800138000") && !"\(error)".contains("张三"))
    }

    @Test("Encrypted fields of a response are decrypted by name")
    func opening() async throws {
        let key = try PlatformKey(certificatePEM: FixtureKeys.merchantCertificatePEM)
        let body = #"""
            {"user_name":"\#(try key.seal("张三"))","empty":"","plain":"x","a":{"b":[{"phone":"\#(try key.seal("138"))"}]}}
            """#
        let checked = try CheckedClient(response: body)
        let output = try await checked.client.chain("v3/brandnew/things").get()
        #expect(try output.open("user_name") == "张三")
        #expect(try output.open("a.b.0.phone") == "138")
        #expect(try output.open("empty").isEmpty)
        for (name, code) in [
            ("no_such", WeChatPayError.Code.decodingFailed), ("a", .decodingFailed), ("a.b.x.phone", .decodingFailed),
            ("a.b.7.phone", .decodingFailed), ("", .decodingFailed), ("plain", .openingFailed),
        ] {
            let error = try await failure { _ = try output.open(name) }
            #expect(error.code == code && error.operation == "GET v3/brandnew/things" && error.parameter == name)
        }
    }

    @Test("A model that cannot be checked is refused for a known operation only")
    func uncheckable() async throws {
        let checked = try CheckedClient()
        let long = Decimal(string: "1e100")
        let error = try await failure { try await checked.client.chain(userPath).patch(options(.value(["x": long]))) }
        #expect(error.code == .invalidRequest && error.parameter == "json" && error.stage == .check)
        try await checked.client.unchecked.chain(userPath).patch(options(.value(["x": long])))
        try await checked.client.chain("v3/brandnew/things").post(RequestOptions(json: ["x": long]))
        #expect(checked.sent.count == 2)
    }

    @Test("Of two members with one name, the one that is sent is checked")
    func duplicates() async throws {
        let checked = try CheckedClient()
        let client = checked.client
        let ciphertext = try client.seal("1")
        for first in [RequestValue.sealed("1"), .value(ciphertext)] {
            let error = try await failure {
                try await client.chain(userPath).patch(options(["phone": first, "phone": "13800138000"]))
            }
            #expect(error.issues.map(\.kind) == [.plainText])
            let encrypting = client.checking { $0.encryptsFields = true }
            try await encrypting.chain(userPath).patch(options(["phone": first, "phone": "13800138000"]))
            #expect(try FixturePlatform().open(checked.sent.last?.json["phone"].string ?? "") == "13800138000")
        }
    }

    @Test("A cipher text of another length is the caller's own with the header, and plain text without it")
    func otherCiphers() async throws {
        let checked = try CheckedClient()
        let cipher = Data(repeating: 7, count: 200).base64EncodedString()
        let header: [String: RequestValue] = ["Wechatpay-Serial": .value(try checked.client.sealingKeyID)]
        try await checked.client.chain(userPath).patch(options(["phone": .value(cipher)], headers: header))
        #expect(checked.sent.count == 1)
        let error = try await failure {
            try await checked.client.chain(userPath).patch(options(["phone": .value(cipher)]))
        }
        #expect(error.issues.map(\.kind) == [.plainText])
    }

    @Test("Many issues of one kind are one, and all fields of a list are encrypted")
    func lists() async throws {
        let names = (0..<300).map { ["user_name": "张三\($0)", "unknown\($0)": "x"] }
        let batch: RequestValue = [
            "appid": "wx1", "out_batch_no": "B1", "batch_name": "x", "batch_remark": "x", "total_amount": 1,
            "total_num": 1, "transfer_scene_id": "1001", "transfer_detail_list": .value(names),
        ]
        let checked = try CheckedClient { $0[.missingInnerField] = .ignore }
        let resource = checked.client.chain("v3/transfer/batches")
        let error = try await failure { try await resource.post(["json": batch]) }
        #expect(error.issues.first?.message.hasSuffix("(and 299 more)") == true, "\(error)")
        #expect(error.issues.count <= 40 && "\(error)".utf8.count < 8192)
        let encrypting = checked.client.checking {
            $0.encryptsFields = true
            $0[.unknownField] = .ignore
        }
        try await encrypting.chain("v3/transfer/batches").post(["json": batch])
        let sent = checked.sent.last?.json["transfer_detail_list"].array ?? []
        #expect(try sent.last.map { try FixturePlatform().open($0["user_name"].string ?? "") } == "张三299")
    }
}
