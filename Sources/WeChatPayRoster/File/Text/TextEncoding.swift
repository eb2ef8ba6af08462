import Foundation

/// How the text of a roster file is encoded.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// GB18030, which contains GBK and GB2312; spreadsheet programs write it in China.
    case gb18030 = "GB18030"
    /// UTF-16 with the low byte first, with or without a byte order mark: "Unicode text" of spreadsheet programs.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16 with the high byte first, with or without a byte order mark.
    case utf16BigEndian = "UTF-16BE"

    /// The text of a field; `nil` for bytes that are no text in this encoding.
    ///
    /// UTF-16 is converted to UTF-8 before fields are separated, so its fields are in UTF-8.
    func text(_ bytes: [UInt8]) -> String? {
        guard self == .gb18030 else { return String(validating: bytes, as: UTF8.self) }
        if let ascii = String(validating: bytes, as: Unicode.ASCII.self) { return ascii }
        guard let text = String(data: Data(bytes), encoding: Self.foundationGB18030) else { return nil }
        guard text.unicodeScalars.contains(where: { Self.assigned[$0] != nil }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.assigned[$0] ?? $0 }))
    }

    private static let foundationGB18030 = String.Encoding(rawValue: 0x8000_0632)

    /// The characters that GB 18030-2022 assigns, for the private-use characters of the editions before.
    private static let assigned: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{E816}": "\u{20087}", "\u{E817}": "\u{20089}", "\u{E818}": "\u{200CC}", "\u{E831}": "\u{215D7}",
        "\u{E83B}": "\u{2298F}", "\u{E855}": "\u{241FE}",
    ]
}

/// Converts UTF-16 that arrives in parts to UTF-8; an unpaired surrogate becomes U+FFFD.
struct UTF16Converter {
    let isBigEndian: Bool
    /// A byte of an incomplete unit.
    private var half: UInt8?
    /// The first unit of an incomplete pair.
    private var lead: UInt16?

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func convert(_ piece: Data) -> Data {
        var units: [UInt16] = []
        units.reserveCapacity(piece.count / 2 + 2)
        if let lead { units.append(lead) }
        lead = nil
        for byte in piece {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let (high, low) = isBigEndian ? (first, byte) : (byte, first)
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        if let last = units.last, UTF16.isLeadSurrogate(last) { lead = units.popLast() }
        return Data(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What an incomplete character at the end is replaced with.
    var remainder: Data { half == nil && lead == nil ? Data() : Data("\u{FFFD}".utf8) }
}
