import Foundation
import WeChatPayCrypto

/// What a user says about the columns of a file: which column is a field, or how columns are combined to one.
struct ColumnMapping {
    /// The value of a field.
    enum Target: Equatable {
        /// A column of the file, by its position.
        case column(Int)
        /// Text and columns in braces, such as `高中{年级}{班级}`.
        case template([RosterColumns.Part])
    }

    /// A part of a template.
    private enum Part {
        case text(String)
        case column(String)
    }

    private var templates: [RosterColumn: [Part]] = [:]
    /// A column and its field, or a field and its column.
    private var pairs: [(left: String, right: String)] = []

    /// Reads entries such as `家长手机` to `phone`, and `班级` to `{年级}{班级}`.
    ///
    /// - Parameter entries: For a column of the file its field, or for a field a column or a template.
    /// - Throws: ``RosterError`` for an unknown field, or a template that cannot be read.
    init(_ entries: [String: String]) throws {
        for (left, right) in entries.sorted(by: { $0.key < $1.key }) {
            guard right.contains("{") || right.contains("}") else {
                guard RosterColumn(right) != nil || RosterColumn(left) != nil else { throw Self.unknown(right) }
                pairs.append((left, right))
                continue
            }
            guard let column = RosterColumn(left) else { throw Self.unknown(left) }
            guard templates.updateValue(try Self.template(right), forKey: column) == nil else {
                throw Self.twice(column)
            }
        }
    }

    /// The columns of a header that the mapping names, without errors: for the search for the header.
    func named(in names: [String]) -> (hasID: Bool, count: Int) {
        var (hasID, count) = (false, 0)
        for (column, parts) in templates {
            for case .column(let name) in parts where Self.position(of: name, in: names) != nil {
                hasID = hasID || column == .outUserID
                count += name.hasPrefix("#") ? 0 : 1
            }
        }
        for (left, right) in pairs {
            if let column = RosterColumn(right), Self.position(of: left, in: names) != nil {
                hasID = hasID || column == .outUserID
                count += left.hasPrefix("#") ? 0 : 1
            } else if let column = RosterColumn(left), Self.position(of: right, in: names) != nil {
                hasID = hasID || column == .outUserID
                count += right.hasPrefix("#") ? 0 : 1
            }
        }
        return (hasID, count)
    }

    /// The column of ids that the mapping gives; `nil` if it gives none, or a template.
    func idColumn(in names: [String]) -> Int? {
        guard case .column(let index) = try? targets(in: names)[.outUserID] else { return nil }
        return index
    }

    /// The fields that the mapping gives, in a header.
    ///
    /// - Parameter names: The names of the columns.
    /// - Returns: The source of each field.
    /// - Throws: ``RosterError`` for a column that does not exist, and for a field that has two sources.
    func targets(in names: [String]) throws -> [RosterColumn: Target] {
        var targets: [RosterColumn: Target] = try templates.mapValues { parts in
            .template(
                try parts.map { part in
                    switch part {
                    case .text(let text): .text(text)
                    case .column(let name): .column(try Self.index(of: name, in: names))
                    }
                }
            )
        }
        for (left, right) in pairs {
            // Either side can be the field; where both can, the other one is the column that exists.
            let isReversed =
                RosterColumn(right) == nil
                || (RosterColumn(left) != nil && Self.position(of: left, in: names) == nil
                    && Self.position(of: right, in: names) != nil)
            let (name, field) = isReversed ? (right, left) : (left, right)
            guard let column = RosterColumn(field) else { throw Self.unknown(field) }
            let index = try Self.index(of: name, in: names)
            guard targets.updateValue(.column(index), forKey: column) == nil else { throw Self.twice(column) }
        }
        return targets
    }

    /// The position of the only column with a name; `nil` if there is none, or several.
    private static func position(of name: String, in names: [String]) -> Int? { try? index(of: name, in: names) }

    /// The position of a column with a name, in any form, or with a position such as `#5`.
    private static func index(of name: String, in names: [String]) throws -> Int {
        let absent = RosterError(
            .invalidFile,
            "the mapping names the column \(name.printablePath), which is not in the header"
        )
        if name.hasPrefix("#"), let position = Int(name.dropFirst()) {
            guard position > 0, position <= names.count else { throw absent }
            return position - 1
        }
        var same = names.indices.filter { names[$0] == name }
        if same.isEmpty {
            let simple = RosterColumn.simplified(name)
            same = names.indices.filter { !simple.isEmpty && RosterColumn.simplified(names[$0]) == simple }
        }
        guard let index = same.first else { throw absent }
        guard same.count == 1 else {
            throw RosterError(
                .invalidFile,
                "several columns of the header are named \(name.printablePath)",
                advice: "select one by its position: \(same.map { "#\($0 + 1)" }.joined(separator: ", "))"
            )
        }
        return index
    }

    private static func unknown(_ name: String) -> RosterError {
        RosterError(
            .invalidFile,
            "the mapping has the unknown field \(name.printablePath); the fields are "
                + RosterColumn.all.map(\.name).joined(separator: ", ")
        )
    }

    private static func twice(_ column: RosterColumn) -> RosterError {
        RosterError(.invalidFile, "the mapping has the field \(column.name) twice")
    }

    private static func template(_ text: String) throws -> [Part] {
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
        return parts
    }
}
