/// A school's id, assigned by WeChat Pay: `O` and letters or digits.
public struct OrganizationID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The merchant's own id of a face user.
///
/// The same person may be a user of several schools, with an id of its own in each.
public struct OutUserID: PlatformText {
    /// The id as the merchant writes it.
    public let rawValue: String

    /// Takes the id as the merchant writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A face user's id at WeChat Pay, on the wire `use_id` or `user_id`.
public struct UserID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A contract's id.
public struct ContractID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A face collection's id.
public struct CollectionID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The merchant's own number of an order, unique for the merchant.
public struct OutTradeNo: PlatformText {
    /// The number as the merchant writes it.
    public let rawValue: String

    /// Takes the number as the merchant writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The platform's number of a transaction.
public struct TransactionID: PlatformText {
    /// The number as the platform writes it.
    public let rawValue: String

    /// Takes the number as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An application's id (`appid`).
public struct AppID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A merchant number (`mchid`): digits.
public struct MerchantID: PlatformText {
    /// The number as the platform writes it.
    public let rawValue: String

    /// Takes the number as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A person's id in one application (`openid`).
public struct OpenID: PlatformText {
    /// The id as the platform writes it.
    public let rawValue: String

    /// Takes the id as the platform writes it.
    public init(rawValue: String) { self.rawValue = rawValue }
}
