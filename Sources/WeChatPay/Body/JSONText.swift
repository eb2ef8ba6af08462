import Foundation

/// JSON text of a literal, written straight from its tree.
///
/// `JSONEncoder` first builds a separate tree, which takes five times as long and is most of the cost of a PATCH
/// compared to RSA and the network. The text is the same (names count as equal byte by byte); a part that only an
/// encoder can write, such as a model or a fraction, is written by the encoder, together with the complete body.
struct JSONText {
    private var bytes: [UInt8] = []
    private var path: [String] = []
    private let session: SealingSession

    private init(_ session: SealingSession) { self.session = session }

    /// Writes a value, members in the order of their names.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - session: Encrypts the sealed texts in it.
    /// - Returns: The text in UTF-8; `nil` if an encoder is required.
    /// - Throws: ``WeChatPayError`` naming an encrypted field whose text is too long.
    static func of(_ value: RequestValue, _ session: SealingSession) throws -> Data? {
        guard isLiteral(value) else { return nil }
        var text = JSONText(session)
        text.bytes.reserveCapacity(1024)
        try text.append(value)
        return Data(text.bytes)
    }

    private static func isLiteral(_ value: RequestValue) -> Bool {
        switch value.storage {
        case .null, .bool, .integer, .string, .sealed: true
        case .number, .encodable, .bytes: false
        case .array(let elements): elements.allSatisfy(isLiteral)
        case .object(let members): members.allSatisfy { isLiteral($0.1) }
        }
    }

    private mutating func append(_ value: RequestValue) throws {
        switch value.storage {
        case .null: bytes += "null".utf8
        case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .string(let text): append(text)
        case .sealed(let sealed): append(try session.seal(sealed.plaintext) { path })
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                try descend(to: String(index), element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            let names = members.map(\.0)
            for (position, index) in Self.order(of: names).enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                append(names[index])
                bytes.append(UInt8(ascii: ":"))
                try descend(to: names[index], members[index].1)
            }
            bytes.append(UInt8(ascii: "}"))
        case .number, .encodable, .bytes: break
        }
    }

    private mutating func descend(to name: String, _ value: RequestValue) throws {
        path.append(name)
        try append(value)
        path.removeLast()
    }

    /// The indices of names in the order of their bytes; for duplicate names, only the last index.
    private static func order(of names: [String]) -> [Int] {
        let sorted = names.indices.sorted { one, other in
            let (name, otherName) = (names[one].utf8, names[other].utf8)
            return name.elementsEqual(otherName) ? one < other : name.lexicographicallyPrecedes(otherName)
        }
        return sorted.indices.compactMap { place in
            let next = place + 1
            let isLast = next == sorted.count || !names[sorted[next]].utf8.elementsEqual(names[sorted[place]].utf8)
            return isLast ? sorted[place] : nil
        }
    }

    /// A text in quotation marks (RFC 8259, section 7).
    private mutating func append(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            if source.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: source)
            } else {
                for byte in source { appendEscaped(byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes += #"\""#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case 0x08: bytes += #"\b"#.utf8
        case 0x0C: bytes += #"\f"#.utf8
        case 0x0A: bytes += #"\n"#.utf8
        case 0x0D: bytes += #"\r"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: bytes.append(byte)
        }
    }
}
