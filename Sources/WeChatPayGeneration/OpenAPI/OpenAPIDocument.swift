public import WeChatPayCatalog

/// An OpenAPI 3.1 document of operations and notifications.
///
/// The same input gives the same bytes. Operations have the names of ``OperationName``, and their bodies are the
/// schemas with that name and `Request` or `Response`. Schemas have the same names and contents in all documents of one
/// catalogue.
///
/// ```swift
/// let document = OpenAPIDocument(operations: Array(Catalog.operations), notifications: Catalog.notifications)
/// print(document.text)
/// ```
public struct OpenAPIDocument: Sendable {
    private let operations: [Catalog.Operation]
    private let notifications: [Catalog.Notification]

    /// Creates a document.
    ///
    /// - Parameters:
    ///   - operations: The operations, which are written in this order.
    ///   - notifications: The notifications, which are written as webhooks in this order.
    public init(operations: [Catalog.Operation], notifications: [Catalog.Notification]) {
        self.operations = operations
        self.notifications = notifications
    }

    /// The document as JSON with an indentation of two spaces, and a newline at the end.
    public var text: String {
        let webhooks = WebhookWriter(notifications)
        let bodies = operations.flatMap(Self.bodies) + webhooks.resources
        let schemas = SchemaWriter(shared: Self.shared)
        var components = schemas.components(in: bodies.map(\.fields))
        for body in bodies { components[body.name] = schemas.object(body.fields) }
        var document: OrderedJSON = [
            "openapi": "3.1.0",
            "info": info,
            "servers": [
                ["url": "https://api.mch.weixin.qq.com"],
                ["url": "https://api2.mch.weixin.qq.com", "description": "The backup, for when the first one fails."],
            ],
            "security": [["signature": []]],
            "tags": tags,
            "paths": PathWriter(operations: OperationWriter(schemas: schemas)).paths(operations),
        ]
        if !notifications.isEmpty { document.append("webhooks", webhooks.webhooks) }
        document.append(
            "components",
            Components.object(schemas: components, hasWebhooks: !notifications.isEmpty)
        )
        return document.text + "\n"
    }

    /// The shared objects of everything that is known, so that they do not depend on what is in a document.
    private static let shared = SharedObjects(
        in: Catalog.operations.flatMap(bodies) + WebhookWriter(Catalog.notifications).resources,
        reserved: Components.reservedNames
    )

    private var info: OrderedJSON {
        [
            "title": .string(DocumentText.title),
            // The day of the latest page, in all documents of one catalogue.
            "version": .string(Catalog.operations.map(\.updated).max() ?? ""),
            "description": .string(DocumentText.description),
        ]
    }

    /// The product families, with their products.
    private var tags: OrderedJSON {
        var products: [String: Set<String>] = [:]
        for operation in operations {
            for family in OperationWriter.families(operation) where products[family] == nil { products[family] = [] }
            for product in operation.products {
                products[String(product.prefix { $0 != "∙" }), default: []].insert(product)
            }
        }
        let sorted = products.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return .array(
            sorted.map { family, products in
                var tag: OrderedJSON = ["name": .string(family)]
                let names = products.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                if !names.isEmpty, names != [family] { tag.append("x-wechatpay-products", .strings(names)) }
                return tag
            }
        )
    }

    /// The names and fields of the bodies of an operation.
    private static func bodies(_ operation: Catalog.Operation) -> [(name: String, fields: [Catalog.Field])] {
        var bodies: [(name: String, fields: [Catalog.Field])] = []
        if operation.form.isEmpty, !operation.json.isEmpty {
            bodies.append((OperationWriter.requestName(operation), operation.json))
        }
        if !operation.response.isEmpty { bodies.append((OperationWriter.responseName(operation), operation.response)) }
        return bodies
    }
}
