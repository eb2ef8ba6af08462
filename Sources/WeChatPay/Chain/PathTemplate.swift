/// A path with `{name}` for parameters (RFC 6570, simple expansion).
struct PathTemplate: Sendable {
    /// The template as it prints.
    private(set) var text: String
    /// The template for errors and metrics: as it prints, but without literal values.
    private(set) var label: String
    /// The literal values in it, which errors must not show.
    private(set) var literals: [String] = []

    /// The paths of the platform that end with a slash.
    ///
    /// Any other one that does is rejected: it is mostly a path whose last value is empty.
    private static let endingWithSlash = ["v3/applyment4sub/applyment/", "v3/ecommerce/applyments/"]
    /// The parameter after a slash at the end, which may be empty, as in the examples of the platform's other clients.
    private static let empty = "empty"

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

    /// A run of the template: bytes of it as they are, or a parameter's name.
    private enum Piece {
        case literal(ArraySlice<UInt8>)
        case parameter(String)
    }

    /// The template's parts in order.
    ///
    /// - Throws: ``WeChatPayError`` for braces that do not pair, operators, a query or a fragment.
    private func pieces() throws -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var index = bytes.first == UInt8(ascii: "/") ? 1 : 0
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
                    throw Self.malformed("its braces are not balanced")
                }
                let name = bytes[(index + 1)..<close]
                guard !name.isEmpty, name.allSatisfy(Self.isNameByte) else {
                    throw Self.malformed("a parameter is written {name}, with letters, digits, '_', '-' and '.'")
                }
                if index > start { pieces.append(.literal(bytes[start..<index])) }
                pieces.append(.parameter(String(decoding: name, as: UTF8.self)))
                start = close + 1
                index = close
            case UInt8(ascii: "}"): throw Self.malformed("its braces are not balanced")
            case UInt8(ascii: "?"): throw Self.malformed("pass the query in the option \"query\"")
            case UInt8(ascii: "#"): throw Self.malformed("a path cannot have a fragment")
            default: break
            }
            index += 1
        }
        if start < bytes.count { pieces.append(.literal(bytes[start...])) }
        return pieces
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// Expands the template with the values of the options.
    ///
    /// - Parameter options: Path parameters by name, in addition to the call's other options.
    /// - Returns: The path, beginning with `/`, ready to be signed and sent; and the options, sorted.
    /// - Throws: ``WeChatPayError`` naming a parameter that is missing, empty or a dot segment, or an option that
    ///   is unknown.
    func expanded(with options: RequestOptions) throws -> (path: String, sorted: RequestOptions.Sorted) {
        let pieces = try pieces()
        let parameters = pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
        let sorted = try options.sorted(for: parameters)
        return (try Self.expand(pieces, with: sorted.path, endsWithSlash: endsWithSlash), sorted)
    }

    /// Whether it is a path of the platform that ends with a slash.
    private var endsWithSlash: Bool {
        guard text.utf8.last == UInt8(ascii: "/"), literals.isEmpty else { return false }
        let template = text.hasPrefix("/") ? text.dropFirst() : text[...]
        return Self.endingWithSlash.contains { $0 == template }
    }

    private static func expand(
        _ pieces: [Piece],
        with values: [String: RequestValue],
        endsWithSlash: Bool
    ) throws -> String {
        var endsWithSlash = endsWithSlash
        var path: [UInt8] = [UInt8(ascii: "/")]
        path.reserveCapacity(128)
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let run):
                PercentEncoding.appendPath(run, to: &path)
            case .parameter(let name):
                guard let value = values[name] else { throw Self.refused(name, "is missing") }
                if case .null = value.storage { throw Self.refused(name, "is missing") }
                guard let text = value.scalarText else { throw Self.refused(name, "must be a text or a number") }
                if text.isEmpty {
                    endsWithSlash = name == empty && index == pieces.count - 1 && path.last == UInt8(ascii: "/")
                    guard endsWithSlash else { throw Self.refused(name, "is empty") }
                }
                guard text != ".", text != ".." else { throw Self.refused(name, "is a dot segment") }
                PercentEncoding.appendUnreserved(text, to: &path)
            }
        }
        var start = 1
        for index in 1...path.count where index == path.count || path[index] == UInt8(ascii: "/") {
            if index == start, index == path.count, endsWithSlash, path.count > 2 { break }
            guard index > start else { throw malformed("a segment of the path is empty") }
            guard !isDots(path[start..<index]) else { throw malformed("a segment of the path is a dot segment") }
            start = index + 1
        }
        return String(decoding: path, as: UTF8.self)
    }

    /// Whether a segment is one dot or two, each plain or as `%2E`.
    private static func isDots(_ segment: ArraySlice<UInt8>) -> Bool {
        var (rest, dots) = (segment, 0)
        while let byte = rest.first {
            if byte == UInt8(ascii: ".") {
                rest.removeFirst()
            } else if rest.starts(with: "%2E".utf8) || rest.starts(with: "%2e".utf8) {
                rest.removeFirst(3)
            } else {
                return false
            }
            dots += 1
        }
        return dots == 1 || dots == 2
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
        WeChatPayError(.invalidRequest, "The path template is not valid: \(reason)", stage: .draft)
    }
}

/// Percent-encoding (RFC 3986).
enum PercentEncoding {
    private static let hex = Array("0123456789ABCDEF".utf8)

    /// Encodes all but the unreserved characters, as required for a parameter, or a name or value of the query.
    static func unreserved(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        appendUnreserved(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Encodes everything but the unreserved characters onto the end of a buffer.
    static func appendUnreserved(_ text: some StringProtocol, to bytes: inout [UInt8]) {
        for byte in text.utf8 { append(byte, isKept: isUnreserved(byte), to: &bytes) }
    }

    /// Encodes characters that are invalid in a path; preserves `/`, sub-delimiters and encoded triplets.
    static func appendPath(_ source: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        for index in source.indices {
            let byte = source[index]
            let isTriplet =
                byte == UInt8(ascii: "%") && index + 2 < source.endIndex && isHex(source[index + 1])
                && isHex(source[index + 2])
            append(byte, isKept: isTriplet || isUnreserved(byte) || isPathDelimiter(byte), to: &bytes)
        }
    }

    private static func append(_ byte: UInt8, isKept: Bool, to bytes: inout [UInt8]) {
        if isKept {
            bytes.append(byte)
        } else {
            bytes.append(UInt8(ascii: "%"))
            bytes.append(hex[Int(byte >> 4)])
            bytes.append(hex[Int(byte & 15)])
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func isPathDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
