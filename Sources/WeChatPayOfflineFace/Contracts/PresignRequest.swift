import WeChatPay

/// The terms of a contract, before it is signed.
///
/// Numbers, phones and the card holder's name are encrypted in the request.
public struct PresignRequest: Sendable, Hashable, Encodable, Redacted {
    /// The business, as agreed with WeChat Pay.
    public var businessName: String
    /// The user.
    public var user: User
    /// The bank card that is required, or preferred.
    public var bankCard: BankCard?
    /// The bank cards that can pay.
    public var mode: ContractMode?

    /// Creates a request with the required fields.
    ///
    /// - Parameters:
    ///   - businessName: The business, as agreed with WeChat Pay.
    ///   - user: The user.
    public init(businessName: String, user: User) {
        self.businessName = businessName
        self.user = user
    }

    private enum CodingKeys: String, CodingKey {
        case businessName = "business_name"
        case user = "facepay_user"
        case bankCard = "limit_bank_card"
        case mode = "contract_mode"
    }

    /// The user of a contract.
    public struct User: Sendable, Hashable, Encodable, Redacted {
        /// The merchant's id of the user.
        public var outUserID: OutUserID
        /// The school.
        public var organizationID: OrganizationID
        /// The name on the identity document.
        public var name: String?
        /// The identity document.
        public var identification: Identification?
        /// The phone, 11 digits.
        public var phone: String?

        /// Names a user of a school.
        public init(_ outUserID: OutUserID, in organizationID: OrganizationID) {
            self.outUserID = outUserID
            self.organizationID = organizationID
        }

        /// Encodes the fields that are set; only as part of a request, which provides the key for encryption.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(outUserID, forKey: .outUserID)
            try container.encode(organizationID, forKey: .organizationID)
            try container.encodeIfPresent(name, forKey: .name)
            try container.encodeIfPresent(identification, forKey: .identification)
            try container.encodeIfPresent(phone.map(Sealed.init(_:)), forKey: .phone)
        }

        private enum Key: String, CodingKey {
            case outUserID = "out_user_id"
            case organizationID = "organization_id"
            case name = "identification_name"
            case identification, phone
        }
    }

    /// An identity document.
    public struct Identification: Sendable, Hashable, Encodable, Redacted {
        /// Its kind.
        public var type: IdentificationType
        /// Its number.
        public var number: String

        /// An identity card of 18 characters.
        public static func idCard(_ number: String) -> Identification { Identification(type: .idCard, number: number) }

        /// Makes a document.
        public init(type: IdentificationType, number: String) {
            self.type = type
            self.number = number
        }

        /// Encodes the document; only as part of a request, which provides the key for encryption.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(type, forKey: .type)
            try container.encode(Sealed(number), forKey: .number)
        }

        private enum Key: String, CodingKey {
            case type = "identification_type"
            case number = "identification_number"
        }
    }

    /// A bank card.
    public struct BankCard: Sendable, Hashable, Encodable, Redacted {
        /// The card's number: digits.
        public var number: String
        /// The holder's name.
        public var holder: String
        /// The holder's identity document.
        public var identification: Identification
        /// Until when the card is valid, as the platform's page of the operation writes it.
        public var validThrough: String?
        /// The bank and kind of card.
        public var bankType: String?
        /// The phone that the bank knows, 11 digits.
        public var phone: String?

        /// Creates a card with the required fields.
        ///
        /// - Parameters:
        ///   - number: The card's number: digits.
        ///   - holder: The holder's name.
        ///   - identification: The holder's identity document.
        public init(number: String, holder: String, identification: Identification) {
            self.number = number
            self.holder = holder
            self.identification = identification
        }

        /// Encodes the fields that are set; only as part of a request, which provides the key for encryption.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(Sealed(number), forKey: .number)
            try container.encode(Sealed(holder), forKey: .holder)
            try container.encode(identification, forKey: .identification)
            try container.encodeIfPresent(validThrough, forKey: .validThrough)
            try container.encodeIfPresent(bankType, forKey: .bankType)
            try container.encodeIfPresent(phone.map(Sealed.init(_:)), forKey: .phone)
        }

        private enum Key: String, CodingKey {
            case number = "bank_card_number"
            case holder = "identification_name"
            case identification
            case validThrough = "valid_thru"
            case bankType = "bank_type"
            case phone
        }
    }
}

/// A kind of identity document.
public struct IdentificationType: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The identity card of mainland China.
    public static let idCard: IdentificationType = "IDCARD"
}
