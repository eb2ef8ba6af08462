import WeChatPayCatalog

/// An operation as JSON.
struct OperationFacts: Encodable {
    let method: String
    let template: String
    let name: String
    let products: [String]
    let roles: [String]
    let hosts: [String]
    let updated: String
    let status: Int
    let path: [FieldFacts]
    let query: [FieldFacts]
    let headers: [FieldFacts]
    let json: [FieldFacts]
    let form: [FieldFacts]
    let response: [FieldFacts]

    /// Takes the facts of an operation.
    init(_ operation: Catalog.Operation) {
        method = operation.method
        template = operation.template
        name = operation.name
        products = operation.products
        roles = operation.roles
        hosts = operation.hosts
        updated = operation.updated
        status = operation.status
        path = operation.path.map(FieldFacts.init)
        query = operation.query.map(FieldFacts.init)
        headers = operation.headers.map(FieldFacts.init)
        json = operation.json.map(FieldFacts.init)
        form = operation.form.map(FieldFacts.init)
        response = operation.response.map(FieldFacts.init)
    }
}

/// A field as JSON; what is not known is omitted.
struct FieldFacts: Encodable {
    let name: String
    let type: String
    let required: Bool
    let encrypted: Bool
    let format: String?
    let vocabulary: [String]?
    let maximum_length: Int?
    let minimum_length: Int?
    let maximum: Double?
    let minimum: Double?
    let maximum_count: Int?
    let minimum_count: Int?
    let pattern: String?
    let fields: [FieldFacts]?

    /// Takes the facts of a field.
    init(_ field: Catalog.Field) {
        name = field.name
        type = field.typeName
        required = field.isRequired
        encrypted = field.isEncrypted
        format = field.format
        vocabulary = field.vocabulary.isEmpty ? nil : field.vocabulary
        maximum_length = field.maximumLength
        minimum_length = field.minimumLength
        maximum = field.maximum
        minimum = field.minimum
        maximum_count = field.maximumCount
        minimum_count = field.minimumCount
        pattern = field.pattern
        fields = field.fields.isEmpty ? nil : field.fields.map(FieldFacts.init)
    }
}
