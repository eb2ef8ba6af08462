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

    /// A response with all fields that are known of an operation.
    @Sendable private static func filled(_ request: TransportRequest) throws -> String {
        func value(_ field: Catalog.Field) -> JSONValue {
            let element: JSONValue =
                switch field.kind {
                case .integer, .number: .integer(1)
                case .boolean: .bool(true)
                case .object: object(field.fields)
                case .string, .file:
                    .string(field.vocabulary.first ?? (field.format == "rfc3339" ? "2026-09-01T08:00:00+08:00" : "O1"))
                }
            return field.isArray ? .array([element]) : element
        }
        func object(_ fields: [Catalog.Field]) -> JSONValue {
            .object(Dictionary(fields.map { ($0.name, value($0)) }) { first, _ in first })
        }
        let operation = try #require(Catalog.operation(request.method, path: request.target))
        return "\(object(operation.response))"
    }

    @Test("The thirteen typed calls have the fields, types and encryption that are known, in requests and responses")
    func typed() async throws {
        let checked = try CheckedClient(responding: Self.filled)
        let face = checked.client.offlineFace
        #expect(try await face.user("S1", in: "O1").outUserID == "O1")
        try await face.update("S1", in: "O1") {
            $0.name = "张三"
            $0.type = .student
            $0.className = "三班"
            $0.occupation = "教师"
            $0.status = .normal
            $0.phone = "13800138000"
        }
        try expectUpdate(checked.sent.last)
        try await face.terminateContract(of: "U1", in: "O1")
        #expect(try await face.contract("C1", appID: "wx1").state != nil)
        var presign = PresignRequest(businessName: "校园刷脸", user: .init("S1", in: "O1"))
        presign.user.name = "张三"
        presign.user.identification = .idCard("11010519491231002X")
        presign.user.phone = "13800138000"
        presign.bankCard = .init(
            number: "6222020200011112222",
            holder: "张大山",
            identification: .idCard("11010519491231002X")
        )
        #expect(try await !face.presign(presign).token.isEmpty)
        _ = try await face.organization("O1")
        _ = try await face.organization(named: "学校")
        _ = try await face.faceCollections(in: "O1", offset: 0, limit: 5)
        _ = try await face.faceCollection("F1")
        _ = try await face.webSessionToken(for: "S1", in: "O1")
        _ = try await face.authInfo(
            AuthInfoRequest(
                deviceID: "D1",
                rawData: "cmF3",
                organizationID: "O1",
                spAppID: "wx1",
                subMerchantID: "1900000200"
            )
        )
        let payment = TransactionRequest(
            authCode: "A",
            outTradeNo: "T1",
            total: 1,
            goods: "午餐",
            spAppID: "wx1",
            spMerchantID: "1900000109",
            subMerchantID: "1900000200",
            deviceIP: "::1",
            business: .init(productID: 2, sceneID: 3)
        )
        #expect(try await face.pay(payment).outTradeNo == "O1")
        _ = try await face.transaction(
            "T1",
            spMerchantID: "1900000109",
            subMerchantID: "1900000200",
            productID: 2
        )
        _ = try await face.repaymentLink(for: "S1", in: "O1")
        #expect(checked.sent.count == 14)
        let operations = Set(checked.sent.compactMap { Catalog.operation($0.method, path: $0.target)?.template })
        #expect(operations.count >= 12)
        #expect(checked.issues.isEmpty)
    }
}
