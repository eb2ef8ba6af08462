import Testing

@testable import WeChatPayCatalog
@testable import WeChatPayGeneration

@Suite("Generated Swift", .timeLimit(.minutes(5)))
struct SwiftSourceTests {
    /// A field from a line of the table, such as `"name\ts\t!"`.
    private func field(_ line: StaticString, _ inner: [Catalog.Field] = []) -> Catalog.Field {
        var field = Catalog.Field(CatalogTable.Lines(line)[0])
        field.fields = inner
        return field
    }

    private func facts(json: [Catalog.Field] = [], response: [Catalog.Field] = []) -> CallFacts {
        CallFacts(
            method: "POST",
            template: "v3/test/things",
            name: "测试",
            identifier: "postTestThings",
            types: OperationTypes(prefix: "TestThings"),
            json: json,
            response: response
        )
    }

    private func text(_ method: String, _ template: String) throws -> String {
        SwiftSource(operations: [try #require(Catalog.operation(method, template))]).text
    }

    @Test("The same operations have the same text, in any order, and duplicates are ignored")
    func determinism() {
        let operations = Array(Catalog.operations(ofProduct: "刷脸支付"))
        let source = SwiftSource(operations: operations, isPublic: true)
        #expect(source.text == SwiftSource(operations: operations.reversed() + operations, isPublic: true).text)
        #expect(source.text.hasSuffix("}\n") && source.text.contains("public import WeChatPay\n"))
        #expect(!SwiftSource(operations: operations).text.contains("public "))
    }

    @Test(
        "Names follow the API guidelines",
        arguments: [
            ("out_trade_no", "outTradeNo"), ("id", "id"), ("sub_mchid", "subMchID"), ("mchid", "mchID"),
            ("appid", "appID"), ("sp_openid", "spOpenID"), ("h5_url", "h5URL"), ("payer_client_ip", "payerClientIP"),
            ("api_version", "apiVersion"), ("brand_ids", "brandIDs"), ("3d_code", "no3dCode"),
            ("payer _currency", "payerCurrency"), ("med_refund__gov_fee", "medRefundGovFee"), ("qrcode", "qrCode"),
            ("self", "selfValue"), ("init", "initValue"), ("default", "default"), ("Idempotency-Key", "idempotencyKey"),
            ("***", "field"),
        ]
    )
    func properties(wire: String, name: String) {
        #expect(SwiftName.property(wire) == name)
    }

    @Test(
        "Values of vocabularies are names",
        arguments: [
            ("SUCCESS", "success"), ("NOT_PAY", "notPay"), ("01", "no01"), ("一级", "一级"),
            ("Under Review", "underReview"),
            ("MchChannelPayType", "mchChannelPayType"), ("REchARGE_FUNDS", "rechargeFunds"), ("NONE", "noneValue"),
            ("iOS", "ios"), ("DEFAULT", "default"), ("MINI_PROGRAM_ID", "miniProgramID"),
        ]
    )
    func values(wire: String, name: String) {
        #expect(SwiftName.value(wire) == name)
    }

    @Test("Types of arrays have the name of an element, and keywords are written in backquotes")
    func typeNames() {
        #expect(SwiftName.type("goods_detail", isElement: true) == "GoodsDetail")
        #expect(SwiftName.type("receivers", isElement: true) == "Receiver")
        #expect(SwiftName.type("coupon_list", isElement: true) == "Coupon")
        #expect(SwiftName.type("activities", isElement: true) == "Activity")
        #expect(SwiftName.type("goods", isElement: true) == "Goods")
        #expect(SwiftName.escaped("in") == "`in`" && SwiftName.label("in") == "in" && SwiftName.label("var") == "`var`")
        #expect(SwiftName.distinct(["a", "a", "a2", "a"]) == ["a", "a3", "a2", "a4"])
    }

    @Test("Names of functions and types are unique in the catalog, and do not depend on the selection")
    func unique() {
        let types = Catalog.operations.map { OperationTypes($0).prefix }
        #expect(Set(types).count == Catalog.operations.count)
        #expect(OperationTypes.all.count == 3 * Catalog.operations.count)
        let refund = Catalog.operation("POST", "v3/refund/domestic/refunds").map { OperationTypes($0).response }
        #expect(refund == "RefundDomesticRefundsResponse")
    }

    @Test("Each encrypted field of each body and query is Sealed, and no other field is")
    func encryption() {
        var count = 0
        for operation in Catalog.operations {
            var table = TypeTable()
            let rules = FieldRules(template: operation.template)
            func check(_ fields: [Catalog.Field], in parent: String?) {
                for (member, field) in table.members(fields, in: parent, rules) {
                    #expect((member.type == .sealed) == field.isEncrypted, "\(operation.template) \(field.name)")
                    count += field.isEncrypted ? 1 : 0
                    check(field.fields, in: field.name)
                }
            }
            check(operation.json, in: nil)
            check(operation.response, in: nil)
            for parameter in CallParameter.parameters(of: CallFacts(operation), &table) {
                #expect((parameter.member.type == .sealed) == parameter.field.isEncrypted)
                count += parameter.field.isEncrypted ? 1 : 0
            }
        }
        #expect(count == 266 + 69 + 16)
    }

    @Test("Required members are in the initializer, and a body without any has an empty one")
    func initializers() throws {
        let refund = try text("POST", "v3/refund/domestic/refunds")
        #expect(refund.contains("    init(outRefundNo: String, amount: Amount) {\n"))
        #expect(refund.contains("    var transactionID: String?\n"))
        #expect(refund.contains("        init(refund: Fen, total: Fen, currency: String) {\n"))
        let update = try text(
            "PATCH",
            "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
        )
        #expect(update.contains("    init() {}\n") && update.contains("    var phone: Sealed?\n"))
        #expect(update.contains("    @discardableResult\n") && update.contains(") async throws -> Output {"))
    }

    @Test("Members of responses are optional if that is asked for, and those of requests stay as they are")
    func optionalResponses() {
        let fields = [field("state\ts\t!")]
        let operation = facts(json: fields, response: fields)
        let text = SwiftSource([operation], hasOptionalResponses: true).text
        #expect(text.components("    var state: String\n") == 1 && text.components("    var state: String?\n") == 1)
    }

    @Test("A vocabulary is a struct that accepts other values; integers list theirs")
    func vocabularies() {
        let fields = [field("state\ts\teSUCCESS|NOT_PAY|NONE\t!"), field("kind\ti\te1|2")]
        let text = SwiftSource([facts(response: fields)]).text
        #expect(text.contains("        static let notPay: Self = \"NOT_PAY\"\n"))
        #expect(text.contains("        static let noneValue: Self = \"NONE\"\n"))
        #expect(text.contains("    var state: State\n") && text.contains("    /// `kind`, known values: 1, 2.\n"))
        #expect(text.contains("    struct State: RawRepresentable, "))
    }

    @Test("Identical objects share a type, and others with the same name do not")
    func sharing() {
        let amount = field("amount\to\t!", [field("total\ti\t!")])
        let other = field("amount\to", [field("value\ts")])
        let text = SwiftSource([facts(json: [amount, field("item\to", [other])], response: [amount])]).text
        #expect(text.components("struct Amount:") == 1 && text.components("struct ItemAmount:") == 1)
        #expect(text.contains("    typealias Amount = TestThingsRequest.Amount\n"))
        #expect(text.contains("        var total: Fen\n"))
    }

    @Test("Keywords, colliding names and names of other types are possible")
    func collisions() {
        let fields = [
            field("in\ts\t!"), field("var\ts\t!"), field("self\ts\t!"), field("open_id\ts"), field("openid\ts"),
            field("type\ts\teA|B"), field("date\to", [field("year\ti")]),
        ]
        let text = SwiftSource([facts(json: fields)]).text
        #expect(text.contains("    init(in: String, `var`: String, selfValue: String) {\n"))
        #expect(text.contains("        self.in = `in`\n") && text.contains("        case `in`\n"))
        #expect(text.contains("    var openID: String?\n") && text.contains("        case openID2 = \"openid\"\n"))
        #expect(text.contains("    var type: TypeValue?\n") && text.contains("    var date: DateValue?\n"))
    }

    @Test("A name that occurs twice is one member: of any JSON if the types differ, optional if one is")
    func duplicates() {
        let same = [field("code\ts\t!"), field("code\ts")]
        let different = [field("data\to\t!", [field("a\ts")]), field("data\to\t!", [field("b\ti")])]
        let text = SwiftSource([facts(response: same + different)]).text
        #expect(text.contains("    var code: String?\n") && text.contains("    var data: JSONValue\n"))
    }

    @Test("Objects can be in objects of the same name a hundred times")
    func depth() {
        var fields = [field("value\ts")]
        for _ in 0..<100 { fields = [field("child\to", fields)] }
        let text = SwiftSource([facts(response: fields)]).text
        #expect(text.components("struct ") == 101 && text.components("case ") == 0)
        #expect(text.contains("struct Child100:") || text.contains("struct Child99:"))
    }

    @Test("Amounts are in fen by name and place, but not in operations for other currencies")
    func amounts() {
        for (name, parent) in [
            ("total", "amount"), ("refund", "amount"), ("payer_total", nil), ("unit_price", nil),
            ("max_fee_per_day", nil),
            ("threshold", nil), ("med_ins_cash_fee", nil), ("settled", "amount"),
        ] { #expect(MoneyRule.isAmount(name, in: parent), "\(name)") }
        for (name, parent) in [
            ("total", nil), ("fee_count", "fees"), ("total_num", nil), ("settlement_rate", "amount"), ("limit", nil),
            ("refund_quantity", "amount"), ("point_balance", nil), ("plan_id", nil), ("launch_refund_day", nil),
        ] { #expect(!MoneyRule.isAmount(name, in: parent), "\(name)") }
        #expect(!MoneyRule(template: "v3/global/refunds").isAmount(field("total\ti"), in: "amount"))
        #expect(MoneyRule(template: "v3/refund").isAmount(field("total\ti"), in: "amount"))
        #expect(!MoneyRule(template: "v3/refund").isAmount(field("total\tn"), in: "amount"))
    }

    @Test("Parameters are arguments, uploads take a file, and a form with other parts has no call")
    func calls() throws {
        let query = try text("GET", "v3/offlineface/face-collections")
        #expect(query.contains("organizationID: String, offset: Int, limit: Int") || query.contains("offset: Int"))
        let subsidy = try text("GET", "v3/gov/subsidy/qualification")
        #expect(subsidy.contains("realName: Sealed? = nil"))
        #expect(subsidy.contains("if let realName { query.append((\"real_name\", .value(realName))) }"))
        #expect(try text("POST", "v3/merchant/media/upload").contains(".upload(file).decode()"))
        let template = "v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload"
        #expect(try text("POST", template).contains("// `POST \(template)` has no call"))
        #expect(try text("GET", "v3/billdownload/file").contains("has no call:\n    // its response is a file"))
        #expect(!(try text("GET", "v3/billdownload/file").contains("func ")))
        #expect(!(try text("POST", "v3/marketing/shopping-receipt/shoppingreceipts").contains("func ")))
        #expect(try text("GET", "v3/global/certificates").contains("/// It is on https://apihk.mch.weixin.qq.com:"))
    }
}

extension String {
    /// The number of occurrences of a text.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
