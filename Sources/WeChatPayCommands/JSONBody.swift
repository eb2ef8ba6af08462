import ArgumentParser
import Foundation
import WeChatPay

/// A JSON body given on the command line, with some of its fields to be sealed.
struct JSONBody: Sendable {
    /// The bytes as given, when no field is to be sealed: numbers and order stay what they were.
    let verbatim: Data?
    /// The JSON with its sealed fields, when there are any.
    let sealedTree: Node?

    indirect enum Node: Sendable, Encodable {
        case plain(JSONValue)
        case sealed(Sealed)
        case object([String: Node])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .plain(let value): try container.encode(value)
            case .sealed(let value): try container.encode(value)
            case .object(let members): try container.encode(members)
            }
        }
    }

    /// Reads an argument: the text itself, `@FILE`, or `@-` for standard input.
    init(argument: String, sealing fields: [String]) throws {
        let data: Data
        switch argument {
        case "@-": data = try FileHandle.standardInput.readToEnd() ?? Data()
        case _ where argument.hasPrefix("@"):
            let path = String(argument.dropFirst())
            guard let contents = FileManager.default.contents(atPath: path) else {
                throw ValidationError("Cannot read the file \(path)")
            }
            data = contents
        default: data = Data(argument.utf8)
        }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: data) else {
            throw ValidationError("--json is not valid JSON; a file is given as @FILE")
        }
        self.verbatim = fields.isEmpty ? data : nil
        self.sealedTree =
            fields.isEmpty
            ? nil
            : try fields.reduce(.plain(value)) { try Self.seal($0, $1.split(separator: ".")[...], $1) }
    }

    private static func seal(_ node: Node, _ path: ArraySlice<Substring>, _ field: String) throws -> Node {
        guard let name = path.first.map(String.init) else {
            guard case .plain(.string(let text)) = node else {
                throw ValidationError("--seal \(field): the field must be a text")
            }
            return .sealed(Sealed(text))
        }
        var members: [String: Node]
        switch node {
        case .object(let nodes): members = nodes
        case .plain(.object(let values)): members = values.mapValues(Node.plain)
        default: throw ValidationError("--seal \(field): there is no such field in the JSON")
        }
        guard let member = members[name] else {
            throw ValidationError("--seal \(field): there is no such field in the JSON")
        }
        members[name] = try seal(member, path.dropFirst(), field)
        return .object(members)
    }
}
