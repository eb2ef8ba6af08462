import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// A JSON body given on the command line, with some of its fields to be sealed.
struct JSONBody: Sendable {
    /// The bytes as given, if no field is to be encrypted: numbers and order are unchanged.
    let verbatim: Data?
    /// The JSON in which fields are encrypted, or can be.
    let tree: RequestValue?

    /// Reads an argument: the text itself, `@FILE`, or `@-` for standard input.
    ///
    /// - Parameters:
    ///   - argument: The argument.
    ///   - fields: The fields to encrypt, with dots for nested fields.
    ///   - isTree: Whether the client may encrypt more fields.
    /// - Throws: `ValidationError` for text that is not JSON, or has no such fields.
    init(argument: String, sealing fields: [String], isTree: Bool) throws {
        let data = try InputText(argument).data
        guard JSONBytes.areValid(data), var value = try? RequestValue(json: data) else {
            throw ValidationError(
                Language.current("--json is not valid JSON; pass a file as @FILE", "--json 不是有效的 JSON；文件用 @FILE")
            )
        }
        for field in fields {
            let path = field.split(separator: ".").map(String.init)
            var sealed: Set<[String]> = []
            value = value.sealing([path], sealed: &sealed)
            guard sealed.contains(path) else {
                throw ValidationError(
                    Language.current(
                        "--seal \(field): the JSON must have this field, and it must be a string",
                        "--seal \(field)：JSON 中必须有该字段，且为文本"
                    )
                )
            }
        }
        let isVerbatim = fields.isEmpty && !isTree
        self.verbatim = isVerbatim ? data : nil
        self.tree = isVerbatim ? .none : .some(value)
    }
}
