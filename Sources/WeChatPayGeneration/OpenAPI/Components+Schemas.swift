/// The schemas that do not depend on the catalogue.
extension Components {
    /// The schemas of errors and uploads.
    static let schemas: [(name: String, value: OrderedJSON)] = [("Error", error), ("UploadMeta", uploadMeta)]

    /// The schemas of webhooks.
    static let webhookSchemas: [(name: String, value: OrderedJSON)] = [
        ("Notification", notification), ("NotificationFailure", notificationFailure),
    ]

    private static let error: OrderedJSON = [
        "type": "object",
        "description": "An error of the platform.",
        "properties": [
            "code": ["type": "string", "description": "The error code.", "examples": ["PARAM_ERROR"]],
            "message": ["type": "string", "description": "An explanation for developers."],
            "detail": ["description": "Details, such as the field and the problem. The form depends on the code."],
        ],
        "required": ["code", "message"],
    ]

    private static let notification: OrderedJSON = [
        "type": "object",
        "description": "A notification. Its resource is encrypted with the API v3 key by AES-256-GCM.",
        "properties": [
            "id": ["type": "string"],
            "create_time": ["type": "string", "format": "date-time"],
            "event_type": ["type": "string", "examples": ["TRANSACTION.SUCCESS"]],
            "resource_type": ["type": "string", "examples": ["encrypt-resource"]],
            "summary": ["type": "string"],
            "resource": [
                "type": "object",
                "properties": [
                    "algorithm": ["type": "string", "examples": ["AEAD_AES_256_GCM"]],
                    "ciphertext": ["type": "string", "contentEncoding": "base64"],
                    "associated_data": ["type": "string"],
                    "nonce": ["type": "string"],
                    "original_type": ["type": "string", "examples": ["transaction"]],
                ],
                "required": ["algorithm", "ciphertext", "nonce"],
            ],
        ],
        "required": ["id", "create_time", "event_type", "resource_type", "resource"],
    ]

    private static let notificationFailure: OrderedJSON = [
        "type": "object",
        "description": "Why a notification was not processed.",
        "properties": ["code": ["type": "string", "examples": ["FAIL"]], "message": ["type": "string"]],
        "required": ["code"],
    ]

    private static let uploadMeta: OrderedJSON = [
        "type": "object",
        "description": """
        The part of an upload that is signed instead of the body. Most uploads have the name and the SHA-256 of the \
        file; a few have other members.
        """,
        "properties": [
            "filename": ["type": "string", "examples": ["license.jpg"]],
            "sha256": ["type": "string", "description": "The SHA-256 of the file in lowercase hexadecimal digits."],
        ],
    ]
}
