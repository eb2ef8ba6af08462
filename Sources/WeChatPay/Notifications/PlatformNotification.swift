public import Foundation
import WeChatPayCrypto

/// A verified and decrypted message of the platform.
///
/// The description contains id and type, and never the resource.
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

        /// A face user's contract changed; `WeChatPayOfflineFace` has the type of its resource.
        public static let faceUserStateChange: EventType = "FACEPAY.USER_STATE_CHANGE"
        /// The response to the platform's self-test.
        public static let securityEcho: EventType = "SECURITY_ECHO.SUCCESS"
        /// A payment succeeded.
        public static let transactionSuccess: EventType = "TRANSACTION.SUCCESS"
    }

    /// The notification's id; all deliveries have the same.
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
    /// Return the same response as for the first delivery, and do nothing else.
    public let isDuplicate: Bool

    let opening: (any OpeningKey)?

    /// The resource as JSON; `.null` when it is none.
    public var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, checking: resource)) ?? .null }

    /// Decodes the resource into a custom type.
    ///
    /// ``Sealed`` properties are opened with the merchant's key, where the receiver has one.
    ///
    /// - Parameters:
    ///   - type: The type to decode.
    ///   - decoder: By default a decoder that reads dates in RFC 3339 format.
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

    /// Prevents `dump` and debuggers from printing the resource.
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "eventType": eventType.rawValue]) }
}
