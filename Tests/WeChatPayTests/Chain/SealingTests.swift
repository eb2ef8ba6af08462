import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Encrypted fields")
struct SealingTests {
    private func body(_ request: TransportRequest?) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try #require(request).body)
    }

    @Test("The platform can decrypt the sealed values of a literal, and the header names the key")
    func literal() async throws {
        let transport = try answering(204, "")
        let users = try makeClient(transport).chain(userPath)
        try await users.patch([
            "organization_id": "O1", "out_user_id": "S1",
            "json": [
                "user_name": .sealed("张三"), "user_type": "STUDENT", "student_info": ["class_name": "高中一年三班"],
                "status": "NORMAL", "phone": .sealed("13800138000"), "empty": .sealed(""),
            ],
        ])
        let platform = try FixturePlatform()
        let sent = try body(transport.requests.first)
        #expect(try platform.open(sent["user_name"].string ?? "") == "张三")
        #expect(try platform.open(sent["phone"].string ?? "") == "13800138000")
        #expect(sent["empty"].string == "")
        #expect(sent["student_info"]["class_name"].string == "高中一年三班")
        #expect(transport.requests.first?.headers["Wechatpay-Serial"] == FixtureKeys.platformKeyID)
    }

    @Test("Sealed properties of a model are encrypted automatically at any depth")
    func model() async throws {
        struct Card: Encodable {
            let number: Sealed
        }
        struct Update: Encodable {
            let name: Sealed
            let cards: [Card]
        }
        let transport = try answering(204, "")
        try await makeClient(transport).v3.x.patch(
            RequestOptions(json: Update(name: "张三", cards: [Card(number: Sealed("6222"))]))
        )
        let sent = try body(transport.requests.first)
        #expect(try FixturePlatform().open(sent["name"].string ?? "") == "张三")
        #expect(try FixturePlatform().open(sent["cards"][0]["number"].string ?? "") == "6222")
    }

    @Test("Manually encrypted values are sent with the manually set header, as in the documentation")
    func byHand() async throws {
        let transport = try answering(204, "")
        let client = try makeClient(transport)
        let name = try client.seal("张三")
        let keyID = try client.sealingKeyID
        try await client.chain(userPath).patch([
            "organization_id": "O1", "out_user_id": "S1", "json": ["user_name": "\(name)"],
            "headers": ["Wechatpay-Serial": "\(keyID)"],
        ])
        #expect(try FixturePlatform().open(body(transport.requests.first)["user_name"].string ?? "") == "张三")
        #expect(transport.requests.first?.headers["Wechatpay-Serial"] == FixtureKeys.platformKeyID)
        #expect(try FixturePlatform().open(client.seal("张三", with: FixtureKeys.platformKeyID)) == "张三")
        let error = try await failure { _ = try client.seal("张三", with: "PUB_KEY_ID_0") }
        #expect(error.code == .invalidRequest)
    }

    @Test("The key named in the header encrypts; a key that is not held cannot")
    func namedKey() async throws {
        let transport = try answering(204, "")
        let client = try makeClient(transport)
        let error = try await failure {
            try await client.v3.x.patch([
                "json": ["user_name": .sealed("张三")], "headers": ["Wechatpay-Serial": "PUB_KEY_ID_0"],
            ])
        }
        #expect(error.parameter == "headers.Wechatpay-Serial")
        #expect(transport.requests.isEmpty)
    }

    @Test("A text that is too long is rejected before sending, and the error names its field")
    func tooLong() async throws {
        let transport = try answering(204, "")
        let client = try makeClient(transport)
        let long = String(repeating: "三", count: 72)
        let error = try await failure {
            try await client.v3.x.patch(["json": ["cards": [["number": .sealed(long)]]]])
        }
        #expect(error.code == .invalidRequest)
        #expect(error.parameter == "json.cards.0.number")
        #expect(error.description.contains("216 bytes"))
        #expect(!error.description.contains("三三"))
        #expect(transport.requests.isEmpty)
        let byHand = try await failure { _ = try client.seal(long) }
        #expect(byHand.code == .invalidRequest)
    }

    @Test("A sealed value does not encode outside of a request")
    func outside() {
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(["a": Sealed("b")]) }
    }
}
