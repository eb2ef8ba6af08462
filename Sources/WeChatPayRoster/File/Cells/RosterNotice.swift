public import WeChatPayOfflineFace

/// What was noticed about the rows of a file that can be used: values that were normalized, and values in doubt.
public struct RosterNotice: Sendable, Hashable {
    /// What was noticed.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Blanks at the ends of a value were removed, such as U+3000.
        case trimmed
        /// Invisible characters or characters that reorder text were removed, such as U+200B.
        case invisibleCharacters = "invisible_characters"
        /// Spaces, dashes, a country code, an apostrophe or decimals of a phone were removed.
        case phoneFormat = "phone_format"
        /// Full-width digits of a phone were converted.
        case fullWidthDigits = "full_width_digits"
        /// The phone of another member is used, because that of the guardian is missing or not valid.
        case otherMember = "other_member"
        /// The row is hidden in the spreadsheet program; it is used.
        case hiddenRow = "hidden_row"
        /// The row repeats the header; it is ignored.
        case repeatedHeader = "repeated_header"
        /// The name contains a question mark, probably for a character that was lost.
        case questionMark = "question_mark"
        /// The name contains a digit.
        case digitInName = "digit_in_name"
        /// The name contains a space between Chinese characters.
        case spaceInName = "space_in_name"
        /// The value contains a character for private use, which other programs show differently.
        case privateUse = "private_use"
        /// The id contains Chinese characters, as a line of totals below the users does.
        case unusualID = "unusual_id"
        /// The column has values and no name, so it is not used.
        case unnamedColumn = "unnamed_column"
        /// The file is an `.xls` workbook, of which formulas, merged cells, leading zeros and hidden rows are not read.
        case legacyWorkbook = "legacy_workbook"
        /// The leavers are not known, because rows are invalid, and these rows may be theirs.
        case leaversUnknown = "leavers_unknown"
        /// The user is no longer in the source and is not disabled, because no user of the source has its type.
        case leaverOfOtherType = "leaver_of_other_type"
        /// The class name has no grade, such as 三班 for 高中一年三班.
        case incompleteClass = "incomplete_class"

        /// Whether the values should be checked; the others were only normalized.
        public var isWarning: Bool {
            switch self {
            case .trimmed, .invisibleCharacters, .phoneFormat, .fullWidthDigits, .repeatedHeader: false
            case .unusualID, .unnamedColumn, .legacyWorkbook, .leaversUnknown, .leaverOfOtherType, .otherMember,
                .hiddenRow, .questionMark, .digitInName, .spaceInName, .privateUse, .incompleteClass:
                true
            }
        }
    }

    /// A place where it was noticed.
    public struct Example: Sendable, Hashable, Redacted {
        /// The line.
        public let line: Int
        /// The column; `nil` for a complete row.
        public let column: String?
        /// The value that is used; mask personal values if they are displayed.
        public let value: String?
    }

    /// What was noticed.
    public let kind: Kind
    /// How often.
    public internal(set) var count: Int
    /// The first places, at most three.
    public internal(set) var examples: [Example]
}

/// Collects what is noticed while a file is read.
struct NoticeCollector {
    private var notices: [RosterNotice.Kind: RosterNotice] = [:]

    /// The notices, in the order of ``RosterNotice/Kind``.
    var all: [RosterNotice] { RosterNotice.Kind.allCases.compactMap { notices[$0] } }

    mutating func add(_ kind: RosterNotice.Kind) {
        notices[kind, default: RosterNotice(kind: kind, count: 0, examples: [])].count += 1
    }

    mutating func add(_ kind: RosterNotice.Kind, line: Int, column: String? = nil, value: String? = nil) {
        var notice = notices[kind] ?? RosterNotice(kind: kind, count: 0, examples: [])
        notice.count += 1
        if notice.examples.count < 3 {
            notice.examples.append(RosterNotice.Example(line: line, column: column, value: value))
        }
        notices[kind] = notice
    }
}
