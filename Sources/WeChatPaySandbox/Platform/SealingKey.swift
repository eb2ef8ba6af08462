/// The platform key that a request's `Wechatpay-Serial` header names.
///
/// It is looked up by the first encrypted field: the header has no meaning in a request without encrypted fields.
struct SealingKey: Sendable {
    let serial: String?
    let find: @Sendable (_ id: String) -> Platform.Key?

    /// No key, for a body without encrypted fields.
    static let none = SealingKey(serial: nil) { _ in nil }

    /// Looks the key up.
    ///
    /// - Parameter field: The path of the encrypted field.
    /// - Returns: The key that the field is encrypted with.
    /// - Throws: ``GatewayError`` 400 if the header is missing or empty, or names no platform key.
    func key(for field: String) throws -> Platform.Key {
        guard let serial, !serial.isEmpty else {
            throw GatewayError.platformSerial("must name the platform key that \(field) is encrypted with")
        }
        guard let key = find(serial) else { throw GatewayError.platformSerial("is not the id of a platform key") }
        return key
    }
}
