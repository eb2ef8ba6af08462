public import WeChatPayOfflineFace

/// A user in the school's records; omitted values are not changed.
///
/// The description shows no personal data.
public struct RosterRow: Sendable, Hashable, Redacted {
    /// Where it is in its source, such as the line of a file.
    public var line: Int
    /// The school.
    public var organizationID: OrganizationID
    /// The merchant's id of the user.
    public var outUserID: OutUserID
    /// The name.
    public var name: String?
    /// Pupil or staff.
    public var type: UserType?
    /// The full class name.
    public var className: String?
    /// The occupation.
    public var occupation: String?
    /// Whether the user may pay.
    public var status: UserStatus?
    /// The phone, 11 digits.
    public var phone: String?

    /// Creates a row with the required values.
    ///
    /// - Parameters:
    ///   - line: Where it is in its source.
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    public init(line: Int, _ outUserID: OutUserID, in organizationID: OrganizationID) {
        self.line = line
        self.outUserID = outUserID
        self.organizationID = organizationID
    }

    /// Who it is.
    public var key: RosterKey { RosterKey(organizationID: organizationID, outUserID: outUserID) }

    /// The value of a field; `nil` if it is not set.
    public subscript(field: RosterField) -> String? {
        switch field {
        case .name: name
        case .type: type?.rawValue
        case .className: className
        case .occupation: occupation
        case .status: status?.rawValue
        case .phone: phone
        }
    }
}

/// One user of one school.
public struct RosterKey: Sendable, Hashable, Codable {
    /// The school.
    public var organizationID: OrganizationID
    /// The merchant's id of the user.
    public var outUserID: OutUserID

    /// Names a user of a school.
    public init(organizationID: OrganizationID, outUserID: OutUserID) {
        self.organizationID = organizationID
        self.outUserID = outUserID
    }

    private enum CodingKeys: String, CodingKey {
        case organizationID = "organization_id"
        case outUserID = "out_user_id"
    }
}

/// A field of a user that a roster can change.
public enum RosterField: String, Sendable, Codable, CaseIterable {
    /// The name.
    case name = "user_name"
    /// Pupil or staff.
    case type = "user_type"
    /// The class name.
    case className = "class_name"
    /// The occupation.
    case occupation
    /// Whether the user may pay.
    case status
    /// The phone.
    case phone

    /// Whether its values are personal and are masked in output.
    public var isPersonal: Bool { self == .name || self == .phone }
}

/// A row that cannot be used.
public struct RosterFault: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The line that it begins on.
    public let line: Int
    /// The invalid column, if the fault is in one column.
    public let column: String?
    /// Why; the value is never part of it.
    public let reason: String
    /// The value with all but its end replaced by asterisks, if that helps to find it.
    public let masked: String?

    /// Makes a fault.
    public init(line: Int, column: String? = nil, reason: String, masked: String? = nil) {
        self.line = line
        self.column = column
        self.reason = reason
        self.masked = masked
    }

    /// Line, column, masked value and reason.
    public var description: String {
        "line \(line): \(column.map { "\($0) " } ?? "")\(reason)\(masked.map { " (\($0))" } ?? "")"
    }
}

/// A record of a source: a row, or a row that cannot be used.
public enum RosterRecord: Sendable {
    /// A row.
    case row(RosterRow)
    /// A row that cannot be used.
    case fault(RosterFault)
}

/// The source of rows: a file, or a provider's own database.
public protocol RosterSource: Sendable {
    /// A text that changes whenever a row does, so that a plan is not applied to other rows.
    func digest() async throws -> String

    /// Begins to read from the first row.
    func reader() async throws -> any RosterReader
}

/// Gives the rows of a source one by one.
public protocol RosterReader {
    /// The next row; `nil` at the end.
    mutating func next() async throws -> RosterRecord?

    /// What was noticed in the rows so far; by default nothing.
    var notices: [RosterNotice] { get }
}

extension RosterReader {
    /// Nothing.
    public var notices: [RosterNotice] { [] }
}
