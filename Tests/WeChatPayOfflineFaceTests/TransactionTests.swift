import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting

@Suite("Face payments")
struct TransactionTests {
    @Test("A payment succeeds, can be queried, and is not charged twice")
    func paid() async throws {
        try await withWorld { world in
            var request = try await world.payment(of: "S2026001")
            request.attach = "table 7"
            request.isProfitSharing = false
            let paid = try await world.face.pay(request)
            #expect(paid.state == .success)
            #expect(paid.debtState == DebtState.none)
            #expect(paid.amount == .init(total: 1200))
            #expect(paid.attach == "table 7")
            #expect(paid.scene?.deviceIP == "10.0.0.7")
            #expect(paid.successTime != nil)
            #expect(paid.payer?.spOpenID != nil)
            #expect(paid.promotions == [])
            #expect(try await world.order("T1") == paid)
            // The same request again, as after a broken connection: the same transaction.
            #expect(try await world.face.pay(request) == paid)
        }
    }

    @Test("Disabled users and users without a contract cannot pay")
    func whoMayNot() async throws {
        try await withWorld { world in
            try await world.face.update("S2026001", in: world.school) { $0.status = .disabled }
            let disabled = try await world.payment(of: "S2026001")
            try await expectError(403, "RULE_LIMIT") { _ = try await world.face.pay(disabled) }
            try await world.face.update("S2026001", in: world.school) { $0.status = .normal }
            // The code was not used up by the refusal.
            #expect(try await world.face.pay(disabled).state == .success)
            let user = try #require(try await world.face.user("S2026002", in: world.school).userID)
            try await world.face.terminateContract(of: user, in: world.school)
            let ended = try await world.payment(of: "S2026002", "T2")
            try await expectError(403, "RULE_LIMIT") { _ = try await world.face.pay(ended) }
        }
    }

    @Test("A debt is retried at most five times a day, then repaid through its link")
    func debt() async throws {
        try await withWorld { world in
            try await expectError(400, "INVALID_REQUEST") {
                _ = try await world.face.repaymentLink(for: "S2026001", in: world.school)
            }
            try await world.sandbox.changeUser("S2026001", in: world.school.rawValue) { $0.canCover = false }
            let request = try await world.payment(of: "S2026001")
            for _ in 1...5 {
                let owed = try await world.face.pay(request)
                #expect(owed.state == .notPaid)
                #expect(owed.debtState == .owed)
                #expect(owed.errorType == "NOT_ENOUGH")
                #expect(owed.successTime == nil)
            }
            try await expectError(403, "RULE_LIMIT") { _ = try await world.face.pay(request) }
            world.sandbox.advance(by: .seconds(86400))
            #expect(try await world.face.pay(request).debtState == .owed)

            let link = try await world.face.repaymentLink(for: "S2026001", in: world.school)
            #expect(link.expiresAt == world.sandbox.now.addingTimeInterval(3600))
            #expect(try await world.sandbox.repay(link.url) == 1)
            let repaid = try await world.order("T1")
            #expect(repaid.state == .success)
            #expect(repaid.debtState == .repaid)
            #expect(repaid.repaymentTransactionID != nil)
            try await expectControlError("已使用") { try await world.sandbox.repay(link.url) }
        }
    }

    @Test("The daily attempt limit uses the platform's day, at +08:00")
    func days() async throws {
        try await withWorld { world in
            try await world.sandbox.changeUser("S2026001", in: world.school.rawValue) { $0.canCover = false }
            let request = try await world.payment(of: "S2026001")
            for _ in 1...5 { _ = try await world.face.pay(request) }
            // 22:15 at +08:00: 24:00 in UTC is 08:00 of the same day there only after the platform's midnight.
            world.sandbox.advance(by: .seconds(6000))
            try await expectError(403, "RULE_LIMIT") { _ = try await world.face.pay(request) }
            // 00:00 at +08:00, 16:00 in UTC.
            world.sandbox.advance(by: .seconds(300))
            #expect(try await world.face.pay(request).debtState == .owed)
            for _ in 2...5 { _ = try await world.face.pay(request) }
            // Past midnight in UTC, the same day at +08:00.
            world.sandbox.advance(by: .seconds(9 * 3600))
            try await expectError(403, "RULE_LIMIT") { _ = try await world.face.pay(request) }
        }
    }

    @Test("The payer of a transaction does not change when a contract is signed later")
    func payer() async throws {
        try await withWorld { world in
            let request = try await world.payment(of: "S2026001")
            let paid = try await world.face.pay(request)
            let user = try await world.face.user("S2026001", in: world.school)
            try await world.face.terminateContract(of: try #require(user.userID), in: world.school)
            try await world.sandbox.signContract(of: "S2026001", in: world.school.rawValue)
            #expect(try await world.order("T1") == paid)
            #expect(try await world.face.pay(request) == paid)
        }
    }

    @Test("An undecodable response leaves the outcome unknown: the money may have moved")
    func undecodable() async throws {
        let transport = RecordingTransport { _ in
            try FixturePlatform().response(200, #"{"success_time":"yesterday"}"#)
        }
        let face = try WeChatPayClient(try .fixture(transport: transport)).offlineFace
        let request = TransactionRequest(
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
        let error = try await failure { _ = try await face.pay(request) }
        #expect(error.code == .decodingFailed)
        #expect(error.outcomeUnknown)
    }

    @Test("A retry also settles a debt once the payer can pay")
    func settled() async throws {
        try await withWorld { world in
            try await world.sandbox.changeUser("S2026001", in: world.school.rawValue) { $0.canCover = false }
            let request = try await world.payment(of: "S2026001")
            #expect(try await world.face.pay(request).debtState == .owed)
            try await world.sandbox.changeUser("S2026001", in: world.school.rawValue) { $0.canCover = true }
            #expect(try await world.face.pay(request).state == .success)
            #expect(try await world.order("T1").debtState == DebtState.none)
        }
    }

    @Test("An expired link repays nothing")
    func oldLink() async throws {
        try await withWorld { world in
            try await world.sandbox.changeUser("S2026001", in: world.school.rawValue) { $0.canCover = false }
            _ = try await world.face.pay(try await world.payment(of: "S2026001"))
            let link = try await world.face.repaymentLink(for: "S2026001", in: world.school)
            world.sandbox.advance(by: .seconds(3600))
            try await expectControlError("已过期") { try await world.sandbox.repay(link.url) }
            #expect(try await world.order("T1").debtState == .owed)
        }
    }

    @Test("The platform rejects invalid codes, reused numbers, and other merchants")
    func refusals() async throws {
        try await withWorld { world in
            let request = try await world.payment(of: "S2026001")
            _ = try await world.face.pay(request)
            var other = request
            other.total = 1300
            try await expectError(403, "OUT_TRADE_NO_USED") { [other] in _ = try await world.face.pay(other) }
            var used = request
            used.outTradeNo = "T2"
            try await expectError(400, "INVALID_REQUEST") { [used] in _ = try await world.face.pay(used) }
            var unknown = used
            unknown.authCode = "none"
            try await expectError(400, "INVALID_REQUEST") { [unknown] in _ = try await world.face.pay(unknown) }
            let late = try await world.payment(of: "S2026001", "T3")
            world.sandbox.advance(by: .seconds(300))
            try await expectError(400, "INVALID_REQUEST") { _ = try await world.face.pay(late) }
            var foreign = try await world.payment(of: "S2026001", "T4")
            foreign.spMerchantID = "1900000200"
            try await expectError(400, "PARAM_ERROR", field: "/sp_mchid") { [foreign] in
                _ = try await world.face.pay(foreign)
            }
            try await expectError(404, "ORDER_NOT_EXIST") { _ = try await world.order("T0") }
            try await expectError(404, "ORDER_NOT_EXIST") {
                _ = try await world.face.transaction(
                    "T1",
                    spMerchantID: world.merchant,
                    subMerchantID: "1900000201",
                    productID: 2
                )
            }
            try await expectError(400, "PARAM_ERROR", field: "/sp_mchid") {
                _ = try await world.face.transaction(
                    "T1",
                    spMerchantID: "1900000200",
                    subMerchantID: "1900000200",
                    productID: 2
                )
            }
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.repaymentLink(for: "S0", in: world.school)
            }
        }
    }

    @Test("Fields that are missing or have the wrong type are rejected")
    func fields() async throws {
        try await withWorld { world in
            let transactions = world.face.client.v3.offlineface.transactions
            func json(_ change: (inout [String: RequestValue]) -> Void) -> RequestOptions {
                var members: [String: RequestValue] = [
                    "auth_code": "A", "sp_appid": "wx1", "sp_mchid": "\(world.merchant.rawValue)",
                    "sub_mchid": "1900000200",
                    "amount": ["total": 1], "scene_info": ["device_ip": "::1"], "description": "x",
                    "out_trade_no": "T9",
                    "business": ["business_product_id": 2, "business_scene_id": 3],
                ]
                change(&members)
                return RequestOptions(json: members)
            }
            let rows: [(RequestOptions, String)] = [
                (json { $0["auth_code"] = nil }, "/auth_code"),
                (json { $0["sp_appid"] = "" }, "/sp_appid"),
                (json { $0["out_trade_no"] = "a b" }, "/out_trade_no"),
                (json { $0["amount"] = nil }, "/amount"),
                (json { $0["amount"] = ["total": 0] }, "/amount/total"),
                (json { $0["amount"] = ["total": 1.5] }, "/amount/total"),
                (json { $0["amount"] = ["total": "1"] }, "/amount/total"),
                (json { $0["amount"] = ["total": true] }, "/amount/total"),
                (json { $0["amount"] = ["total": 1, "currency": "USD"] }, "/amount/currency"),
                (json { $0["scene_info"] = [:] }, "/scene_info/device_ip"),
                (json { $0["description"] = nil }, "/description"),
                (json { $0["settle_info"] = ["profit_sharing": "yes"] }, "/settle_info/profit_sharing"),
                (
                    json { $0["business"] = ["business_product_id": 1, "business_scene_id": 3] },
                    "/business/business_product_id"
                ),
                (
                    json { $0["business"] = ["business_product_id": 2, "business_scene_id": 7] },
                    "/business/business_scene_id"
                ),
                (json { $0["tip"] = 1 }, "/tip"),
            ]
            for (options, field) in rows {
                try await expectError(400, "PARAM_ERROR", field: field) { try await transactions.post(options) }
            }
        }
    }
}
