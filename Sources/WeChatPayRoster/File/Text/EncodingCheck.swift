import Foundation

/// Detects the encoding of a text that arrives in parts: UTF-16 by its separators, and otherwise UTF-8 or GB18030 by
/// counting valid and invalid characters of UTF-8.
///
/// A cell that is cut in the middle of a character does not make a file GB18030: in GB18030 text, hardly anything
/// beyond ASCII is well-formed UTF-8, so the two encodings are easy to distinguish. Only in a small file all characters
/// can be well-formed by chance, as two bytes each; then they are letters that no school of this platform uses.
struct EncodingCheck {
    private var characters = 0
    private var errors = 0
    /// The number of characters of two bytes outside Latin-1, and of those with more bytes or in Latin-1.
    private var (foreign, plausible) = (0, 0)
    /// The number of remaining bytes of the character, and the smallest and largest valid value of the next byte.
    private var expected = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF
    private var isForeign = false
    private var start: [UInt8] = []
    private var nulls = 0
    private var hasMark = false

    /// The number of bytes in which UTF-16 without a byte order mark is detected.
    private static let sample = 4096

    mutating func add(_ piece: Data) {
        if start.count < Self.sample {
            if start.isEmpty { hasMark = piece.starts(with: [0xEF, 0xBB, 0xBF]) }
            start += piece.prefix(Self.sample - start.count)
        }
        for byte in piece {
            if byte == 0 { nulls += 1 }
            if expected > 0 {
                if range.contains(byte) {
                    expected -= 1
                    range = 0x80...0xBF
                    if expected == 0 { end() }
                    continue
                }
                errors += 1
                expected = 0
            }
            begin(byte)
        }
    }

    private mutating func end() {
        characters += 1
        if isForeign { foreign += 1 } else { plausible += 1 }
    }

    /// The first byte of a character (RFC 3629, section 4).
    private mutating func begin(_ byte: UInt8) {
        range = 0x80...0xBF
        isForeign = false
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF:
            expected = 1
            isForeign = byte > 0xC3
        case 0xE0: (expected, range) = (2, 0xA0...0xBF)
        case 0xED: (expected, range) = (2, 0x80...0x9F)
        case 0xE1...0xEF: expected = 2
        case 0xF0: (expected, range) = (3, 0x90...0xBF)
        case 0xF1...0xF3: expected = 3
        case 0xF4: (expected, range) = (3, 0x80...0x8F)
        default: errors += 1
        }
    }

    var encoding: TextEncoding {
        if start.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if start.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if hasMark { return .utf8 }
        if nulls > 0, let wide { return wide }
        if foreign > 0, plausible == 0 { return .gb18030 }
        return errors + (expected > 0 ? 1 : 0) <= characters / 4 ? .utf8 : .gb18030
    }

    /// Whether the text is valid in UTF-8 too, as letters of other scripts, so that the encoding is not certain.
    var isAmbiguous: Bool { !hasMark && encoding == .gb18030 && errors == 0 && expected == 0 }

    /// Whether the file begins with a byte order mark, which leaves no doubt.
    var isMarked: Bool { hasMark || start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) }

    /// Whether it contains more than 64 NUL bytes and is not UTF-16: it is not a text file.
    var isBinary: Bool { ![.utf16LittleEndian, .utf16BigEndian].contains(encoding) && nulls > 64 }

    /// The kind of UTF-16 in which the sample has separators and line ends; with the bytes swapped, these are letters
    /// of scripts that are hardly used.
    private var wide: TextEncoding? {
        var counts = (little: 0, big: 0)
        for index in stride(from: 0, to: start.count - 1, by: 2) {
            switch (start[index], start[index + 1]) {
            case (0x09, 0), (0x0A, 0), (0x0D, 0), (0x2C, 0), (0x3B, 0): counts.little += 1
            case (0, 0x09), (0, 0x0A), (0, 0x0D), (0, 0x2C), (0, 0x3B): counts.big += 1
            default: break
            }
        }
        guard max(counts.little, counts.big) * 100 > start.count / 2 else { return nil }
        return counts.little > counts.big ? .utf16LittleEndian : .utf16BigEndian
    }
}

/// Finds cells whose text was probably decoded with another encoding than theirs.
///
/// The rule is deliberately narrow: it reports only what the names, classes and occupations of a school do not contain.
enum EncodingDoubt {
    /// Why a cell is in doubt; `nil` for a plausible one.
    ///
    /// - Parameters:
    ///   - text: The decoded text.
    ///   - encoding: The encoding of the file.
    /// - Returns: The reason, as the end of a sentence that begins with the column.
    static func reason(_ text: String, _ encoding: TextEncoding) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where isForeign(scalar) {
            // Names such as José have other Latin letters next to it.
            let neighbors = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
            if isLatin(scalar), neighbors.contains(where: { isLatin($0) || $0.isASCIILetter }) { continue }
            return
                "has letters of another script, so the file may not be \(encoding.rawValue); pass --encoding if it is"
        }
        return nil
    }

    /// The reason for a text in GB18030 that is UTF-8, unlike the rest of the file.
    static let utf8 = "is probably UTF-8, while the file is GB18030; export the file again, or pass --encoding"

    /// The reason for a file that can be read in two ways.
    static let ambiguous = "can be read as GB18030 and as UTF-8; pass the right one with --encoding"

    /// Whether all cells of a row are well-formed UTF-8, with Chinese characters.
    ///
    /// A row of GB18030 is that by chance in one of twenty thousand, if it has one name of three characters; a row with a
    /// class practically never.
    static func isUTF8(_ fields: [[UInt8]]) -> Bool {
        var hasHan = false
        for field in fields where field.contains(where: { $0 >= 0x80 }) {
            guard let text = String(validating: field, as: UTF8.self) else { return false }
            hasHan = hasHan || text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        }
        return hasHan
    }

    /// Latin with marks, Greek, Cyrillic, Hebrew, Arabic and the like: the characters of two bytes in UTF-8.
    ///
    /// Not the middle dot of transliterated names, not the signs of Latin-1, and not combining marks.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        (0xC0...0x7FF).contains(scalar.value) && scalar.value != 0xD7 && scalar.value != 0xF7
            && !(0x2B0...0x36F).contains(scalar.value)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0xC0...0x24F).contains(scalar.value) || (0x300...0x36F).contains(scalar.value)
            || (0x1E00...0x1EFF).contains(scalar.value)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
