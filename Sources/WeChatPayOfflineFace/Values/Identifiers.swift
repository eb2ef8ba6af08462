/// A school's id, assigned by WeChat Pay: `O` and letters or digits.
public struct OrganizationID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Checks that the value is `O` followed by letters or digits.
    ///
    /// - Throws: ``InvalidValue`` that states the rule.
    public func validate() throws(InvalidValue) { try InvalidValue.check(organizationID: rawValue) }
}

/// The merchant's own id of a face user.
///
/// The same person may be a user of several schools, with a different id in each.
public struct OutUserID: PlatformText {
    /// The merchant's id.
    public let rawValue: String

    /// Creates an id from the merchant's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A face user's id at WeChat Pay, on the wire `use_id` or `user_id`.
public struct UserID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A contract's id.
public struct ContractID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A face collection's id.
public struct CollectionID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The merchant's own number of an order, unique for the merchant.
public struct OutTradeNo: PlatformText {
    /// The merchant's number.
    public let rawValue: String

    /// Creates a number from the merchant's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Checks that the value has 1 to 32 letters, digits and `_-|*`.
    ///
    /// - Throws: ``InvalidValue`` that states the rule.
    public func validate() throws(InvalidValue) { try InvalidValue.check(outTradeNo: rawValue) }
}

/// The platform's number of a transaction.
public struct TransactionID: PlatformText {
    /// The platform's number.
    public let rawValue: String

    /// Creates a number from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An application's id (`appid`).
public struct AppID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A merchant number (`mchid`): digits.
public struct MerchantID: PlatformText {
    /// The platform's number.
    public let rawValue: String

    /// Creates a number from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Checks that the value has 6 to 32 digits.
    ///
    /// - Throws: ``InvalidValue`` that states the rule.
    public func validate() throws(InvalidValue) { try InvalidValue.check(merchantID: rawValue) }
}

/// A person's id in one application (`openid`).
public struct OpenID: PlatformText {
    /// The platform's id.
    public let rawValue: String

    /// Creates an id from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }
}
