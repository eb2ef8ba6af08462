import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// A JSON body given on the command line, with some of its fields to be sealed.
struct JSONBody: Sendable {
    /// The bytes as given, if no field is to be encrypted: numbers and order are unchanged.
    let verbatim: Data?
    /// The JSON with its fields to be encrypted, if there are any.
    let sealedTree: Node?

    /// JSON with encrypted fields; numbers are decimal, so that their values do not change in conversion.
    indirect enum Node: Sendable, Codable {
        case null
        case bool(Bool)
        case number(Decimal)
        case string(String)
        case sealed(Sealed)
        case array([Node])
        case object([String: Node])

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
            } else if let value = try? container.decode([Node].self) {
                self = .array(value)
            } else {
                self = .object(try container.decode([String: Node].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .bool(let value): try container.encode(value)
            case .number(let value): try container.encode(value)
            case .string(let value): try container.encode(value)
            case .sealed(let value): try container.encode(value)
            case .array(let elements): try container.encode(elements)
            case .object(let members): try container.encode(members)
            }
        }
    }

    /// Reads an argument: the text itself, `@FILE`, or `@-` for standard input.
    init(argument: String, sealing fields: [String]) throws {
        let data = try InputText(argument).data
        guard JSONBytes.areValid(data), let value = try? JSONDecoder().decode(Node.self, checking: data) else {
            throw ValidationError(
                Language.current("--json is not valid JSON; pass a file as @FILE", "--json 不是有效的 JSON；文件用 @FILE")
            )
        }
        self.verbatim = fields.isEmpty ? data : nil
        self.sealedTree =
            fields.isEmpty
            ? nil
            : try fields.reduce(value) { try Self.seal($0, $1.split(separator: ".")[...], $1) }
    }

    private static func seal(_ node: Node, _ path: ArraySlice<Substring>, _ field: String) throws -> Node {
        guard let name = path.first.map(String.init) else {
            guard case .string(let text) = node else {
                throw ValidationError(
                    Language.current("--seal \(field): the field must be a string", "--seal \(field)：该字段必须是文本")
                )
            }
            return .sealed(Sealed(text))
        }
        guard case .object(var members) = node else {
            throw ValidationError(
                Language.current("--seal \(field): the JSON has no such field", "--seal \(field)：JSON 中没有该字段")
            )
        }
        guard let member = members[name] else {
            throw ValidationError(
                Language.current("--seal \(field): the JSON has no such field", "--seal \(field)：JSON 中没有该字段")
            )
        }
        members[name] = try seal(member, path.dropFirst(), field)
        return .object(members)
    }
}
