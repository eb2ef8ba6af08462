import Crypto
import Foundation
import WeChatPayCrypto
import WeChatPayOfflineFace

/// Makes rows of the rows of a table, and checks them.
struct RosterFileReader: RosterReader {
    private var table: any TableReader
    private let header: [String]
    private let columns: RosterColumns
    /// The positions of the columns that are read.
    private let indices: [Int]
    /// The positions of columns without a name.
    private let unnamed: [Int]
    private let organizationID: OrganizationID?
    private let vocabulary: RosterVocabulary
    private var cleaner = CellCleaner()
    /// The users that were read, with their lines: 64 bits of a hash of each, because a million ids would use too much memory.
    ///
    /// In one of thirty million files of a million rows, a row is incorrectly reported as a duplicate.
    private var seen: [UInt64: Int32] = [:]

    init(
        table: any TableReader,
        header: [String],
        columns: RosterColumns,
        organizationID: OrganizationID?,
        vocabulary: RosterVocabulary,
        isLegacy: Bool
    ) {
        self.table = table
        self.header = header.map(\.trimmingBlanks)
        self.columns = columns
        self.indices = columns.indices.sorted()
        self.unnamed = header.indices.filter { header[$0].trimmingBlanks.isEmpty && !columns.indices.contains($0) }
        if isLegacy { cleaner.note(.legacyWorkbook) }
        self.organizationID = organizationID
        self.vocabulary = vocabulary
    }

    /// What was noticed in the rows so far.
    var notices: [RosterNotice] { cleaner.notices.all }

    /// The next row; `nil` at the end.
    ///
    /// - Throws: ``RosterError`` if the file changed since it was opened, or cannot be read to its end.
    mutating func next() throws -> RosterRecord? {
        while let found = try table.next() {
            if found.isBlank { continue }
            noteUnnamed(found)
            if isHeader(found) {
                cleaner.note(.repeatedHeader, line: found.line)
                continue
            }
            do {
                let row = try row(found)
                let hash = row.key.hash64
                if let line = seen[hash] { throw InvalidCell("out_user_id", "is already used by line \(line)") }
                seen[hash] = Int32(clamping: found.line)
                if found.isHidden { cleaner.note(.hiddenRow, line: found.line) }
                return .row(row)
            } catch let error as InvalidCell {
                return .fault(
                    RosterFault(line: found.line, column: error.column, reason: error.reason, masked: error.masked)
                )
            }
        }
        return nil
    }

    /// Reports values in columns without a name.
    private mutating func noteUnnamed(_ row: TableRow) {
        for index in unnamed where row.cells.indices.contains(index) && !row.cells[index].isBlank {
            cleaner.note(.unnamedColumn, line: row.line, column: "#\(index + 1)")
        }
    }

    /// Whether a row repeats the header, as printed lists do on every page.
    private func isHeader(_ row: TableRow) -> Bool {
        guard row.fault == nil else { return false }
        return indices.allSatisfy { index in
            row.cells.indices.contains(index) && row.cells[index].text.map(\.trimmingBlanks) == header[index]
        }
    }

    private mutating func row(_ found: TableRow) throws -> RosterRow {
        if let fault = found.fault { throw InvalidCell(nil, fault) }
        // Trailing empty cells may be left out, or be there in excess.
        guard found.cells.dropFirst(header.count).allSatisfy(\.isBlank) else {
            throw InvalidCell(nil, "has \(found.cells.count) fields; the header has \(header.count)")
        }
        var values: [RosterColumn: String] = [:]
        for (column, source) in columns.sources {
            guard let text = try text(of: column, source, in: found) else { continue }
            values[column] = try cleaner.clean(text, column, line: found.line)
        }
        guard let id = values[.outUserID] else { throw InvalidCell("out_user_id", "is missing") }
        guard let school = values[.organizationID].map({ OrganizationID($0) }) ?? organizationID else {
            throw InvalidCell("organization_id", "is missing, and no organization is given for the file")
        }
        let key = RosterKey(organizationID: school, outUserID: OutUserID(id))
        do { try school.validate() } catch { throw InvalidCell("organization_id", error.reason) }
        do { try key.outUserID.validate() } catch { throw InvalidCell("out_user_id", error.reason) }
        var row = RosterRow(line: found.line, key.outUserID, in: school)
        row.name = values[.field(.name)]
        row.type = try values[.field(.type)].map(type)
        row.className = values[.field(.className)]
        row.occupation = values[.field(.occupation)]
        row.status = try values[.field(.status)].map(status)
        row.phone = values[.field(.phone)]
        do {
            try FaceUserUpdate(row, only: RosterField.allCases).validate()
        } catch {
            // In a request, the class is a field of an object; in a file it is a column.
            throw InvalidCell(error.field?.split(separator: ".").last.map(String.init), error.reason)
        }
        return row
    }

    /// The text of a field in a row; `nil` for one that is empty.
    private mutating func text(of column: RosterColumn, _ source: RosterColumns.Source, in row: TableRow) throws
        -> String?
    {
        switch source {
        case .column(let index): return try text(row, index, column)
        case .template(let parts):
            var (text, empty, filled) = ("", 0, 0)
            for part in parts {
                switch part {
                case .text(let literal): text += literal
                case .column(let index):
                    let part = try self.text(row, index, column)?.trimmingBlanks ?? ""
                    if part.isEmpty { empty += 1 } else { filled += 1 }
                    text += part
                }
            }
            // A part of a class name would be another class.
            guard empty == 0 || filled == 0 else {
                throw InvalidCell(column.name, "has only some of the columns that it is combined from")
            }
            return filled == 0 ? nil : text
        case .members(let members):
            guard let (index, isOther) = members.phone({ row.cells.indices.contains($0) ? row.cells[$0].shown : nil })
            else { return nil }
            let text = try text(row, index, column)
            if isOther, let text { cleaner.note(.otherMember, line: row.line, column: column.name, value: text) }
            return text
        }
    }

    private func text(_ row: TableRow, _ index: Int, _ column: RosterColumn) throws -> String? {
        guard row.cells.indices.contains(index) else { return nil }
        switch row.cells[index] {
        case .text(let text): return text.isEmpty ? nil : text
        case .fault(let reason), .doubt(_, let reason): throw InvalidCell(column.name, reason)
        case .unread: return nil
        }
    }

    private func type(_ text: String) throws -> UserType {
        guard let type = vocabulary.type(text) else {
            throw InvalidCell(
                "user_type",
                "must be STUDENT (学生) or STUFF (教职工), or a known word for them (--word adds one)"
            )
        }
        return type
    }

    private func status(_ text: String) throws -> UserStatus {
        guard let status = vocabulary.status(text) else {
            throw InvalidCell(
                "status",
                "must be NORMAL (正常) or DISABLED (停用), or a known word for them (--word adds one)"
            )
        }
        return status
    }
}

extension RosterKey {
    /// 64 bits of a hash, which distinguish the users of a file.
    var hash64: UInt64 {
        var text = "\(organizationID.rawValue)\n\(outUserID.rawValue)"
        var hash = SHA256()
        text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }
}
