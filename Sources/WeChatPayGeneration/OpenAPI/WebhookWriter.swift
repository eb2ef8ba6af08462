import WeChatPayCatalog

/// Writes notifications as webhooks.
struct WebhookWriter {
    /// A notification with its names.
    private struct Named {
        let notification: Catalog.Notification
        let key: String
        let words: String
    }

    private let named: [Named]

    /// Gives the notifications their names.
    ///
    /// - Parameter notifications: The notifications, in the order of the document.
    init(_ notifications: [Catalog.Notification]) {
        var used: Set<String> = []
        named = notifications.map { notification in
            let event = notification.eventTypes.first ?? "NOTIFICATION"
            let keys = [event] + notification.originalTypes.map { "\(event).\($0)" } + ["\(event).\(used.count)"]
            // Two event types can have the same words.
            let key = keys.first { used.insert(Self.words($0)).inserted } ?? event
            return Named(notification: notification, key: key, words: Self.words(key))
        }
    }

    /// The names and fields of the decrypted resources.
    var resources: [(name: String, fields: [Catalog.Field])] {
        named.map { (Self.resourceName($0), $0.notification.resource) }
    }

    /// The webhooks.
    var webhooks: OrderedJSON {
        OrderedJSON(members: named.map { (name: $0.key, value: ["post": Self.operation($0)]) })
    }

    private static func words(_ key: String) -> String { OperationName.words(key.lowercased()).joined() }

    private static func resourceName(_ named: Named) -> String { "\(named.words)Resource" }

    private static func operation(_ named: Named) -> OrderedJSON {
        [
            "summary": .string(named.notification.name), "operationId": .string("notify\(named.words)"),
            "x-wechatpay-event-types": .strings(named.notification.eventTypes),
            "x-wechatpay-original-types": .strings(named.notification.originalTypes),
            "x-wechatpay-resource": .reference("components/schemas/\(resourceName(named))"),
            // Notifications are signed by the platform: see the parameters.
            "security": [],
            "parameters": .array(
                Components.signatureHeaders.map { .reference("components/parameters/\($0.component)") }
            ),
            "requestBody": [
                "required": true,
                "content": OperationWriter.json(.reference("components/schemas/Notification")),
            ],
            "responses": [
                "200": ["description": "The notification was received."],
                "204": ["description": "The notification was received."],
                "default": .reference("components/responses/NotificationRejected"),
            ],
        ]
    }
}
