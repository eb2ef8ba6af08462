import Foundation
import WeChatPay
import WeChatPayCatalog
import WeChatPayTesting

/// Decodes JSON with all fields of a body as a generated type, encodes it, and compares.
///
/// Encrypted fields make the same trip as in real calls: they arrive encrypted for the merchant in a signed response,
/// and leave encrypted for the platform in a request.
struct RoundTrip {
    /// A body of an operation.
    enum Body {
        case request
        case response
    }

    /// An operation and the type of one of its bodies.
    typealias Check = (method: String, template: String, body: Body, type: any (Codable & Sendable).Type)

    private static let merchant = Result {
        try PlatformKey(certificatePEM: FixtureKeys.merchantCertificatePEM)
    }

    /// Checks a type.
    ///
    /// - Parameters:
    ///   - method: The method of the operation.
    ///   - template: The template.
    ///   - body: The body that has the type.
    ///   - type: The type.
    /// - Returns: The differences; none is success.
    static func check<T: Codable & Sendable>(
        _ method: String,
        _ template: String,
        _ body: Body,
        _ type: T.Type
    ) async throws -> [String] {
        guard let operation = Catalog.operation(method, template) else { return ["not in the catalog"] }
        let fields = body == .request ? operation.json : operation.response
        var filled = FilledBody(key: try merchant.get())
        let sent = JSONValue.object(try filled.object(fields))
        let platform = try FixturePlatform()
        let transport = RecordingTransport(results: [
            .success(try platform.response(200, sent.description)), .success(try platform.response(204)),
        ])
        let client = try WeChatPayClient(.fixture(transport: transport))
        let value = try await client.chain("v3/first").get().decode(type)
        try await client.chain("v3/second").post(RequestOptions(json: value))
        guard let bytes = transport.requests.last?.body else { return ["no request"] }
        let returned = try JSONDecoder().decode(JSONValue.self, from: bytes)
        return try differences(filled.plain(sent), returned, "", opening: filled.encrypted, platform)
    }

    private static func differences(
        _ expected: JSONValue,
        _ found: JSONValue,
        _ path: String,
        opening encrypted: Set<String>,
        _ platform: FixturePlatform
    ) throws -> [String] {
        switch (expected, found) {
        case (.object(let first), .object(let second)):
            return try Set(first.keys).union(second.keys).sorted().flatMap { name in
                try differences(
                    first[name] ?? .string("missing"),
                    second[name] ?? .string("missing"),
                    "\(path).\(name)",
                    opening: encrypted,
                    platform
                )
            }
        case (.array(let first), .array(let second)) where first.count == second.count:
            return try zip(first, second).enumerated().flatMap { index, pair in
                try differences(pair.0, pair.1, "\(path).\(index)", opening: encrypted, platform)
            }
        case (.string(let first), .string(let second)) where encrypted.contains(first):
            return try platform.open(second) == first ? [] : ["\(path): the encrypted text differs"]
        default:
            return expected == found ? [] : ["\(path): \(expected) became \(found)"]
        }
    }
}

/// JSON with all fields of a body, each with a value of its own.
struct FilledBody {
    private let key: PlatformKey
    private var number = 0
    private var plaintexts: [String: String] = [:]

    init(key: PlatformKey) { self.key = key }

    /// The plain texts of encrypted fields.
    var encrypted: Set<String> { Set(plaintexts.values) }

    /// The members of an object.
    mutating func object(_ fields: [Catalog.Field]) throws -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for field in fields where members[field.name] == nil {
            members[field.name] = field.isArray ? .array([try value(field), try value(field)]) : try value(field)
        }
        return members
    }

    /// JSON with the plain texts in it.
    func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members): .object(members.mapValues(plain))
        case .array(let elements): .array(elements.map(plain))
        case .string(let text): .string(plaintexts[text] ?? text)
        default: value
        }
    }

    private mutating func value(_ field: Catalog.Field) throws -> JSONValue {
        number += 1
        switch field.kind {
        case .object:
            guard !field.fields.isEmpty else { return .object(["any": .array([.integer(1)])]) }
            return .object(try object(field.fields))
        case .integer: return .integer(Int64(number))
        case .number: return .number(Double(number) + 0.25)
        case .boolean: return .bool(number.isMultiple(of: 2))
        case .string, .file:
            let text = "文本 \(number)"
            if field.isEncrypted {
                let ciphertext = try key.seal(text)
                plaintexts[ciphertext] = text
                return .string(ciphertext)
            }
            guard field.format == "rfc3339" else {
                return .string(field.vocabulary.isEmpty ? text : field.vocabulary[number % field.vocabulary.count])
            }
            let minute = number % 60
            return .string("2026-09-01T\(10 + number / 60 % 10):\(minute < 10 ? "0" : "")\(minute):00+08:00")
        }
    }
}
