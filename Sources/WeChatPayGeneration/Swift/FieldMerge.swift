import WeChatPayCatalog

/// The fields of one list with each name once: a page can describe a field twice, for two cases.
struct MergedField {
    /// The field, as it is first described.
    let field: Catalog.Field
    /// Whether all descriptions say that it is required.
    let isRequired: Bool
    /// Whether the descriptions have different types, so that any JSON is possible.
    let isAmbiguous: Bool

    /// Merges the fields of a list.
    ///
    /// - Parameter fields: The fields of a body or of an object.
    /// - Returns: One field for each name, in the order of the first ones.
    static func merged(_ fields: [Catalog.Field]) -> [MergedField] {
        var names: [String] = []
        var groups: [String: [Catalog.Field]] = [:]
        for field in fields {
            if groups[field.name] == nil { names.append(field.name) }
            groups[field.name, default: []].append(field)
        }
        return names.compactMap { name in
            guard let group = groups[name], let first = group.first else { return nil }
            return MergedField(
                field: first,
                isRequired: group.allSatisfy(\.isRequired),
                isAmbiguous: !group.allSatisfy { hasSameType($0, first) }
            )
        }
    }

    private static func hasSameType(_ first: Catalog.Field, _ second: Catalog.Field) -> Bool {
        first.kind == second.kind && first.isArray == second.isArray && first.isEncrypted == second.isEncrypted
            && first.format == second.format && first.vocabulary == second.vocabulary
            && first.fields.count == second.fields.count
            && zip(first.fields, second.fields).allSatisfy { $0.name == $1.name && hasSameType($0, $1) }
    }
}
