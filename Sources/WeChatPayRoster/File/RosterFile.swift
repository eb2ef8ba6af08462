import Crypto
import Foundation
import Synchronization
import WeChatPayCrypto
public import WeChatPayOfflineFace

/// A school's records in a CSV file with a header, read in constant memory regardless of its size.
///
/// Columns are `out_user_id`, `user_name`, `user_type`, `class_name`, `occupation`, `status`, `phone` and
/// `organization_id`, or 学号, 姓名, 类型, 班级, 职务, 状态, 手机号 and 机构ID, with common synonyms such as 学籍号,
/// 学生姓名, 班级名称 and 联系电话, and with spaces, asterisks and remarks. Other columns are not used; see
/// ``unusedColumns()``. An empty or missing cell is not given; rows without any value do not count.
public struct RosterFile: RosterSource {
    /// The result of an initial pass over the complete file.
    private struct Look {
        let encoding: TextEncoding
        let digest: String
    }

    /// The file.
    public let path: String
    private let organizationID: OrganizationID?
    private let mapping: [String: String]
    private let look: Look

    /// Looks at a file from its beginning to its end: how it is encoded, and its digest.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - organizationID: The school of rows that name no school; `nil` if every row must name one.
    ///   - mapping: Names of columns that are the file's own, for those above.
    ///   - encoding: How it is encoded; by default that is found out.
    /// - Throws: ``RosterError`` for a file that cannot be read.
    public init(
        _ path: String,
        in organizationID: OrganizationID? = nil,
        mapping: [String: String] = [:],
        encoding: TextEncoding? = nil
    ) throws {
        self.path = path
        self.organizationID = organizationID
        self.mapping = mapping
        let pieces = try Pieces(path)
        var check = EncodingCheck()
        while let piece = try pieces.next() { check.add(piece) }
        check.hasMark = pieces.hasMark
        self.look = Look(encoding: encoding ?? check.encoding, digest: pieces.digest)
    }

    /// How the file is encoded, as found.
    public var encoding: TextEncoding { look.encoding }

    /// The SHA-256 of the file as it was first looked at, in hex.
    public func digest() -> String { look.digest }

    /// The names of the columns that are not used, in the file's order.
    ///
    /// - Throws: ``RosterError`` for a header that cannot be used.
    public func unusedColumns() throws -> [String] { try openReader().unused }

    /// Begins to read from the first row.
    ///
    /// - Throws: ``RosterError`` for a header that cannot be used.
    public func reader() throws -> any RosterReader { try openReader() }

    private func openReader() throws -> Reader {
        try Reader(
            pieces: Pieces(path),
            encoding: encoding,
            digest: look.digest,
            organizationID: organizationID,
            mapping: mapping
        )
    }

    /// The bytes of the file in parts, without the byte order mark.
    fileprivate final class Pieces {
        private static let size = 256 << 10
        private let handle: FileHandle
        private var isFirst = true
        private var hash = SHA256()
        private(set) var hasMark = false

        /// The SHA-256 of the bytes that were read, in hex.
        var digest: String { Hex.text(hash.finalize()) }

        init(_ path: String) throws {
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw RosterError(
                    .unreadableFile,
                    "cannot read \(path.printablePath)",
                    advice: "check that it exists, and its permissions"
                )
            }
            self.handle = handle
        }

        deinit { try? handle.close() }

        func next() throws -> Data? {
            let read: Data?
            do {
                read = try handle.read(upToCount: Self.size)
            } catch {
                throw RosterError(
                    .unreadableFile,
                    "the file cannot be read completely",
                    advice: "check that it is not a directory"
                )
            }
            guard var piece = read, !piece.isEmpty else { return nil }
            hash.update(data: piece)
            hasMark = hasMark || (isFirst && piece.starts(with: [0xEF, 0xBB, 0xBF]))
            if isFirst, hasMark { piece = Data(piece.dropFirst(3)) }
            isFirst = false
            return piece
        }
    }

    /// Makes rows of records, and checks them.
    struct Reader: RosterReader {
        private var records: CSVReader
        private let columns: [RosterColumns.Column?]
        fileprivate let unused: [String]
        private let pieces: Pieces
        private let digest: String
        private let encoding: TextEncoding
        private let organizationID: OrganizationID?
        /// The users that were read, with their lines: 64 bits of a hash of each, because a million ids would use too much memory.
        ///
        /// In one of thirty million files of a million rows, a row is incorrectly reported as a duplicate.
        private var seen: [UInt64: Int32] = [:]

        fileprivate init(
            pieces: Pieces,
            encoding: TextEncoding,
            digest: String,
            organizationID: OrganizationID?,
            mapping: [String: String]
        ) throws {
            self.records = CSVReader { try pieces.next() }
            self.pieces = pieces
            self.digest = digest
            self.encoding = encoding
            self.organizationID = organizationID
            guard let header = try records.next() else { throw RosterError(.invalidFile, "the file is empty") }
            guard !header.isTooLarge else {
                throw RosterError(
                    .invalidFile,
                    "the header has over \(CSVReader.maximumFields) columns, or over \(CSVReader.maximumSize >> 20) MiB",
                    advice: "save the roster as a CSV file with commas"
                )
            }
            guard !header.isUnclosed else {
                throw RosterError(.invalidFile, "the header has an opening quote without a closing one")
            }
            let names = header.fields.map { encoding.text($0) ?? "" }
            let known = try RosterColumns(names, mapping: mapping)
            self.columns = known.columns
            self.unused = known.unused
        }

        /// The next row; `nil` at the end.
        ///
        /// - Throws: ``RosterError`` if the file changed since it was opened, or cannot be read to its end.
        mutating func next() throws -> RosterRecord? {
            var found = try records.next()
            // Spreadsheet programs leave rows of separators at the end.
            while let record = found, record.isBlank { found = try records.next() }
            guard let record = found else {
                // The data must match the first pass: the file may have been replaced since then.
                guard pieces.digest == digest else { throw RosterError.changedSource }
                return nil
            }
            guard !record.isUnclosed else {
                throw RosterError(
                    .invalidFile,
                    "line \(record.line) has an opening quote without a closing one, so the rows after it cannot be read"
                )
            }
            do {
                let row = try row(record)
                let hash = Self.hash(row.key)
                if let line = seen[hash] { throw InvalidRow("out_user_id", "is already used by line \(line)") }
                seen[hash] = Int32(clamping: record.line)
                return .row(row)
            } catch let refusal as InvalidRow {
                return .fault(RosterFault(line: record.line, column: refusal.column, reason: refusal.reason))
            }
        }

        private struct InvalidRow: Error {
            let column: String?
            let reason: String

            init(_ column: String?, _ reason: String) { (self.column, self.reason) = (column, reason) }
        }

        private func row(_ record: CSVReader.Record) throws -> RosterRow {
            guard !record.isTooLarge else {
                throw InvalidRow(
                    nil,
                    "has over \(CSVReader.maximumFields) fields, or over \(CSVReader.maximumSize >> 20) MiB"
                )
            }
            guard !record.isMalformed else { throw InvalidRow(nil, "has a quoted field without a valid end") }
            // Trailing empty cells may be left out, or be there in excess.
            guard record.fields.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
                throw InvalidRow(nil, "has \(record.fields.count) fields; the header has \(columns.count)")
            }
            var values: [RosterColumns.Column: String] = [:]
            for (column, bytes) in zip(columns, record.fields) {
                guard let column else { continue }
                guard let text = encoding.text(bytes) else {
                    throw InvalidRow(column.name, "is not valid \(encoding.rawValue)")
                }
                let trimmed = text.trimmingBlanks
                guard !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                    throw InvalidRow(column.name, "contains a line break or another control character")
                }
                guard !trimmed.unicodeScalars.contains("\u{FFFD}") else {
                    throw InvalidRow(
                        column.name,
                        "contains a character that was damaged before (U+FFFD); export the file again"
                    )
                }
                if !trimmed.isEmpty { values[column] = trimmed }
            }
            guard let id = values[.outUserID] else { throw InvalidRow("out_user_id", "is missing") }
            for (column, text) in values where column == .outUserID || column == .field(.phone) {
                guard text.wholeMatch(of: #/[0-9]+(\.[0-9]+)?[Ee]\+?[0-9]+|=.*/#) == nil else {
                    throw InvalidRow(
                        column.name,
                        "was shortened or quoted by a spreadsheet program; format the column as text and export the file again"
                    )
                }
            }
            guard let school = values[.organizationID].map({ OrganizationID($0) }) ?? organizationID else {
                throw InvalidRow("organization_id", "is missing, and no organization is given for the file")
            }
            let key = RosterKey(organizationID: school, outUserID: OutUserID(id))
            do { try school.validate() } catch { throw InvalidRow("organization_id", error.reason) }
            do { try key.outUserID.validate() } catch { throw InvalidRow("out_user_id", error.reason) }
            var row = RosterRow(line: record.line, key.outUserID, in: school)
            row.name = values[.field(.name)]
            row.type = try values[.field(.type)].map(Self.type)
            row.className = values[.field(.className)]
            row.occupation = values[.field(.occupation)]
            row.status = try values[.field(.status)].map(Self.status)
            row.phone = values[.field(.phone)]
            do {
                try FaceUserUpdate(row, only: RosterField.allCases).validate()
            } catch {
                // In a request, the class is a field of an object; in a file it is a column.
                throw InvalidRow(error.field?.split(separator: ".").last.map(String.init), error.reason)
            }
            return row
        }

        private static func type(_ text: String) throws -> UserType {
            switch text.uppercased() {
            case "STUDENT", "学生": .student
            case "STUFF", "STAFF", "职工", "教职工", "教师": .staff
            default: throw InvalidRow("user_type", "must be STUDENT (学生) or STUFF (教职工)")
            }
        }

        private static func status(_ text: String) throws -> UserStatus {
            switch text.uppercased() {
            case "NORMAL", "正常": .normal
            case "DISABLED", "停用": .disabled
            default: throw InvalidRow("status", "must be NORMAL (正常) or DISABLED (停用)")
            }
        }

        private static func hash(_ key: RosterKey) -> UInt64 {
            var text = "\(key.organizationID.rawValue)\n\(key.outUserID.rawValue)"
            var hash = SHA256()
            text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
            return hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        }
    }
}
