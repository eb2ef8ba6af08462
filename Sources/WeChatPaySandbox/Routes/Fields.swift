import Foundation
import WeChatPayCrypto

/// An object of a request's body, read field by field so that each rejection names its field.
struct Fields {
    private let members: [String: Member]
    private let path: String
    private let sealing: SealingKey

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - body: The body as signed.
    ///   - names: The names of all valid fields.
    ///   - sealing: The key of the encrypted fields, if the route has any.
    /// - Throws: ``GatewayError`` 400 if the body is not an object or contains an unknown field.
    init(_ body: Data, knowing names: Set<String>, sealing: SealingKey = .none) throws {
        guard let members = try? JSONDecoder().decode([String: Member].self, checking: body) else {
            throw GatewayError.parameter("/", "the body is not a JSON object")
        }
        try self.init(members, at: "", knowing: names, sealing: sealing)
    }

    private init(
        _ members: [String: Member],
        at path: String,
        knowing names: Set<String>,
        sealing: SealingKey
    ) throws {
        if let unknown = members.keys.filter({ !names.contains($0) }).min() {
            throw GatewayError.parameter("\(path)/\(unknown)", "no such field")
        }
        self.members = members
        self.path = path
        self.sealing = sealing
    }

    /// Whether a field is present, including as `null`.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// Returns a text; `nil` if there is none.
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

    /// Returns a required, nonempty text.
    func required(_ name: String, oneOf values: [String]? = nil) throws -> String {
        try present(try text(name, oneOf: values), name)
    }

    /// Returns a required integer.
    func number(_ name: String) throws -> Int {
        guard let member = member(name) else { throw missing(name) }
        guard case .number(let decimal) = member, let value = Int("\(decimal)") else {
            throw GatewayError.parameter("\(path)/\(name)", "must be an integer")
        }
        return value
    }

    /// A Boolean; `nil` if the field is missing.
    func bool(_ name: String) throws -> Bool? {
        guard let member = member(name) else { return nil }
        guard case .bool(let value) = member else {
            throw GatewayError.parameter("\(path)/\(name)", "must be a boolean")
        }
        return value
    }

    /// Returns any value as JSON; `nil` if there is none.
    func json(_ name: String) throws -> Data? {
        try member(name).map(GatewayResponse.encoder.encode)
    }

    /// Returns an inner object; `nil` if there is none.
    func object(_ name: String, knowing names: Set<String>) throws -> Fields? {
        guard let member = member(name) else { return nil }
        guard case .object(let object) = member else {
            throw GatewayError.parameter("\(path)/\(name)", "must be an object")
        }
        return try Fields(object, at: "\(path)/\(name)", knowing: names, sealing: sealing)
    }

    /// Returns a required inner object.
    func requiredObject(_ name: String, knowing names: Set<String>) throws -> Fields {
        guard let object = try object(name, knowing: names) else { throw missing(name) }
        return object
    }

    /// An encrypted text, decrypted; `nil` if the field is missing.
    func sealed(_ name: String) throws -> String? {
        guard let text = try text(name) else { return nil }
        if text.isEmpty { return "" }
        let key = try sealing.key(for: "\(path)/\(name)")
        return try Self.open(text, key, "\(path)/\(name)")
    }

    /// Decrypts a field, whose path is for the error.
    static func open(_ text: String, _ key: Platform.Key, _ path: String) throws -> String {
        do {
            return try key.key.open(text)
        } catch let error as CryptoFailure where error.code == .notUTF8 {
            throw GatewayError.parameter(
                path,
                "is not UTF-8 after decryption: encode the text in UTF-8, not in GBK, before it is encrypted"
            )
        } catch {
            throw GatewayError.parameter(
                path,
                "cannot be decrypted: encrypt it by RSAES-OAEP with the key that Wechatpay-Serial names, in Base64"
            )
        }
    }

    /// A required encrypted text, decrypted.
    func requiredSealed(_ name: String) throws -> String {
        try present(try sealed(name), name)
    }

    /// A decrypted phone; `nil` if the field is missing.
    func sealedPhone(_ name: String) throws -> String? {
        guard let phone = try sealed(name) else { return nil }
        guard phone.utf8.count == 11, phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw GatewayError.parameter("\(path)/\(name)", "must have 11 digits")
        }
        return phone
    }

    /// An error that rejects one of the fields.
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

/// Any JSON; Foundation's own objects do not distinguish `1` from `true`.
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
