import Foundation
import WeChatPayCrypto

/// The header of a roster file, which may have title rows above it, and may have two rows.
struct RosterHeader {
    /// The number of rows, from the first that is not blank, in which the header is looked for.
    static let maximumRow = 30

    /// The number of rows above the header.
    let skipped: Int
    /// The last line of the header.
    let line: Int
    /// The number of rows up to the header's last one: lines of a damaged workbook need not be in order.
    let count: Int
    /// The names of its columns.
    let names: [String]

    /// Finds the header.
    ///
    /// The header is the row that fits a roster best: it has a column of ids, and the most known columns.
    ///
    /// - Throws: ``RosterError`` if no row fits.
    init(_ reader: inout some TableReader, mapping: ColumnMapping) throws {
        var rows: [TableRow] = []
        // One more, for the second row of a header.
        while rows.count <= Self.maximumRow, let row = try reader.next() {
            if let fault = row.fault, rows.isEmpty {
                throw RosterError(
                    .invalidFile,
                    "the header \(fault)",
                    advice: "save the roster as an .xlsx workbook, or as a CSV file with commas"
                )
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw RosterError(.invalidFile, "the file has no rows") }
        let ratings = rows.prefix(Self.maximumRow).map { RosterColumns.rating(Self.names(of: $0), mapping: mapping) }
        guard let best = ratings.max(), best > 0, let index = ratings.firstIndex(of: best) else {
            throw RosterError(
                .invalidFile,
                "the header has no column out_user_id (学号)",
                advice: "name the column with the ids: --map NAME=out_user_id"
            )
        }
        // The best row can be the first one of two, or the second one, which cells that are merged downwards are in too.
        for first in [index - 1, index] where first >= 0 && rows.indices.contains(first + 1) {
            let (upper, lower) = (Self.names(of: rows[first]), Self.names(of: rows[first + 1]))
            guard let names = Self.combined(upper, lower, mapping) else { continue }
            (skipped, count, line, self.names) = (first, first + 2, rows[first + 1].line, names)
            return
        }
        (skipped, count, line, names) = (index, index + 1, rows[index].line, Self.names(of: rows[index]))
    }

    /// How well rows fit a roster.
    static func rating(_ rows: [TableRow], mapping: ColumnMapping) -> Int {
        rows.map { RosterColumns.rating(names(of: $0), mapping: mapping) }.max() ?? 0
    }

    private static func names(of row: TableRow) -> [String] { row.cells.map { $0.shown ?? "" } }

    /// The names of a header with two rows, such as 家长信息 over 姓名 and 联系电话; `nil` if the second row is none.
    ///
    /// Cells of the first row that are merged downwards are in both rows; those that are merged to the right are only in
    /// their first column.
    private static func combined(_ first: [String], _ second: [String], _ mapping: ColumnMapping) -> [String]? {
        let width = max(first.count, second.count)
        let (upper, lower) = (padded(first, width), padded(second, width))
        // Below the column of ids, the second row has the same name, or nothing.
        let known = upper.firstIndex { RosterColumn($0) == .outUserID }
        guard let id = mapping.idColumn(in: upper) ?? known, lower[id].isEmpty || lower[id] == upper[id] else {
            return nil
        }
        var (names, group, hasPart) = ([String](), "", false)
        for (name, part) in zip(upper, lower) {
            if !name.isEmpty { group = name == part || part.isEmpty ? "" : name }
            guard !part.isEmpty, part != name else {
                names.append(name)
                continue
            }
            hasPart = true
            names.append(group + part)
        }
        let after = names.count { RosterColumn($0) != nil } + MemberColumns(names).members.count
        let before = upper.count { RosterColumn($0) != nil } + MemberColumns(upper).members.count
        return hasPart && (after > before || lower[id] == upper[id]) ? names : nil
    }

    private static func padded(_ names: [String], _ width: Int) -> [String] {
        names.map(\.trimmingBlanks) + Array(repeating: "", count: width - names.count)
    }
}
