import Foundation

/// How the text of a roster file is encoded.
public enum TextEncoding: String, Sendable, Codable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// GB18030, which contains GBK and GB2312: what spreadsheet programs write in China.
    case gb18030 = "GB18030"

    /// The text of a field; `nil` for bytes that are no text in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .gb18030: String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
        }
    }
}

/// Tells whether bytes that come in pieces are UTF-8.
struct UTF8Check {
    private(set) var isValid = true
    /// The beginning of a character that the last piece ended in.
    private var rest: [UInt8] = []

    mutating func add(_ piece: Data) {
        guard isValid else { return }
        var bytes = rest + piece
        // At most three bytes of a character can be missing.
        let end = bytes.count
        var cut = end
        for back in 1...3 where back <= end {
            let byte = bytes[end - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            if length > back { cut = end - back }
            break
        }
        rest = Array(bytes[cut...])
        bytes.removeSubrange(cut...)
        isValid = String(validating: bytes, as: UTF8.self) != nil
    }

    mutating func end() {
        if !rest.isEmpty { isValid = false }
    }
}
