import Foundation

/// How delimited text is written.
struct DelimitedText: Sendable {
    /// The character between two fields.
    enum Delimiter: Character, CaseIterable {
        case comma = ","
        case tab = "\t"
        case semicolon = ";"

        var byte: UInt8 {
            switch self {
            case .comma: 0x2C
            case .tab: 0x09
            case .semicolon: 0x3B
            }
        }
    }

    var encoding: TextEncoding
    /// Whether the encoding was detected, and not given or marked, so that values can be in doubt.
    var isDetected: Bool
    /// Whether another encoding fits as well.
    var isAmbiguous = false
    var delimiter: Delimiter = .comma
    /// Whether the first line only names the delimiter, as in `sep=;`.
    var hasDelimiterLine = false

    /// Detects the delimiter.
    ///
    /// A line `sep=;` decides, and otherwise the delimiter with the best header.
    ///
    /// - Parameters:
    ///   - contents: The file.
    ///   - rating: How well the first rows fit a roster; the largest value decides.
    /// - Throws: ``RosterError`` for a line `sep=` with another delimiter.
    mutating func detectDelimiter(_ contents: FileContents, rating: ([TableRow]) -> Int) throws {
        var candidate = self
        let first = try candidate.rows(contents, limit: 1).first
        if let name = first?.cells.first?.text?.lowercased(), name.hasPrefix("sep=") {
            // With a comma as the delimiter, the cell ends before it.
            let mark = name.dropFirst(4).first ?? (first?.cells.count == 2 ? "," : " ")
            guard let named = Delimiter(rawValue: mark) else {
                throw RosterError(
                    .invalidFile,
                    "the first line names a delimiter that is not known",
                    advice: "use a comma, a semicolon or a tab"
                )
            }
            (delimiter, hasDelimiterLine) = (named, true)
            return
        }
        var best = (rating: -1, width: 0)
        for delimiter in Delimiter.allCases {
            candidate.delimiter = delimiter
            let rows = try candidate.rows(contents, limit: RosterHeader.maximumRow)
            let found = (rating: rating(rows), width: rows.map(\.cells.count).max() ?? 0)
            if found > best { (best, self.delimiter) = (found, delimiter) }
        }
    }

    /// The first rows; an unclosed quote ends them here, and is reported when the file is read.
    private func rows(_ contents: FileContents, limit: Int) throws -> [TableRow] {
        var reader = try DelimitedReader(self, contents, digest: nil)
        var rows: [TableRow] = []
        while rows.count < limit, let row = try? reader.next() { rows.append(row) }
        return rows
    }
}
