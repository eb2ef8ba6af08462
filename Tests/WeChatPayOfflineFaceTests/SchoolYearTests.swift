import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// The notifications that the provider received.
private final class Told: Sendable {
    let changes = Mutex<[UserStateChange]>([])

    func add(_ notification: PlatformNotification) throws {
        if let change = try notification.userStateChange { changes.withLock { $0.append(change) } }
    }
}

@Suite("A school year, seen from both sides")
struct SchoolYearTests {
    // A delivery that never comes is waited for without end; the test took 58 s next to all others on a busy machine.
    @Test(
        "Contract, class change, phone change, debt and termination, with the notifications the provider gets",
        .timeLimit(.minutes(3))
    )
    func year() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 100
        try await withWorld(configuration) { world in
            let (sandbox, face, school) = (world.sandbox, world.face, world.school)
            let receiver = Told()
            try await withNotificationServer { headers, body in
                await face.client.notifications.handle(headers: headers, body: body) { try receiver.add($0) }
            } run: { url in
                try await sandbox.setNotifyURL(url)

                // September: a new pupil. The provider prepares a contract, a parent signs it.
                let pupil: OutUserID = "S2026900"
                var request = PresignRequest(businessName: "校园刷脸", user: .init(pupil, in: school))
                request.user.name = "欧阳小雨"
                request.user.phone = "13700137000"
                let contractID = try await sandbox.signContract(presignToken: face.presign(request).token)
                try await sandbox.deliveries { $0.count { $0.state == .delivered } == 1 }
                #expect(receiver.changes.withLock { $0.map(\.contractID) } == [ContractID(contractID)])
                var change = try #require(receiver.changes.withLock { $0.last })
                #expect(
                    change.outUserID == pupil && change.organizationID == school && change.merchantID == world.merchant
                )
                #expect(try await face.user(change.outUserID, in: change.organizationID).contractState == .contracted)

                // The parent uploads a photo in a session that the provider opened.
                let token = try await face.webSessionToken(for: pupil, in: school).token
                let session = try await sandbox.openWebSession(token: token)
                try await sandbox.moveFaceCollection(of: session.outUserID, in: school.rawValue, to: "PHOTO_UPLOADED")
                try await sandbox.moveFaceCollection(of: session.outUserID, in: school.rawValue, to: "COMPLETE")
                let collections = try await face.faceCollections(in: school).all()
                let userID = try #require(try await face.user(pupil, in: school).userID)
                #expect(collections.last { $0.userID == userID }?.state == .complete)

                // The first lunch.
                #expect(try await face.pay(try await world.payment(of: pupil.rawValue, "LUNCH1")).state == .success)

                // A new class, then a new phone: both sides say the same.
                sandbox.advance(by: .seconds(150 * 86400))
                try await face.update(pupil, in: school) { $0.className = "高中一年四班" }
                #expect(try await face.user(pupil, in: school).className == "高中一年四班")
                #expect(try await sandbox.user(pupil.rawValue, in: school.rawValue).phone == "13700137000")
                try await face.update(pupil, in: school) { $0.phone = "13800138000" }
                let seen = try await sandbox.user(pupil.rawValue, in: school.rawValue)
                #expect(seen.phone == "13800138000" && seen.className == "高中一年四班" && seen.name == "欧阳小雨")

                // The card is empty: lunch becomes a debt, which the parent repays by a link.
                try await sandbox.changeUser(pupil.rawValue, in: school.rawValue) { $0.canCover = false }
                #expect(try await face.pay(try await world.payment(of: pupil.rawValue, "LUNCH2")).debtState == .owed)
                let link = try await face.repaymentLink(for: pupil, in: school)
                #expect(try await sandbox.repay(link.url) == 1)
                #expect(try await world.order("LUNCH2").debtState == .repaid)

                // Summer: the pupil leaves. The contract ends, and payments with that face are refused.
                sandbox.advance(by: .seconds(150 * 86400))
                try await face.terminateContract(of: userID, in: school)
                try await sandbox.deliveries { $0.count { $0.state == .delivered } == 2 }
                change = try #require(receiver.changes.withLock { $0.last })
                #expect(receiver.changes.withLock { $0.count } == 2)
                #expect(change.contractID == ContractID(contractID))
                #expect(try await face.contract(ContractID(contractID)).state == .terminated)
                #expect(try await face.user(pupil, in: school).contractState == .terminated)
                let late = try await world.payment(of: pupil.rawValue, "LUNCH3")
                try await expectError(403, "RULE_LIMIT") { _ = try await face.pay(late) }

                // Nothing personal went over the wire in plain text.
                let bodies = sandbox.requests.map { String(decoding: $0.body, as: UTF8.self) }
                #expect(!bodies.contains { $0.contains("13800138000") || $0.contains("13700137000") })
                #expect(sandbox.deliveries.allSatisfy { $0.state == .delivered && $0.attempts.count == 1 })
            }
        }
    }
}
