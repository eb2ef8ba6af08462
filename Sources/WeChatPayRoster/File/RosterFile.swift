import Foundation
import WeChatPayCrypto
public import WeChatPayOfflineFace

/// A school's records in a file with a header, read row by row.
///
/// The file is a workbook (`.xlsx`, `.xls`) or text with commas, semicolons or tabs in UTF-8, GB18030 or UTF-16; its
/// content is what counts, not its name. Columns are `out_user_id`, `user_name`, `user_type`, `class_name`,
/// `occupation`, `status`, `phone` and `organization_id`, or 学号, 姓名, 类型, 班级, 职务, 状态, 手机号 and 机构ID, with
/// common synonyms such as 学籍号, 学生姓名, 班级名称 and 联系电话, and with spaces, asterisks and remarks. Rows above the
/// header are ignored, and so are other columns; see ``layout``. An empty or missing cell is not given; rows without
/// any value do not count.
public struct RosterFile: RosterSource {
    /// How a file is read.
    public struct Options: Sendable, Hashable {
        /// The field of a column, such as `["Klasse": "class_name"]`, or the columns that a field is combined from, such as
        /// `["班级": "{年级}{班级}"]`; a field can also be named first, as in `["班级": "Klasse"]`.
        ///
        /// Fields have the platform's names, Chinese ones, or synonyms of these; columns are named as in the file, or by
        /// their positions, such as `#5`.
        public var mapping: [String: String] = [:]
        /// The encoding of delimited text.
        ///
        /// Default: none, it is detected, and values that do not fit it are reported.
        public var encoding: TextEncoding?
        /// The sheet of a workbook, by its name or its number from 1.
        ///
        /// Default: the first that is not hidden.
        public var sheet: String?
        /// Whether the phone is that of the member N where 成员N是否监护人 is 是, or else the first valid one.
        ///
        /// Default: no.
        public var usesGuardian = false
        /// The words for types and statuses.
        public var vocabulary = RosterVocabulary.school

        /// Starts from the defaults.
        public init() {}
    }

    /// The file; `-` is standard input.
    public let path: String
    /// What was detected, and which columns are used.
    public let layout: RosterLayout
    private let contents: FileContents
    private let fileDigest: String
    private let table: Table
    private let header: (names: [String], count: Int)
    private let columns: RosterColumns
    private let organizationID: OrganizationID?
    private let vocabulary: RosterVocabulary

    /// What is read for each pass.
    private enum Table {
        case delimited(DelimitedText)
        case workbook(Workbook, Workbook.Sheet, MergedCells)
        case legacyWorkbook(sheet: Int)
    }

    /// Looks at a file from its beginning to its end: its format, its header, and its digest.
    ///
    /// - Parameters:
    ///   - path: The file; `-` and pipes are read once, and kept in memory.
    ///   - organizationID: The school of rows that name no school; `nil` if every row must name one.
    ///   - options: How it is read.
    /// - Throws: ``RosterError`` for a file that cannot be read, and for a header that cannot be used.
    public init(_ path: String, in organizationID: OrganizationID? = nil, options: Options = Options()) throws {
        let contents = try FileContents(path)
        let mapping = try ColumnMapping(options.mapping)
        let format = try FileFormat.detect(contents)
        var layout = RosterLayout(
            format: format,
            otherSheets: [],
            headerLine: 0,
            skippedRows: 0,
            columns: [],
            unusedColumns: []
        )
        let table: Table
        let digest: String
        switch format {
        case .delimited:
            guard options.sheet == nil else {
                throw RosterError(.invalidFile, "the file is text, which has no sheets", advice: "omit --sheet")
            }
            let pieces = try contents.pieces()
            var check = EncodingCheck()
            while let piece = try pieces.next() { check.add(piece) }
            digest = pieces.digest
            guard options.encoding != nil || !check.isBinary else {
                throw FileFormat.other("neither text nor a workbook")
            }
            var text = DelimitedText(
                encoding: options.encoding ?? check.encoding,
                isDetected: options.encoding == nil && !check.isMarked,
                isAmbiguous: options.encoding == nil && check.isAmbiguous
            )
            try text.detectDelimiter(contents) { RosterHeader.rating($0, mapping: mapping) }
            (layout.encoding, layout.delimiter) = (text.encoding, text.delimiter.rawValue)
            table = .delimited(text)
        case .workbook:
            digest = try contents.digest()
            let workbook = try Workbook(contents)
            let sheet = try workbook.sheet(options.sheet)
            (layout.sheet, layout.otherSheets) = (sheet.name, workbook.sheets.map(\.name).filter { $0 != sheet.name })
            table = .workbook(workbook, sheet, try MergedCells(ZipArchive(contents), sheet.part))
        case .legacyWorkbook:
            digest = try contents.digest()
            let workbook = try LegacyWorkbook(contents)
            let sheet = try workbook.sheet(options.sheet)
            layout.sheet = workbook.sheets[sheet]
            layout.otherSheets = workbook.sheets.filter { $0 != workbook.sheets[sheet] }
            table = .legacyWorkbook(sheet: sheet)
        }
        var reader = try Self.reader(of: table, contents, digest: nil)
        let header = try RosterHeader(&reader, mapping: mapping)
        let columns = try RosterColumns(header.names, mapping: mapping, usesGuardian: options.usesGuardian)
        guard organizationID != nil || columns.sources.contains(where: { $0.column == .organizationID }) else {
            throw RosterError(
                .invalidFile,
                "the file has no column organization_id (机构ID), and no organization is given",
                advice: "pass the school with -o"
            )
        }
        (layout.headerLine, layout.skippedRows) = (header.line, header.skipped)
        layout.columns = columns.layout(header.names)
        layout.unusedColumns = columns.unused
        self.path = path
        self.layout = layout
        self.contents = contents
        self.fileDigest = digest
        self.table = table
        self.header = (header.names, header.count)
        self.columns = columns
        self.organizationID = organizationID
        self.vocabulary = options.vocabulary
    }

    /// The SHA-256 of the file as it was first looked at, in hex.
    public func digest() -> String { fileDigest }

    /// Begins to read from the first row below the header.
    ///
    /// - Throws: ``RosterError`` if the file cannot be read any more.
    public func reader() throws -> any RosterReader {
        var table = try Self.reader(of: table, contents, digest: fileDigest)
        for _ in 0..<header.count { _ = try table.next() }
        table.select(columns.indices, of: header.names.count)
        return RosterFileReader(
            table: table,
            header: header.names,
            columns: columns,
            organizationID: organizationID,
            vocabulary: vocabulary,
            isLegacy: layout.format == .legacyWorkbook
        )
    }

    private static func reader(of table: Table, _ contents: FileContents, digest: String?) throws -> any TableReader {
        switch table {
        case .delimited(let text): try DelimitedReader(text, contents, digest: digest)
        case .workbook(let workbook, let sheet, let merged):
            try WorkbookReader(workbook, sheet, merged, digest: digest)
        case .legacyWorkbook(let sheet): try LegacyWorkbookReader(contents, sheet: sheet, digest: digest)
        }
    }
}
