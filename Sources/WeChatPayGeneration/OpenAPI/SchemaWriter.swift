import WeChatPayCatalog

/// Writes fields as JSON schemas.
struct SchemaWriter {
    /// The nested objects that are components.
    let shared: SharedObjects

    /// The schema of a file: generators use the format, and OpenAPI 3.1 the media type.
    static let file: OrderedJSON = [
        "type": "string", "format": "binary", "contentMediaType": "application/octet-stream",
    ]

    /// The schema of an object with fields; anything is possible in an object without known fields.
    func object(_ fields: [Catalog.Field]) -> OrderedJSON {
        var schema: OrderedJSON = ["type": "object"]
        guard !fields.isEmpty else { return schema }
        // A list repeats a name where a page describes two cases.
        var names: [String] = []
        var cases: [String: [Catalog.Field]] = [:]
        for field in fields {
            if cases[field.name] == nil { names.append(field.name) }
            cases[field.name, default: []].append(field)
        }
        let properties = names.map { (name: $0, value: property(cases[$0] ?? [])) }
        schema.append("properties", OrderedJSON(members: properties))
        let required = names.filter { (cases[$0] ?? []).allSatisfy(\.isRequired) }
        if !required.isEmpty { schema.append("required", .strings(required)) }
        return schema
    }

    /// The schemas of the shared objects that occur in bodies, by their names.
    func components(in bodies: [[Catalog.Field]]) -> [String: OrderedJSON] {
        var components: [String: OrderedJSON] = [:]
        func add(_ fields: [Catalog.Field]) {
            for field in fields where field.kind == .object && !field.fields.isEmpty {
                if let name = shared.names[field.fields] {
                    guard components[name] == nil else { continue }
                    components[name] = object(field.fields)
                }
                add(field.fields)
            }
        }
        bodies.forEach(add)
        return components
    }

    /// The schema of a field.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - isInURL: Whether it is a parameter of the path or the query. The type `number` stands for whole numbers
    ///     there, such as offsets and ids, and `1.0` is not a form of them.
    /// - Returns: The schema, which can be a reference.
    func schema(_ field: Catalog.Field, isInURL: Bool = false) -> OrderedJSON {
        let value = value(field, isInURL: isInURL)
        guard field.isArray else { return value }
        var array: OrderedJSON = ["type": "array", "items": value]
        array.append("minItems", field.minimumCount.map { .integer($0) })
        array.append("maxItems", field.maximumCount.map { .integer($0) })
        return array
    }

    private func property(_ cases: [Catalog.Field]) -> OrderedJSON {
        var schemas: [OrderedJSON] = []
        for schema in cases.map({ schema($0) }) where !schemas.contains(schema) { schemas.append(schema) }
        return schemas.count == 1 ? schemas[0] : ["anyOf": .array(schemas)]
    }

    private func value(_ field: Catalog.Field, isInURL: Bool) -> OrderedJSON {
        var schema: OrderedJSON
        switch field.kind {
        case .object:
            if let name = shared.names[field.fields] { return .reference("components/schemas/\(name)") }
            return object(field.fields)
        case .file: return Self.file
        case .boolean: return ["type": "boolean"]
        case .integer: schema = ["type": "integer", "format": "int64"]
        case .number: schema = isInURL ? ["type": "integer", "format": "int64"] : ["type": "number"]
        case .string: schema = ["type": "string"]
        }
        if field.kind == .string { appendForm(of: field, to: &schema) }
        schema.append("minimum", field.minimum.map { .value($0) })
        schema.append("maximum", field.maximum.map { .value($0) })
        appendVocabulary(of: field, to: &schema)
        if field.isEncrypted { schema.append("x-wechatpay-encrypted", true) }
        return schema
    }

    private func appendForm(of field: Catalog.Field, to schema: inout OrderedJSON) {
        switch field.format {
        case "rfc3339": schema.append("format", "date-time")
        case "date": schema.append("format", "date")
        case "url": schema.append("format", "uri")
        case "base64": schema.append("contentEncoding", "base64")
        default: if field.isEncrypted { schema.append("contentEncoding", "base64") }
        }
        schema.append("minLength", field.minimumLength.map { .integer($0) })
        schema.append("maxLength", field.maximumLength.map { .integer($0) })
        schema.append("pattern", field.pattern.flatMap(Self.pattern).map { .string($0) })
    }

    private func appendVocabulary(of field: Catalog.Field, to schema: inout OrderedJSON) {
        guard !field.vocabulary.isEmpty else { return }
        let values: [OrderedJSON] = field.vocabulary.map { text in
            field.kind == .string ? .string(text) : Int(text).map { .integer($0) } ?? .string(text)
        }
        schema.append("examples", .array(Array(values.prefix(1))))
        schema.append("x-wechatpay-vocabulary", .array(values))
    }

    /// A pattern without its slashes; `nil` if it is not a regular expression.
    private static func pattern(_ text: String) -> String? {
        guard text.utf8.count > 2, text.hasPrefix("/"), text.hasSuffix("/") else { return nil }
        let pattern = String(text.dropFirst().dropLast())
        return (try? Regex(pattern)) == nil ? nil : pattern
    }
}
