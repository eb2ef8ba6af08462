/// How a roster file is read: what was detected, and which columns are used.
public struct RosterLayout: Sendable, Hashable {
    /// The format.
    public var format: FileFormat
    /// The encoding of delimited text; `nil` for workbooks.
    public var encoding: TextEncoding?
    /// The character between two fields of delimited text; `nil` for workbooks.
    public var delimiter: Character?
    /// The sheet that is read; `nil` for delimited text.
    public var sheet: String?
    /// The other sheets of the workbook, which are not read.
    public var otherSheets: [String]
    /// The line of the header.
    public var headerLine: Int
    /// The number of rows above the header that are not blank, such as titles; they are ignored.
    public var skippedRows: Int
    /// The fields that the file has, in the platform's order, with the names of their columns.
    public var columns: [Column]
    /// The names of the columns that are not used, in the file's order.
    public var unusedColumns: [String]

    /// The name of a column without spaces and remarks, as a mapping also takes it.
    package static func shortName(_ name: String) -> String { RosterColumn.simplified(name) }

    /// A field of the file.
    public struct Column: Sendable, Hashable {
        /// The platform's name of the field.
        public var field: String
        /// The names of the columns that its value is made of.
        public var names: [String]
    }
}
