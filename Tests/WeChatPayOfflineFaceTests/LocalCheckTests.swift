import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayTesting

@Suite("Local checks run before anything is sent")
struct LocalCheckTests {
    typealias Call = @Sendable (OfflineFace) async throws -> Void

    struct Row: Sendable, CustomTestStringConvertible {
        let field: String
        let why: String
        let call: Call
        var testDescription: String { "\(field) \(why)" }

        init(_ field: String, _ why: String, _ call: @escaping Call) {
            (self.field, self.why, self.call) = (field, why, call)
        }
    }

    private static let long = String(repeating: "名", count: 72)

    private static func updating(_ change: @escaping @Sendable (inout FaceUserUpdate) -> Void) -> Call {
        { try await $0.update("S1", in: "O1", change) }
    }

    private static func presigning(_ change: @escaping @Sendable (inout PresignRequest) -> Void) -> Call {
        { face in
            var request = PresignRequest(businessName: "校园刷脸", user: .init("S1", in: "O1"))
            request.bankCard = .init(number: "6222020200011112222", holder: "张三", identification: card)
            change(&request)
            _ = try await face.presign(request)
        }
    }

    private static let card = PresignRequest.Identification.idCard("11010519491231002X")

    private static func paying(_ change: @escaping @Sendable (inout TransactionRequest) -> Void) -> Call {
        { face in
            var request = TransactionRequest(
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
            change(&request)
            _ = try await face.pay(request)
        }
    }

    private static func starting(_ change: @escaping @Sendable (inout AuthInfoRequest) -> Void) -> Call {
        { face in
            var request = AuthInfoRequest(
                deviceID: "D1",
                rawData: "R",
                organizationID: "O1",
                spAppID: "wx1",
                subMerchantID: "1900000200"
            )
            change(&request)
            _ = try await face.authInfo(request)
        }
    }

    static let rows: [Row] =
        [
            Row("organization_id", "must be an organization id") { _ = try await $0.user("S1", in: "1000001") },
            Row("organization_id", "must not be empty") { _ = try await $0.user("S1", in: "") },
            Row("organization_id", "must be an organization id") { _ = try await $0.user("S1", in: "O") },
            Row("organization_id", "must be an organization id") { _ = try await $0.user("S1", in: "O/../x") },
            Row("organization_id", "must be an organization id") { _ = try await $0.user("S1", in: "O学") },
            Row("organization_id", "must not contain spaces") { _ = try await $0.user("S1", in: "O1 ") },
            Row("out_user_id", "must not be empty") { _ = try await $0.user("", in: "O1") },
            Row("out_user_id", "control characters") { _ = try await $0.user("S\n1", in: "O1") },
            Row("out_user_id", "129 bytes") {
                _ = try await $0.user(OutUserID(String(repeating: "S", count: 129)), in: "O1")
            },
            Row("json", "contains no change", updating { _ in }),
            Row("user_name", "must not be empty", updating { $0.name = "" }),
            Row("user_name", "must not be empty", updating { $0.name = " \u{3000}" }),
            Row("user_name", "has 216 bytes", updating { $0.name = long }),
            Row("user_type", "must not be empty", updating { $0.type = "" }),
            Row("status", "must not contain spaces", updating { $0.status = "NOR MAL" }),
            Row("student_info.class_name", "must not be empty", updating { $0.className = "" }),
            Row("student_info.class_name", "has 257", updating { $0.className = String(repeating: "班", count: 257) }),
            Row("staff_info.occupation", "must not be empty", updating { $0.occupation = " " }),
            Row("organization_id", "must be an organization id") {
                try await $0.update("S1", in: "X1") { $0.name = "张三" }
            },
            Row("out_user_id", "must not be empty") { try await $0.update("", in: "O1") { $0.name = "张三" } },
            Row("user_id", "must not be empty") { try await $0.terminateContract(of: "", in: "O1") },
            Row("organization_id", "must be an organization id") { try await $0.terminateContract(of: "U1", in: "U1") },
            Row("organization_id", "must be an organization id") { _ = try await $0.organization("南山中学") },
            Row("organization_name", "must not be empty") { _ = try await $0.organization(named: "") },
            Row("contract_id", "must not be empty") { _ = try await $0.contract("") },
            Row("appid", "must not be empty") { _ = try await $0.contract("C1", appID: "") },
            Row("collection_id", "must not be empty") { _ = try await $0.faceCollection("") },
            Row("organization_id", "must be an organization id") { _ = try await $0.faceCollections(in: "1").all() },
            Row("limit", "at least 1") { _ = try await $0.faceCollections(in: "O1", pageSize: 0).all() },
            Row("offset", "negative") { _ = try await $0.faceCollections(in: "O1", offset: -1, limit: 1) },
            Row("web_init_data.out_user_id", "must not be empty") {
                _ = try await $0.webSessionToken(for: "", in: "O1")
            },
            Row("web_init_data.organization_id", "must be") { _ = try await $0.webSessionToken(for: "S1", in: "1") },
            Row("out_user_id", "must not be empty") { _ = try await $0.repaymentLink(for: "", in: "O1") },
            Row("organization_id", "must be an organization id") { _ = try await $0.repaymentLink(for: "S1", in: "1") },
            Row("out_trade_no", "1 to 32") {
                _ = try await $0.transaction("", spMerchantID: "1900000109", subMerchantID: "1900000200", productID: 2)
            },
            Row("sp_mchid", "digits") {
                _ = try await $0.transaction("T1", spMerchantID: "wx1", subMerchantID: "1900000200", productID: 2)
            },
            Row("sub_mchid", "digits") {
                _ = try await $0.transaction("T1", spMerchantID: "1900000109", subMerchantID: "", productID: 2)
            },
            Row("business_product_id", "2 or 11") {
                _ = try await $0.transaction(
                    "T1",
                    spMerchantID: "1900000109",
                    subMerchantID: "1900000200",
                    productID: 3
                )
            },
        ]
        + ["1380013800", "138001380000", "1380013800x", "+8613800138000", "138 0013800", "１３８００１３８０００", ""]
        .map { phone in Row("phone", "11 digits", updating { $0.phone = phone }) }
        + [
            Row("business_name", "must not be empty", presigning { $0.businessName = "" }),
            Row("facepay_user.out_user_id", "must not be empty", presigning { $0.user.outUserID = "" }),
            Row(
                "facepay_user.organization_id",
                "must be an organization id",
                presigning { $0.user.organizationID = "1" }
            ),
            Row("facepay_user.identification_name", "must not be empty", presigning { $0.user.name = "" }),
            Row("facepay_user.phone", "11 digits", presigning { $0.user.phone = "1" }),
            Row(
                "facepay_user.identification.identification_number",
                "18 characters",
                presigning { $0.user.identification = .idCard("110105194912310021") }
            ),
            Row(
                "limit_bank_card.bank_card_number",
                "12 to 19",
                presigning { $0.bankCard?.number = "62220202000111122223" }
            ),
            Row("limit_bank_card.identification_name", "must not be empty", presigning { $0.bankCard?.holder = "" }),
            Row("limit_bank_card.identification_name", "216 bytes", presigning { $0.bankCard?.holder = long }),
            Row(
                "limit_bank_card.identification.identification_number",
                "18 characters",
                presigning { $0.bankCard?.identification = .idCard("1101051949123100X") }
            ),
            Row("limit_bank_card.phone", "11 digits", presigning { $0.bankCard?.phone = "x" }),
            Row(
                "limit_bank_card",
                "must be given",
                presigning {
                    $0.bankCard = nil
                    $0.mode = .limitBankCard
                }
            ),
            Row("contract_mode", "must not be empty", presigning { $0.mode = "" }),
            Row("limit_bank_card.valid_thru", "must not be empty", presigning { $0.bankCard?.validThrough = "" }),
            Row("limit_bank_card.bank_type", "must not be empty", presigning { $0.bankCard?.bankType = "" }),
            Row(
                "facepay_user.identification.identification_type",
                "must not be empty",
                presigning { $0.user.identification = .init(type: "", number: "1") }
            ),
            Row("amount.currency", "must not be empty", paying { $0.currency = "" }),
            Row("auth_code", "must not be empty", paying { $0.authCode = "" }),
            Row("out_trade_no", "1 to 32", paying { $0.outTradeNo = "T 1" }),
            Row("out_trade_no", "1 to 32", paying { $0.outTradeNo = OutTradeNo(String(repeating: "1", count: 33)) }),
            Row("amount.total", "at least 1 fen", paying { $0.total = 0 }),
            Row("description", "must not be empty", paying { $0.goods = "" }),
            Row("description", "has 129", paying { $0.goods = String(repeating: "餐", count: 129) }),
            Row("sp_appid", "must not be empty", paying { $0.spAppID = "" }),
            Row("sp_mchid", "digits", paying { $0.spMerchantID = "" }),
            Row("sub_mchid", "digits", paying { $0.subMerchantID = "190000020O" }),
            Row("sub_appid", "must not be empty", paying { $0.subAppID = "" }),
            Row("scene_info.device_ip", "IPv4 or IPv6", paying { $0.deviceIP = "10.0.0.256" }),
            Row("business.business_product_id", "2 or 11", paying { $0.business.productID = 1 }),
            Row("business.business_scene_id", "3, 4", paying { $0.business.sceneID = 7 }),
            Row("goods_tag", "has 33", paying { $0.goodsTag = String(repeating: "x", count: 33) }),
            Row("attach", "has 129", paying { $0.attach = String(repeating: "x", count: 129) }),
            Row("device_id", "must not be empty", starting { $0.deviceID = "" }),
            Row("raw_data", "must not be empty", starting { $0.rawData = "" }),
            Row("organization_id", "must be an organization id", starting { $0.organizationID = "1" }),
            Row("sp_appid", "must not be empty", starting { $0.spAppID = "" }),
            Row("sub_appid", "must not be empty", starting { $0.subAppID = "" }),
            Row("sub_mchid", "digits", starting { $0.subMerchantID = "x" }),
        ]

    @Test("An invalid field is rejected", arguments: rows)
    func refused(_ row: Row) async throws {
        let transport = RecordingTransport { _ in try FixturePlatform().response(200, "{}") }
        let face = try WeChatPayClient(try .fixture(transport: transport)).offlineFace
        let error = try await failure { try await row.call(face) }
        #expect(error.code == .invalidRequest)
        #expect(error.parameter == row.field)
        #expect(error.description.contains(row.field))
        #expect(error.description.contains(row.why))
        #expect(error.operation?.contains("v3/offlineface") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test("Valid values at their limits are sent")
    func limits() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { request in
            request.method == "PATCH"
                ? try platform.response(204) : try platform.response(200, #"{"presign_token":"P"}"#)
        }
        let face = try WeChatPayClient(try .fixture(transport: transport)).offlineFace
        try await face.update(OutUserID(String(repeating: "S", count: 128)), in: "O1") {
            $0.name = String(repeating: "x", count: 214)
            $0.className = String(repeating: "班", count: 256)
        }
        try await Self.presigning { $0.user.identification = .idCard("11010519491231002x") }(face)
        // A mode that is not known here may need no card.
        try await Self.presigning {
            $0.bankCard = nil
            $0.mode = "NEW_MODE"
        }(face)
        #expect(transport.requests.count == 3)
    }
}
