public import Foundation

/// An HTTP/1.1 request as a proxy, a packet capture or `curl -v` saved it.
///
/// The lines of the head may end in CRLF or LF. The marks of `curl -v` are taken off; as it shows no body, the body
/// must be put after the blank line. The description shows the method alone.
///
/// Source: RFC 9112.
public struct HTTPDump: Sendable, CustomStringConvertible, CustomReflectable {
    /// An error for a text that is not a request, or that has no signature.
    public struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
        /// What is wrong, and nothing of the content.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    /// The method.
    public let method: String
    /// Path and query, exactly as in the request line.
    public let target: String
    /// All headers, in order.
    public let headers: [(name: String, value: String)]
    /// The body, without the framing of chunks.
    public let body: Data
    private let authority: String?

    /// The largest dump that is read, in bytes.
    private static let maximumSize = 16 << 20

    /// Reads a request.
    ///
    /// - Parameter bytes: Request line, headers, blank line, body.
    /// - Throws: ``Malformed`` if the text is not a request, or the body's length differs from its header.
    public init(_ bytes: Data) throws {
        guard bytes.count <= Self.maximumSize else {
            throw Malformed("the dump is larger than \(Self.maximumSize >> 20) MiB; a request is smaller")
        }
        var lines = Lines(bytes)
        let requestLine = try lines.requestLine()
        let pieces = requestLine.split(separator: " ")
        guard pieces.count == 3, pieces[2].wholeMatch(of: #/HTTP/[0-9](?:\.[0-9])?/#) != nil else {
            throw Malformed("the first line is not a request line such as: GET /v3/certificates HTTP/1.1")
        }
        self.method = String(pieces[0])
        (self.authority, self.target) = try Self.parts(of: String(pieces[1]))
        var headers: [(name: String, value: String)] = []
        while let line = try lines.headLine(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else {
                throw Malformed("a line before the blank line is not a header: it has no name and colon")
            }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers.append((line[..<colon].trimmingCharacters(in: .whitespaces), value))
        }
        self.headers = headers
        let isChunked = Self.value("Transfer-Encoding", in: headers)?.lowercased().contains("chunked") == true
        if isChunked, !lines.hasMarks {
            self.body = try Self.chunks(lines.rest)
        } else {
            let length = Self.value("Content-Length", in: headers)
            self.body = try Self.body(lines.rest, length: length, hasMarks: lines.hasMarks)
        }
    }

    /// The value of a header; the name is case-insensitive.
    public func header(_ name: String) -> String? { Self.value(name, in: headers) }

    /// The request with its signature taken apart; of an upload, with the part that is signed.
    ///
    /// - Throws: ``Malformed`` if the `Authorization` header or the upload's form cannot be read.
    public func signedRequest() throws -> SignedRequest {
        do {
            let authorization = try AuthorizationHeader(header("Authorization"))
            let type = header("Content-Type")
            return SignedRequest(
                method: method,
                target: target,
                host: header("Host") ?? authority,
                headers: headers,
                authorization: authorization.parameters,
                body: body,
                meta: MultipartForm.isForm(type) ? try MultipartForm(body, contentType: type).part("meta").body : nil
            )
        } catch {
            throw Malformed("\(error.field): \(error.issue)")
        }
    }

    /// The request without the final line feed of the body; `nil` if the body does not end in one.
    ///
    /// - Throws: ``Malformed`` as ``signedRequest()`` does.
    public var withoutFinalLineFeed: SignedRequest? {
        get throws {
            guard body.last == 0x0A else { return nil }
            let request = try signedRequest()
            return SignedRequest(
                method: request.method,
                target: request.target,
                host: request.host,
                headers: request.headers,
                authorization: request.authorization,
                body: Data(body.dropLast(body.dropLast().last == 0x0D ? 2 : 1)),
                meta: request.meta
            )
        }
    }

    /// The method alone.
    public var description: String { "HTTPDump(\(method))" }

    /// Prevents `dump` and debuggers from printing path, headers and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }

    private static func value(_ name: String, in headers: [(name: String, value: String)]) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Host and target; a request to a proxy names both in one.
    private static func parts(of target: String) throws -> (authority: String?, target: String) {
        if target.hasPrefix("/") { return (nil, target) }
        guard let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }),
            case let rest = target.dropFirst(scheme.count),
            case let authority = rest.prefix(while: { $0 != "/" && $0 != "?" }), !authority.isEmpty
        else { throw Malformed("the request line has neither a path nor a URL") }
        let path = rest[authority.endIndex...]
        return (String(authority), path.hasPrefix("/") ? String(path) : "/\(path)")
    }

    private static func body(_ rest: Data, length: String?, hasMarks: Bool) throws -> Data {
        guard let length else {
            // Without a length there is no body, but a tool may have omitted the header.
            return hasMarks || rest.allSatisfy { $0 == 0x0A || $0 == 0x0D } ? Data() : Data(rest)
        }
        guard let length = Int(length), length >= 0 else { throw Malformed("Content-Length is not a number") }
        // What curl prints after the head is not the body.
        let rest = hasMarks && Lines.isRemark(String(decoding: rest.prefix(2), as: UTF8.self)) ? Data() : rest
        let surplus = rest.dropFirst(length)
        if rest.count >= length, hasMarks || surplus.elementsEqual([0x0A]) || surplus.elementsEqual([0x0D, 0x0A]) {
            return Data(rest.prefix(length))
        }
        guard rest.count == length else {
            throw Malformed(
                "the body has \(rest.count) bytes, and Content-Length says \(length); "
                    + "curl -v does not show the body: add its exact bytes after the blank line"
            )
        }
        return Data(rest)
    }

    private static func chunks(_ rest: Data) throws -> Data {
        var lines = Lines(rest)
        var body = Data()
        while true {
            guard let size = lines.next()?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces),
                let count = Int(size, radix: 16), count >= 0, let chunk = lines.take(count)
            else { throw Malformed("the chunks of the body cannot be read; the dump may be truncated") }
            if count == 0 { return body }
            body += chunk
            guard lines.next() == "" else { throw Malformed("a chunk of the body is longer than its declared size") }
        }
    }
}

/// The lines of a dump, read one by one.
private struct Lines {
    private(set) var rest: Data
    /// Whether the head has the marks of `curl -v`.
    private(set) var hasMarks = false

    init(_ bytes: Data) { self.rest = bytes }

    /// The next line without its end; `nil` if there is none.
    mutating func next() -> String? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[min(end + 1, rest.endIndex)...]
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }

    /// The next bytes; `nil` if there are fewer.
    mutating func take(_ count: Int) -> Data? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// The request line, without the preceding output of `curl -v`.
    mutating func requestLine() throws -> String {
        // Where curl marked the request, all before is its own: remarks, a progress meter.
        let isMarked = rest.starts(with: Data("> ".utf8)) || rest.range(of: Data("\n> ".utf8)) != nil
        while let line = next() {
            if isMarked ? !line.hasPrefix("> ") : line.isEmpty || Self.isRemark(line) { continue }
            hasMarks = isMarked
            return hasMarks ? String(line.dropFirst(2)) : line
        }
        throw HTTPDump.Malformed("the dump has no request line")
    }

    /// The next line of the head, without a mark; empty at its end, `nil` if the dump ends before.
    mutating func headLine() throws -> String? {
        while let line = next() {
            guard hasMarks else { return line }
            if line.hasPrefix(">") { return line.dropFirst().trimmingCharacters(in: .whitespaces) }
            if !Self.isRemark(line) {
                throw HTTPDump.Malformed("a line of the head does not begin with > as curl -v writes it")
            }
        }
        return nil
    }

    /// Whether this line of `curl -v` is not part of the request.
    static func isRemark(_ line: String) -> Bool {
        line == "*" || ["* ", "< ", "{ ", "} "].contains { line.hasPrefix($0) }
    }
}
