import Foundation
import WeChatPayCrypto

/// What a user says about the columns of a file: which column is a field, or how columns are combined to one.
struct ColumnMapping {
    /// The value of a field.
    enum Target: Equatable {
        /// A column of the file, by its name, or by its position as in `#5`.
        case column(String)
        /// Text and columns in braces, such as `高中{年级}{班级}`.
        case template([Part])
    }

    /// A part of a template.
    enum Part: Equatable {
        case text(String)
        case column(String)
    }

    /// The fields that the user maps.
    let targets: [RosterColumn: Target]

    /// Reads entries such as `家长手机` to `phone`, and `班级` to `{年级}{班级}`.
    ///
    /// - Parameter entries: For a column of the file its field, or for a field a template.
    /// - Throws: ``RosterError`` for an unknown field, or a template that cannot be read.
    init(_ entries: [String: String]) throws {
        var targets: [RosterColumn: Target] = [:]
        for (left, right) in entries.sorted(by: { $0.key < $1.key }) {
            let isTemplate = right.contains("{") || right.contains("}")
            let (name, target) = isTemplate ? (left, try Self.template(right)) : (right, Target.column(left))
            guard let column = RosterColumn(name) else {
                throw RosterError(
                    .invalidFile,
                    "the mapping has the unknown column \(name.printablePath); the columns are "
                        + RosterColumn.all.map(\.name).joined(separator: ", "),
                    advice: isTemplate
                        ? nil : RosterColumn(left).map { "write --map \($0.name)={\(right.printableLine)}" }
                )
            }
            guard targets.updateValue(target, forKey: column) == nil else {
                throw RosterError(.invalidFile, "the mapping has the column \(column.name) twice")
            }
        }
        self.targets = targets
    }

    private static func template(_ text: String) throws -> Target {
        var parts: [Part] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" && $0 != "}" }
            if !literal.isEmpty { parts.append(.text(String(literal))) }
            rest = rest.dropFirst(literal.count)
            guard !rest.isEmpty else { break }
            guard rest.first == "{", let close = rest.firstIndex(of: "}") else {
                throw RosterError(
                    .invalidFile,
                    "a template of the mapping has a brace without its counterpart",
                    advice: "write the names of columns in braces, as in {年级}{班级}"
                )
            }
            parts.append(.column(String(rest[rest.index(after: rest.startIndex)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return .template(parts)
    }
}
