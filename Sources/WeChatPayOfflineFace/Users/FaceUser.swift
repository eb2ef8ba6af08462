import WeChatPay

/// A face user as the platform has it; the phone is never returned.
///
/// Source: 查询刷脸用户信息.
public struct FaceUser: Sendable, Hashable, Codable, Redacted {
    /// The user's id at WeChat Pay.
    public var userID: UserID?
    /// The merchant's id of the user.
    public var outUserID: OutUserID
    /// The school.
    public var organizationID: OrganizationID
    /// The name.
    public var name: String?
    /// Pupil or staff.
    public var type: UserType?
    /// The full class name of a pupil, such as 高中一年三班.
    public var className: String?
    /// The occupation of one of the staff.
    public var occupation: String?
    /// Whether the user may pay.
    public var status: UserStatus?
    /// Where the user's contract stands.
    public var contractState: ContractState?
    /// Whether a face image was uploaded.
    public var hasFaceImage: Bool?
    /// The contract.
    public var contractID: ContractID?

    /// Creates a user with the required fields.
    public init(outUserID: OutUserID, organizationID: OrganizationID) {
        self.outUserID = outUserID
        self.organizationID = organizationID
    }

    /// Decodes a user; `use_id` and `user_id` are accepted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.userID = try container.decodeFirst(UserID.self, of: .useID, .userID)
        self.outUserID = try container.decode(OutUserID.self, forKey: .outUserID)
        self.organizationID = try container.decode(OrganizationID.self, forKey: .organizationID)
        self.name = try container.decodeIfPresent(String.self, forKey: .name)
        self.type = try container.decodeIfPresent(UserType.self, forKey: .type)
        self.className = try container.decodeIfPresent(StudentInfo.self, forKey: .studentInfo)?.className
        self.occupation = try container.decodeIfPresent(StaffInfo.self, forKey: .staffInfo)?.occupation
        self.status = try container.decodeIfPresent(UserStatus.self, forKey: .status)
        self.contractState = try container.decodeIfPresent(ContractState.self, forKey: .contractState)
        self.hasFaceImage = try container.decodeIfPresent(Bool.self, forKey: .hasFaceImage)
        self.contractID = try container.decodeIfPresent(ContractID.self, forKey: .contractID)
    }

    /// Encodes the fields that are set, in the platform's format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(userID, forKey: .useID)
        try container.encode(outUserID, forKey: .outUserID)
        try container.encode(organizationID, forKey: .organizationID)
        try container.encodeIfPresent(name, forKey: .name)
        try container.encodeIfPresent(type, forKey: .type)
        try container.encodeIfPresent(className.map(StudentInfo.init), forKey: .studentInfo)
        try container.encodeIfPresent(occupation.map(StaffInfo.init), forKey: .staffInfo)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(contractState, forKey: .contractState)
        try container.encodeIfPresent(hasFaceImage, forKey: .hasFaceImage)
        try container.encodeIfPresent(contractID, forKey: .contractID)
    }

    private enum Key: String, CodingKey {
        case useID = "use_id"
        case userID = "user_id"
        case outUserID = "out_user_id"
        case organizationID = "organization_id"
        case name = "user_name"
        case type = "user_type"
        case studentInfo = "student_info"
        case staffInfo = "staff_info"
        case status
        case contractState = "contract_state"
        case hasFaceImage = "face_image_ok"
        case contractID = "contract_id"
    }
}

/// The wire's `student_info`.
struct StudentInfo: Codable {
    var className: String?

    enum CodingKeys: String, CodingKey { case className = "class_name" }
}

/// The wire's `staff_info`.
struct StaffInfo: Codable {
    var occupation: String?
}

/// Pupil or staff.
public struct UserType: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Takes the platform's text; `STAFF` is another spelling of ``staff``.
    public init(rawValue: String) { self.rawValue = rawValue == "STAFF" ? "STUFF" : rawValue }

    /// A pupil.
    public static let student: UserType = "STUDENT"
    /// One of the staff; the platform spells it `STUFF`.
    public static let staff: UserType = "STUFF"
}

/// Whether a user may pay.
public struct UserStatus: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The user may pay.
    public static let normal: UserStatus = "NORMAL"
    /// The user cannot pay.
    public static let disabled: UserStatus = "DISABLED"
}

/// Where a contract stands.
public struct ContractState: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There was never a contract.
    public static let notContracted: ContractState = "NOT_CONTRACTED"
    /// There is a contract.
    public static let contracted: ContractState = "CONTRACTED"
    /// There was a contract, and it ended.
    public static let terminated: ContractState = "TERMINATED"
}
