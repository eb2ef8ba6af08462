import Foundation

/// The rows of one sheet of an `.xlsx` workbook.
struct WorkbookReader: TableReader {
    /// The most rows of a sheet in spreadsheet programs.
    private static let maximumRows = 1 << 20
    private let stream: XMLStream
    private let rows: SheetRows
    private let contents: FileContents
    private let digest: String?

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - workbook: The workbook.
    ///   - sheet: The sheet of it.
    ///   - merged: The sheet's merged cells.
    ///   - digest: The digest of the file, which is compared at the end; `nil` to skip the comparison.
    /// - Throws: ``RosterError`` if it is damaged.
    init(_ workbook: Workbook, _ sheet: Workbook.Sheet, _ merged: MergedCells, digest: String?) throws {
        self.contents = workbook.contents
        self.digest = digest
        self.rows = SheetRows(workbook.strings, workbook.formats, merged)
        self.stream = try XMLStream(ZipArchive(workbook.contents).open(sheet.part), rows)
    }

    mutating func select(_ columns: Set<Int>, of width: Int) { rows.selected = columns }

    mutating func next() throws -> TableRow? {
        while true {
            if let row = rows.next() { return row }
            guard rows.count <= Self.maximumRows else {
                throw RosterError(
                    .invalidFile,
                    "the sheet has more rows than a spreadsheet program allows",
                    advice: "copy the rows to a new workbook, and save that"
                )
            }
            guard try stream.advance() else { break }
        }
        if let row = rows.next() { return row }
        // The data must match the first pass: the file may have been replaced since then.
        guard try digest == nil || contents.digest() == digest else { throw RosterError.changedSource }
        return nil
    }
}

/// Makes rows of the elements of a sheet (ECMA-376, part 1, section 18.3).
private final class SheetRows: XMLHandler {
    /// The largest text of a cell in bytes; a spreadsheet program allows 32,767 characters.
    private static let maximumText = 256 << 10

    private let strings: SharedStrings
    private let formats: NumberFormats
    private let merged: MergedCells
    /// The columns to convert; `nil` for all.
    var selected: Set<Int>?

    private var complete: [TableRow] = []
    private var index = 0

    /// The number of rows so far, blank ones included.
    private(set) var count = 0
    private var (line, column) = (0, -1)
    private var cells: [TableCell] = []
    private var isHidden = false
    private var (isTooLarge, isRepeated) = (false, false)
    private static let tooLarge = "has over \(CSVReader.maximumFields) columns, or a cell with too much text"
    /// The values of merged cells, by column, with the row that they are in.
    private var above: [Int: (row: Int, cell: TableCell)] = [:]

    private var type: [UInt8] = []
    private var style = 0
    private var value: [UInt8] = []
    private var (hasFormula, hasValue, isText, isPhonetic) = (false, false, false, false)

    init(_ strings: SharedStrings, _ formats: NumberFormats, _ merged: MergedCells) {
        (self.strings, self.formats, self.merged) = (strings, formats, merged)
    }

    /// The next complete row.
    func next() -> TableRow? {
        guard index < complete.count else {
            complete.removeAll(keepingCapacity: true)
            index = 0
            return nil
        }
        defer { index += 1 }
        return complete[index]
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "c":
            column = attributes.bytes("r").flatMap(CellReference.init(bytes:))?.column ?? column + 1
            type.removeAll(keepingCapacity: true)
            if var byte = attributes.bytes("t") {
                while byte.pointee != 0, type.count < 16 {
                    type.append(UInt8(bitPattern: byte.pointee))
                    byte += 1
                }
            }
            style = attributes.number("s") ?? 0
            value.removeAll(keepingCapacity: true)
            (hasFormula, hasValue) = (false, false)
        case "v": (isText, hasValue) = (true, true)
        case "t": (isText, hasValue) = (!isPhonetic, true)
        case "f": hasFormula = true
        case "rPh": isPhonetic = true
        case "row":
            line = attributes.number("r") ?? line + 1
            column = -1
            cells.removeAll(keepingCapacity: true)
            isHidden = attributes.isTrue("hidden")
            (isTooLarge, isRepeated) = (false, false)
            count += 1
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "v", "t": isText = false
        case "rPh": isPhonetic = false
        case "c": add(cell())
        case "row": endRow()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isText else { return }
        if value.count > Self.maximumText { isTooLarge = true } else { value.append(contentsOf: bytes) }
    }

    private func add(_ cell: TableCell) {
        guard column < CSVReader.maximumFields else {
            if cell != .text("") { isTooLarge = true }
            return
        }
        while cells.count <= column { cells.append(.text("")) }
        // Cells can be in any order; one of two for the same place would be lost.
        if cells[column] != .text("") { isRepeated = true }
        cells[column] = cell
    }

    private func endRow() {
        let fault = isTooLarge ? Self.tooLarge : isRepeated ? "has two cells for one column" : nil
        // A row that has only merged cells of others is blank.
        guard fault != nil || !cells.allSatisfy(\.isBlank) else { return }
        for column in merged.columns where column < CSVReader.maximumFields {
            if let origin = merged.origin(row: line, column: column) {
                guard let known = above[column], known.row == origin else { continue }
                while cells.count <= column { cells.append(.text("")) }
                cells[column] = known.cell
            } else {
                above[column] = (line, cells.indices.contains(column) ? cells[column] : .text(""))
            }
        }
        complete.append(TableRow(line: line, cells: fault == nil ? cells : [], fault: fault, isHidden: isHidden))
    }

    private func cell() -> TableCell {
        // A formula whose value is an empty text says so with its type.
        if hasFormula, value.isEmpty, !(hasValue && type.elementsEqual("str".utf8)) {
            return .fault("is a formula without a saved value; open the workbook, save it, and try again")
        }
        guard !value.isEmpty else { return .text("") }
        guard selected?.contains(column) ?? true else { return .unread }
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: type, as: UTF8.self) {
        case "s":
            guard let shared = Int(text).flatMap({ strings[$0] }) else {
                return .fault("refers to a text that is missing")
            }
            return .text(shared.withoutWorkbookEscapes)
        case "str", "inlineStr": return .text(text.withoutWorkbookEscapes)
        case "b": return .text(text == "1" ? "TRUE" : "FALSE")
        case "e": return .fault("contains the error of a formula, such as #N/A")
        case "d": return .date
        default: return .number(text, formats[style])
        }
    }
}

extension TableCell {
    /// A date: no value of a roster is one, but a spreadsheet program makes one of a class such as 3-2.
    static let date = TableCell.fault(
        "is a date, as spreadsheet programs make of texts such as 3-2; format the column as text"
    )

    /// A number, whose digits are those of an id or a phone.
    ///
    /// - Parameters:
    ///   - text: The number as the file has it, such as `1.38E+10`.
    ///   - format: How it is shown.
    /// - Returns: The digits, or why they cannot be used.
    static func number(_ text: String, _ format: NumberFormats.Format) -> TableCell {
        guard format != .date else { return .date }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.Ee".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        else { return .fault("is not a valid number") }
        // Spreadsheet programs keep only 15 digits.
        guard abs(number) < 1e15 else {
            return .fault(
                "is a number of more than 15 digits, which spreadsheet programs round; format the column as text"
            )
        }
        guard format != .decorated else {
            return .fault(
                "is a number that is shown with other characters; format the column as text, and enter the value"
            )
        }
        guard let whole = Int(exactly: number) else { return .text("\(number)") }
        guard case .padded(let width) = format, whole >= 0 else { return .text("\(whole)") }
        let digits = "\(whole)"
        return .text(String(repeating: "0", count: max(0, width - digits.count)) + digits)
    }
}
