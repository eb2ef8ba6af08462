public import WeChatPayOfflineFace

/// What differs between a row and the platform's user.
public struct RosterDiff: Sendable, Hashable {
    /// A field that differs.
    public struct Change: Sendable, Hashable, Redacted {
        /// The field.
        public let field: RosterField
        /// The platform's value; `nil` if there is none, or if it cannot be read.
        public let old: String?
        /// The row's value.
        public let new: String
    }

    /// The fields that differ, in the order of ``RosterField``.
    public let changes: [Change]

    /// Creates a comparison; fields that the row omits are ignored.
    ///
    /// The phone cannot be read back: it is considered unchanged if it equals the last pushed value.
    ///
    /// - Parameters:
    ///   - row: The school's record.
    ///   - user: The platform's.
    ///   - isPhonePushed: Whether the row's phone is the last phone that was pushed.
    public init(_ row: RosterRow, from user: FaceUser, isPhonePushed: Bool) {
        self.changes = RosterField.allCases.compactMap { field in
            guard let new = row[field] else { return nil }
            let old = Self.value(of: field, in: user)
            let isSame = field == .phone ? isPhonePushed : old == new
            return isSame ? nil : Change(field: field, old: old, new: new)
        }
    }

    /// The fields alone.
    public var fields: [RosterField] { changes.map(\.field) }

    private static func value(of field: RosterField, in user: FaceUser) -> String? {
        switch field {
        case .name: user.name
        case .type: user.type?.rawValue
        case .className: user.className
        case .occupation: user.occupation
        case .status: user.status?.rawValue
        case .phone: nil
        }
    }
}

extension FaceUserUpdate {
    /// The update that pushes some fields of a row.
    ///
    /// - Parameters:
    ///   - row: The school's record.
    ///   - fields: What to push of it.
    public init(_ row: RosterRow, only fields: [RosterField]) {
        self.init()
        for field in fields {
            switch field {
            case .name: name = row.name
            case .type: type = row.type
            case .className: className = row.className
            case .occupation: occupation = row.occupation
            case .status: status = row.status
            case .phone: phone = row.phone
            }
        }
    }
}
