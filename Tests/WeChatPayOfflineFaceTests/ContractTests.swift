import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting

@Suite("Schools and contracts")
struct ContractTests {
    @Test("A school is found by its id and by its full name")
    func organizations() async throws {
        try await withWorld { world in
            let school = try await world.face.organization(world.school)
            #expect(school.name == world.sandbox.school.name)
            #expect(try await world.face.organization(named: school.name) == school)
            try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.organization("O0") }
            // A part of the name is no name.
            let part = String(school.name.dropLast())
            try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.organization(named: part) }
            let (_, other) = try await world.sandbox.addMerchant(id: "1900000200")
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.organization(OrganizationID(other.organizationID))
            }
            try await expectError(400, "PARAM_ERROR", field: "/organization_id") {
                _ = try await world.face.client.v3.offlinefacemch.organizations.get()
            }
        }
    }

    @Test("A contract is prepared, signed by a parent, queried and terminated")
    func life() async throws {
        try await withWorld { world in
            let user = try #require(
                try await world.sandbox.users(in: world.school.rawValue).first { $0.contractState == "NOT_CONTRACTED" }
            )
            let id = OutUserID(user.outUserID)
            var request = PresignRequest(businessName: "校园刷脸", user: .init(id, in: world.school))
            request.user.name = user.name
            request.user.identification = .idCard("11010519491231002X")
            request.user.phone = "13800138000"
            request.bankCard = .init(
                number: "6222020200011112222",
                holder: "张大山",
                identification: .idCard("11010519491231002X")
            )
            request.bankCard?.phone = "13900139000"
            request.mode = .priorityBankCard
            let token = try await world.face.presign(request).token
            #expect(try await world.face.user(id, in: world.school).contractState == .notContracted)
            let contractID = ContractID(try await world.sandbox.signContract(presignToken: token))
            let signed = try await world.face.user(id, in: world.school)
            #expect(signed.contractState == .contracted)
            #expect(signed.contractID == contractID)
            let contract = try await world.face.contract(contractID, appID: "wx0000000000000001")
            #expect(contract.state == .contracted)
            #expect(contract.userID == signed.userID)
            #expect(contract.merchantID == world.merchant)
            #expect(contract.mode == .priorityBankCard)
            #expect(contract.bankCardSource == .merchant)
            #expect(contract.signedTime.map { abs($0.timeIntervalSince(world.sandbox.now)) < 60 } == true)
            #expect(contract.terminatedTime == nil)

            try await world.face.terminateContract(of: try #require(signed.userID), in: world.school)
            #expect(try await world.face.user(id, in: world.school).contractState == .terminated)
            let ended = try await world.face.contract(contractID)
            #expect(ended.state == .terminated)
            #expect(ended.terminatedTime != nil)
            try await expectError(400, "INVALID_REQUEST") {
                try await world.face.terminateContract(of: try #require(signed.userID), in: world.school)
            }
        }
    }

    @Test("A user unknown to the platform is added by presigning")
    func newcomer() async throws {
        try await withWorld { world in
            var request = PresignRequest(businessName: "校园刷脸", user: .init("S2026999", in: world.school))
            request.user.name = "新同学"
            let token = try await world.face.presign(request).token
            try await world.sandbox.signContract(presignToken: token)
            let user = try await world.face.user("S2026999", in: world.school)
            #expect(user.name == "新同学")
            #expect(user.contractState == .contracted)
        }
    }

    @Test("A presigning is valid once, for ten minutes, and for a user without a contract")
    func tokens() async throws {
        try await withWorld { world in
            func presign(_ user: OutUserID) async throws -> String {
                try await world.face.presign(.init(businessName: "校园刷脸", user: .init(user, in: world.school))).token
            }
            let used = try await presign("N1")
            try await world.sandbox.signContract(presignToken: used)
            try await expectControlError("已使用") { try await world.sandbox.signContract(presignToken: used) }
            let old = try await presign("N2")
            world.sandbox.advance(by: .seconds(601))
            try await expectControlError("已过期") { try await world.sandbox.signContract(presignToken: old) }
            let again = try await presign("N1")
            try await expectControlError("已签约") { try await world.sandbox.signContract(presignToken: again) }
            try await expectControlError("无效") { try await world.sandbox.signContract(presignToken: "none") }
        }
    }

    @Test("The platform rejects invalid contract requests")
    func refusals() async throws {
        try await withWorld { world in
            try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.contract("C0") }
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                try await world.face.terminateContract(of: "U0", in: world.school)
            }
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.presign(.init(businessName: "校园刷脸", user: .init("S1", in: "O0")))
            }
            let (_, other) = try await world.sandbox.addMerchant(id: "1900000200")
            let foreign = try await world.sandbox.user(other.outUserIDs[0], in: other.organizationID)
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.contract(ContractID(try #require(foreign.contractID)))
            }
            let presign = world.face.client.v3.offlineface.contracts.presign
            let user: RequestValue = ["out_user_id": "S1", "organization_id": "\(world.school.rawValue)"]
            let rows: [(RequestValue, String)] = [
                ([:], "/business_name"),
                (["business_name": "x"], "/facepay_user"),
                (["business_name": "x", "facepay_user": ["out_user_id": "S1"]], "/facepay_user/organization_id"),
                (["business_name": "x", "facepay_user": user, "contract_mode": "ANY"], "/contract_mode"),
                (["business_name": "x", "facepay_user": user, "contract_mode": "LIMIT_BANK_CARD"], "/limit_bank_card"),
                (
                    ["business_name": "x", "facepay_user": user, "limit_bank_card": ["bank_card_number": "6222"]],
                    "/limit_bank_card/bank_card_number"
                ),
                (
                    [
                        "business_name": "x", "facepay_user": user,
                        "limit_bank_card": [
                            "bank_card_number": .sealed("6222020200011112222"), "identification_name": .sealed(""),
                        ],
                    ],
                    "/limit_bank_card/identification_name"
                ),
            ]
            for (json, field) in rows {
                try await expectError(400, "PARAM_ERROR", field: field) { try await presign.post(["json": json]) }
            }
        }
    }
}
