public import Foundation
public import WeChatPay

/// The resource of a `FACEPAY.USER_STATE_CHANGE`: a face user's contract changed.
///
/// The notification does not contain the new state; query the user.
///
/// Source: 离线刷脸用户签约状态变更通知.
public struct UserStateChange: Sendable, Hashable, Codable, Redacted {
    /// The user's id at WeChat Pay.
    public var userID: UserID?
    /// The merchant's id of the user.
    public var outUserID: OutUserID
    /// The school.
    public var organizationID: OrganizationID
    /// The merchant number.
    public var merchantID: MerchantID?
    /// When the platform made the notification.
    @PlatformTime public var notifyCreateTime: Date?
    /// The application that the contract was signed in.
    public var appID: AppID?
    /// The person's id in that application.
    public var openID: OpenID?
    /// The contract.
    public var contractID: ContractID?

    /// Creates a change with the required fields.
    public init(outUserID: OutUserID, organizationID: OrganizationID) {
        self.outUserID = outUserID
        self.organizationID = organizationID
        self._notifyCreateTime = PlatformTime(wrappedValue: nil)
    }

    /// Decodes the resource; `user_id` and `use_id` are accepted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.userID = try container.decodeFirst(UserID.self, of: .userID, .useID)
        self.outUserID = try container.decode(OutUserID.self, forKey: .outUserID)
        self.organizationID = try container.decode(OrganizationID.self, forKey: .organizationID)
        self.merchantID = try container.decodeIfPresent(MerchantID.self, forKey: .merchantID)
        self._notifyCreateTime = try container.decode(PlatformTime.self, forKey: .notifyCreateTime)
        self.appID = try container.decodeIfPresent(AppID.self, forKey: .appID)
        self.openID = try container.decodeIfPresent(OpenID.self, forKey: .openID)
        self.contractID = try container.decodeIfPresent(ContractID.self, forKey: .contractID)
    }

    /// Encodes the fields that are set, in the platform's format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(userID, forKey: .userID)
        try container.encode(outUserID, forKey: .outUserID)
        try container.encode(organizationID, forKey: .organizationID)
        try container.encodeIfPresent(merchantID, forKey: .merchantID)
        try container.encode(_notifyCreateTime, forKey: .notifyCreateTime)
        try container.encodeIfPresent(appID, forKey: .appID)
        try container.encodeIfPresent(openID, forKey: .openID)
        try container.encodeIfPresent(contractID, forKey: .contractID)
    }

    private enum Key: String, CodingKey {
        case userID = "user_id"
        case useID = "use_id"
        case outUserID = "out_user_id"
        case organizationID = "organization_id"
        case merchantID = "mch_id"
        case notifyCreateTime = "notify_create_time"
        case appID = "appid"
        case openID = "openid"
        case contractID = "contract_id"
    }
}

extension PlatformNotification {
    /// The change that a `FACEPAY.USER_STATE_CHANGE` reports; `nil` for any other notification.
    ///
    /// - Throws: `WeChatPayError` with code `decodingFailed` for a resource of another event.
    public var userStateChange: UserStateChange? {
        get throws { eventType == .faceUserStateChange ? try decode(UserStateChange.self) : nil }
    }
}
