/// Reads the rows of a table in one file format, one at a time.
///
/// There is one reader for each format: ``DelimitedReader``, ``WorkbookReader`` and ``LegacyWorkbookReader``.
protocol TableReader {
    /// The next row that is not blank; `nil` at the end.
    ///
    /// - Throws: ``RosterError`` if the rest of the file cannot be read, or if it is not the file that was opened.
    mutating func next() throws -> TableRow?

    /// Limits the conversion of cells to some columns, by their positions; the others are only ``TableCell/unread``.
    ///
    /// - Parameters:
    ///   - columns: The columns.
    ///   - width: The number of columns of the header.
    mutating func select(_ columns: Set<Int>, of width: Int)
}

/// A row of a table.
struct TableRow: Sendable {
    /// The line of the file that it begins on, or its number in the sheet.
    let line: Int
    /// The cells, from the first column; trailing empty cells may be omitted.
    var cells: [TableCell]
    /// Why no cell of it can be used; `nil` for a usable row.
    var fault: String?
    /// Whether the spreadsheet program hides it.
    var isHidden = false

    /// Whether it has no value: only empty cells and blanks.
    var isBlank: Bool { fault == nil && cells.allSatisfy(\.isBlank) }
}

/// A cell of a table.
enum TableCell: Sendable, Hashable {
    /// Text; empty for an empty cell.
    case text(String)
    /// A value that cannot be used, with the reason, as the end of a sentence that begins with the column.
    case fault(String)
    /// Text with a doubt about its encoding, with the reason.
    case doubt(text: String, reason: String)
    /// Not empty, and in a column that is not selected.
    case unread

    /// The text; `nil` for other cells.
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The text, also one in doubt; for a value that cannot be used, a text that is no value of any field.
    var shown: String? {
        switch self {
        case .text(let text), .doubt(let text, _): text
        case .fault: "\u{FFFD}"
        case .unread: nil
        }
    }

    var isBlank: Bool { if case .text(let text) = self { text.allSatisfy(\.isWhitespace) } else { false } }
}
