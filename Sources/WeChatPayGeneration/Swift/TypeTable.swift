import WeChatPayCatalog

/// The structs and vocabularies of one file, each of them once.
///
/// Objects with the same members share one struct. Fields with the same name and values share one vocabulary. The first
/// owner that has it declares it; others have a type alias, so that every type has a name in each owner, which does not
/// depend on other operations in the file.
struct TypeTable {
    /// A struct.
    struct Structure {
        /// Its members.
        let members: [Member]
        /// For each place in which it occurs, the fields that describe the members.
        var variants: [[Catalog.Field]]
    }

    /// The values of a text.
    struct Vocabulary: Hashable {
        /// The name of the field on the wire.
        let field: String
        /// The known values.
        let values: [String]
    }

    /// The structs, in the order in which they were found.
    private(set) var structures: [Structure] = []
    /// The vocabularies, in the order in which they were found.
    private(set) var vocabularies: [Vocabulary] = []
    /// The qualified names of the declarations.
    private(set) var homes: [PropertyType: String] = [:]

    private var structureIndices: [[Member]: Int] = [:]
    private var vocabularyIndices: [Vocabulary: Int] = [:]

    /// The members for the fields of a body or an object.
    ///
    /// - Parameters:
    ///   - fields: The fields.
    ///   - parent: The name of the object; `nil` for a body.
    ///   - rules: How fields become members.
    /// - Returns: The members and their fields. Parts of a form that are files are left out.
    mutating func members(
        _ fields: [Catalog.Field],
        in parent: String?,
        _ rules: FieldRules
    ) -> [(member: Member, field: Catalog.Field)] {
        MergedField.merged(fields).filter { $0.field.kind != .file }.map { merged in
            let field = merged.field
            let type = merged.isAmbiguous ? .json : type(of: field, in: parent, rules)
            let member = Member(
                name: field.name,
                type: type,
                isArray: field.isArray && !merged.isAmbiguous,
                isRequired: merged.isRequired && !rules.ignoresRequired
            )
            return (member, field)
        }
    }

    /// The type of a field, which is added to the table if it has to be declared.
    mutating func type(of field: Catalog.Field, in parent: String?, _ rules: FieldRules) -> PropertyType {
        switch field.kind {
        case .string, .file:
            if field.isEncrypted { return .sealed }
            if field.format == "rfc3339" { return .date }
            guard !field.vocabulary.isEmpty else { return .string }
            return vocabulary(Vocabulary(field: field.name, values: field.vocabulary))
        case .integer: return rules.money.isAmount(field, in: parent) ? .amount : .integer
        case .number: return .decimal
        case .boolean: return .boolean
        case .object:
            guard !field.fields.isEmpty else { return .json }
            let pairs = members(field.fields, in: field.name, rules)
            return structure(pairs.map(\.member), described: pairs.map(\.field))
        }
    }

    /// Declares a type in an owner, unless another owner has it.
    ///
    /// - Parameters:
    ///   - type: A struct or a vocabulary.
    ///   - name: The qualified name.
    /// - Returns: The qualified name of the declaration.
    mutating func declare(_ type: PropertyType, as name: String) -> String {
        if let home = homes[type] { return home }
        homes[type] = name
        return name
    }

    private mutating func structure(_ members: [Member], described fields: [Catalog.Field]) -> PropertyType {
        if let index = structureIndices[members] {
            structures[index].variants.append(fields)
            return .structure(index)
        }
        let index = structures.count
        structureIndices[members] = index
        structures.append(Structure(members: members, variants: [fields]))
        return .structure(index)
    }

    private mutating func vocabulary(_ vocabulary: Vocabulary) -> PropertyType {
        if let index = vocabularyIndices[vocabulary] { return .vocabulary(index) }
        let index = vocabularies.count
        vocabularyIndices[vocabulary] = index
        vocabularies.append(vocabulary)
        return .vocabulary(index)
    }
}
