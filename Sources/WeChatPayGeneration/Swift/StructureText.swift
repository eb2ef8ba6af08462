import WeChatPayCatalog

/// The source text of a struct.
struct StructureText {
    /// The name.
    let name: String
    /// The paragraphs of the doc comment.
    let summary: [String]
    /// The members.
    let members: [Member]
    /// The descriptions of the members in each place, in the order of the members.
    let variants: [[Catalog.Field]]
    /// The owner, which has the names of types.
    let owner: Owner
    /// `public ` or nothing.
    let access: String
    /// The number of levels at which it is.
    let depth: Int

    /// The names of the properties, in the order of the members.
    private var names: [String] { SwiftName.distinct(members.map { SwiftName.property($0.name) }) }

    /// The lines, with other lines inside of the struct.
    func lines(with inner: [String]) -> [String] {
        let names = names
        var body = properties(names) + [""] + initializer(names)
        let keys = codingKeys(names)
        if !keys.isEmpty { body += [""] + keys }
        return SwiftLines.documentation(summary, depth: depth)
            + SwiftLines.type("\(access)struct \(name):", "Sendable, Hashable, Codable", depth: depth)
            + SwiftLines.indented(body + (inner.isEmpty ? [] : [""] + inner))
            + ["}"]
    }

    private func properties(_ names: [String]) -> [String] {
        members.indices.flatMap { index in
            let member = members[index]
            let notes = FieldNotes(variants.map { $0[index] }, as: member.type)
            let type = owner.typeName(of: member) + (member.isRequired ? "" : "?")
            return SwiftLines.documentation([notes.sentence], depth: depth + 1)
                + ["\(access)var \(SwiftName.escaped(names[index])): \(type)"]
        }
    }

    private func initializer(_ names: [String]) -> [String] {
        let required = members.indices.filter { members[$0].isRequired }
        guard !required.isEmpty else {
            return ["/// Creates a value without any fields.", "\(access)init() {}"]
        }
        let parameters = required.map { index in
            SwiftCode.text("\(SwiftName.label(names[index])): \(owner.typeName(of: members[index]))")
        }
        // After a dot, keywords need no backquotes.
        let assignments = required.map { "self.\(names[$0]) = \(SwiftName.escaped(names[$0]))" }
        let summary = required.count == members.count ? "all fields" : "the required fields"
        return ["/// Creates a value with \(summary)."]
            + SwiftCode.list("\(access)init(", parameters, ") {", isLiteral: false).lines(depth: depth + 1)
            + SwiftLines.indented(assignments)
            + ["}"]
    }

    private func codingKeys(_ names: [String]) -> [String] {
        guard zip(names, members).contains(where: { $0 != $1.name }) else { return [] }
        let cases = zip(names, members).map { name, member in
            let value = name == member.name ? "" : " = \(SwiftText.literal(member.name))"
            return "    case \(SwiftName.escaped(name))\(value)"
        }
        return ["private enum CodingKeys: String, CodingKey {"] + cases + ["}"]
    }
}
