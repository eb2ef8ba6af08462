import WeChatPay
public import WeChatPayOfflineFace

/// What the engine asks of the platform.
public protocol RosterPlatform: Sendable {
    /// The platform and the merchant: a journal entry for one is not valid for another.
    var identity: String { get }

    /// The platform for callers that retry by themselves; by default the same.
    var withoutRetries: any RosterPlatform { get }

    /// Queries one user.
    func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser

    /// Changes one user.
    func update(_ outUserID: OutUserID, in organizationID: OrganizationID, with update: FaceUserUpdate) async throws
}

extension RosterPlatform {
    /// The platform itself.
    public var withoutRetries: any RosterPlatform { self }
}

extension OfflineFace: RosterPlatform {
    /// The calls of a client without retries, which shares the connections and the keys of this one.
    public var withoutRetries: any RosterPlatform { client.withoutRetries.offlineFace }

    /// The merchant's id and the address that it calls.
    public var identity: String { client.identity }
}
