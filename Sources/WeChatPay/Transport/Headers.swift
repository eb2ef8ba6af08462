import NIOHTTP1

/// HTTP headers in order; names compare without case.
///
/// A thin wrapper of the HTTP library's type, which keeps that type out of the public interface
/// and avoids copies.
public struct Headers: Sendable, ExpressibleByDictionaryLiteral, Sequence {
    var fields: HTTPHeaders

    init(_ fields: HTTPHeaders) { self.fields = fields }

    /// Makes headers from pairs; a name may occur several times.
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
        var value = value
        return value.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            // Signatures have 344 bytes: eight at a time take a fifth of the instructions.
            while index + 8 <= raw.count {
                if Self.mayHaveControl(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
                index += 8
            }
            for byte in raw[index...] where byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
            return true
        }
    }

    /// Whether one of eight bytes is below 0x20 or is 0x7F.
    ///
    /// A subtraction sets the highest bit of a byte that is smaller; after a match, also of the bytes above it.
    private static func mayHaveControl(_ word: UInt64) -> Bool {
        let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let delete = word ^ (ones &* 0x7F)
        return ((word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete) & high != 0
    }
}
