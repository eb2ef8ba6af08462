import Foundation
import WeChatPayCrypto

/// The header of a roster file, which may have title rows above it.
struct RosterHeader {
    /// The number of rows, from the first that is not blank, in which the header is looked for.
    static let maximumRow = 30

    /// The rows above the header.
    let skipped: [TableRow]
    /// The header.
    let row: TableRow
    /// The names of its columns.
    let names: [String]

    /// Finds the header, and reads up to it.
    ///
    /// The header is the first row with a column of ids.
    ///
    /// - Throws: ``RosterError`` if no row fits.
    init(_ reader: inout some TableReader, mapping: ColumnMapping) throws {
        var rows: [TableRow] = []
        while rows.count < Self.maximumRow, let row = try reader.next() {
            if let fault = row.fault, rows.isEmpty {
                throw RosterError(
                    .invalidFile,
                    "the header \(fault)",
                    advice: "save the roster as an .xlsx workbook, or as a CSV file with commas"
                )
            }
            let names = Self.names(of: row)
            if RosterColumns.rating(names, mapping: mapping) > 0 {
                (self.skipped, self.row, self.names) = (rows, row, names)
                return
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw RosterError(.invalidFile, "the file has no rows") }
        throw RosterError(
            .invalidFile,
            "the header has no column out_user_id (学号)",
            advice: "name the column with the ids: --map NAME=out_user_id"
        )
    }

    /// How well rows fit a roster.
    static func rating(_ rows: [TableRow], mapping: ColumnMapping) -> Int {
        rows.map { RosterColumns.rating(names(of: $0), mapping: mapping) }.max() ?? 0
    }

    private static func names(of row: TableRow) -> [String] { row.cells.map { $0.text ?? "" } }
}
