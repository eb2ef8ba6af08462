import WeChatPayCatalog

/// A parameter of a typed call, other than its body.
struct CallParameter {
    /// Where a parameter is in a request.
    enum Place {
        case path
        case query
        case header
    }

    /// Where it is; a query parameter with the name of a path parameter has the same value.
    var places: Set<Place>
    /// The field.
    let field: Catalog.Field
    /// The name on the wire, and the type.
    let member: Member
    /// The name in source text, without backquotes.
    var name = ""

    /// The parameters of an operation, in the order path, query and headers.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - table: Receives the vocabularies.
    /// - Returns: The parameters with distinct names. Whole numbers are integers, because only ids and positions are
    ///   numbers in paths and queries; times are texts, because a query contains no dates.
    static func parameters(of operation: CallFacts, _ table: inout TypeTable) -> [CallParameter] {
        var found: [CallParameter] = []
        // A page can describe parameters that the template does not have.
        for name in pathNames(operation.template) {
            guard let field = operation.path.first(where: { $0.name == name }) else { continue }
            found.append(CallParameter(.path, field, isRequired: true, &table))
        }
        for merged in MergedField.merged(operation.query) {
            let name = merged.field.name
            if let index = found.firstIndex(where: { $0.member.name == name && $0.places == [.path] }) {
                found[index].places.insert(.query)
            } else {
                found.append(CallParameter(.query, merged.field, isRequired: merged.isRequired, &table))
            }
        }
        // The client sets the header that names the key of encrypted fields.
        for merged in MergedField.merged(operation.headers) where merged.field.name.lowercased() != "wechatpay-serial" {
            found.append(CallParameter(.header, merged.field, isRequired: merged.isRequired, &table))
        }
        let names = SwiftName.distinct(
            found.map { SwiftName.property($0.member.name) },
            taken: ["chain", "file", "headers", "options", "query", "request"]
        )
        for (index, name) in names.enumerated() { found[index].name = name }
        return found
    }

    private init(
        _ place: Place,
        _ field: Catalog.Field,
        isRequired: Bool,
        _ table: inout TypeTable
    ) {
        places = [place]
        self.field = field
        let type: PropertyType =
            switch field.kind {
            case .integer, .number: .integer
            case .boolean: .boolean
            case .object, .file: .string
            case .string:
                if place == .query, field.isEncrypted {
                    .sealed
                } else if place == .header || field.vocabulary.isEmpty {
                    .string
                } else {
                    table.type(of: field, in: nil, FieldRules(template: ""))
                }
            }
        let isArray = place == .query && field.isArray
        member = Member(
            name: field.name,
            type: type == .date ? .string : type,
            isArray: isArray,
            isRequired: isRequired
        )
    }

    private static func pathNames(_ template: String) -> [String] {
        template.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }
}
