public import WeChatPayOfflineFace

/// The words of a school for the platform's types and statuses; add those of your own files.
///
/// Upper and lower case are the same.
public struct RosterVocabulary: Sendable, Hashable {
    /// The words for pupils and staff, in uppercase.
    public var types: [String: UserType]
    /// The words for users who may pay and for those who may not, in uppercase.
    public var statuses: [String: UserStatus]

    /// Makes a vocabulary.
    ///
    /// - Parameters:
    ///   - types: The words for pupils and staff, in uppercase.
    ///   - statuses: The words for users who may pay and for those who may not, in uppercase.
    public init(types: [String: UserType], statuses: [String: UserStatus]) {
        (self.types, self.statuses) = (types, statuses)
    }

    /// The platform's own values, and the words that are usual in schools.
    public static let school = RosterVocabulary(
        types: table([
            (.student, ["STUDENT", "学生", "走读", "走读生", "住校", "住校生", "寄宿", "寄宿生"]),
            (
                .staff,
                ["STUFF", "STAFF", "职工", "教职工", "教职员工", "员工", "老师", "教师", "任课教师", "班主任"]
            ),
        ]),
        statuses: table([
            (.normal, ["NORMAL", "正常", "在读", "在校", "在籍", "在职", "在岗", "启用"]),
            (
                .disabled,
                [
                    "DISABLED", "停用", "禁用", "注销", "休学", "转学", "转出", "毕业", "离校", "退学", "结业", "肄业", "离职", "退休",
                ]
            ),
        ])
    )

    /// The platform's value for a word; `nil` for an unknown one.
    func type(_ word: String) -> UserType? { types[word.uppercased()] }

    /// The platform's value for a word; `nil` for an unknown one.
    func status(_ word: String) -> UserStatus? { statuses[word.uppercased()] }

    private static func table<Value>(_ words: [(Value, [String])]) -> [String: Value] {
        Dictionary(words.flatMap { value, words in words.map { ($0, value) } }) { first, _ in first }
    }
}
