import Foundation

/// How the text of a roster file is encoded.
public enum TextEncoding: String, Sendable, Codable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// GB18030, which contains GBK and GB2312; spreadsheet programs write it in China.
    case gb18030 = "GB18030"

    /// The text of a field; `nil` for bytes that are no text in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .gb18030: String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
        }
    }
}

/// Detects the encoding of a text that arrives in parts, by counting valid and invalid characters of UTF-8.
///
/// A cell that is cut in the middle of a character does not make a file GB18030: in GB18030 text, hardly anything
/// beyond ASCII is well-formed UTF-8, so the two encodings are easy to distinguish.
struct EncodingCheck {
    private var characters = 0
    private var errors = 0
    /// The number of remaining bytes of the character, and the smallest and largest valid value of the next byte.
    private var expected = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether the file begins with the byte order mark of UTF-8.
    var hasMark = false

    mutating func add(_ piece: Data) {
        for byte in piece {
            if expected > 0 {
                if range.contains(byte) {
                    expected -= 1
                    range = 0x80...0xBF
                    if expected == 0 { characters += 1 }
                    continue
                }
                errors += 1
                expected = 0
            }
            begin(byte)
        }
    }

    /// The first byte of a character (RFC 3629, section 4).
    private mutating func begin(_ byte: UInt8) {
        range = 0x80...0xBF
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: expected = 1
        case 0xE0: (expected, range) = (2, 0xA0...0xBF)
        case 0xED: (expected, range) = (2, 0x80...0x9F)
        case 0xE1...0xEF: expected = 2
        case 0xF0: (expected, range) = (3, 0x90...0xBF)
        case 0xF1...0xF3: expected = 3
        case 0xF4: (expected, range) = (3, 0x80...0x8F)
        default: errors += 1
        }
    }

    var encoding: TextEncoding { hasMark || errors + (expected > 0 ? 1 : 0) <= characters / 4 ? .utf8 : .gb18030 }
}
