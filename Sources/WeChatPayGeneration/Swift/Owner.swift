import WeChatPayCatalog

/// A type at the top level of generated code: a request, a response, or the namespace of a query's vocabularies.
///
/// Its inner types are all directly inside of it, under the names of their fields.
struct Owner {
    /// The name.
    let name: String
    /// The members.
    let members: [Member]
    /// The fields that describe the members.
    let fields: [Catalog.Field]
    /// The inner types, in the order in which they occur.
    private(set) var inner: [InnerType] = []

    /// A type inside of an owner.
    struct InnerType {
        /// The name.
        let name: String
        /// The name on the wire of the first field that has it.
        let field: String
        /// The type.
        let type: PropertyType
        /// The qualified name of its declaration, which may be in another owner.
        let home: String
    }

    private var types: [String: PropertyType] = [:]
    private var firstNames: [PropertyType: String] = [:]
    private let reserved: Set<String>

    /// Takes the fields of an owner, and adds their types to a table.
    ///
    /// - Parameters:
    ///   - name: The name of the owner.
    ///   - fields: Its fields.
    ///   - rules: How fields become members.
    ///   - reserved: Names that inner types cannot have.
    ///   - table: Receives the types.
    init(
        _ name: String,
        _ fields: [Catalog.Field],
        _ rules: FieldRules,
        reserved: Set<String>,
        _ table: inout TypeTable
    ) {
        self.name = name
        self.reserved = reserved
        let pairs = table.members(fields, in: nil, rules)
        members = pairs.map(\.member)
        self.fields = pairs.map(\.field)
        for (member, field) in pairs { visit(member, field, parent: nil, &table) }
    }

    /// The name of a member's type, with brackets for an array.
    func typeName(of member: Member) -> String {
        let name = member.type.builtIn ?? innerName(of: member)
        return member.isArray ? "[\(name)]" : name
    }

    private func innerName(of member: Member) -> String {
        let candidate = SwiftName.type(member.name, isElement: member.isArray)
        return types[candidate] == member.type ? candidate : firstNames[member.type] ?? candidate
    }

    private mutating func visit(
        _ member: Member,
        _ field: Catalog.Field,
        parent: String?,
        _ table: inout TypeTable
    ) {
        guard member.type.builtIn == nil else { return }
        let name = availableName(for: member, parent: parent)
        if types[name] == nil {
            types[name] = member.type
            if firstNames[member.type] == nil { firstNames[member.type] = name }
            let home = table.declare(member.type, as: "\(self.name).\(name)")
            inner.append(InnerType(name: name, field: field.name, type: member.type, home: home))
        }
        guard case .structure(let index) = member.type else { return }
        let fields = MergedField.merged(field.fields).map(\.field).filter { $0.kind != .file }
        for (innerMember, innerField) in zip(table.structures[index].members, fields) {
            visit(innerMember, innerField, parent: field.name, &table)
        }
    }

    /// The name of the field; if another type has it, with the name of the object before it, or a number after it.
    private func availableName(for member: Member, parent: String?) -> String {
        let name = SwiftName.type(member.name, isElement: member.isArray)
        let long = parent.map { SwiftName.type($0) + name } ?? "\(name)Value"
        for candidate in [name, long] where isAvailable(candidate, for: member.type) { return candidate }
        var number = 2
        while !isAvailable("\(name)\(number)", for: member.type) { number += 1 }
        return "\(name)\(number)"
    }

    private func isAvailable(_ name: String, for type: PropertyType) -> Bool {
        !reserved.contains(name) && (types[name] ?? type) == type
    }
}
