import Crypto
import Foundation
import Synchronization
import WeChatPayOfflineFace

/// A school's records in a CSV file with a header, read in flat memory however long it is.
///
/// Columns are `out_user_id`, `user_name`, `user_type`, `class_name`, `occupation`, `status`, `phone` and
/// `organization_id`, or 学号, 姓名, 类型, 班级, 职务, 状态, 手机号 and 机构ID; others are left alone. An empty cell is
/// not given.
public struct RosterFile: RosterSource {
    /// Why a file cannot be used at all.
    public struct Problem: Error, CustomStringConvertible {
        /// What is wrong.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    /// What a first look at the whole file told.
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
    ///   - organizationID: The school of rows that name none; `nil` where every row must.
    ///   - mapping: Names of columns that are the file's own, for those above.
    ///   - encoding: How it is encoded; by default that is found out.
    /// - Throws: ``Problem`` for a file that cannot be read.
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

    /// Begins to read from the first row.
    ///
    /// - Throws: ``Problem`` for a header that cannot be used.
    public func reader() throws -> any RosterReader {
        try Reader(
            pieces: Pieces(path),
            encoding: encoding,
            digest: look.digest,
            organizationID: organizationID,
            mapping: mapping
        )
    }

    /// The bytes of the file in pieces, the byte order mark taken off.
    fileprivate final class Pieces {
        private static let size = 256 << 10
        private let handle: FileHandle
        private var isFirst = true
        private var hash = SHA256()
        private(set) var hasMark = false

        /// The SHA-256 of what was read so far, in hex.
        var digest: String { hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

        init(_ path: String) throws {
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw Problem("cannot read \(path); check that it is there, and its permissions")
            }
            self.handle = handle
        }

        deinit { try? handle.close() }

        func next() throws -> Data? {
            guard var piece = try handle.read(upToCount: Self.size), !piece.isEmpty else { return nil }
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
        private let pieces: Pieces
        private let digest: String
        private let encoding: TextEncoding
        private let organizationID: OrganizationID?
        /// The users so far: of each 64 bits of a hash, since a million ids would take much memory.
        ///
        /// In one of thirty million files of a million rows, a row would be said to be there twice that is not.
        private var seen: Set<UInt64> = []

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
            guard let header = try records.next() else { throw Problem("the file is empty") }
            guard !header.isUnclosed else { throw Problem("the header opens a quote that is never closed") }
            let names = header.fields.map { encoding.text($0) ?? "" }
            self.columns = try RosterColumns(names, mapping: mapping).columns
        }

        /// The next row; `nil` at the end.
        ///
        /// - Throws: ``RosterRefusal`` when the file changed since it was opened; ``Problem`` for one that cannot be read
        ///   to its end.
        mutating func next() throws -> RosterEntry? {
            guard let record = try records.next() else {
                // What was read must be what was looked at first: the file may be another by now.
                guard pieces.digest == digest else { throw RosterRefusal(reason: .changedSource) }
                return nil
            }
            guard !record.isUnclosed else {
                throw Problem("line \(record.line) opens a quote that is never closed, so no row behind it can be read")
            }
            do {
                let row = try row(record)
                guard seen.insert(Self.hash(row.key)).inserted else {
                    throw Refusal("out_user_id", "is there before, in another row")
                }
                return .row(row)
            } catch let refusal as Refusal {
                return .fault(RosterFault(line: record.line, column: refusal.column, reason: refusal.reason))
            }
        }

        private struct Refusal: Error {
            let column: String?
            let reason: String

            init(_ column: String?, _ reason: String) { (self.column, self.reason) = (column, reason) }
        }

        private func row(_ record: CSVReader.Record) throws -> RosterRow {
            guard !record.isMalformed else { throw Refusal(nil, "has a quoted field that does not end as it must") }
            guard record.fields.count == columns.count else {
                throw Refusal(nil, "has \(record.fields.count) fields; the header has \(columns.count)")
            }
            var values: [RosterColumns.Column: String] = [:]
            for (column, bytes) in zip(columns, record.fields) {
                guard let column else { continue }
                guard let text = encoding.text(bytes) else {
                    throw Refusal(column.name, "is no text in \(encoding.rawValue)")
                }
                let trimmed = text.trimmingBlanks
                if !trimmed.isEmpty { values[column] = trimmed }
            }
            guard let id = values[.outUserID] else { throw Refusal("out_user_id", "is missing") }
            guard let school = values[.organizationID].map({ OrganizationID($0) }) ?? organizationID else {
                throw Refusal("organization_id", "is missing, and no school is given for the whole file")
            }
            guard school.rawValue.hasPrefix("O"), school.rawValue.count > 1 else {
                throw Refusal("organization_id", "must be the id of a school, which begins with O")
            }
            var row = RosterRow(line: record.line, OutUserID(id), in: school)
            row.name = try values[.field(.name)].map(Self.name)
            row.type = try values[.field(.type)].map(Self.type)
            row.className = values[.field(.className)]
            row.occupation = values[.field(.occupation)]
            row.status = try values[.field(.status)].map(Self.status)
            row.phone = try values[.field(.phone)].map(Self.phone)
            return row
        }

        private static func name(_ text: String) throws -> String {
            guard text.utf8.count <= 214 else { throw Refusal("user_name", "has more than 214 bytes in UTF-8") }
            return text
        }

        private static func phone(_ text: String) throws -> String {
            guard text.utf8.count == 11, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw Refusal("phone", "must have 11 digits")
            }
            return text
        }

        private static func type(_ text: String) throws -> UserType {
            switch text.uppercased() {
            case "STUDENT", "学生": .student
            case "STUFF", "STAFF", "职工", "教职工", "教师": .staff
            default: throw Refusal("user_type", "must be STUDENT (学生) or STUFF (教职工)")
            }
        }

        private static func status(_ text: String) throws -> UserStatus {
            switch text.uppercased() {
            case "NORMAL", "正常": .normal
            case "DISABLED", "停用": .disabled
            default: throw Refusal("status", "must be NORMAL (正常) or DISABLED (停用)")
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
