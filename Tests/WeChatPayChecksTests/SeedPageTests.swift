import Foundation
import Testing
import WeChatPay
import WeChatPayBlocking
import WeChatPayCatalog
import WeChatPayChecks
import WeChatPayOfflineFace
import WeChatPayTesting

/// The calls of the page of the K12 offline face product, in the three spellings, synchronous and asynchronous.
@Suite("The calls of the page with checks", .timeLimit(.minutes(5)))
struct SeedPageTests {
    private func resources(_ client: WeChatPayClient) -> [Resource] {
        [
            client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_,
            client.chain(userPath), client[userPath],
        ]
    }

    private static let query: RequestOptions = ["organization_id": "O1", "out_user_id": "S1"]

    /// The page's update, with plain texts for the client to encrypt.
    private static let automatic: RequestOptions = [
        "organization_id": "O1", "out_user_id": "S1",
        "json": [
            "user_name": "张三", "user_type": "STUDENT", "student_info": ["class_name": "三班"],
            "staff_info": ["occupation": ""], "status": "NORMAL", "phone": "13800138000",
        ],
    ]

    /// The page's update, encrypted by the caller, with the header that names the key.
    private static func manual(_ client: WeChatPayClient) throws -> RequestOptions {
        [
            "organization_id": "O1", "out_user_id": "S1",
            "json": [
                "user_name": .value(try client.seal("张三")), "user_type": "STUDENT",
                "student_info": ["class_name": "三班"], "staff_info": ["occupation": ""], "status": "NORMAL",
                "phone": .value(try client.seal("13800138000")),
            ],
            "headers": ["Wechatpay-Serial": .value(try client.sealingKeyID)],
        ]
    }

    private func expectUpdate(_ request: TransportRequest?) throws {
        let request = try #require(request)
        let platform = try FixturePlatform()
        #expect(try platform.open(request.json["user_name"].string ?? "") == "张三")
        #expect(try platform.open(request.json["phone"].string ?? "") == "13800138000")
        #expect(request.json["student_info"]["class_name"].string == "三班")
        #expect(request.headers["Wechatpay-Serial"] == FixtureKeys.platformKeyID)
    }

    @Test("All twelve calls are sent without an issue, with automatic and with manual encryption")
    func asynchronous() async throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        for resource in resources(checked.client) {
            _ = try await resource.get(Self.query)
            _ = try await resource.getAsync(Self.query).then { $0.status }.value
            for options in [Self.automatic, try Self.manual(checked.client)] {
                _ = try await resource.patch(options)
                try expectUpdate(checked.sent.last)
                _ = try await resource.patchAsync(options).then { $0.status }.value
                try expectUpdate(checked.sent.last)
            }
        }
        #expect(checked.sent.count == 3 * 6 && checked.issues.isEmpty)
    }

    private func blocking(_ checked: CheckedClient) throws {
        for resource in resources(checked.client) {
            try resource.get(Self.query)
            try resource.getAsync(Self.query).wait()
            for options in [Self.automatic, try Self.manual(checked.client)] {
                try resource.patch(options)
                try expectUpdate(checked.sent.last)
                try resource.patchAsync(options).wait()
                try expectUpdate(checked.sent.last)
            }
        }
    }

    @Test("All twelve calls are sent without an issue by synchronous code")
    func synchronous() throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        try blocking(checked)
        #expect(checked.sent.count == 3 * 6 && checked.issues.isEmpty)
    }

    @Test("An update in plain text is refused in all spellings")
    func plainText() async throws {
        let checked = try CheckedClient()
        for resource in resources(checked.client) {
            let error = try await failure { try await resource.patch(Self.automatic) }
            #expect(error.issues.map(\.fieldPath) == ["json.phone", "json.user_name"], "\(error)")
            let later = try await failure { _ = try await resource.patchAsync(Self.automatic).value }
            #expect(later.issues == error.issues && later.operation == "PATCH \(userPath)")
        }
        #expect(checked.sent.isEmpty)
    }

    @Test("The typed calls of the product are sent without an issue")
    func typed() async throws {
        let checked = try CheckedClient(response: #"{"use_id":"U1","out_user_id":"S1","organization_id":"O1"}"#)
        let face = checked.client.offlineFace
        _ = try? await face.user("S1", in: "O1")
        try await face.update("S1", in: "O1") {
            $0.name = "张三"
            $0.className = "三班"
            $0.phone = "13800138000"
        }
        try expectUpdate(checked.sent.last)
        #expect(checked.sent.count == 2 && checked.issues.isEmpty)
    }
}
