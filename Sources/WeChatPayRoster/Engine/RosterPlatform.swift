import WeChatPayOfflineFace

/// What the engine asks of the platform.
public protocol RosterPlatform: Sendable {
    /// Queries one user.
    func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser

    /// Changes one user.
    func update(_ outUserID: OutUserID, in organizationID: OrganizationID, with update: FaceUserUpdate) async throws
}

extension OfflineFace: RosterPlatform {}
