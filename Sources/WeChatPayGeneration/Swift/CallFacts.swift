import WeChatPayCatalog

/// The facts about one operation from which its call is generated.
struct CallFacts {
    /// The HTTP method, in uppercase.
    var method: String
    /// The template.
    var template: String
    /// The official name.
    var name: String
    /// The name of the function.
    var identifier: String
    /// The names of its types.
    var types: OperationTypes
    /// The parameters of the path.
    var path: [Catalog.Field] = []
    /// The parameters of the query.
    var query: [Catalog.Field] = []
    /// The headers of its own.
    var headers: [Catalog.Field] = []
    /// The fields of the JSON body.
    var json: [Catalog.Field] = []
    /// The parts of a multipart body.
    var form: [Catalog.Field] = []
    /// The fields of the response.
    var response: [Catalog.Field] = []

    /// Whether the body is a form with other parts than those of an upload: the client cannot send it.
    var hasOtherForm: Bool { !form.isEmpty && Set(form.map(\.name)) != ["file", "meta"] }
}

extension CallFacts {
    /// Takes an operation of the catalog.
    init(_ operation: Catalog.Operation) {
        method = operation.method
        template = operation.template
        name = operation.name
        identifier = OperationName(operation).identifier
        types = OperationTypes(operation)
        path = operation.path
        query = operation.query
        headers = operation.headers
        json = operation.json
        form = operation.form
        response = operation.response
    }
}
