package import Foundation
import WeChatPayCrypto

extension RequestValue {
    /// Reads JSON; numbers are decimal where that is exact, so that their values do not change.
    ///
    /// - Throws: `DecodingError`.
    package init(json: Data) throws {
        self = try JSONDecoder().decode(Tree.self, checking: json).value
    }

    /// Any JSON as a tree of values.
    private struct Tree: Decodable {
        let value: RequestValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = RequestValue(.null)
            } else if let bool = try? container.decode(Bool.self) {
                value = RequestValue(.bool(bool))
            } else if let integer = try? container.decode(Int.self) {
                value = RequestValue(.integer(integer))
            } else if let decimal = try? container.decode(Decimal.self), decimal.isFinite {
                value = RequestValue(.encodable(decimal))
            } else if let number = try? container.decode(Double.self) {
                value = RequestValue(.number(number))
            } else if let text = try? container.decode(String.self) {
                value = RequestValue(.string(text))
            } else if let elements = try? container.decode([Tree].self) {
                value = RequestValue(.array(elements.map(\.value)))
            } else {
                let members = try container.decode([String: Tree].self)
                value = RequestValue(.object(members.map { ($0.key, $0.value.value) }))
            }
        }
    }

    /// The value with a text in it replaced by one that encrypts itself.
    ///
    /// - Parameter path: Names of members, and indices of elements; a name that occurs twice counts each time.
    /// - Returns: The value; `nil` if there is no text at the path.
    package func sealing(_ path: ArraySlice<String>) -> RequestValue? {
        guard let name = path.first else {
            guard case .string(let text) = storage else { return .none }
            return RequestValue(.sealed(Sealed(text)))
        }
        var isFound = false
        func sealed(_ value: RequestValue) -> RequestValue {
            guard let changed = value.sealing(path.dropFirst()) else { return value }
            isFound = true
            return changed
        }
        switch storage {
        case .object(var members):
            for index in members.indices where members[index].0 == name { members[index].1 = sealed(members[index].1) }
            // A bare `nil` would be a JSON null: the type has that literal.
            return isFound ? .some(RequestValue(.object(members))) : .none
        case .array(var elements):
            guard let index = Int(name), elements.indices.contains(index) else { return .none }
            elements[index] = sealed(elements[index])
            return isFound ? .some(RequestValue(.array(elements))) : .none
        default: return .none
        }
    }

    /// Whether the value is a tree of literals and decimals, without a model in it.
    var isTree: Bool {
        switch storage {
        case .null, .bool, .integer, .number, .string, .sealed, .bytes, .encodable(is Decimal): true
        case .encodable: false
        case .array(let elements): elements.allSatisfy(\.isTree)
        case .object(let members): members.allSatisfy { $0.1.isTree }
        }
    }

    /// The value as JSON in plain text.
    ///
    /// - Parameters:
    ///   - path: Where the value is.
    ///   - encrypted: Receives the places of encrypted texts.
    /// - Returns: The value.
    func plain(at path: [String], encrypted: inout Set<[String]>) -> JSONValue {
        switch storage {
        case .null, .bytes: return .null
        case .bool(let value): return .bool(value)
        case .integer(let value): return .integer(Int64(value))
        case .number(let value): return .number(value)
        case .string(let value):
            if CipherText.isForm(of: value) { encrypted.insert(path) }
            return .string(value)
        case .sealed(let value):
            encrypted.insert(path)
            return .string(value.plaintext)
        case .encodable(let value as Decimal): return .number(NSDecimalNumber(decimal: value).doubleValue)
        // Models are encoded before.
        case .encodable: return .null
        case .array(let elements):
            return .array(
                elements.enumerated().map { $1.plain(at: path + [String($0)], encrypted: &encrypted) }
            )
        case .object(let members):
            var object: [String: JSONValue] = [:]
            for (name, value) in members { object[name] = value.plain(at: path + [name], encrypted: &encrypted) }
            return .object(object)
        }
    }
}
