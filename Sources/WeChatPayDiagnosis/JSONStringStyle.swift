import Foundation

/// The string style of a JSON library: its differences from the original strings.
struct JSONStringStyle {
    /// What becomes of characters that may be written as they are, or escaped.
    enum Escaping: Equatable {
        case unchanged, plain
        /// `\uXXXX`, or `\/` for a slash.
        case escaped(isCapital: Bool)
    }

    var nonASCII = Escaping.unchanged
    var slashes = Escaping.unchanged
    var html = Escaping.unchanged
    /// What is escaped for HTML.
    var htmlCharacters: Set<UInt8> = []

    /// What a library escapes for HTML: Go, Gson, .NET.
    private static let htmlSets: [(characters: String, isCapital: Bool)] = [
        ("<>&", false), ("<>&='", false), ("<>&'+`", true),
    ]
    private static let htmlCharacters = Set("<>&='+`".utf8)

    /// The styles that may matter to a text; the first preserves all strings.
    static func styles(for text: Data) -> [JSONStringStyle] {
        let hasEscapes = text.range(of: Data(#"\u"#.utf8)) != nil
        let escapings: [Escaping] = [.unchanged, .escaped(isCapital: false), .escaped(isCapital: true), .plain]
        let nonASCII = hasEscapes || text.contains { $0 >= 0x80 } ? escapings : [.unchanged]
        let slashes: [Escaping] =
            text.contains(0x2F) ? [.unchanged, .escaped(isCapital: false), .plain] : [.unchanged]
        var html: [(Escaping, Set<UInt8>)] = [(.unchanged, [])]
        if hasEscapes || text.contains(where: htmlCharacters.contains) {
            html += htmlSets.map { (.escaped(isCapital: $0.isCapital), Set($0.characters.utf8)) }
            html.append((.plain, []))
        }
        return nonASCII.flatMap { nonASCII in
            slashes.flatMap { slashes in
                html.map {
                    JSONStringStyle(nonASCII: nonASCII, slashes: slashes, html: $0.0, htmlCharacters: $0.1)
                }
            }
        }
    }

    /// What the style changes.
    var causes: [Diagnosis.Cause] {
        let changes: [(Escaping, escaped: Diagnosis.Cause, plain: Diagnosis.Cause)] = [
            (nonASCII, .escapedNonASCII, .unescapedNonASCII), (slashes, .escapedSlashes, .unescapedSlashes),
            (html, .escapedHTML, .unescapedHTML),
        ]
        return changes.compactMap { escaping, escaped, plain in
            escaping == .unchanged ? nil : escaping == .plain ? plain : escaped
        }
    }

    /// Writes a string with its quotes.
    func write(_ string: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < string.count {
            let (scalar, length) = Self.character(string[index...])
            result += written(scalar, as: string[index..<(index + length)])
            index += length
        }
        return result
    }

    private func written(_ scalar: Unicode.Scalar?, as original: ArraySlice<UInt8>) -> [UInt8] {
        guard let scalar else { return Array(original) }
        let escaping: Escaping
        if scalar.value >= 0x80 {
            escaping = nonASCII
        } else if scalar == "/" {
            if case .escaped = slashes { return Array(#"\/"#.utf8) }
            escaping = slashes
        } else if case .escaped = html, htmlCharacters.contains(UInt8(scalar.value)) {
            escaping = html
        } else if html == .plain, Self.htmlCharacters.contains(UInt8(scalar.value)) {
            escaping = .plain
        } else {
            escaping = .unchanged
        }
        switch escaping {
        case .unchanged: return Array(original)
        case .plain: return Array(String(Character(scalar)).utf8)
        case .escaped(let isCapital):
            return scalar.utf16.flatMap { unit in
                let digits = String(unit, radix: 16, uppercase: isCapital)
                return Array((#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            }
        }
    }

    /// The first character, and the number of its bytes; `nil` for a character that is always kept unchanged.
    private static func character(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar?, length: Int) {
        func unit(at offset: Int) -> UInt16? {
            let start = rest.startIndex + offset
            guard start + 6 <= rest.endIndex, rest[start] == 0x5C, rest[start + 1] == 0x75 else { return nil }
            return UInt16(String(decoding: rest[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
        }
        guard let first = rest.first else { return (nil, 0) }
        if first == 0x5C {
            guard let high = unit(at: 0) else {
                return (rest.dropFirst().first == 0x2F ? "/" : nil, min(2, rest.count))
            }
            if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
            guard let low = unit(at: 6), UTF16.isLeadSurrogate(high), UTF16.isTrailSurrogate(low) else {
                return (nil, 6)
            }
            return (String(decoding: [high, low], as: UTF16.self).unicodeScalars.first, 12)
        }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let bytes = rest.prefix(length)
        return (String(decoding: bytes, as: UTF8.self).unicodeScalars.first, bytes.count)
    }
}
