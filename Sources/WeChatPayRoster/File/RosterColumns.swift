import Foundation
import WeChatPayCrypto

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

    /// Other names that are known, as ``simplified(_:)`` writes them.
    private static let chinese: [String: Column] = Dictionary(
        uniqueKeysWithValues: [
            (.outUserID, ["学号", "工号", "学籍号", "全国学籍号", "学生编号", "学生学号", "教职工号", "职工号"]),
            (.field(.name), ["姓名", "学生姓名", "教师姓名", "教职工姓名"]),
            (.field(.type), ["类型", "人员类型", "用户类型"]),
            (.field(.className), ["班级", "班级名称", "所在班级"]),
            (.field(.occupation), ["职务", "职业"]),
            (.field(.status), ["状态"]),
            (
                .field(.phone),
                [
                    "手机号", "手机", "手机号码", "电话", "电话号码", "联系电话", "联系手机", "家长手机", "家长手机号", "家长电话",
                    "家长联系电话", "监护人电话", "监护人手机", "监护人手机号", "监护人联系电话", "成员1联系电话",
                ]
            ),
            (.organizationID, ["机构id", "机构"]),
        ].flatMap { (column: Column, names: [String]) in names.map { ($0, column) } }
    )

    /// The columns in the file's order; `nil` for those that are not used.
    let columns: [Column?]
    /// The names of the columns that are not used, in the file's order.
    let unused: [String]

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - mapping: Further names, for the platform's own; a mapped column is used instead of others with a known name.
    /// - Throws: ``RosterError`` if the header has no ids, or if several columns match one field.
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
        let names = header.map(\.trimmingBlanks)
        if let absent = mapping.keys.filter({ !names.contains($0) }).min() {
            throw RosterError(.invalidFile, "the mapping names the column \(absent), which is not in the header")
        }
        let columns = names.map { name -> Column? in
            if let column = mapped[name] { return column }
            let simple = Self.simplified(name)
            guard let column = byName[simple] ?? Self.chinese[simple], !mapped.values.contains(column) else {
                return nil
            }
            return column
        }
        guard columns.contains(.outUserID) else {
            throw RosterError(.invalidFile, "the header has no column out_user_id (学号)")
        }
        for column in Column.all {
            let same = zip(names, columns).filter { $1 == column }.map(\.0)
            guard same.count < 2 else {
                throw RosterError(
                    .invalidFile,
                    "several columns of the header match \(column.name): \(same.map(\.printablePath).joined(separator: ", "))",
                    advice: "select one with --map NAME=\(column.name)"
                )
            }
        }
        self.columns = columns
        self.unused = zip(names, columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
    }

    /// A name without spaces, asterisks, remarks in brackets and full-width forms, in lowercase: `*姓 名（必填）` is 姓名.
    private static func simplified(_ name: String) -> String {
        var text = name.precomposedStringWithCompatibilityMapping
        text.removeAll { $0.isWhitespace || "*※:\u{200B}\u{FEFF}".contains($0) }
        return text.replacing(#/\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】/#, with: "").lowercased()
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
