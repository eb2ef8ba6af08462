import WeChatPayCrypto
import WeChatPayRoster

/// How a file is read, as lines for people.
struct LayoutText {
    let path: String
    let layout: RosterLayout
    let language: Language

    /// Format and header; the columns that are used, and those that are not.
    var lines: [String] {
        var lines = [summary]
        let used = layout.columns.map { "\($0.names.joined(separator: "+").printableLine) (\($0.field))" }
        lines.append(
            language(
                "columns that are used: \(used.joined(separator: ", "))",
                "使用的列：\(used.joined(separator: "，"))"
            )
        )
        let unused = layout.unusedColumns.map(\.printableLine)
        if !unused.isEmpty {
            lines.append(
                language(
                    "columns that are not used: \(unused.joined(separator: ", ")); --map NAME=FIELD uses one",
                    "未使用的列：\(unused.joined(separator: "，"))；可用 --map 列名=字段 指定"
                )
            )
        }
        return lines
    }

    private var summary: String {
        let name = path == "-" ? language("standard input", "标准输入") : path.printablePath
        let others = layout.otherSheets.map(\.printableLine)
        let sheets =
            others.isEmpty
            ? "" : language(", not \(others.joined(separator: ", "))", "，未读取 \(others.joined(separator: "、"))")
        let skipped =
            layout.skippedRows == 0
            ? ""
            : language(
                ", below \(layout.skippedRows) other \(layout.skippedRows == 1 ? "row" : "rows") that "
                    + "\(layout.skippedRows == 1 ? "is" : "are") skipped",
                "，已跳过其上方的 \(layout.skippedRows) 行"
            )
        return language(
            "\(name) is read as \(format)\(sheets); the header is in line \(layout.headerLine)\(skipped)",
            "\(name) 按\(format)读取\(sheets)；表头在第 \(layout.headerLine) 行\(skipped)"
        )
    }

    private var format: String {
        let sheet = (layout.sheet ?? "").printableLine
        switch layout.format {
        case .workbook: return language("an .xlsx workbook, sheet \(sheet)", " .xlsx 工作簿（工作表 \(sheet)）")
        case .legacyWorkbook: return language("an .xls workbook, sheet \(sheet)", " .xls 工作簿（工作表 \(sheet)）")
        case .delimited:
            let encoding = layout.encoding?.rawValue ?? ""
            let (english, chinese) =
                switch layout.delimiter {
                case "\t": ("tabs", "制表符")
                case ";": ("semicolons", "分号")
                default: ("commas", "逗号")
                }
            return language("\(encoding) text with \(english)", " \(encoding) \(chinese)分隔文本")
        }
    }
}
