import CFreeXL
import Foundation
import WeChatPayCrypto

/// An `.xls` workbook, which FreeXL reads into memory as a whole; a sheet of this format has at most 65,536 rows.
final class LegacyWorkbook {
    /// The largest file, in bytes.
    private static let maximumSize = 128 << 20
    private let handle: UnsafeRawPointer
    /// The names of the sheets.
    let sheets: [String]

    /// Opens a workbook.
    ///
    /// - Throws: ``RosterError`` if it is damaged, encrypted, or from a pipe.
    init(_ contents: FileContents) throws {
        guard contents.buffer == nil else {
            throw RosterError(
                .unreadableFile,
                "an .xls workbook cannot be read from standard input",
                advice: "save it as a file, and pass its path"
            )
        }
        let size = FileFacts.attributes(contents.path)?[.size] as? Int ?? 0
        guard size <= Self.maximumSize else { throw FileFormat.other("an .xls workbook of over 128 MiB") }
        var handle: UnsafeRawPointer?
        let code = freexl_open(contents.path, &handle)
        guard code == FREEXL_OK, let handle else {
            if let handle { freexl_close(handle) }
            throw code == FREEXL_BIFF_WORKBOOK_NOT_FOUND
                ? FileFormat.other("a compound file without a workbook") : ZipArchive.damaged
        }
        var value: UInt32 = 0
        if freexl_get_info(handle, UInt16(FREEXL_BIFF_PASSWORD), &value) == FREEXL_OK,
            value == UInt32(FREEXL_BIFF_OBFUSCATED)
        {
            freexl_close(handle)
            throw FileFormat.encrypted
        }
        var count: UInt32 = 0
        guard freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count) == FREEXL_OK, count > 0 else {
            freexl_close(handle)
            throw ZipArchive.damaged
        }
        self.handle = handle
        self.sheets = (0..<min(count, 1000)).map { index in
            var name: UnsafePointer<CChar>?
            guard freexl_get_worksheet_name(handle, UInt16(index), &name) == FREEXL_OK, let name else { return "" }
            return String(cString: name)
        }
    }

    deinit { freexl_close(handle) }

    /// The index of the sheet with a name, or else with a number from 1; without either the first one.
    ///
    /// - Throws: ``RosterError`` if there is none, with the names of all.
    func sheet(_ name: String?) throws -> Int {
        guard let name else { return 0 }
        if let index = sheets.firstIndex(of: name) { return index }
        if let number = Int(name), sheets.indices.contains(number - 1) { return number - 1 }
        throw FileFormat.noSheet(name, of: sheets)
    }

    /// Selects a sheet.
    ///
    /// - Returns: The number of its rows and of its columns.
    /// - Throws: ``RosterError`` if it is damaged.
    func select(_ sheet: Int) throws -> (rows: Int, columns: Int) {
        var (rows, columns): (UInt32, UInt16) = (0, 0)
        guard freexl_select_active_worksheet(handle, UInt16(sheet)) == FREEXL_OK,
            freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
        else { throw ZipArchive.damaged }
        return (Int(rows), Int(columns))
    }

    /// The cell at a place of the selected sheet, counted from 0.
    func cell(row: Int, column: Int) -> TableCell {
        var value = FreeXL_CellValue()
        guard freexl_get_cell_value(handle, UInt32(row), UInt16(column), &value) == FREEXL_OK else { return .text("") }
        switch Int32(value.type) {
        case FREEXL_CELL_INT: return .number("\(value.value.int_value)", .number)
        case FREEXL_CELL_DOUBLE: return .number("\(value.value.double_value)", .number)
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
            return .text(value.value.text_value.map { String(cString: $0) } ?? "")
        case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME: return .date
        default: return .text("")
        }
    }
}

/// The rows of one sheet of an `.xls` workbook.
struct LegacyWorkbookReader: TableReader {
    private let workbook: LegacyWorkbook
    private let contents: FileContents
    private let digest: String?
    private let size: (rows: Int, columns: Int)
    private var row = 0
    private var selected: Set<Int>?

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - contents: The file.
    ///   - sheet: The index of the sheet.
    ///   - digest: The digest of the file, which is compared at the end; `nil` to skip the comparison.
    /// - Throws: ``RosterError`` if it is damaged.
    init(_ contents: FileContents, sheet: Int, digest: String?) throws {
        self.workbook = try LegacyWorkbook(contents)
        self.size = try workbook.select(sheet)
        self.contents = contents
        self.digest = digest
    }

    mutating func select(_ columns: Set<Int>, of width: Int) { selected = columns }

    mutating func next() throws -> TableRow? {
        while row < size.rows {
            let cells = (0..<min(size.columns, CSVReader.maximumFields)).map { column -> TableCell in
                let cell = workbook.cell(row: row, column: column)
                return cell.isBlank || selected?.contains(column) ?? true ? cell : .unread
            }
            row += 1
            let found = TableRow(line: row, cells: cells)
            if !found.isBlank { return found }
        }
        // The data must match the first pass: the file may have been replaced since then.
        guard try digest == nil || contents.digest() == digest else { throw RosterError.changedSource }
        return nil
    }
}
