import WeChatPayCrypto

/// Rows and columns for people.
///
/// A custom type, because available table printers count characters, and names here are twice as wide as letters.
struct Table: Sendable {
    var heading: [String]
    var rows: [[String]]

    /// The lines: a heading, unless it is empty, and the rows; columns two blanks apart.
    var lines: [String] {
        // What came from elsewhere must not move the cursor or break the lines.
        let all = ((heading.isEmpty ? [] : [heading]) + rows).map { $0.map(\.printableLine) }
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            all.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return all.map { cells in
            var line = ""
            for (column, cell) in cells.enumerated() {
                line += cell
                if column < cells.count - 1 {
                    line += String(repeating: " ", count: widths[column] - Self.width(cell) + 2)
                }
            }
            return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
        }
    }

    /// Returns the number of terminal columns that a text occupies: East Asian characters occupy two.
    ///
    /// Source: Unicode Standard Annex 11, the blocks that are wide throughout.
    static func width(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                return sum + 2
            default: return sum + (scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
            }
        }
    }
}
