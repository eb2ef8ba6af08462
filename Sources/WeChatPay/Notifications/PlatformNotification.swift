import Foundation
import WeChatPayCrypto

/// A verified and decrypted message of the platform.
///
/// The description tells id and type; it never shows the resource.
///
/// Source: WeChat Pay API v3, notifications.
public struct PlatformNotification: Sendable, CustomStringConvertible, CustomReflectable {
    /// What happened, such as `FACEPAY.USER_STATE_CHANGE`.
    ///
    /// Open: the platform adds values.
    public struct EventType: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        /// The platform's own text.
        public let rawValue: String

        /// Makes a type from the platform's text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Makes a type from a literal.
        public init(stringLiteral value: String) { self.init(rawValue: value) }

        /// A face user's contract changed; decodes to ``FaceUserStateChange``.
        public static let faceUserStateChange: EventType = "FACEPAY.USER_STATE_CHANGE"
        /// The answer to the platform's self-test.
        public static let securityEcho: EventType = "SECURITY_ECHO.SUCCESS"
        /// A payment succeeded.
        public static let transactionSuccess: EventType = "TRANSACTION.SUCCESS"
    }

    /// The notification's id; repeated deliveries bear the same.
    public let id: String
    /// When the platform made it.
    public let createTime: Date
    /// What happened.
    public let eventType: EventType
    /// The platform's summary.
    public let summary: String
    /// What the resource was before it was encrypted, such as `transaction`.
    public let originalType: String?
    /// The decrypted resource: JSON.
    public let resource: Data
    /// Whether a notification of this id was handled before.
    ///
    /// Answer it as the first one, and do nothing else.
    public let isDuplicate: Bool

    let opening: (any OpeningKey)?

    /// The resource as JSON; `.null` when it is none.
    public var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: resource)) ?? .null }

    /// Decodes the resource into a type of your own, or into ``FaceUserStateChange``.
    ///
    /// ``Sealed`` properties are opened with the merchant's key, where the receiver has one.
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - decoder: By default one that reads dates in RFC 3339.
    /// - Returns: The decoded value.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed`, naming the field.
    public func decode<T: Decodable>(_ type: T.Type = T.self, using decoder: JSONDecoder? = nil) throws -> T {
        do {
            return try ResourceDecoding.decode(type, from: resource, using: decoder, opening: opening)
        } catch var error as WeChatPayError {
            error.operation = NotificationReceiver.operation
            throw error
        }
    }

    /// The id and the type.
    public var description: String { "PlatformNotification(\(eventType.rawValue), id \(id))" }

    /// Keeps `dump` and debuggers from printing the resource.
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "eventType": eventType.rawValue]) }
}

/// The resource of a `FACEPAY.USER_STATE_CHANGE`: a face user's contract changed.
///
/// Source: 离线刷脸用户签约状态变更通知.
public struct FaceUserStateChange: Sendable, Hashable, Decodable, CustomStringConvertible, CustomReflectable {
    /// The face user's id at WeChat Pay.
    public let userID: String?
    /// The merchant's id of the user.
    public let outUserID: String
    /// The school's id.
    public let organizationID: String
    /// The merchant number.
    public let merchantID: String?
    /// When the platform made the notification.
    public let notifyCreateTime: Date?
    /// The application that the user signed the contract in.
    public let appID: String?
    /// The user's id in that application.
    public let openID: String?
    /// The contract's id.
    public let contractID: String?

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

    /// Reads the resource; `user_id` may be spelt `use_id`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.userID =
            try container.decodeIfPresent(String.self, forKey: .userID)
            ?? container.decodeIfPresent(String.self, forKey: .useID)
        self.outUserID = try container.decode(String.self, forKey: .outUserID)
        self.organizationID = try container.decode(String.self, forKey: .organizationID)
        self.merchantID = try container.decodeIfPresent(String.self, forKey: .merchantID)
        self.notifyCreateTime = try container.decodeIfPresent(Date.self, forKey: .notifyCreateTime)
        self.appID = try container.decodeIfPresent(String.self, forKey: .appID)
        self.openID = try container.decodeIfPresent(String.self, forKey: .openID)
        self.contractID = try container.decodeIfPresent(String.self, forKey: .contractID)
    }

    /// Says what it is, and nothing of the user.
    public var description: String { "FaceUserStateChange(…)" }

    /// Keeps `dump` and debuggers from printing ids.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
