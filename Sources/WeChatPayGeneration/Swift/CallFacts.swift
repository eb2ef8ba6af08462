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

    /// The status of a success.
    var status = 204
    /// The origins that serve it, if that is not the main host.
    var hosts: [String] = []

    /// Why the operation has no call; `nil` if it has one.
    var obstacle: String? {
        if isDownload { return "its response is a file, which the platform does not sign; see download(_:)." }
        if hasOtherForm { return "its form has other parts than an upload of the client." }
        return nil
    }

    /// Whether the response is a file: it has a body without known fields.
    private var isDownload: Bool { response.isEmpty && status == 200 }

    /// Whether the body is a form with other parts than those of an upload, or with encrypted ones.
    var hasOtherForm: Bool {
        guard !form.isEmpty else { return false }
        return Set(form.map(\.name)) != ["file", "meta"] || headers.contains { $0.name == "Wechatpay-Serial" }
    }
}

extension CallFacts {
    /// Takes an operation of the catalogue.
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
        status = operation.status
        hosts = operation.hosts
    }
}
