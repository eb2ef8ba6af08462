import CExpat
import Foundation

/// Receives the elements of an XML document; names are without their prefixes.
protocol XMLHandler: AnyObject {
    /// An element begins.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - attributes: Its attributes.
    func begin(_ name: XMLName, _ attributes: XMLAttributes)

    /// An element ends.
    func end(_ name: XMLName)

    /// Text; the text of one element can arrive in parts.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses XML that is decompressed in parts, with expat.
///
/// A document type declaration ends the parse: no workbook has one, and its entities can expand without limit.
final class XMLStream {
    private static let size = 64 << 10
    /// The deepest nesting; a sheet has about ten levels.
    private static let maximumDepth = 256
    /// The most bytes of one tag, such as one with a long attribute: it is scanned again with each part.
    private static let maximumTag = 1 << 20
    private var sent = 0
    private let part: ZipArchive.Part
    private let parser: XML_Parser
    private let state: State
    private let buffer: UnsafeMutableRawBufferPointer
    private var isAtEnd = false

    /// What the C functions receive.
    private final class State {
        let handler: any XMLHandler
        let parser: XML_Parser
        private var depth = 0

        /// Counts a level, and stops at too many.
        func enter() {
            depth += 1
            if depth > XMLStream.maximumDepth { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
        }

        func leave() { depth -= 1 }

        init(_ handler: any XMLHandler, _ parser: XML_Parser) { (self.handler, self.parser) = (handler, parser) }

        static func from(_ pointer: UnsafeMutableRawPointer?) -> State? {
            pointer.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    /// Prepares to parse.
    ///
    /// - Throws: ``RosterError`` if there is no memory.
    init(_ part: ZipArchive.Part, _ handler: any XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw ZipArchive.damaged }
        self.part = part
        self.parser = parser
        self.state = State(handler, parser)
        self.buffer = .allocate(byteCount: Self.size, alignment: 16)
        XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name, let state = State.from(data) else { return }
                state.enter()
                state.handler.begin(XMLName(name), XMLAttributes(attributes))
            },
            { data, name in
                guard let name, let state = State.from(data) else { return }
                state.handler.end(XMLName(name))
                state.leave()
            }
        )
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, let state = State.from(data) else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                state.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let state = State.from(data) else { return }
            XML_StopParser(state.parser, XML_Bool(XML_FALSE))
        }
    }

    deinit {
        XML_ParserFree(parser)
        buffer.deallocate()
    }

    /// Parses the next part of the document.
    ///
    /// - Returns: Whether there may be more.
    /// - Throws: ``RosterError`` if the document or its archive is damaged.
    func advance() throws -> Bool {
        guard !isAtEnd else { return false }
        let count = try part.read(into: buffer)
        isAtEnd = count == 0
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard XML_Parse(parser, start, Int32(count), isAtEnd ? 1 : 0) == XML_STATUS_OK else {
            throw ZipArchive.damaged
        }
        sent += count
        guard sent - Int(XML_GetCurrentByteIndex(parser)) <= Self.maximumTag else { throw ZipArchive.damaged }
        return !isAtEnd
    }

    /// Parses a document to its end.
    static func parse(_ part: ZipArchive.Part, _ handler: any XMLHandler) throws {
        let stream = try XMLStream(part, handler)
        while try stream.advance() {}
    }
}

/// The name of an element, which is compared without making a string: a sheet has tens of millions.
struct XMLName {
    private let start: UnsafePointer<CChar>

    fileprivate init(_ name: UnsafePointer<CChar>) {
        var start = name
        var next = name
        while next.pointee != 0 {
            if next.pointee == 0x3A { start = next + 1 }
            next += 1
        }
        self.start = start
    }

    static func == (name: XMLName, other: StaticString) -> Bool {
        strcmp(name.start, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func ~= (pattern: StaticString, name: XMLName) -> Bool { name == pattern }
}

/// The attributes of an element.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

    /// The value of an attribute, which may have a prefix; `nil` if the element does not have it.
    subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

    /// The bytes of a value, which end with a NUL byte.
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard var pair = pairs else { return nil }
        while let key = pair.pointee {
            if XMLName(key) == name { return pair[1] }
            pair += 2
        }
        return nil
    }

    /// The value as a number that is not negative; `nil` without one.
    func number(_ name: StaticString) -> Int? {
        guard var byte = bytes(name) else { return nil }
        var number = 0
        guard byte.pointee != 0 else { return nil }
        while byte.pointee != 0 {
            guard (0x30...0x39).contains(byte.pointee), number < 1_000_000_000 else { return nil }
            number = number * 10 + Int(byte.pointee - 0x30)
            byte += 1
        }
        return number
    }

    /// Whether a value is `1` or `true`.
    func isTrue(_ name: StaticString) -> Bool { ["1", "true"].contains(self[name] ?? "") }
}
