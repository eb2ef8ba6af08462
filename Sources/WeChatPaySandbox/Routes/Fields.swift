import Foundation
import WeChatPayCrypto

/// An object of a request's body, read field by field so that each refusal names its field.
struct Fields {
    private let members: [String: Member]
    private let path: String

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - body: The body as signed.
    ///   - names: All fields that there are.
    /// - Throws: ``GatewayError`` 400 for a body that is no object, or a field that there is not.
    init(_ body: Data, knowing names: Set<String>) throws {
        guard let members = try? JSONDecoder().decode([String: Member].self, from: body) else {
            throw GatewayError.parameter("/", "the body is not a JSON object")
        }
        try self.init(members, at: "", knowing: names)
    }

    private init(_ members: [String: Member], at path: String, knowing names: Set<String>) throws {
        if let unknown = members.keys.filter({ !names.contains($0) }).min() {
            throw GatewayError.parameter("\(path)/\(unknown)", "no such field")
        }
        self.members = members
        self.path = path
    }

    /// Whether a field is there, `null` included.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// A text; `nil` where there is none.
    func text(_ name: String, oneOf values: [String]? = nil) throws -> String? {
        guard let member = member(name) else { return nil }
        guard case .string(let text) = member else {
            throw GatewayError.parameter("\(path)/\(name)", "must be a string")
        }
        if let values, !values.contains(text) {
            throw GatewayError.parameter(
                "\(path)/\(name)",
                "must be one of \(values.joined(separator: ", "))",
                value: text
            )
        }
        return text
    }

    /// A text that must be there and not be empty.
    func required(_ name: String, oneOf values: [String]? = nil) throws -> String {
        try present(try text(name, oneOf: values), name)
    }

    /// A whole number that must be there.
    func number(_ name: String) throws -> Int {
        guard let member = member(name) else { throw missing(name) }
        guard case .number(let decimal) = member, let value = Int("\(decimal)") else {
            throw GatewayError.parameter("\(path)/\(name)", "must be a whole number")
        }
        return value
    }

    /// A truth value; `nil` where there is none.
    func bool(_ name: String) throws -> Bool? {
        guard let member = member(name) else { return nil }
        guard case .bool(let value) = member else {
            throw GatewayError.parameter("\(path)/\(name)", "must be a boolean")
        }
        return value
    }

    /// Any value as JSON; `nil` where there is none.
    func json(_ name: String) throws -> Data? {
        try member(name).map(Answer.encoder.encode)
    }

    /// An inner object; `nil` where there is none.
    func object(_ name: String, knowing names: Set<String>) throws -> Fields? {
        guard let member = member(name) else { return nil }
        guard case .object(let object) = member else {
            throw GatewayError.parameter("\(path)/\(name)", "must be an object")
        }
        return try Fields(object, at: "\(path)/\(name)", knowing: names)
    }

    /// An inner object that must be there.
    func requiredObject(_ name: String, knowing names: Set<String>) throws -> Fields {
        guard let object = try object(name, knowing: names) else { throw missing(name) }
        return object
    }

    /// A sealed text, opened; `nil` where there is none.
    func sealed(_ name: String, with key: Platform.Key?) throws -> String? {
        guard let text = try text(name) else { return nil }
        if text.isEmpty { return "" }
        guard let key else {
            throw GatewayError.header(
                "Wechatpay-Serial",
                "must name the platform key that \(path)/\(name) is sealed with"
            )
        }
        guard let plain = try? key.key.open(text) else {
            throw GatewayError.parameter(
                "\(path)/\(name)",
                "cannot be decrypted: seal it with RSAES-OAEP under the key that Wechatpay-Serial names, in Base64"
            )
        }
        return plain
    }

    /// A sealed text that must be there, opened.
    func requiredSealed(_ name: String, with key: Platform.Key?) throws -> String {
        try present(try sealed(name, with: key), name)
    }

    /// A sealed phone; `nil` where there is none.
    func sealedPhone(_ name: String, with key: Platform.Key?) throws -> String? {
        guard let phone = try sealed(name, with: key) else { return nil }
        guard phone.utf8.count == 11, phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw GatewayError.parameter("\(path)/\(name)", "must have 11 digits")
        }
        return phone
    }

    /// A refusal of one of the fields.
    func refusal(_ name: String, _ issue: String) -> GatewayError { .parameter("\(path)/\(name)", issue) }

    private func member(_ name: String) -> Member? {
        members[name].flatMap { if case .null = $0 { nil } else { $0 } }
    }

    private func present(_ text: String?, _ name: String) throws -> String {
        guard let text else { throw missing(name) }
        guard !text.allSatisfy(\.isWhitespace) else { throw refusal(name, "must not be empty") }
        return text
    }

    private func missing(_ name: String) -> GatewayError { .parameter("\(path)/\(name)", "is missing") }
}

/// Any JSON; Foundation's own objects do not tell `1` from `true`.
private indirect enum Member: Codable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([Member])
    case object([String: Member])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Decimal.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([Member].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: Member].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}
