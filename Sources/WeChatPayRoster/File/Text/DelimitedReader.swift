import Foundation
import WeChatPayCrypto

/// The rows of delimited text, such as CSV.
struct DelimitedReader: TableReader {
    private var records: CSVReader
    private let text: DelimitedText
    private let pieces: FileContents.Pieces
    private let digest: String?
    private var selected: Set<Int>?
    /// The number of columns of the header; `nil` before it is known.
    private var width: Int?

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - text: How the file is written.
    ///   - contents: The file.
    ///   - digest: Its digest, which is compared at the end; `nil` to skip the comparison.
    /// - Throws: ``RosterError`` if it cannot be read.
    init(_ text: DelimitedText, _ contents: FileContents, digest: String?) throws {
        let pieces = try contents.pieces()
        let decoder = PieceDecoder(pieces, text.encoding)
        self.pieces = pieces
        self.text = text
        self.digest = digest
        self.records = CSVReader(delimiter: text.delimiter.byte) { try decoder.next() }
        if text.hasDelimiterLine { _ = try records.next() }
    }

    mutating func select(_ columns: Set<Int>, of width: Int) { (selected, self.width) = (columns, width) }

    mutating func next() throws -> TableRow? {
        guard let record = try records.next() else {
            // The data must match the first pass: the file may have been replaced since then.
            guard digest == nil || pieces.digest == digest else { throw RosterError.changedSource }
            return nil
        }
        guard !record.isUnclosed else {
            throw RosterError(
                .invalidFile,
                "line \(record.line) has an opening quote without a closing one, so the rows after it cannot be read"
            )
        }
        guard !record.isTooLarge else {
            let limits = "\(CSVReader.maximumFields) fields, or over \(CSVReader.maximumSize >> 20) MiB"
            return TableRow(line: record.line, cells: [], fault: "has over \(limits)")
        }
        guard !record.isMalformed else {
            return TableRow(line: record.line, cells: [], fault: "has a quoted field without a valid end")
        }
        guard !swallowsRows(record) else {
            return TableRow(
                line: record.line,
                cells: [],
                fault: "has a quoted field that contains whole rows; one of its quotes is probably not meant as one"
            )
        }
        let isOther = text.isDetected && text.encoding == .gb18030 && EncodingDoubt.isUTF8(record.fields)
        let cells = record.fields.enumerated().map { index, bytes in
            selected?.contains(index) ?? true ? cell(bytes, isOther) : .unread(unlessBlank: bytes)
        }
        return TableRow(line: record.line, cells: cells)
    }

    /// Whether a field contains a line with as many separators as a row has.
    private func swallowsRows(_ record: CSVReader.Record) -> Bool {
        guard let width, width > 1 else { return false }
        return record.fields.contains { field in
            field.contains(0x0A)
                && field.split(separator: 0x0A).dropFirst().contains { line in
                    line.count { $0 == text.delimiter.byte } >= width - 1
                }
        }
    }

    private func cell(_ bytes: [UInt8], _ isOther: Bool) -> TableCell {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        guard let decoded = text.encoding.text(bytes) else {
            if isOther { return .doubt(text: "", reason: EncodingDoubt.utf8) }
            return .fault("is not valid \(text.encoding.rawValue)")
        }
        guard text.isDetected, !isASCII else { return .text(decoded) }
        if isOther { return .doubt(text: decoded, reason: EncodingDoubt.utf8) }
        if text.isAmbiguous { return .doubt(text: decoded, reason: EncodingDoubt.ambiguous) }
        return EncodingDoubt.reason(decoded, text.encoding).map { .doubt(text: decoded, reason: $0) } ?? .text(decoded)
    }
}

extension TableCell {
    fileprivate static func unread(unlessBlank bytes: [UInt8]) -> TableCell {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? .text("") : .unread
    }
}

/// Decodes the parts of a text file to what ``CSVReader`` reads: without the byte order mark, and UTF-16 as UTF-8.
private final class PieceDecoder {
    private let pieces: FileContents.Pieces
    private let encoding: TextEncoding
    private var converter: UTF16Converter?
    private var isFirst = true
    private var isAtEnd = false

    init(_ pieces: FileContents.Pieces, _ encoding: TextEncoding) {
        self.pieces = pieces
        self.encoding = encoding
        switch encoding {
        case .utf16LittleEndian: converter = UTF16Converter(isBigEndian: false)
        case .utf16BigEndian: converter = UTF16Converter(isBigEndian: true)
        case .utf8, .gb18030: converter = nil
        }
    }

    func next() throws -> Data? {
        while !isAtEnd {
            guard let piece = try pieces.next() else {
                isAtEnd = true
                return converter?.remainder
            }
            var text = converter?.convert(piece) ?? piece
            if isFirst, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = Data(text.dropFirst(3)) }
            isFirst = isFirst && text.isEmpty
            if !text.isEmpty { return text }
        }
        return nil
    }
}
