import Foundation

/// The cells of a sheet that are merged over several rows: all of these rows have the value of the first one.
///
/// Cells that are merged over several columns keep their value in the first column: a title has one value, not ten.
struct MergedCells: Sendable {
    /// The most merged ranges of a sheet.
    private static let maximumCount = 200_000

    /// The first rows of the ranges of each column, and their last rows.
    private let ranges: [Int: [ClosedRange<Int>]]

    /// Reads the ranges, which a sheet's file has after its rows.
    ///
    /// - Parameters:
    ///   - archive: The workbook's archive.
    ///   - part: The sheet's file.
    /// - Throws: ``RosterError`` if it is damaged.
    init(_ archive: ZipArchive, _ part: String) throws {
        // Most sheets have none, and then the parse is not necessary.
        guard try Self.mentionsRanges(archive.open(part)) else {
            ranges = [:]
            return
        }
        let handler = Handler()
        try XMLStream.parse(archive.open(part), handler)
        guard handler.count <= Self.maximumCount else {
            throw RosterError(
                .invalidFile,
                "the sheet has over \(Self.maximumCount) merged cells",
                advice: "copy the rows to a new workbook, and save that"
            )
        }
        ranges = handler.ranges.mapValues { $0.sorted { $0.lowerBound < $1.lowerBound } }
    }

    /// The first row of the range that a cell is in; `nil` for a cell that is not merged with cells above it.
    func origin(row: Int, column: Int) -> Int? {
        guard let ranges = ranges[column] else { return nil }
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < row { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].contains(row), ranges[low].lowerBound < row else { return nil }
        return ranges[low].lowerBound
    }

    /// The columns with merged cells.
    var columns: Dictionary<Int, [ClosedRange<Int>]>.Keys { ranges.keys }

    private static func mentionsRanges(_ part: ZipArchive.Part) throws -> Bool {
        let word = Data("mergeCell".utf8)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var (found, rest) = (false, Data())
        while true {
            let count = try part.read(into: buffer)
            guard count > 0 else { return found }
            // To the end, where the checksum is checked.
            if found { continue }
            let piece = rest + Data(buffer[..<count])
            found = piece.range(of: word) != nil
            rest = piece.suffix(word.count - 1)
        }
    }

    private final class Handler: XMLHandler {
        private(set) var ranges: [Int: [ClosedRange<Int>]] = [:]
        private(set) var count = 0

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == "mergeCell", count <= MergedCells.maximumCount, let text = attributes["ref"] else { return }
            let ends = text.split(separator: ":").map { CellReference(String($0)) }
            guard ends.count == 2, let first = ends[0], let last = ends[1], last.row > first.row else { return }
            count += 1
            ranges[first.column, default: []].append(first.row...last.row)
        }

        func end(_ name: XMLName) {}

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}

/// The place of a cell, such as `B12`: the column from 0, the row from 1.
struct CellReference: Hashable {
    let column: Int
    let row: Int

    /// Reads a reference; `nil` for a text that is none.
    init?(_ text: String) {
        guard let place = text.withCString({ CellReference(bytes: $0) }) else { return nil }
        self = place
    }

    /// Reads a reference that ends with a NUL byte.
    init?(bytes: UnsafePointer<CChar>) {
        var (column, row, next) = (0, 0, bytes)
        while (0x41...0x5A).contains(next.pointee), column < 20_000 {
            column = column * 26 + Int(next.pointee - 0x40)
            next += 1
        }
        while (0x30...0x39).contains(next.pointee), row < 100_000_000 {
            row = row * 10 + Int(next.pointee - 0x30)
            next += 1
        }
        guard next.pointee == 0, column > 0, row > 0 else { return nil }
        (self.column, self.row) = (column - 1, row)
    }

    /// The letters of a column: 0 is `A`, and 26 is `AA`.
    static func letters(_ column: Int) -> String {
        var (number, text) = (column + 1, "")
        while number > 0 {
            text = String(UnicodeScalar(UInt8(0x41 + (number - 1) % 26))) + text
            number = (number - 1) / 26
        }
        return text
    }
}
