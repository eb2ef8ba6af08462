import HTTPTypes

extension HTTPFields {
    /// The field of a name that the HTTP library has no constant for, such as `Wechatpay-Serial`.
    subscript(name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set {
            if let name = HTTPField.Name(name) { self[name] = newValue }
        }
    }
}
