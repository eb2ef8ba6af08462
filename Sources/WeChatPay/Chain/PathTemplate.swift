/// A path with `{name}` for parameters (RFC 6570, simple expansion).
struct PathTemplate: Sendable {
    /// The template as it prints.
    private(set) var text: String
    /// The template for errors and metrics: as it prints, but without literal values.
    private(set) var label: String
    /// The literal values in it, which errors must not show.
    private(set) var literals: [String] = []

    /// A template as typed.
    init(_ template: String) {
        self.text = template
        self.label = template
    }

    /// The template of one chain member.
    init(segment: String) {
        self.init(Self.segment(segment))
    }

    /// Adds the segment of a chain member.
    func appending(segment: String) -> PathTemplate {
        appending(Self.segment(segment), label: nil)
    }

    /// Adds a literal value as one segment, escaped.
    func appending(literal value: String) -> PathTemplate {
        var copy = appending(PercentEncoding.unreserved(value), label: "…")
        copy.literals.append(value)
        return copy
    }

    private func appending(_ segment: String, label: String?) -> PathTemplate {
        var copy = self
        copy.text += "/" + segment
        copy.label += "/" + (label ?? segment)
        return copy
    }

    /// The path segment of a member name: a leading capital becomes small, every other capital
    /// becomes `-` and the small letter, `_name_` becomes `{name}`.
    static func segment(_ member: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(member.utf8.count + 4)
        for byte in member.utf8 {
            if (0x41...0x5A).contains(byte) {
                if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
                bytes.append(byte | 0x20)
            } else {
                bytes.append(byte)
            }
        }
        if bytes.count > 2, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_") {
            bytes[0] = UInt8(ascii: "{")
            bytes[bytes.count - 1] = UInt8(ascii: "}")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A run of the template.
    enum Piece {
        case literal(Substring)
        case parameter(String)
    }

    /// The template's pieces in order.
    ///
    /// - Throws: ``WeChatPayError`` for braces that do not pair, operators, a query or a fragment.
    func pieces() throws -> [Piece] {
        var pieces: [Piece] = []
        var rest = text.hasPrefix("/") ? text.dropFirst() : text[...]
        while let open = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            guard rest.utf8[open] == UInt8(ascii: "{"),
                let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
            else { throw Self.malformed("its braces do not pair") }
            let name = rest[rest.utf8.index(after: open)..<close]
            guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else {
                throw Self.malformed("a parameter is {name}, of letters, digits, '_', '-' and '.'")
            }
            if open > rest.startIndex { pieces.append(.literal(rest[..<open])) }
            pieces.append(.parameter(String(name)))
            rest = rest[rest.utf8.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(rest)) }
        for case .literal(let run) in pieces {
            if run.utf8.contains(UInt8(ascii: "?")) { throw Self.malformed("give the query as the option \"query\"") }
            if run.utf8.contains(UInt8(ascii: "#")) { throw Self.malformed("a path has no fragment") }
        }
        return pieces
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The path with every parameter filled in and percent-encoded, beginning with `/`.
    ///
    /// - Parameters:
    ///   - pieces: The template's ``pieces()``.
    ///   - values: The parameters by name.
    /// - Returns: The path, ready to be signed and sent.
    /// - Throws: ``WeChatPayError`` naming a parameter that is missing, empty or a dot segment.
    static func expand(_ pieces: [Piece], with values: [String: RequestValue]) throws -> String {
        var path = "/"
        for piece in pieces {
            switch piece {
            case .literal(let run):
                path += PercentEncoding.path(run)
            case .parameter(let name):
                guard let value = values[name] else { throw Self.refused(name, "is missing") }
                if case .null = value.storage { throw Self.refused(name, "is missing") }
                guard let text = value.scalarText else { throw Self.refused(name, "must be a text or a number") }
                guard !text.isEmpty else { throw Self.refused(name, "is empty") }
                guard text != ".", text != ".." else { throw Self.refused(name, "is a dot segment") }
                path += PercentEncoding.unreserved(text)
            }
        }
        for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard !segment.isEmpty else { throw malformed("a segment of the path is empty") }
            let plain = segment.replacing("%2E", with: ".").replacing("%2e", with: ".")
            guard plain != ".", plain != ".." else { throw malformed("a segment of the path is a dot segment") }
        }
        return path
    }

    private static func refused(_ name: String, _ reason: String) -> WeChatPayError {
        WeChatPayError(
            .invalidRequest,
            "The path parameter \"\(name)\" \(reason)",
            stage: .draft,
            parameter: name
        )
    }

    private static func malformed(_ reason: String) -> WeChatPayError {
        WeChatPayError(.invalidRequest, "The path template cannot be used: \(reason)", stage: .draft)
    }
}

/// Percent-encoding (RFC 3986).
enum PercentEncoding {
    private static let hex = Array("0123456789ABCDEF".utf8)

    /// Encodes everything but the unreserved characters: what a parameter, or a name or value of the query, needs.
    static func unreserved(_ text: some StringProtocol) -> String {
        encode(text) { _ in false }
    }

    /// Encodes what cannot stand in a path; `/`, sub-delimiters and triplets that are encoded already stay.
    static func path(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var isTriplet = [Bool](repeating: false, count: bytes.count)
        for index in bytes.indices.dropLast(2)
        where bytes[index] == UInt8(ascii: "%") && isHex(bytes[index + 1]) && isHex(bytes[index + 2]) {
            isTriplet[index] = true
        }
        var index = 0
        return encode(text) { byte in
            defer { index += 1 }
            return isTriplet[index] || "/:@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    private static func encode(_ text: some StringProtocol, keeping isKept: (UInt8) -> Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            let kept = isKept(byte)
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case _ where kept:
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
