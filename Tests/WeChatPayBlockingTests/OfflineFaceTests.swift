import Foundation
import Testing
import WeChatPay
import WeChatPayBlocking
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// Every typed call from synchronous code, in a separate type because `#expect` is asynchronous code.
private struct Blocking {
    let face: OfflineFace
    let school: OrganizationID
    let merchant: MerchantID

    func run(authCode: String) throws -> [String] {
        var seen: [String] = []
        let organization = try face.organization(school)
        seen.append(try face.organization(named: organization.name).id.rawValue)
        try face.update("S2026001", in: school) { $0.className = "高中二年一班" }
        let user = try face.user("S2026001", in: school)
        seen.append(user.className ?? "")
        let contract = try face.contract(user.contractID ?? "")
        seen.append(contract.state?.rawValue ?? "")
        let collections = try face.faceCollections(in: school).all()
        let page = try face.faceCollections(in: school, offset: 38, limit: 20)
        seen.append("\(collections.count) \(page.count)")
        seen.append(try face.faceCollection(collections[0].id).state?.rawValue ?? "")
        _ = try face.webSessionToken(for: "S2026001", in: school)
        _ = try face.presign(.init(businessName: "校园刷脸", user: .init("S2026004", in: school)))
        _ = try face.authInfo(
            .init(deviceID: "D1", rawData: "R", organizationID: school, spAppID: "wx1", subMerchantID: merchant)
        )
        let paid = try face.pay(
            .init(
                authCode: authCode,
                outTradeNo: "T1",
                total: 1,
                goods: "午餐",
                spAppID: "wx1",
                spMerchantID: merchant,
                subMerchantID: merchant,
                deviceIP: "::1",
                business: .init(productID: 2, sceneID: 3)
            )
        )
        let order = try face.transaction("T1", spMerchantID: merchant, subMerchantID: merchant, productID: 2)
        seen.append(order.debtState == paid.debtState ? order.debtState?.rawValue ?? "" : "differ")
        seen.append(try face.repaymentLink(for: "S2026001", in: school).url.isEmpty ? "" : "link")
        try face.terminateContract(of: user.userID ?? "", in: school)
        seen.append(try face.user("S2026001", in: school).contractState?.rawValue ?? "")
        return seen
    }
}

@Suite("Blocking variants of the typed calls", .timeLimit(.minutes(5)))
struct OfflineFaceTests {
    @Test("Every operation works from synchronous code")
    func all() async throws {
        try await withSandbox(.fixture) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let school = OrganizationID(sandbox.school.organizationID)
            try await sandbox.changeUser("S2026001", in: school.rawValue) { $0.canCover = false }
            let code = try await sandbox.recognizeFace(of: "S2026001", in: school.rawValue)
            let calls = Blocking(
                face: client.offlineFace,
                school: school,
                merchant: MerchantID(sandbox.credentials.merchantID)
            )
            let seen = try calls.run(authCode: code)
            #expect(
                seen == [
                    school.rawValue, "高中二年一班", "CONTRACTED", "40 2", "COMPLETE", "DEBT", "link", "TERMINATED",
                ]
            )
        }
    }

    @Test("An invalid field is an error in synchronous code too")
    func refused() throws {
        let transport = RecordingTransport { _ in try FixturePlatform().response(204) }
        let face = try WeChatPayClient(try .fixture(transport: transport)).offlineFace
        #expect(throws: WeChatPayError.self) { try face.update("S1", in: "O1") { $0.phone = "1" } }
        #expect(transport.requests.isEmpty)
    }
}
