import Foundation
import WeChatPayCrypto

/// The tokens of a JSON text, in their original order and form.
struct JSONTokens {
    enum Token {
        /// `{`, `}`, `[`, `]`, `:` or `,`.
        case mark(UInt8)
        /// A string with its quotes.
        case string([UInt8])
        /// A number, `true`, `false` or `null`.
        case word([UInt8])
        case space([UInt8])

        fileprivate var bytes: [UInt8] {
            switch self {
            case .mark(let byte): [byte]
            case .string(let bytes), .word(let bytes), .space(let bytes): bytes
            }
        }

        fileprivate func isMark(_ text: String) -> Bool {
            if case .mark(let byte) = self { text.utf8.contains(byte) } else { false }
        }
    }

    enum Spacing: Hashable {
        case compact, spaced
        /// Each member on a line, indented by this text.
        case indented(String)
    }

    private let tokens: [Token]

    /// Takes a text apart; `nil` if it is not JSON in UTF-8.
    init?(_ text: Data) {
        guard JSONBytes.areSafe(text),
            (try? JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)) != nil,
            String(validating: text, as: UTF8.self) != nil
        else { return nil }
        let bytes = [UInt8](text)
        var tokens: [Token] = []
        var index = 0
        /// Goes on while bytes are of a kind.
        func run(_ isOfKind: (UInt8) -> Bool) -> [UInt8] {
            let start = index
            while index < bytes.count, isOfKind(bytes[index]) { index += 1 }
            return Array(bytes[start..<index])
        }
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isMark(byte) {
                tokens.append(.mark(byte))
                index += 1
            } else if Self.isSpace(byte) {
                tokens.append(.space(run(Self.isSpace)))
            } else if byte == 0x22 {
                let start = index
                index += 1
                while index < bytes.count, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
                index = min(index + 1, bytes.count)
                tokens.append(.string(Array(bytes[start..<index])))
            } else {
                tokens.append(.word(run { !Self.isMark($0) && !Self.isSpace($0) && $0 != 0x22 }))
            }
        }
        guard Self.isNested(tokens) else { return nil }
        self.tokens = tokens
    }

    /// Whether brackets are balanced and nesting is within the maximum depth; the functions below rely on it.
    private static func isNested(_ tokens: [Token]) -> Bool {
        var depth = 0
        for token in tokens {
            if token.isMark("{[") { depth += 1 } else if token.isMark("}]") { depth -= 1 }
            guard (0...maximumDepth).contains(depth) else { return false }
        }
        return depth == 0
    }

    private static let maximumDepth = 64

    private init(tokens: [Token]) { self.tokens = tokens }

    /// The same tokens without the spaces between them, and with the members of each object sorted by name.
    var sorted: JSONTokens {
        var index = 0
        let pieces = tokens.filter { if case .space = $0 { false } else { true } }
        return JSONTokens(tokens: Self.sortedValue(pieces, &index))
    }

    /// Writes the text again.
    ///
    /// - Parameters:
    ///   - spacing: The space between the tokens; `nil` preserves the original spacing.
    ///   - string: Writes a string, quotes included.
    /// - Returns: The text.
    func text(_ spacing: Spacing?, string: ([UInt8]) -> [UInt8]) -> Data {
        var text: [UInt8] = []
        var depth = 0
        let pieces = spacing == nil ? tokens : tokens.filter { if case .space = $0 { false } else { true } }
        func newLine() {
            if case .indented(let unit) = spacing {
                text += [0x0A] + Array(String(repeating: unit, count: depth).utf8)
            }
        }
        for (index, token) in pieces.enumerated() {
            let isEmpty = token.isMark("{[") && index + 1 < pieces.count && pieces[index + 1].isMark("}]")
            let closesEmpty = token.isMark("}]") && index > 0 && pieces[index - 1].isMark("{[")
            if token.isMark("}]") {
                depth -= 1
                if !closesEmpty { newLine() }
            }
            if case .string(let bytes) = token { text += string(bytes) } else { text += token.bytes }
            if token.isMark("{[") {
                depth += 1
                if !isEmpty { newLine() }
            } else if token.isMark(",") {
                if spacing == .spaced { text.append(0x20) } else { newLine() }
            } else if token.isMark(":"), spacing != nil, spacing != .compact {
                text.append(0x20)
            }
        }
        return Data(text)
    }

    private static func isMark(_ byte: UInt8) -> Bool { "{}[]:,".utf8.contains(byte) }

    private static func isSpace(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

    /// Reads one value; nested no deeper than ``maximumDepth``.
    private static func sortedValue(_ pieces: [Token], _ index: inout Int) -> [Token] {
        guard index < pieces.count else { return [] }
        let opening = pieces[index]
        index += 1
        guard opening.isMark("{[") else { return [opening] }
        var members: [(name: [UInt8], tokens: [Token])] = []
        while index < pieces.count, !pieces[index].isMark("}]") {
            var member = sortedValue(pieces, &index)
            let name = member.first?.bytes ?? []
            if index < pieces.count, pieces[index].isMark(":") {
                member.append(pieces[index])
                index += 1
                member += sortedValue(pieces, &index)
            }
            members.append((name, member))
            if index < pieces.count, pieces[index].isMark(",") { index += 1 }
        }
        let closing = index < pieces.count ? [pieces[index]] : []
        index += 1
        if opening.isMark("{") { members.sort { $0.name.lexicographicallyPrecedes($1.name) } }
        return [opening] + members.map(\.tokens).joined(separator: [.mark(0x2C)]) + closing
    }
}
