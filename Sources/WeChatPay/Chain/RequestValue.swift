public import Foundation

/// A value in a call's options: a literal of any shape, a sealed text, or any `Encodable`.
///
/// A literal is a value by itself; a variable is wrapped in ``value(_:)``:
///
/// ```swift
/// ["out_user_id": .value(id), "json": ["user_name": .sealed(name), "status": "NORMAL", "total": .value(amount)]]
/// ```
public struct RequestValue: Sendable {
    enum Storage: Sendable {
        case null
        case bool(Bool)
        case integer(Int)
        case number(Double)
        case string(String)
        case array([RequestValue])
        case object([(String, RequestValue)])
        case sealed(Sealed)
        case encodable(any Encodable & Sendable)
        case bytes(Data)
    }

    let storage: Storage

    init(_ storage: Storage) { self.storage = storage }

    /// Wraps any `Encodable`: a text, a number, a model of your own with ``Sealed`` properties.
    ///
    /// In a body, `Decimal` is written exactly, and `Date` in the platform's format, such as
    /// `2026-09-01T08:00:00+08:00`; a call with `Data`, NaN or an infinite number is rejected before it is sent.
    public init(_ value: some Encodable & Sendable) {
        switch value {
        case let value as RequestValue: self = value
        case let value as String: self.storage = .string(value)
        case let value as Int: self.storage = .integer(value)
        case let value as Bool: self.storage = .bool(value)
        case let value as Double: self.storage = .number(value)
        case let value as Sealed: self.storage = .sealed(value)
        case let value as [String]: self.storage = .array(value.map { RequestValue(.string($0)) })
        case let value as [Int]: self.storage = .array(value.map { RequestValue(.integer($0)) })
        default: self.storage = .encodable(value)
        }
    }

    /// A sensitive text, encrypted for the platform while the body is encoded.
    ///
    /// - Parameter plaintext: At most 214 bytes of UTF-8.
    /// - Returns: A value that encrypts itself.
    public static func sealed(_ plaintext: String) -> RequestValue {
        RequestValue(.sealed(Sealed(plaintext)))
    }

    /// The value of a variable: a text, a number, a typed identifier, a date, a list, or a model of your own.
    ///
    /// In a path and in a query, a typed identifier such as `OrganizationID` is its raw value.
    public static func value(_ value: some Encodable & Sendable) -> RequestValue { RequestValue(value) }

    /// Raw bytes, for the `body` option.
    public static func bytes(_ data: Data) -> RequestValue { RequestValue(.bytes(data)) }

    /// The text of a string, finite number or Boolean; `nil` for anything else.
    var scalarText: String? {
        switch storage {
        case .string(let value): value
        case .integer(let value): String(value)
        case .number(let value): value.isFinite ? String(value) : nil
        case .bool(let value): String(value)
        case .encodable(let value as any RawRepresentable<String>): value.rawValue
        case .encodable(let value as Decimal): value.isFinite ? "\(value)" : nil
        case .encodable(let value as any BinaryInteger): String(value)
        default: nil
        }
    }
}

extension RequestValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self.init(.string(value)) }
    /// An integer.
    public init(integerLiteral value: Int) { self.init(.integer(value)) }
    /// A number.
    public init(floatLiteral value: Double) { self.init(.number(value)) }
    /// A Boolean.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
    /// A JSON `null`.
    public init(nilLiteral: ()) { self.init(.null) }
    /// A list.
    public init(arrayLiteral elements: RequestValue...) { self.init(.array(elements)) }
    /// An object.
    public init(dictionaryLiteral elements: (String, RequestValue)...) { self.init(.object(elements)) }
}

extension RequestValue: Encodable {
    private struct MemberKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Encodes the value as JSON; rejects raw bytes, which belong in `body`.
    public func encode(to encoder: any Encoder) throws {
        switch storage {
        case .object(let members):
            var container = encoder.container(keyedBy: MemberKey.self)
            for (name, value) in members { try container.encode(value, forKey: MemberKey(stringValue: name)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .encodable(let value):
            // Through a container: only then the encoder writes dates, decimals and data in its own way.
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .sealed(let sealed):
            try sealed.encode(to: encoder)
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .integer(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .bytes:
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "Pass raw bytes in `body`, not in `json`")
            )
        }
    }
}

extension RequestValue: CustomStringConvertible, CustomReflectable {
    /// A description that does not contain the value: options hold personal data.
    public var description: String { "RequestValue(…)" }

    /// Prevents `dump` and debuggers from printing the value.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
