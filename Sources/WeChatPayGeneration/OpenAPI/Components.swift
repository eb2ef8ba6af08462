/// The components that do not depend on the catalogue.
enum Components {
    /// A header that is a part of a signature.
    struct SignatureHeader {
        /// The name on the wire.
        let name: String
        /// What it contains.
        let description: String
        /// Whether there is no signature without it.
        var isRequired = true

        /// The name as a component.
        var component: String { name.replacing("-", with: "") }
    }

    /// The headers of the signature of a response or a notification.
    static let signatureHeaders = [
        SignatureHeader(
            name: "Wechatpay-Serial",
            description: "The id of the platform's public key, or the serial number of its certificate."
        ),
        SignatureHeader(name: "Wechatpay-Signature", description: "The signature in Base64."),
        SignatureHeader(
            name: "Wechatpay-Signature-Type",
            description: "The algorithm, such as WECHATPAY2-SHA256-RSA2048.",
            isRequired: false
        ),
        SignatureHeader(
            name: "Wechatpay-Timestamp",
            description: "The time of the signature, in seconds since 1970."
        ),
        SignatureHeader(
            name: "Wechatpay-Nonce",
            description: "A random text, which is a part of the signed message."
        ),
    ]

    /// References to the headers of each response.
    static let responseHeaders = OrderedJSON(
        members: [("Request-ID", .reference("components/headers/RequestID"))]
            + signatureHeaders.map { ($0.name, .reference("components/headers/\($0.component)")) }
    )

    /// The names of the schemas, which no other schema can have.
    static var reservedNames: Set<String> { Set((schemas + webhookSchemas).map(\.name)) }

    /// All components.
    ///
    /// - Parameters:
    ///   - others: The schemas of the operations and notifications, by their names.
    ///   - hasWebhooks: Whether there are webhooks, which have components of their own.
    /// - Returns: The Components Object.
    static func object(schemas others: [String: OrderedJSON], hasWebhooks: Bool) -> OrderedJSON {
        let sorted = others.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return [
            "securitySchemes": [
                "signature": [
                    "type": "apiKey", "in": "header", "name": "Authorization",
                    "description": .string(DocumentText.signature),
                ]
            ],
            "headers": headers,
            "parameters": OrderedJSON(members: parameters + (hasWebhooks ? webhookParameters : [])),
            "responses": OrderedJSON(members: responses + (hasWebhooks ? webhookResponses : [])),
            "schemas": OrderedJSON(
                members: schemas + (hasWebhooks ? webhookSchemas : []) + sorted.map { (name: $0.key, value: $0.value) }
            ),
        ]
    }

    private static let headers = OrderedJSON(
        members: [
            (
                "RequestID",
                ["description": "The id of the request, for the platform's support.", "schema": ["type": "string"]]
            )
        ]
            + signatureHeaders.map {
                ($0.component, ["description": .string($0.description), "schema": ["type": "string"]])
            }
    )

    private static let parameters: [(name: String, value: OrderedJSON)] =
        [("PlatformKeySerial", true), ("OptionalPlatformKeySerial", false)].map { name, isRequired in
            (
                name: name,
                value: [
                    "name": "Wechatpay-Serial", "in": "header", "required": .boolean(isRequired),
                    "description": """
                    The id of the platform's public key, or the serial number of its certificate, that encrypts \
                    the fields of the request.
                    """,
                    "schema": ["type": "string"],
                ]
            )
        }

    private static let webhookParameters: [(name: String, value: OrderedJSON)] = signatureHeaders.map {
        (
            name: $0.component,
            value: [
                "name": .string($0.name), "in": "header", "required": .boolean($0.isRequired),
                "description": .string($0.description), "schema": ["type": "string"],
            ]
        )
    }

    private static let responses: [(name: String, value: OrderedJSON)] = [
        ("NoContent", ["description": "Success without a body.", "headers": responseHeaders]),
        ("Accepted", ["description": "The request was accepted.", "headers": responseHeaders]),
        (
            "File",
            [
                "description": """
                The bytes of a file. A bill is not signed: compare it with the hash that the response with its \
                URL contains.
                """,
                "content": ["application/octet-stream": ["schema": SchemaWriter.file]],
            ]
        ),
        (
            "Error",
            [
                "description": "The request failed.", "headers": responseHeaders,
                "content": OperationWriter.json(.reference("components/schemas/Error")),
            ]
        ),
    ]

    private static let webhookResponses: [(name: String, value: OrderedJSON)] = [
        (
            "NotificationRejected",
            [
                "description": "The notification was not processed. The platform sends it again later.",
                "content": OperationWriter.json(.reference("components/schemas/NotificationFailure")),
            ]
        )
    ]
}
