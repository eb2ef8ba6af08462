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

    /// The value with texts in it replaced by ones that encrypt themselves.
    ///
    /// - Parameters:
    ///   - fields: Where the texts are: names of members, and indices of elements; a name that occurs twice counts each
    ///     time.
    ///   - path: Where the value is.
    ///   - sealed: Receives the fields that were found.
    /// - Returns: The value.
    package func sealing(_ fields: Set<[String]>, at path: [String] = [], sealed: inout Set<[String]>) -> RequestValue {
        switch storage {
        case .string(let text) where fields.contains(path):
            sealed.insert(path)
            return RequestValue(.sealed(Sealed(text)))
        case .object(var members):
            for index in members.indices {
                let place = path + [members[index].0]
                members[index].1 = members[index].1.sealing(fields, at: place, sealed: &sealed)
            }
            return RequestValue(.object(members))
        case .array(var elements):
            for index in elements.indices {
                elements[index] = elements[index].sealing(fields, at: path + [String(index)], sealed: &sealed)
            }
            return RequestValue(.array(elements))
        default: return self
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
    ///   - isEncrypted: Whether a text is a cipher text.
    ///   - encrypted: Receives the places of encrypted texts.
    /// - Returns: The value.
    func plain(
        at path: [String],
        _ isEncrypted: (String) -> Bool,
        encrypted: inout Set<[String]>
    ) -> JSONValue {
        switch storage {
        case .null, .bytes: return .null
        case .bool(let value): return .bool(value)
        case .integer(let value): return .integer(Int64(value))
        case .number(let value): return .number(value)
        case .string(let value):
            if isEncrypted(value) { encrypted.insert(path) }
            return .string(value)
        case .sealed(let value):
            encrypted.insert(path)
            return .string(value.plaintext)
        case .encodable(let value as Decimal): return .number(NSDecimalNumber(decimal: value).doubleValue)
        // Models are encoded before.
        case .encodable: return .null
        case .array(let elements):
            return .array(
                elements.enumerated().map { $1.plain(at: path + [String($0)], isEncrypted, encrypted: &encrypted) }
            )
        case .object(let members):
            var object: [String: JSONValue] = [:]
            // The last of several members with one name is the one that is sent.
            var last: [String: Int] = [:]
            for (index, member) in members.enumerated() { last[member.0] = index }
            for (name, index) in last {
                object[name] = members[index].1.plain(at: path + [name], isEncrypted, encrypted: &encrypted)
            }
            return .object(object)
        }
    }
}
