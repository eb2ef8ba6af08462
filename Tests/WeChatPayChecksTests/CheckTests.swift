import Foundation
import InMemoryLogging
import Logging
import Testing
import WeChatPay
import WeChatPayCatalog
import WeChatPayChecks
import WeChatPayTesting

@Suite("Request checks", .timeLimit(.minutes(5)))
struct CheckTests {
    private static let refund: JSONValue = .object([
        "out_refund_no": .string("R1"), "transaction_id": .string("42"),
        "amount": .object(["refund": .integer(1), "total": .integer(1), "currency": .string("CNY")]),
    ])

    private func refund(_ change: (JSONValue) -> JSONValue = { $0 }) -> RequestOptions {
        RequestOptions(json: change(Self.refund))
    }

    @Test("Without configuration, nothing is checked, encrypted or sent to another host")
    func off() async throws {
        let checked = try CheckedClient(configuring: { $0.checks = nil })
        _ = try await checked.client.chain("v3/refund/domestic/refundz").post(["json": ["x": 1]])
        _ = try await checked.client.chain(userPath).patch([
            "organization_id": "O1", "out_user_id": "S1", "json": ["phone": "13800138000"],
        ])
        #expect(checked.sent.last?.json["phone"].string == "13800138000" && checked.issues.isEmpty)
        _ = try await checked.client.chain("v3/global/certificates").get()
        #expect(checked.sent.map(\.origin) == Array(repeating: "https://api.mch.weixin.qq.com", count: 3))
    }

    @Test(
        "What cannot be right is refused, with the operation and the field",
        arguments: [
            (["amount", "refund"], .string("1"), "json.amount.refund must be an integer, but is a string"),
            (["amount", "refund"], .number(1.5), "json.amount.refund must be an integer, but is a number"),
            (["amount"], .array([]), "json.amount must be an object, but is an array"),
            (["amount"], .null, "json.amount is required"),
            (["amount"], nil, "json.amount is required"),
            (["reason"], .integer(1), "json.reason must be a string, but is an integer"),
            (["goods_detail"], .object([:]), "json.goods_detail must be an array, but is an object"),
            (["goods_detail", "0"], .string("x"), "json.goods_detail.0 must be an object, but is a string"),
        ] as [([String], JSONValue?, String)]
    )
    func refused(_ path: [String], _ value: JSONValue?, _ message: String) async throws {
        let checked = try CheckedClient()
        let error = try await failure {
            try await checked.client.chain("v3/refund/domestic/refunds")
                .post(refund { $0.setting(path[...], to: value) })
        }
        #expect(error.message.hasPrefix(message + "; ") && error.issues.first?.message == message)
        #expect(error.code == .invalidRequest && error.stage == .check)
        #expect(error.operation == "POST v3/refund/domestic/refunds")
        #expect(error.parameter == error.issues.first?.fieldPath)
        #expect(checked.sent.isEmpty && checked.issues.isEmpty)
    }

    @Test(
        "What may be right is reported and sent",
        arguments: [
            (["reson"], .string("x"), "json.reson is not known; did you mean json.reason?", .unknownField),
            (["total"], .integer(1), "json.total is not known; did you mean json.amount.total?", .unknownField),
            (["zzzzzzzzzz"], .integer(1), "json.zzzzzzzzzz is not known", .unknownField),
            (["amount", "currency"], nil, "json.amount.currency is required", .missingInnerField),
        ] as [([String], JSONValue?, String, RequestIssue.Kind)]
    )
    func reported(_ path: [String], _ value: JSONValue?, _ message: String, _ kind: RequestIssue.Kind) async throws {
        let logs = InMemoryLogHandler()
        let checked = try CheckedClient(configuring: { $0.logger = Logger(label: "test", factory: { _ in logs }) })
        let resource = checked.client.chain("v3/refund/domestic/refunds")
        try await resource.post(refund { $0.setting(path[...], to: value) })
        #expect(checked.issues.map(\.kind) == [kind] && checked.sent.count == 1)
        #expect(checked.issues.first?.message.hasPrefix(message) == true, "\(checked.issues)")
        #expect(logs.entries.map(\.level) == [.warning])
        #expect(logs.entries.map { "\($0.message) \($0.metadata)" }.joined().contains(message))
    }

    @Test("Values outside of vocabularies, limits and formats are reported without the values")
    func values() async throws {
        let checked = try CheckedClient()
        try await checked.client.chain(userPath).patch([
            "organization_id": "O1", "out_user_id": "S1", "json": ["user_type": "SECRET", "status": "NORMAL"],
        ])
        try await checked.client.v3.smartguide.guides.get(["query": ["store_id": 1, "limit": 11]])
        try await checked.client.v3.brand.marketing.shakeActivities.activities
            .get(["query": ["limit": 0, "brand_id": "1", "offset": 0, "activity_status": "SECRET"]])
        try await checked.client.chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete")
            .post(["activity_id": "1", "json": ["merchant_id_list": []]])
        let texts = checked.issues.map(\.message)
        #expect(texts.first == "json.user_type is none of the known values: STUDENT, STUFF")
        #expect(texts.contains("query.limit is larger than 10") && texts.contains("query.limit is smaller than 1"))
        #expect(texts.contains("json.merchant_id_list has fewer than 1 elements"))
        #expect(checked.sent.count == 4 && !"\(checked.issues)".contains("SECRET"))
    }

    @Test("Each kind can be refused, reported or ignored, per client and per call")
    func actions() async throws {
        let checked = try CheckedClient { $0[.unknownField] = .refuse }
        let unknown = refund { $0.setting(["reson"], to: .string("x")) }
        let path = "v3/refund/domestic/refunds"
        let error = try await failure { try await checked.client.chain(path).post(unknown) }
        #expect(error.issues.map(\.kind) == [.unknownField] && checked.sent.isEmpty)
        try await checked.client.checking(.unknownField, .report).chain(path).post(unknown)
        #expect(checked.sent.count == 1 && checked.issues.map(\.kind) == [.unknownField])
        try await checked.client.checking(.unknownField, .ignore).chain(path).post(unknown)
        #expect(checked.sent.count == 2 && checked.issues.count == 1)
        let plain: RequestOptions = ["organization_id": "O1", "out_user_id": "S1", "json": ["phone": "13800138000"]]
        try await checked.client.checking { $0.encryptsFields = true }.chain(userPath).patch(plain)
        #expect(checked.sent.last?.json["phone"].string?.count == 344)
        try await checked.client.unchecked.chain(userPath).patch(plain)
        #expect(checked.sent.last?.json["phone"].string == "13800138000")
        // The client itself is as it was.
        _ = try await failure { try await checked.client.chain(path).post(unknown) }
    }

    @Test("All issues of a request are in one error")
    func several() async throws {
        let checked = try CheckedClient()
        let error = try await failure {
            try await checked.client.chain("v3/refund/domestic/refunds").post(["json": ["reason": 1, "reson": "x"]])
        }
        #expect(error.issues.count == 4 && error.message.contains("; "), "\(error)")
        #expect(Set(error.issues.map(\.kind)) == [.missingField, .wrongType, .unknownField])
    }

    @Test("An unknown operation is refused if others of its family are known, and passes otherwise")
    func unknownOperations() async throws {
        let checked = try CheckedClient()
        let client = checked.client
        var error = try await failure { try await client.chain("v3/pay/transactons/id/4200001234").get() }
        #expect(error.message.contains("did you mean GET v3/pay/transactions/id/{transaction_id}"), "\(error)")
        error = try await failure { try await client.chain("v3/pay/transactions/id/{id}").post(["id": "1"]) }
        #expect(
            error.message.hasPrefix(
                "The path is not known with this method; did you mean GET v3/pay/transactions/id/{transaction_id},"
            ),
            "\(error)"
        )
        error = try await failure { try await client.v3.pay("13800138000").get() }
        #expect(error.issues.map(\.kind) == [.unknownOperation] && !"\(error)".contains("13800138000"))
        #expect(checked.sent.isEmpty)
        try await client.chain("v3/brandnew/things").post(["json": ["phone": "13800138000"]])
        try await client.chain("v4/pay/transactions").get()
        try await client.checking(.unknownOperation, .ignore).chain("v3/pay/brandnew").get()
        #expect(checked.sent.count == 3 && checked.issues.isEmpty)
    }

    @Test("The parameters of path and query are checked")
    func parameters() async throws {
        let checked = try CheckedClient()
        let client = checked.client
        let long = String(repeating: "4", count: 125)
        let codes = client.v3.applyment4sub.applyment.business_code
        for (resource, options) in [
            (codes(long), [:]), (client.chain("v3/applyment4sub/applyment/business_code/\(long)"), [:]),
            (codes._business_code_, ["business_code": long]), (codes._other_, ["other": long]),
        ] as [(Resource, [String: String])] {
            let error = try await failure { try await resource.get(RequestOptions(path: options)) }
            #expect(error.issues.first?.message == "path.business_code has 125 characters, more than the limit of 124")
        }
        var error = try await failure { try await client.v3.pay.transactions.id("42").get() }
        #expect(error.issues.first?.message == "query.mchid is required")
        error = try await failure {
            try await client.v3.merchantService.complaintsV2.get([
                "query": ["begin_date": "2026-11-01", "end_date": "2026-11-02", "limit": "many"]
            ])
        }
        #expect(error.issues.first?.message == "query.limit must be an integer, but is text that is not")
        try await client.v3.pay.transactions.id("42").get(["query": ["mchid": "1", "mchld": "1"]])
        #expect(checked.issues.map(\.message) == ["query.mchld is not known; did you mean query.mchid?"])
    }

    @Test("A raw body is checked and never changed; a body that is not JSON passes")
    func rawBodies() async throws {
        let checked = try CheckedClient { $0.encryptsFields = true }
        let plain = #"{"phone": "13800138000"}"#
        let options: RequestOptions = ["organization_id": "O1", "out_user_id": "S1", "body": .value(plain)]
        let error = try await failure { try await checked.client.chain(userPath).patch(options) }
        #expect(error.issues.map(\.kind) == [.plainText])
        try await checked.client.checking(.plainText, .ignore).chain(userPath).patch(options)
        #expect(checked.sent.last.map { String(decoding: $0.body, as: UTF8.self) } == plain)
        try await checked.client.chain(userPath).patch([
            "organization_id": "O1", "out_user_id": "S1", "body": "x=1",
            "headers": ["Content-Type": "application/x-www-form-urlencoded"],
        ])
        #expect(checked.sent.count == 2)
    }

    @Test("A call of an operation on the main host through the host in Hong Kong is reported")
    func otherHost() async throws {
        let checked = try CheckedClient(configuring: { $0.baseURL = "https://apihk.mch.weixin.qq.com" })
        try await checked.client.chain("v3/certificates").get()
        #expect(checked.issues.map(\.kind) == [.otherHost])
        try await checked.client.chain("v3/global/certificates").get()
        #expect(checked.issues.count == 1)
        let fixed = try CheckedClient { $0.selectsHost = false }
        try await fixed.client.chain("v3/global/certificates").get()
        #expect(fixed.issues.map(\.kind) == [.otherHost])
        #expect(fixed.sent.map(\.origin) == ["https://api.mch.weixin.qq.com"])
    }

    @Test("The paths that end with a slash are the client's, and are called in both spellings")
    func trailingSlash() async throws {
        let known = Catalog.operations.map(\.template).filter { $0.hasSuffix("/") }
        #expect(known.count == 2)
        let checked = try CheckedClient { $0[.missingField] = .ignore }
        for template in known {
            try await checked.client.chain(template).post(["json": [:]])
            try await checked.client["/\(template)"].post(["json": [:]])
            try await checked.client.chain("\(template){empty}").post(["empty": "", "json": [:]])
        }
        try await checked.client.v3.applyment4sub.applyment._empty_.post(["empty": "", "json": [:]])
        try await checked.client.v3.ecommerce.applyments._empty_.post(["empty": "", "json": [:]])
        #expect(checked.sent.allSatisfy { known.contains(String($0.target.dropFirst())) })
        #expect(checked.sent.count == 8 && checked.issues.isEmpty)
    }

    @Test("A filled path, headers and names from elsewhere stay out of errors, logs and issues")
    func redaction() async throws {
        let checked = try CheckedClient()
        let client = checked.client
        let filled = "v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"
        var error = try await failure { try await client.chain(filled).patch(["json": ["phone": "13800138000"]]) }
        #expect(error.operation == "PATCH \(userPath)" && !"\(error) \(error.issues)".contains("S2026001"))
        error = try await failure { try await client.chain("v3/pay/transactionz/id/4200001234").get() }
        #expect(!"\(error.issues)".contains("4200001234"))
        try await client.chain(filled).patch(["json": ["x\n\(String(repeating: "y", count: 200))": 1]])
        #expect(checked.issues.first.map { $0.message.utf8.count < 200 && !$0.message.contains("\n") } == true)
        #expect(!"\(checked.issues)".contains("S2026001"))
        let content = RequestContent(
            method: "GET",
            template: "v3/x",
            path: "/v3/x",
            query: [.init(name: "a", value: "SECRET")],
            body: .json(.string("SECRET"))
        )
        #expect(!"\(content) \(content.query) \(content.body)".contains("SECRET"))
    }

    @Test("Only hosts of the platform are selected")
    func foreignHosts() async throws {
        struct Foreign: RequestChecker {
            func review(_ request: RequestContent) -> RequestReview { RequestReview(origins: ["https://evil.example"]) }
        }
        let checked = try CheckedClient(configuring: { $0.checks = RequestChecks(Foreign()) })
        try await checked.client.chain("v3/certificates").get()
        #expect(checked.sent.map(\.origin) == ["https://api.mch.weixin.qq.com"])
    }

    @Test("An upload without its file, and a file for an operation with JSON, are refused")
    func uploads() async throws {
        let checked = try CheckedClient()
        let upload = checked.client.v3.merchant.media.upload
        var error = try await failure { try await upload.post(["json": ["filename": "x"]]) }
        #expect(error.issues.map(\.fieldPath) == ["form"])
        let file = MediaFile(data: Data("x".utf8), filename: "a.png")
        error = try await failure { try await checked.client.v3.refund.domestic.refunds.upload(file) }
        #expect(error.issues.allSatisfy { $0.kind == .missingField } && !error.issues.isEmpty)
        try await upload.upload(file)
        #expect(checked.sent.count == 1)
    }
}
