import WeChatPay
import WeChatPayOfflineFace

/// What the engine asks of the platform.
public protocol RosterPlatform: Sendable {
    /// The platform and the merchant: a journal entry for one is not valid for another.
    var identity: String { get }

    /// Queries one user.
    func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser

    /// Changes one user.
    func update(_ outUserID: OutUserID, in organizationID: OrganizationID, with update: FaceUserUpdate) async throws
}

extension OfflineFace: RosterPlatform {
    /// The merchant's id and the address that it calls.
    public var identity: String { client.identity }
}
