public import Foundation
import WeChatPay

/// A face user's contract.
///
/// Source: 查询签约关系.
public struct Contract: Sendable, Hashable, Codable, Redacted {
    /// The contract's id.
    public var id: ContractID
    /// The merchant number.
    public var merchantID: MerchantID?
    /// The school.
    public var organizationID: OrganizationID?
    /// The user's id at WeChat Pay.
    public var userID: UserID?
    /// The id of the person who signed.
    public var openID: OpenID?
    /// Where the contract stands.
    public var state: ContractState?
    /// When it was signed.
    @PlatformTime public var signedTime: Date?
    /// When it ended.
    @PlatformTime public var terminatedTime: Date?
    /// The bank cards that can pay.
    public var mode: ContractMode?
    /// Where the bank card came from.
    public var bankCardSource: BankCardSource?

    /// Creates a contract with the required fields.
    public init(id: ContractID) {
        self.id = id
        self._signedTime = PlatformTime(wrappedValue: nil)
        self._terminatedTime = PlatformTime(wrappedValue: nil)
    }

    /// Decodes a contract; `use_id` and `user_id` are accepted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.id = try container.decode(ContractID.self, forKey: .id)
        self.merchantID = try container.decodeIfPresent(MerchantID.self, forKey: .merchantID)
        self.organizationID = try container.decodeIfPresent(OrganizationID.self, forKey: .organizationID)
        self.userID = try container.decodeFirst(UserID.self, of: .useID, .userID)
        self.openID = try container.decodeIfPresent(OpenID.self, forKey: .openID)
        self.state = try container.decodeIfPresent(ContractState.self, forKey: .state)
        self._signedTime = try container.decode(PlatformTime.self, forKey: .signedTime)
        self._terminatedTime = try container.decode(PlatformTime.self, forKey: .terminatedTime)
        self.mode = try container.decodeIfPresent(ContractMode.self, forKey: .mode)
        self.bankCardSource = try container.decodeIfPresent(BankCardSource.self, forKey: .bankCardSource)
    }

    /// Encodes the fields that are set, in the platform's format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(merchantID, forKey: .merchantID)
        try container.encodeIfPresent(organizationID, forKey: .organizationID)
        try container.encodeIfPresent(userID, forKey: .useID)
        try container.encodeIfPresent(openID, forKey: .openID)
        try container.encodeIfPresent(state, forKey: .state)
        try container.encode(_signedTime, forKey: .signedTime)
        try container.encode(_terminatedTime, forKey: .terminatedTime)
        try container.encodeIfPresent(mode, forKey: .mode)
        try container.encodeIfPresent(bankCardSource, forKey: .bankCardSource)
    }

    private enum Key: String, CodingKey {
        case id = "contract_id"
        case merchantID = "mchid"
        case organizationID = "organization_id"
        case useID = "use_id"
        case userID = "user_id"
        case openID = "openid"
        case state = "contract_state"
        case signedTime = "contract_signed_time"
        case terminatedTime = "contract_terminated_time"
        case mode = "contract_mode"
        case bankCardSource = "contract_bank_card_from"
    }
}

/// Which bank cards may pay under a contract.
public struct ContractMode: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Only the bank card that the merchant named.
    public static let limitBankCard: ContractMode = "LIMIT_BANK_CARD"
    /// The bank card that the merchant named comes first.
    public static let priorityBankCard: ContractMode = "PRIORITY_BANK_CARD"
    /// Any.
    public static let unlimited: ContractMode = "LIMIT_NONE"
}

/// Where a contract's bank card came from.
public struct BankCardSource: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The merchant named it.
    public static let merchant: BankCardSource = "MERCHANT_LIMITED_BANK_CARD"
    /// The user who signed the contract selected it.
    public static let user: BankCardSource = "USER_SELECT_FREE"
}
