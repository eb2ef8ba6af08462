/// The documentation of a field of the admin API, as `GET /` lists it.
struct FieldInfo: Encodable {
    let name: String
    let type: String
    let required: Bool
    let description: String

    init(_ field: AdminRoute.Field) {
        let (type, description) = Self.all[field.name] ?? ("", "")
        self.name = field.name
        self.type = type
        self.required = field.isRequired
        self.description = description
    }

    /// A name has the same meaning on each route.
    private static let all: [String: (type: String, description: String)] = [
        "mchid": ("string", "The number of a merchant. Default, where it is optional: the first merchant."),
        "private_key": ("string", "The merchant's private key, PEM. Default: a new one."),
        "notify_url": (
            "string or null", "The URL for the merchant's notifications, on this machine or an allowed host."
        ),
        "organization_id": ("string", "The id of a school. Default: a new one, or the first school."),
        "organization_name": ("string", "The full name of a school."),
        "out_user_id": ("string", "The merchant's id of a user. Default, where it is optional: the first user."),
        "user_name": ("string", "The name of the user."),
        "user_type": ("string", "STUDENT, STUFF or STAFF. Default: STUDENT."),
        "class_name": ("string", "The class of a pupil."),
        "occupation": ("string", "The occupation of a member of the staff."),
        "status": ("string", "NORMAL or DISABLED. Default: NORMAL."),
        "phone": ("string", "The phone number, 11 digits."),
        "can_cover": ("boolean", "Whether the next payment succeeds; if not, it becomes a debt. Default: true."),
        "presign_token": ("string", "The token of a presigned contract."),
        "contract_state": ("string", "CONTRACTED or TERMINATED."),
        "collection_state": ("string", "The state of the face collection, such as COLLECTED."),
        "token": ("string", "The token of a web page."),
        "repayment_url": ("string", "The URL for the repayment of a debt."),
        "advance": ("integer", "Seconds, from 0 to a hundred years."),
        "step": (
            "string",
            "announce, overlap or complete of a planned rotation, or the fault abrupt. Default: announce; for a sandbox "
                + "with public keys alone, a new public key."
        ),
        "down": ("boolean", "Whether the main host does not respond."),
        "fault": (
            "string",
            SandboxFault.Kind.all.map(\.rawValue).joined(separator: ", ") + "; for a notification: "
                + SandboxFault.Kind.ofSignature.map(\.rawValue).joined(separator: ", ") + "."
        ),
        "seconds": ("number", "The duration of the fault, from 0 to 86400. Default: 1."),
        "times": ("integer", "The number of requests. Default: 1."),
        "probability": ("number", "The probability for each request, from 0 to 1, instead of times."),
        "seed": ("integer", "The seed of the probability. Default: 0."),
        "method": ("string", "The method of the requests. Default: any."),
        "route": ("string", "The template of the requests' path, such as v3/certificates. Default: any."),
        "url": ("string", "The URL to post to, on this machine or an allowed host."),
        "event_type": ("string", "The type of the event. Default: FACEPAY.USER_STATE_CHANGE."),
        "resource": ("object", "The contents of the notification. Default: the state of the user."),
    ]
}
