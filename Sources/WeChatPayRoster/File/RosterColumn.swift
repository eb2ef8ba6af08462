import Foundation

/// The meaning of a column: a field of a user, or one of its two ids.
enum RosterColumn: Hashable, Sendable {
    case outUserID
    case organizationID
    case field(RosterField)

    static let all: [RosterColumn] = [.outUserID, .organizationID] + RosterField.allCases.map(RosterColumn.field)

    /// The name as the platform writes it.
    var name: String {
        switch self {
        case .outUserID: "out_user_id"
        case .organizationID: "organization_id"
        case .field(let field): field.rawValue
        }
    }

    /// The column with a name, in the platform's words, in Chinese, or with a usual synonym.
    init?(_ name: String) {
        guard let column = Self.names[Self.simplified(name)] else { return nil }
        self = column
    }

    /// The names that are known, as ``simplified(_:)`` writes them.
    private static let names: [String: RosterColumn] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0) }
            + [
                (
                    .outUserID,
                    [
                        "学号", "工号", "学籍号", "全国学籍号", "国网学籍号", "学籍编号", "学生编号", "学生学号", "教师编号", "教工号",
                        "教职工号", "教职工编号", "职工号", "职工编号", "人员编号", "用户编号",
                    ]
                ),
                (.field(.name), ["姓名", "学生姓名", "教师姓名", "教职工姓名", "职工姓名", "人员姓名", "用户姓名", "名字"]),
                (.field(.type), ["类型", "人员类型", "用户类型", "人员类别", "身份类型"]),
                (.field(.className), ["班级", "班级名称", "所在班级", "行政班", "行政班级", "班级全称", "班名"]),
                (.field(.occupation), ["职务", "岗位"]),
                (.field(.status), ["状态", "学籍状态", "学生状态", "就读状态", "在校状态", "在职状态", "用户状态", "人员状态"]),
                (.field(.phone), phones),
                (.organizationID, ["机构id", "机构"]),
            ].flatMap { (column: RosterColumn, names: [String]) in names.map { ($0, column) } }
    )

    private static let phones =
        ["", "本人", "家长", "监护人", "学生", "学生家长", "联系人", "父亲", "母亲", "父母", "紧急联系人"].flatMap { owner in
            ["手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系手机", "联系手机号", "联系方式", "移动电话"].map { owner + $0 }
        } + ["phone_number", "mobile", "mobile_phone"]

    /// A name without spaces, asterisks, remarks in brackets and full-width forms, in lowercase, and without 信息:
    /// `*姓 名（必填）` is 姓名.
    static func simplified(_ name: String) -> String {
        var text = name.precomposedStringWithCompatibilityMapping
        text.unicodeScalars.removeAll {
            $0.properties.isWhitespace || $0.properties.generalCategory == .format
                || $0.properties.generalCategory == .control || "*※:·•".unicodeScalars.contains($0)
        }
        text = text.replacing("信息", with: "")
        return text.replacing(#/\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/#, with: "").lowercased()
    }
}
