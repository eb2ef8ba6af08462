/// The columns of a roster file, and the field that each one contains.
struct RosterColumns {
    /// The meaning of a column: a field of a user, or a user identifier.
    enum Column: Hashable {
        case outUserID
        case organizationID
        case field(RosterField)

        /// The name as the platform writes it.
        var name: String {
            switch self {
            case .outUserID: "out_user_id"
            case .organizationID: "organization_id"
            case .field(let field): field.rawValue
            }
        }

        static let all: [Column] = [.outUserID, .organizationID] + RosterField.allCases.map(Column.field)
    }

    /// Other names that are known.
    private static let chinese: [String: Column] = [
        "学号": .outUserID, "工号": .outUserID, "姓名": .field(.name), "类型": .field(.type), "班级": .field(.className),
        "职务": .field(.occupation), "职业": .field(.occupation), "状态": .field(.status), "手机号": .field(.phone),
        "手机": .field(.phone), "机构ID": .organizationID, "机构": .organizationID,
    ]

    /// The columns in the file's order; `nil` for those that are of no interest.
    let columns: [Column?]

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - mapping: Further names, for the platform's own.
    /// - Throws: ``RosterError`` if the header has no ids or contains a column twice.
    init(_ header: [String], mapping: [String: String]) throws {
        let byName = Dictionary(uniqueKeysWithValues: Column.all.map { ($0.name, $0) })
        var mapped: [String: Column] = [:]
        for (name, target) in mapping {
            guard let column = byName[target] else {
                throw RosterError(
                    .invalidFile,
                    "the mapping has the unknown column \(target); the columns are "
                        + Column.all.map(\.name).joined(separator: ", ")
                )
            }
            mapped[name] = column
        }
        let names = Set(header.map(\.trimmingBlanks))
        if let absent = mapping.keys.filter({ !names.contains($0) }).min() {
            throw RosterError(.invalidFile, "the mapping names the column \(absent), which is not in the header")
        }
        let columns = header.map { name -> Column? in
            let name = name.trimmingBlanks
            return mapped[name] ?? byName[name.lowercased()] ?? Self.chinese[name]
        }
        let known = columns.compactMap(\.self)
        guard known.contains(.outUserID) else {
            throw RosterError(.invalidFile, "the header has no column out_user_id (学号)")
        }
        if let twice = known.first(where: { column in known.filter { $0 == column }.count > 1 }) {
            throw RosterError(.invalidFile, "the header contains \(twice.name) twice")
        }
        self.columns = columns
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
