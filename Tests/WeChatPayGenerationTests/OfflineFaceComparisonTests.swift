import Testing
import WeChatPayCatalog

@testable import WeChatPayGeneration

/// What the hand-written K12 operations have on the wire, compared with what would be generated for them.
@Suite("Generated Swift for the K12 operations", .timeLimit(.minutes(5)))
struct OfflineFaceComparisonTests {
    /// An operation of WeChatPayOfflineFace: the fields of its bodies as it encodes and decodes them.
    struct Written: Sendable, CustomTestStringConvertible {
        let method: String
        let template: String
        var request: Set<String> = []
        var response: Set<String> = []
        var testDescription: String { "\(method) \(template)" }
    }

    private static let user = "v3/offlinefacemch/organizations/{organization_id}/users"
    private static let collection: Set<String> = [
        "collection_id: text", "use_id: text", "organization_id: text", "collection_state: text",
        "register_photo_upload_time: date", "confirm_time: date",
    ]
    private static let transaction: Set<String> = [
        "sp_appid: text", "sp_mchid: text", "sub_appid: text", "sub_mchid: text", "payer: object",
        "payer.sp_openid: text", "payer.sub_openid: text", "amount: object", "amount.total: amount",
        "amount.currency: text", "promotion_detail: json[]", "scene_info: object", "scene_info.device_ip: text",
        "bank_type: text", "trade_type: text", "trade_state: text", "trade_state_description: text", "debt_state: text",
        "description: text", "attach: text", "success_time: date", "transaction_id: text",
        "repayment_transaction_id: text", "out_trade_no: text", "error_type: text",
    ]

    private static let written = [
        Written(
            method: "POST",
            template: "v3/offlineface/authinfo",
            request: [
                "sp_appid: text", "sub_appid: text", "sub_mchid: text", "device_id: text", "raw_data: text",
                "organization_id: text",
            ],
            response: ["authinfo: text"]
        ),
        Written(
            method: "POST",
            template: "v3/offlineface/contracts/presign",
            request: [
                "business_name: text", "facepay_user: object", "facepay_user.out_user_id: text",
                "facepay_user.organization_id: text", "facepay_user.identification_name: text",
                "facepay_user.identification: object", "facepay_user.identification.identification_type: text",
                "facepay_user.identification.identification_number: encrypted", "facepay_user.phone: encrypted",
                "limit_bank_card: object", "limit_bank_card.bank_card_number: encrypted",
                "limit_bank_card.identification_name: encrypted", "limit_bank_card.identification: object",
                "limit_bank_card.identification.identification_type: text",
                "limit_bank_card.identification.identification_number: encrypted", "limit_bank_card.valid_thru: text",
                "limit_bank_card.bank_type: text", "limit_bank_card.phone: encrypted", "contract_mode: text",
            ],
            response: ["presign_token: text"]
        ),
        Written(
            method: "GET",
            template: "v3/offlineface/contracts/{contract_id}",
            response: [
                "contract_id: text", "mchid: text", "organization_id: text", "use_id: text", "openid: text",
                "contract_state: text", "contract_signed_time: date", "contract_terminated_time: date",
                "contract_mode: text", "contract_bank_card_from: text",
            ]
        ),
        Written(
            method: "GET",
            template: "v3/offlineface/face-collections",
            response: Set(["face_collections: object[]"] + collection.map { "face_collections.\($0)" })
        ),
        Written(method: "GET", template: "v3/offlineface/face-collections/{collection_id}", response: collection),
        Written(
            method: "POST",
            template: "v3/offlineface/repayment-url",
            request: ["out_user_id: text", "organization_id: text"],
            response: ["repayment_url: text", "expire_at: date"]
        ),
        Written(
            method: "POST",
            template: "v3/offlineface/transactions",
            request: [
                "auth_code: text", "sp_appid: text", "sp_mchid: text", "sub_appid: text", "sub_mchid: text",
                "amount: object", "amount.total: amount", "amount.currency: text", "scene_info: object",
                "scene_info.device_ip: text", "goods_tag: text", "description: text", "attach: text",
                "settle_info: object", "settle_info.profit_sharing: boolean", "out_trade_no: text", "business: object",
                "business.business_product_id: integer", "business.business_scene_id: integer",
            ],
            response: transaction
        ),
        Written(
            method: "GET",
            template: "v3/offlineface/transactions/out-trade-no/{out_trade_no}",
            response: transaction
        ),
        Written(
            method: "GET",
            template: "v3/offlinefacemch/organizations",
            response: ["organization_id: text", "organization_name: text"]
        ),
        Written(
            method: "GET",
            template: "\(user)/out-user-id/{out_user_id}",
            response: [
                "use_id: text", "out_user_id: text", "organization_id: text", "user_name: text", "user_type: text",
                "student_info: object", "student_info.class_name: text", "staff_info: object",
                "staff_info.occupation: text", "status: text", "contract_state: text", "face_image_ok: boolean",
                "contract_id: text",
            ]
        ),
        Written(
            method: "PATCH",
            template: "\(user)/out-user-id/{out_user_id}",
            request: [
                "user_name: encrypted", "user_type: text", "student_info: object", "student_info.class_name: text",
                "staff_info: object", "staff_info.occupation: text", "status: text", "phone: encrypted",
            ]
        ),
        Written(method: "POST", template: "\(user)/user-id/{user_id}/terminate-contract"),
        Written(
            method: "POST",
            template: "v3/offlinefacemch/tokens",
            request: [
                "scene: text", "web_init_data: object", "web_init_data.out_user_id: text",
                "web_init_data.organization_id: text",
            ],
            response: ["token: text"]
        ),
    ]

    @Test("They have the same fields with compatible types and the same encryption", arguments: written)
    func comparison(written: Written) throws {
        let operation = try #require(Catalog.operation(written.method, written.template))
        #expect(Self.generated(operation.json, operation) == written.request)
        #expect(Self.generated(operation.response, operation) == written.response)
    }

    @Test("They are all of the product's operations that are written by hand")
    func all() { #expect(Self.written.count == 13) }

    /// The members that are generated for fields, as in the table.
    private static func generated(_ fields: [Catalog.Field], _ operation: Catalog.Operation) -> Set<String> {
        var table = TypeTable()
        let rules = FieldRules(template: operation.template)
        func members(_ fields: [Catalog.Field], _ parent: String?, _ path: String) -> [String] {
            table.members(fields, in: parent, rules).flatMap { member, field in
                let type = "\(name(member.type))\(member.isArray ? "[]" : "")"
                return ["\(path)\(member.name): \(type)"] + members(field.fields, field.name, "\(path)\(member.name).")
            }
        }
        return Set(members(fields, nil, ""))
    }

    private static func name(_ type: PropertyType) -> String {
        switch type {
        case .string, .vocabulary: "text"
        case .integer: "integer"
        case .amount: "amount"
        case .decimal: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .sealed: "encrypted"
        case .json: "json"
        case .structure: "object"
        }
    }
}
