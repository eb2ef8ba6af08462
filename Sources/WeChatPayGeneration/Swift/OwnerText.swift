/// The source text of an owner with its inner types.
struct OwnerText {
    /// The owner.
    let owner: Owner
    /// The types of the file.
    let table: TypeTable
    /// The doc comment.
    let summary: [String]
    /// `public ` or nothing.
    let access: String

    /// The lines of a struct.
    var lines: [String] {
        StructureText(
            name: owner.name,
            summary: summary,
            members: owner.members,
            variants: [owner.fields],
            owner: owner,
            access: access,
            depth: 0
        ).lines(with: inner)
    }

    /// The lines of a namespace, for an owner whose members are parameters; nothing if it has no types.
    var namespace: [String] {
        guard !owner.inner.isEmpty else { return [] }
        return SwiftLines.documentation(summary, depth: 0)
            + ["\(access)enum \(owner.name) {"] + SwiftLines.indented(inner) + ["}"]
    }

    private var inner: [String] {
        Array(owner.inner.map(lines(of:)).joined(separator: [""]))
    }

    private func lines(of inner: Owner.InnerType) -> [String] {
        let isDeclaredHere = inner.home == "\(owner.name).\(inner.name)"
        switch inner.type {
        case .structure(let index):
            let summary = "The fields of `\(inner.field)`."
            guard isDeclaredHere else { return alias(inner, summary) }
            let structure = table.structures[index]
            return StructureText(
                name: inner.name,
                summary: [summary],
                members: structure.members,
                variants: structure.variants,
                owner: owner,
                access: access,
                depth: 1
            ).lines(with: [])
        case .vocabulary(let index):
            let summary = "The values of `\(inner.field)`; others are possible."
            guard isDeclaredHere else { return alias(inner, summary) }
            let values = table.vocabularies[index].values
            return VocabularyText(name: inner.name, summary: summary, values: values, access: access, depth: 1).lines
        default: return []
        }
    }

    private func alias(_ inner: Owner.InnerType, _ summary: String) -> [String] {
        let own = "\(owner.name)."
        let target = inner.home.hasPrefix(own) ? String(inner.home.dropFirst(own.count)) : inner.home
        return SwiftLines.documentation([summary], depth: 1) + ["\(access)typealias \(inner.name) = \(target)"]
    }
}
