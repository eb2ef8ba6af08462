import Foundation
import TextTable

/// Prints rows in columns, in the form of Markdown.
public enum Table {
    /// Prints a table; the first column is text, the others are numbers.
    public static func write(_ titles: [String], _ rows: [[String]]) {
        let table = TextTable<[String]> { row in
            zip(titles, row).enumerated().map { index, pair in
                Column(title: pair.0, value: pair.1, align: index == 0 ? .left : .right)
            }
        }
        if let text = table.string(for: rows, style: Style.pipe) { print(text) }
    }

    /// A number with so many decimals.
    public static func text(_ value: Double, _ decimals: Int = 1) -> String {
        value.isNaN ? "" : String(format: "%.\(decimals)f", value)
    }
}
