import Foundation
import Hummingbird
import WeChatPayCrypto

/// Contracts: prepared, queried, ended.
///
/// Source: 预签约, 查询签约关系, 解除刷脸用户签约关系.
struct ContractRoutes {
    /// The validity period of a presigning, in seconds.
    private static let presignLifetime: TimeInterval = 600

    let platform: Platform

    private struct Contract: Encodable {
        let contract_id: String
        let mchid: String
        let organization_id: String
        let use_id: String
        let openid: String
        let contract_state: String
        let contract_signed_time: String
        let contract_terminated_time: String?
        let contract_mode: String
        let contract_bank_card_from: String
    }

    func add(to router: Router<GatewayContext>) {
        router.post("v3/offlineface/contracts/presign") { request, context in try await presign(request, context) }
        router.get("v3/offlineface/contracts/{contract_id}") { _, context in try await query(context) }
        router.post("v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract") {
            _,
            context in try await terminate(context)
        }
    }

    private func query(_ context: GatewayContext) async throws -> GatewayResponse {
        let (contract, user) = try await platform.store.contract(
            context.parameter("contract_id"),
            of: context.merchantID
        )
        return try .json(
            Contract(
                contract_id: contract.id,
                mchid: context.merchantID,
                organization_id: contract.organizationID,
                use_id: user.userID,
                openid: contract.openID,
                contract_state: contract.state,
                contract_signed_time: PlatformDate.text(contract.signedTime),
                contract_terminated_time: contract.terminatedTime.map(PlatformDate.text),
                contract_mode: contract.mode,
                contract_bank_card_from: contract.bankCardFrom
            )
        )
    }

    private func terminate(_ context: GatewayContext) async throws -> GatewayResponse {
        let (userID, organizationID) = (try context.parameter("user_id"), try context.parameter("organization_id"))
        let merchantID = context.merchantID
        try platform.notifier.checkCapacity()
        let change = try await platform.store.terminate(of: merchantID, now: platform.now()) { db in
            try Store.user(db, userID: userID, organizationID, merchantID)
        }
        try await platform.notify(of: change)
        return .noContent
    }

    private func presign(_ request: Request, _ context: GatewayContext) async throws -> GatewayResponse {
        let fields = try Fields(
            context.body,
            knowing: ["business_name", "facepay_user", "limit_bank_card", "contract_mode"],
            sealing: platform.sealing(request.headers)
        )
        _ = try fields.required("business_name")
        let mode = try fields.text("contract_mode", oneOf: ["LIMIT_BANK_CARD", "PRIORITY_BANK_CARD", "LIMIT_NONE"])
        let user = try fields.requiredObject(
            "facepay_user",
            knowing: ["out_user_id", "identification_name", "organization_id", "identification", "phone"]
        )
        let (outUserID, organizationID) = (try user.required("out_user_id"), try user.required("organization_id"))
        let name = try user.text("identification_name")
        try Self.checkIdentification(of: user)
        let phone = try user.sealedPhone("phone")
        let card = try fields.object(
            "limit_bank_card",
            knowing: [
                "bank_card_number", "identification_name", "identification", "valid_thru", "bank_type", "phone",
            ]
        )
        if let card {
            let number = try card.requiredSealed("bank_card_number")
            guard (12...19).contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw card.refusal("bank_card_number", "must have 12 to 19 digits")
            }
            _ = try card.requiredSealed("identification_name")
            _ = try card.requiredObject(
                "identification",
                knowing: ["identification_type", "identification_number"]
            )
            try Self.checkIdentification(of: card)
            _ = try card.text("valid_thru")
            _ = try card.text("bank_type")
            _ = try card.sealedPhone("phone")
        } else if let mode, mode != "LIMIT_NONE" {
            throw fields.refusal("limit_bank_card", "is required for this contract_mode")
        }
        let ticket = TicketRecord(
            token: platform.nonce(),
            kind: .presign,
            merchantID: context.merchantID,
            organizationID: organizationID,
            outUserID: outUserID,
            expiresAt: platform.now().addingTimeInterval(Self.presignLifetime),
            contractMode: mode,
            hasBankCard: card != nil
        )
        // The way in for a user whom the platform does not know yet.
        let newcomer = UserRecord(
            organizationID: organizationID,
            outUserID: outUserID,
            userID: "U\(platform.nonce().prefix(16))",
            userName: name ?? outUserID,
            userType: "STUDENT",
            status: "NORMAL",
            contractState: "NOT_CONTRACTED",
            faceImageOK: false,
            phone: phone
        )
        try await platform.store.issue(ticket, adding: newcomer)
        return try .json(["presign_token": ticket.token])
    }

    private static func checkIdentification(of fields: Fields) throws {
        let names: Set = ["identification_type", "identification_number"]
        guard let identification = try fields.object("identification", knowing: names) else { return }
        _ = try identification.required("identification_type", oneOf: ["IDCARD"])
        let number = try identification.requiredSealed("identification_number")
        guard number.wholeMatch(of: #/[0-9]{17}[0-9Xx]/#) != nil else {
            throw identification.refusal("identification_number", "must have 18 characters")
        }
    }
}
