import WeChatPayCatalog

/// Writes operations as Operation Objects.
struct OperationWriter {
    /// Writes schemas.
    let schemas: SchemaWriter

    /// The name of an operation's request body as a component.
    static func requestName(_ operation: Catalog.Operation) -> String {
        "\(OperationName(operation).typePrefix)Request"
    }

    /// The name of an operation's response body as a component.
    static func responseName(_ operation: Catalog.Operation) -> String {
        "\(OperationName(operation).typePrefix)Response"
    }

    /// The families of an operation's products, which are its tags.
    static func families(_ operation: Catalog.Operation) -> [String] {
        var families: [String] = []
        for product in operation.products {
            let family = String(product.prefix { $0 != "∙" })
            if !families.contains(family) { families.append(family) }
        }
        return families.isEmpty ? [noFamily] : families
    }

    /// The tag of operations without a product.
    static let noFamily = "其他"

    /// An operation.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - path: The path that it is written at, whose parameters can have other names than the template's.
    /// - Returns: The Operation Object.
    func object(_ operation: Catalog.Operation, at path: PathForm) -> OrderedJSON {
        var object: OrderedJSON = [
            "tags": .strings(Self.families(operation)), "summary": .string(operation.name),
            "operationId": .string(OperationName(operation).identifier),
        ]
        if !operation.products.isEmpty { object.append("x-wechatpay-products", .strings(operation.products)) }
        if !operation.roles.isEmpty { object.append("x-wechatpay-roles", .strings(operation.roles)) }
        if !operation.updated.isEmpty { object.append("x-wechatpay-updated", .string(operation.updated)) }
        if !operation.hosts.isEmpty {
            object.append("servers", .array(operation.hosts.map { ["url": .string($0)] }))
        }
        let parameters = pathParameters(operation, at: path) + queryParameters(operation) + headers(operation)
        if !parameters.isEmpty { object.append("parameters", .array(parameters)) }
        object.append("requestBody", requestBody(operation))
        object.append(
            "responses",
            OrderedJSON(members: [
                ("\(operation.status)", success(operation)), ("default", .reference("components/responses/Error")),
            ])
        )
        return object
    }

    private func pathParameters(_ operation: Catalog.Operation, at path: PathForm) -> [OrderedJSON] {
        // A page can name parameters that its template does not have, so the template decides.
        zip(path.parameters, PathForm(operation.template).parameters).map { name, ownName in
            let field = operation.path.first { $0.name == ownName }
            return [
                "name": .string(name), "in": "path", "required": true,
                "schema": field.map { schemas.schema($0, isInURL: true) } ?? ["type": "string"],
            ]
        }
    }

    private func queryParameters(_ operation: Catalog.Operation) -> [OrderedJSON] {
        operation.query.map { field in
            var parameter: OrderedJSON = ["name": .string(field.name), "in": "query"]
            if field.isRequired { parameter.append("required", true) }
            if field.isArray {
                parameter.append("style", "form")
                parameter.append("explode", true)
            }
            parameter.append("schema", schemas.schema(field, isInURL: true))
            return parameter
        }
    }

    private func headers(_ operation: Catalog.Operation) -> [OrderedJSON] {
        // OpenAPI ignores these: the security scheme and the content describe them.
        let others = ["accept", "authorization", "content-type"]
        let fields = operation.headers.filter { !others.contains($0.name.lowercased()) }
        var parameters: [OrderedJSON] = fields.map { field in
            if field.name == "Wechatpay-Serial", field.isRequired {
                return .reference("components/parameters/PlatformKeySerial")
            }
            return [
                "name": .string(field.name), "in": "header", "required": .boolean(field.isRequired),
                "schema": schemas.schema(field),
            ]
        }
        // A few pages have encrypted fields and do not list the header.
        if !fields.contains(where: { $0.name == "Wechatpay-Serial" }),
            Self.hasEncrypted(operation.json) || Self.hasEncrypted(operation.query)
        {
            parameters.append(.reference("components/parameters/OptionalPlatformKeySerial"))
        }
        return parameters
    }

    private func requestBody(_ operation: Catalog.Operation) -> OrderedJSON? {
        if !operation.form.isEmpty { return ["required": true, "content": form(operation.form)] }
        guard !operation.json.isEmpty else { return nil }
        return [
            "required": .boolean(operation.json.contains(where: \.isRequired)),
            "content": Self.json(.reference("components/schemas/\(Self.requestName(operation))")),
        ]
    }

    private func form(_ fields: [Catalog.Field]) -> OrderedJSON {
        let properties = fields.map { field in
            let isMeta = field.name == "meta"
            return (
                name: field.name,
                value: isMeta ? OrderedJSON.reference("components/schemas/UploadMeta") : schemas.schema(field)
            )
        }
        var schema: OrderedJSON = ["type": "object", "properties": OrderedJSON(members: properties)]
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { schema.append("required", .strings(required)) }
        var media: OrderedJSON = ["schema": schema]
        if fields.contains(where: { $0.name == "meta" }) {
            media.append("encoding", ["meta": ["contentType": "application/json"]])
        }
        return ["multipart/form-data": media]
    }

    private func success(_ operation: Catalog.Operation) -> OrderedJSON {
        guard operation.response.isEmpty else {
            return [
                "description": "Success.", "headers": Components.responseHeaders,
                "content": Self.json(.reference("components/schemas/\(Self.responseName(operation))")),
            ]
        }
        return switch operation.status {
        case 202: .reference("components/responses/Accepted")
        case 204: .reference("components/responses/NoContent")
        default: .reference("components/responses/File")
        }
    }

    /// Content of the type `application/json`.
    static func json(_ schema: OrderedJSON) -> OrderedJSON { ["application/json": ["schema": schema]] }

    private static func hasEncrypted(_ fields: [Catalog.Field]) -> Bool {
        fields.contains { $0.isEncrypted || hasEncrypted($0.fields) }
    }
}
