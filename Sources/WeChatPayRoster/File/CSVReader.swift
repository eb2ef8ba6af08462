import Foundation

/// Reads records of CSV (RFC 4180) from bytes that come in pieces, one record at a time, in flat memory.
///
/// Written here because the CSV readers at hand read whole files: a million rows would take hundreds of megabytes. The
/// marks it looks for are no part of any character of UTF-8 or GB18030, so that it works before decoding.
struct CSVReader {
    /// A record: its fields as bytes, and the line that it begins on.
    struct Record {
        let line: Int
        let fields: [[UInt8]]
        /// Whether a quoted field had something behind its end.
        let isMalformed: Bool
        /// Whether a quoted field was not closed before the file, or all sense, ended.
        var isUnclosed = false
    }

    /// The longest field, in bytes: a quote that is not closed must not take the whole file into memory.
    private static let maximumField = 1 << 20

    private let read: () throws -> Data?
    private var piece: [UInt8] = []
    private var index = 0
    private var line = 1
    private var isAtEnd = false

    /// - Parameter read: Gives the next bytes; `nil` at the end.
    init(read: @escaping () throws -> Data?) { self.read = read }

    /// The next record that is not blank; `nil` at the end.
    mutating func next() throws -> Record? {
        while let record = try record() {
            if record.fields.count > 1 || record.isMalformed || !record.fields[0].allSatisfy(Self.isBlank) {
                return record
            }
        }
        return nil
    }

    private mutating func record() throws -> Record? {
        guard try peek() != nil else { return nil }
        let start = line
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var isMalformed = false
        while true {
            guard let byte = try take() else { break }
            switch byte {
            case 0x22 where field.allSatisfy(Self.isBlank):
                field = []
                guard let isClean = try quoted(&field) else {
                    return Record(line: start, fields: fields + [field], isMalformed: true, isUnclosed: true)
                }
                isMalformed = isMalformed || !isClean
            case 0x2C:
                fields.append(field)
                field = []
            case 0x0D:
                if try peek() == 0x0A { _ = try take() }
                line += 1
                return Record(line: start, fields: fields + [field], isMalformed: isMalformed)
            case 0x0A:
                line += 1
                return Record(line: start, fields: fields + [field], isMalformed: isMalformed)
            default: field.append(byte)
            }
        }
        return Record(line: start, fields: fields + [field], isMalformed: isMalformed)
    }

    /// Reads to the end of a quoted field.
    ///
    /// - Returns: Whether nothing but blanks is behind it; `nil` where it is not closed.
    private mutating func quoted(_ field: inout [UInt8]) throws -> Bool? {
        while let byte = try take() {
            guard byte == 0x22 else {
                if byte == 0x0A { line += 1 }
                field.append(byte)
                guard field.count <= Self.maximumField else { return nil }
                continue
            }
            if try peek() == 0x22 {
                _ = try take()
                field.append(0x22)
                continue
            }
            var isClean = true
            while let next = try peek(), ![0x2C, 0x0D, 0x0A].contains(next) {
                _ = try take()
                isClean = isClean && Self.isBlank(next)
            }
            return isClean
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private mutating func peek() throws -> UInt8? {
        while index == piece.count {
            guard !isAtEnd, let next = try read() else {
                isAtEnd = true
                return nil
            }
            piece = [UInt8](next)
            index = 0
        }
        return piece[index]
    }

    private mutating func take() throws -> UInt8? {
        let byte = try peek()
        if byte != nil { index += 1 }
        return byte
    }
}
