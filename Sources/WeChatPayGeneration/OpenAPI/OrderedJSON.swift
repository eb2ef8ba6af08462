/// A JSON value whose members keep their order, which `JSONEncoder` cannot do.
enum OrderedJSON: Sendable, Hashable {
    /// An object with its members.
    case object([Member])
    /// An array.
    case array([OrderedJSON])
    /// A text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)
    /// `true` or `false`.
    case boolean(Bool)

    /// A name and a value of an object.
    struct Member: Sendable, Hashable {
        /// The name.
        let name: String
        /// The value.
        let value: OrderedJSON
    }

    /// Creates an object.
    ///
    /// - Parameter members: The names and values, in their order.
    init(members: [(name: String, value: OrderedJSON)]) {
        self = .object(members.map { Member(name: $0.name, value: $0.value) })
    }

    /// A reference to a part of the same document.
    static func reference(_ path: String) -> OrderedJSON { ["$ref": .string("#/\(path)")] }

    /// An array of texts.
    static func strings(_ texts: some Sequence<String>) -> OrderedJSON { .array(texts.map { .string($0) }) }

    /// A number, which is written without a fraction if it is whole.
    static func value(_ number: Double) -> OrderedJSON { Int(exactly: number).map { .integer($0) } ?? .number(number) }

    /// Adds a member to an object, and nothing for `nil`.
    mutating func append(_ name: String, _ value: OrderedJSON?) {
        guard let value, case .object(let members) = self else { return }
        self = .object(members + [Member(name: name, value: value)])
    }

    /// The value as text with an indentation of two spaces, without a newline at the end.
    var text: String {
        var text = ""
        write(to: &text, newline: "\n")
        return text
    }

    private func write(to text: inout String, newline: String) {
        let inner = newline + "  "
        switch self {
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &text, newline: newline) { member, text in
                Self.write(member.name, to: &text)
                text += ": "
                member.value.write(to: &text, newline: inner)
            }
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &text, newline: newline) { element, text in
                element.write(to: &text, newline: inner)
            }
        case .string(let string): Self.write(string, to: &text)
        case .integer(let number): text += "\(number)"
        case .number(let number): text += "\(number)"
        case .boolean(let isTrue): text += isTrue ? "true" : "false"
        }
    }

    private static func write<Element>(
        _ elements: [Element],
        between brackets: (String, String),
        to text: inout String,
        newline: String,
        _ writeElement: (Element, inout String) -> Void
    ) {
        text += brackets.0
        for (index, element) in elements.enumerated() {
            text += index == 0 ? newline + "  " : "," + newline + "  "
            writeElement(element, &text)
        }
        text += elements.isEmpty ? brackets.1 : newline + brackets.1
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension OrderedJSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    /// Creates an object whose members have the order of a literal.
    init(dictionaryLiteral elements: (String, OrderedJSON)...) {
        self.init(members: elements.map { (name: $0, value: $1) })
    }

    /// Creates an array.
    init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }

    /// Creates a text.
    init(stringLiteral value: String) { self = .string(value) }

    /// Creates a Boolean.
    init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// Creates a whole number.
    init(integerLiteral value: Int) { self = .integer(value) }
}
