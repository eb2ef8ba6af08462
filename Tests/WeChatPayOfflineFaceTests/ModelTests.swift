import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayTesting

@Suite("Models read the wire format, and write only the values that were set")
struct ModelTests {
    private func decode<T: Decodable>(_ json: String, as type: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(json.utf8))
    }

    private func json(_ value: some Encodable) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
    }

    @Test("A user decodes use_id and user_id, STUFF and STAFF, unknown values, and ids alone")
    func user() throws {
        let ids = #""out_user_id":"S1","organization_id":"O1""#
        for name in ["use_id", "user_id"] {
            #expect(try decode("{\(ids),\"\(name)\":\"U1\"}", as: FaceUser.self).userID == "U1")
        }
        for spelling in ["STUFF", "STAFF"] {
            let user: FaceUser = try decode("{\(ids),\"user_type\":\"\(spelling)\"}")
            #expect(user.type == .staff)
            #expect(try json(user)["user_type"] == .string("STUFF"))
        }
        let odd: FaceUser = try decode(
            "{\(ids),\"user_type\":\"ALUMNUS\",\"status\":\"FROZEN\",\"contract_state\":\"PAUSED\"}"
        )
        #expect(odd.type?.rawValue == "ALUMNUS")
        #expect(odd.status?.rawValue == "FROZEN")
        #expect(odd.contractState?.rawValue == "PAUSED")
        let bare: FaceUser = try decode("{\(ids),\"student_info\":null,\"staff_info\":{}}")
        #expect(bare.className == nil && bare.occupation == nil && bare.name == nil)
        #expect(try json(bare).object?.keys.sorted() == ["organization_id", "out_user_id"])
        let whole =
            #"{"use_id":"U1","out_user_id":"S1","organization_id":"O1","user_name":"张三","user_type":"STUDENT","#
            + #""student_info":{"class_name":"高中一年三班"},"status":"NORMAL","contract_state":"CONTRACTED","#
            + #""face_image_ok":true,"contract_id":"C1"}"#
        #expect(try json(decode(whole, as: FaceUser.self)) == decode(whole, as: JSONValue.self))
        #expect(try decode(whole, as: FaceUser.self).className == "高中一年三班")
    }

    @Test("Contracts, collections and links decode times at the platform's offset, or none")
    func times() throws {
        let contract: Contract = try decode(
            #"{"contract_id":"C1","user_id":"U1","contract_signed_time":"2026-09-01T08:00:00+08:00","#
                + #""contract_terminated_time":"","contract_mode":"NEW_MODE"}"#
        )
        #expect(contract.signedTime == Date(timeIntervalSince1970: 1_788_220_800))
        #expect(contract.terminatedTime == nil)
        #expect(contract.userID == "U1")
        #expect(contract.mode?.rawValue == "NEW_MODE")
        #expect(try json(contract)["contract_signed_time"] == .string("2026-09-01T08:00:00+08:00"))
        #expect(try json(contract)["use_id"] == .string("U1"))
        #expect(try json(contract).object?.keys.contains("contract_terminated_time") == false)
        let collection: FaceCollection = try decode(
            #"{"collection_id":"F1","collection_state":"COMPLETE","confirm_time":"2026-09-01T00:00:00.250Z"}"#
        )
        #expect(collection.confirmTime == Date(timeIntervalSince1970: 1_788_220_800.25))
        #expect(collection.photoUploadTime == nil)
        #expect(throws: DecodingError.self) {
            try self.decode(#"{"collection_id":"F1","confirm_time":"yesterday"}"#, as: FaceCollection.self)
        }
        #expect(throws: DecodingError.self) {
            try self.decode(
                #"{"collection_id":"F1","confirm_time":"2026-09-01T08:00:00+08:00junk"}"#,
                as: FaceCollection.self
            )
        }
        let link: RepaymentLink = try decode(#"{"repayment_url":"https://x","expire_at":"2026-09-01T08:00:00+08:00"}"#)
        #expect(link.expiresAt == Date(timeIntervalSince1970: 1_788_220_800))
    }

    @Test("Amounts are in fen: whole, exact, and never a fraction")
    func amounts() throws {
        #expect(Fen(1205).yuan == "12.05")
        #expect(Fen(-5).yuan == "-0.05")
        #expect(Fen.zero.yuan == "0.00")
        #expect("\(Fen(100))" == "CNY 1.00")
        #expect(Fen(3) + 4 - 2 == 5)
        #expect(Fen(3) < 4)
        #expect(Fen(Int.min).yuan == "-92233720368547758.08")
        #expect(throws: DecodingError.self) { try self.decode("[1.5]", as: [Fen].self) }
        let transaction: Transaction = try decode(
            #"{"amount":{"total":1200,"currency":"CNY"},"trade_state":"SUCCESS","debt_state":"OTHER","#
                + #""promotion_detail":[{"coupon_id":"1"}],"success_time":"2026-09-01T08:00:00+08:00"}"#
        )
        #expect(transaction.amount?.total == 1200)
        #expect(try decode(#"{"amount":{}}"#, as: Transaction.self).amount?.total == nil)
        #expect(transaction.debtState?.rawValue == "OTHER")
        #expect(transaction.promotions?.first?["coupon_id"] == .string("1"))
        #expect(try json(transaction)["amount"]["total"] == .integer(1200))
    }

    @Test("No personal or secret data is printed")
    func privacy() throws {
        var user = FaceUser(outUserID: "S1", organizationID: "O1")
        user.name = "张三丰"
        var update = FaceUserUpdate()
        update.name = "张三丰"
        update.phone = "13800138000"
        var request = PresignRequest(businessName: "校园", user: .init("S1", in: "O1"))
        request.user.phone = "13800138000"
        request.bankCard = .init(
            number: "6222020200011112222",
            holder: "张三丰",
            identification: .idCard("11010519491231002X")
        )
        var contract = Contract(id: "6222020200")
        contract.openID = "6222020200"
        var collection = FaceCollection(id: "6222020200")
        collection.userID = "6222020200"
        var transaction = Transaction()
        transaction.payer = .init(spOpenID: "6222020200")
        transaction.attach = "13800138000"
        var change = UserStateChange(outUserID: "6222020200", organizationID: "O1")
        change.openID = "6222020200"
        let payment = TransactionRequest(
            authCode: "6222020200",
            outTradeNo: "T1",
            total: 1,
            goods: "张三丰",
            spAppID: "wx1",
            spMerchantID: "1900000109",
            subMerchantID: "1900000200",
            deviceIP: "::1",
            business: .init(productID: 2, sceneID: 3)
        )
        let device = AuthInfoRequest(
            deviceID: "6222020200",
            rawData: "6222020200",
            organizationID: "O1",
            spAppID: "wx1",
            subMerchantID: "1900000200"
        )
        let values: [Any] = [
            user, update, request, request.user, try #require(request.bankCard), SessionToken(token: "6222020200"),
            contract, collection, transaction, try #require(transaction.payer), change, payment, device,
            PresignToken(token: "6222020200"), AuthInfo(text: "6222020200"), RepaymentLink(url: "6222020200"),
            PresignRequest.Identification.idCard("11010519491231002X"),
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", "\(String(reflecting: value))", dumped] {
                for secret in ["张三丰", "13800138000", "6222020200", "11010519491231002X"] {
                    #expect(!text.contains(secret))
                }
            }
        }
    }
}
