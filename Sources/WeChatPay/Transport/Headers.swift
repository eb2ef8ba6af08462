import NIOHTTP1

/// HTTP headers in order; names compare without case.
///
/// A thin cover over the HTTP library's own type, so that it stays out of this library's interface
/// and nothing is copied on the way.
public struct Headers: Sendable, ExpressibleByDictionaryLiteral, Sequence {
    var fields: HTTPHeaders

    init(_ fields: HTTPHeaders) { self.fields = fields }

    /// Makes headers from pairs; a name may come more than once.
    public init(_ pairs: [(String, String)] = []) {
        self.fields = HTTPHeaders(pairs)
    }

    /// Makes headers from a literal of names and values.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }

    /// The first value under a name; setting replaces all of them, `nil` removes them.
    public subscript(name: String) -> String? {
        get { fields.first(name: name) }
        set {
            if let newValue {
                fields.replaceOrAdd(name: name, value: newValue)
            } else {
                fields.remove(name: name)
            }
        }
    }

    /// All values under a name, in order.
    public func values(_ name: String) -> [String] { fields[name] }

    /// Walks the pairs in order.
    public func makeIterator() -> AnyIterator<(name: String, value: String)> {
        var iterator = fields.makeIterator()
        return AnyIterator { iterator.next().map { (name: $0.0, value: $0.1) } }
    }

    /// Whether a text is a header name (RFC 9110, `token`).
    static func isValidName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Whether a text can be a header value: no control characters, so that none can end the line.
    static func isValidValue(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
