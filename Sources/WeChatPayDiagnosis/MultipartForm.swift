package import Foundation

/// The parts of an upload, `multipart/form-data` (RFC 7578).
///
/// A custom parser, because no available package reads the form; an upload is small and in memory.
package struct MultipartForm: Sendable {
    /// A part: its file name, if it is a file, and its bytes.
    package struct Part: Sendable {
        package let filename: String?
        package let body: Data
    }

    private let parts: [String: Part]

    /// Whether a request's `Content-Type` specifies such a form.
    package static func isForm(_ contentType: String?) -> Bool {
        contentType?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    /// - Throws: ``MalformedRequest`` for a body that is no form with the given boundary.
    package init(_ body: Data, contentType: String?) throws(MalformedRequest) {
        guard let match = contentType?.firstMatch(of: #/(?i)boundary=(?:"([^"]+)"|([^;\s]+))/#),
            let boundary = match.1 ?? match.2
        else { throw MalformedRequest("Content-Type", "has no boundary") }
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first delimiter has no line before it.
        let text = Data("\r\n".utf8) + body
        var parts: [String: Part] = [:]
        var rest = text[...]
        guard let first = rest.range(of: delimiter) else { throw Self.malformed }
        rest = rest[first.upperBound...]
        while let next = rest.range(of: delimiter) {
            guard rest.starts(with: Data("\r\n".utf8)), let blank = rest.range(of: Data("\r\n\r\n".utf8)),
                blank.upperBound <= next.lowerBound
            else { throw Self.malformed }
            let head = String(decoding: rest[..<blank.lowerBound], as: UTF8.self)
            guard let name = head.firstMatch(of: #/[; ]name="([^"]*)"/#)?.1 else { throw Self.malformed }
            parts[String(name)] = Part(
                filename: head.firstMatch(of: #/filename="([^"]*)"/#).map { String($0.1) },
                body: Data(rest[blank.upperBound..<next.lowerBound])
            )
            rest = rest[next.upperBound...]
        }
        guard rest.starts(with: Data("--".utf8)) else { throw Self.malformed }
        self.parts = parts
    }

    /// The part of a name.
    package func part(_ name: String) throws(MalformedRequest) -> Part {
        guard let part = parts[name] else { throw MalformedRequest("/\(name)", "is missing") }
        return part
    }

    private static var malformed: MalformedRequest { MalformedRequest("/", "is not a multipart/form-data body") }
}
