import WeChatPayCrypto
import WeChatPayRoster

/// A notice about the rows of a file, as one line for people.
struct NoticeText {
    let notice: RosterNotice
    let language: Language
    let isRevealed: Bool

    /// What was noticed, how often, and the first examples.
    var line: String {
        let examples = notice.examples.map(example).joined(separator: language("; ", "；"))
        let more = notice.count > notice.examples.count ? " …" : ""
        let count = "\(prefix)\(notice.count) × \(text)"
        guard !notice.examples.isEmpty else { return count }
        return language("\(count) (\(examples)\(more))", "\(count)（\(examples)\(more)）")
    }

    private var prefix: String {
        notice.kind.isWarning ? language("check: ", "请核对：") : language("normalized: ", "已规范：")
    }

    private func example(_ example: RosterNotice.Example) -> String {
        let place = language("line \(example.line)", "第 \(example.line) 行")
        guard let value = example.value, !value.isEmpty else {
            return [place, example.column].compactMap { $0 }.joined(separator: " ")
        }
        return "\(place) \(shown(value, example.column))"
    }

    private func shown(_ value: String, _ column: String?) -> String {
        guard !isRevealed else { return value }
        switch column {
        case RosterField.name.rawValue: return Mask.name(value)
        case RosterField.phone.rawValue: return Mask.phone(value)
        default: return value
        }
    }

    private var text: String {
        switch notice.kind {
        case .trimmed: language("blanks at the end of a value, removed", "值首尾的空白，已去除")
        case .invisibleCharacters:
            language("invisible characters such as U+200B, removed", "不可见字符（如 U+200B），已去除")
        case .phoneFormat:
            language("spaces, dashes or country code in a phone, removed", "手机号中的空格、短横线或国家代码，已去除")
        case .fullWidthDigits: language("full-width digits in a phone, converted", "手机号中的全角数字，已转换")
        case .otherMember:
            language(
                "the guardian has no valid phone, and another member's is used",
                "监护人没有有效手机号，使用了其他成员的手机号"
            )
        case .hiddenRow: language("hidden rows, which are used", "隐藏的行，同样会处理")
        case .repeatedHeader: language("repeated headers, which are ignored", "重复的表头，已忽略")
        case .questionMark:
            language("a question mark in a name, probably a lost character", "姓名中有问号，可能是丢失的字")
        case .digitInName: language("a digit in a name", "姓名中有数字")
        case .spaceInName: language("a space in a Chinese name", "中文姓名中有空格")
        case .privateUse:
            language(
                "a character for private use, which others see differently",
                "自定义区字符，其他程序的显示可能不同"
            )
        case .unusualID: language("an id with Chinese characters", "编号中有汉字")
        case .unnamedColumn:
            language(
                "a value in a column without a name, which is not used",
                "无列名的列中有值，未使用"
            )
        case .legacyWorkbook:
            language(
                "an .xls workbook: values of formulas, cells merged with the one above, leading zeros of numbers and hidden rows "
                    + "are not seen; if it has any, save it as .xlsx",
                ".xls 工作簿：无法识别公式的结果、与上方合并的单元格、数字的前导零与隐藏行；如有请另存为 .xlsx"
            )
        case .leaversUnknown:
            language(
                "an invalid row; users that are no longer in the file are not listed, because the row may be theirs",
                "无效的行；它们可能就是已不在名册中的用户，因此未列出"
            )
        case .leaverOfOtherType:
            language(
                "a user that is no longer in the file and is not disabled, because no user of the file has its type",
                "已不在名册中但未停用的用户：名册中没有同类型的用户"
            )
        case .incompleteClass:
            language("an incomplete class name without its grade", "班级名称不完整，缺少年级")
        }
    }
}
