import Foundation
import SwiftASN1

/// Finds PEM blocks in a text as people have it.
///
/// The parser of swift-asn1 accepts only the strict form of RFC 7468. Copied keys have one line, literal `\n`, trailing
/// spaces, a byte order mark, bag attributes or CRLF, which OpenSSL and other clients read.
struct PEMText {
    /// Why a block cannot be read.
    enum Problem: Error, Hashable {
        /// There is a BEGIN line without its END line.
        case truncated
        /// The END line names another kind of block.
        case mismatched
        /// A character in the block is not Base64, or the length of the Base64 is not valid.
        case notBase64
    }

    /// A block with its label, such as `PRIVATE KEY`.
    struct Block {
        let label: String
        let document: PEMDocument
        /// Whether the headers of the block say that it is encrypted with a password (RFC 1421).
        let isEncrypted: Bool
    }

    /// Whether the text is Base64 only: a block without its BEGIN and END lines.
    let isBare: Bool
    /// Whether there is a BEGIN line with other hyphens, or too few.
    let hasDamagedMarker: Bool
    /// The blocks, in the order of the text.
    let blocks: [Block]

    private static let begin = "-----BEGIN "
    private static let marker = "-----"

    /// Looks through a text; takes time in proportion to its length.
    ///
    /// - Parameter text: The text of a file or of a variable.
    /// - Throws: ``Problem`` for the first block that cannot be read.
    init(_ text: String) throws(Problem) {
        // A backslash is neither in Base64 nor in a label: these are escapes of JSON, YAML and shells.
        let text = text.replacing("\\r", with: "\n").replacing("\\n", with: "\n").replacing("\\/", with: "/")
        var blocks: [Block] = []
        var rest = Substring(text)
        while let start = rest.firstRange(of: Self.begin) {
            let afterBegin = rest[start.upperBound...]
            guard let labelEnd = afterBegin.firstRange(of: Self.marker) else { throw Problem.truncated }
            let label = afterBegin[..<labelEnd.lowerBound]
            let content = afterBegin[labelEnd.upperBound...]
            guard let end = content.firstRange(of: "-----END ") else { throw Problem.truncated }
            let afterEnd = content[end.upperBound...]
            guard let endLabel = afterEnd.firstRange(of: Self.marker) else { throw Problem.truncated }
            guard afterEnd[..<endLabel.lowerBound] == label else { throw Problem.mismatched }
            // The older name of the same block.
            let name = label == "X509 CERTIFICATE" ? "CERTIFICATE" : String(label)
            blocks.append(try Self.block(name, content[..<end.lowerBound]))
            rest = afterEnd[endLabel.upperBound...]
        }
        self.blocks = blocks
        self.hasDamagedMarker = blocks.isEmpty && text.contains("BEGIN ") && text.contains("END ")
        let characters = text.unicodeScalars.filter { !Self.isBlank($0) }
        self.isBare = blocks.isEmpty && characters.count >= 64 && characters.allSatisfy(Self.isBase64)
    }

    private static func block(_ label: String, _ content: Substring) throws(Problem) -> Block {
        var lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var isEncrypted = false
        // Headers end with an empty line.
        if lines.contains(where: { $0.contains(":") }) {
            isEncrypted = lines.contains { $0.contains("ENCRYPTED") }
            let last = lines.lastIndex { $0.contains(":") } ?? lines.startIndex
            let end = lines[last...].firstIndex { $0.allSatisfy(\.isWhitespace) } ?? last
            lines.removeFirst(end + 1)
        }
        var base64 = ""
        for line in lines { base64.unicodeScalars += line.unicodeScalars.filter { !isBlank($0) } }
        guard let bytes = Data(base64Encoded: base64), !bytes.isEmpty else { throw Problem.notBase64 }
        return Block(
            label: label,
            document: PEMDocument(type: label, derBytes: Array(bytes)),
            isEncrypted: isEncrypted
        )
    }

    /// White space, and the characters without a width that copying adds.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
    }

    private static func isBase64(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "+", "/", "=": true
        default: false
        }
    }
}

extension PEMText {
    /// The PEM text in the contents of a key file, which may be UTF-8, UTF-16 with a byte order mark, or DER.
    ///
    /// - Parameters:
    ///   - contents: The bytes of the file.
    ///   - archive: Called for a PKCS#12 archive; throws the error for it.
    /// - Returns: The text; `nil` for anything else.
    /// - Throws: The error of `archive`.
    static func text(of contents: Data, archive: () throws -> Never) throws -> String? {
        let start = [UInt8](contents.prefix(16))
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            return String(data: contents, encoding: .utf16)
        }
        guard start.first == 0x30, let label = try label(ofDER: start, archive: archive) else {
            return String(data: contents, encoding: .utf8)
        }
        return PEMDocument(type: label, derBytes: Array(contents)).pemString
    }

    /// The label for the DER structure that begins with these bytes (ITU-T X.690).
    private static func label(ofDER start: [UInt8], archive: () throws -> Never) throws -> String? {
        guard start.count == 16, start[1] == 0x82 else { return nil }
        switch Array(start[4...]).prefix(4) {
        case [0x02, 0x01, 0x03, 0x30]: try archive()
        // Version 0, then an algorithm (PKCS#8) or a modulus (PKCS#1).
        case [0x02, 0x01, 0x00, 0x30]: return "PRIVATE KEY"
        case [0x02, 0x01, 0x00, 0x02]: return "RSA PRIVATE KEY"
        case let bytes where bytes.starts(with: [0x30, 0x82]): return "CERTIFICATE"
        case let bytes where bytes.starts(with: [0x30, 0x0D]): return "PUBLIC KEY"
        case let bytes where bytes.starts(with: [0x02, 0x82]): return "RSA PUBLIC KEY"
        default: return nil
        }
    }
}
