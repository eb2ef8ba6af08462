import Foundation

/// Reads the records of delimited text (RFC 4180) from bytes that arrive in parts, one record at a time, in constant memory.
///
/// A custom parser, because available CSV readers load full files: a million rows need hundreds of megabytes. The
/// marks it looks for are no part of any character of UTF-8 or GB18030, so that it works before decoding.
struct CSVReader {
    /// A record: its fields as bytes, and the line that it begins on.
    struct Record {
        let line: Int
        let fields: [[UInt8]]
        /// Whether a quoted field had something behind its end.
        let isMalformed: Bool
        /// Whether a quoted field was not closed before the end of the file or the size limit.
        var isUnclosed = false
        /// Whether it has more bytes or fields than the limits allow; the rest of it was read and discarded.
        var isTooLarge = false

        /// Whether it has no value: only separators and blanks.
        var isBlank: Bool {
            !isMalformed && !isUnclosed && !isTooLarge
                && fields.allSatisfy { $0.allSatisfy { [0x20, 0x09].contains($0) } }
        }
    }

    /// The maximum size of a record in bytes: an unterminated record must not load the complete file into memory.
    static let maximumSize = 1 << 20
    /// The most fields of a record.
    static let maximumFields = 1000

    private let read: () throws -> Data?
    private let delimiter: UInt8
    private var piece: [UInt8] = []
    private var index = 0
    private var line = 1
    private var isAtEnd = false

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - delimiter: The byte between two fields.
    ///   - read: Gives the next bytes; `nil` at the end.
    init(delimiter: UInt8 = 0x2C, read: @escaping () throws -> Data?) {
        self.delimiter = delimiter
        self.read = read
    }

    /// The next record that is not blank; `nil` at the end.
    mutating func next() throws -> Record? {
        while let record = try record() {
            // Spreadsheet programs leave rows of separators at the end.
            if !record.isBlank { return record }
        }
        return nil
    }

    private mutating func record() throws -> Record? {
        guard try peek() != nil else { return nil }
        let start = line
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        /// The bytes of the fields before this one.
        var size = 0
        var isBlank = true
        var isMalformed = false
        var isTooLarge = false
        func record(isUnclosed: Bool = false) -> Record {
            if !isTooLarge { fields.append(field) }
            return Record(
                line: start,
                fields: isTooLarge ? [[]] : fields,
                isMalformed: isMalformed || isUnclosed || isTooLarge,
                isUnclosed: isUnclosed,
                isTooLarge: isTooLarge
            )
        }
        while let byte = try take() {
            switch byte {
            case 0x22 where isBlank:
                field = []
                guard let isClean = try quoted(&field) else { return record(isUnclosed: true) }
                isBlank = false
                isMalformed = isMalformed || !isClean
            case delimiter:
                if !isTooLarge {
                    fields.append(field)
                    size += field.count
                }
                (field, isBlank) = ([], true)
            case 0x0D, 0x0A:
                if byte == 0x0D, try peek() == 0x0A { _ = try take() }
                line += 1
                return record()
            default:
                isBlank = isBlank && Self.isBlank(byte)
                if !isTooLarge { field.append(byte) }
            }
            if fields.count >= Self.maximumFields || size + field.count > Self.maximumSize {
                isTooLarge = true
                (fields, field) = ([], [])
            }
        }
        return record()
    }

    /// Reads to the end of a quoted field.
    ///
    /// - Returns: Whether only blanks follow the field; `nil` if the field is not closed.
    private mutating func quoted(_ field: inout [UInt8]) throws -> Bool? {
        while let byte = try take() {
            guard byte == 0x22 else {
                if byte == 0x0A { line += 1 }
                field.append(byte)
                guard field.count <= Self.maximumSize else { return nil }
                continue
            }
            if try peek() == 0x22 {
                _ = try take()
                field.append(0x22)
                continue
            }
            var isClean = true
            while let next = try peek(), next != delimiter, next != 0x0D, next != 0x0A {
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
