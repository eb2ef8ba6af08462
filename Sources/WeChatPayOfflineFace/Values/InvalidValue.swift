/// A value that the platform rejects.
///
/// The description states the rule, such as `must not be empty`; it never contains the value.
public struct InvalidValue: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the field in a request, such as `student_info.class_name`; `nil` for a single value.
    public let field: String?
    /// The rule.
    public let reason: String

    init(_ reason: String, field: String? = nil) {
        self.reason = reason
        self.field = field
    }

    /// The field and the rule.
    public var description: String { (field.map { "\($0) " } ?? "") + reason }
}

extension InvalidValue {
    /// The maximum size of an identifier, in bytes.
    ///
    /// The platform documents a limit for few of them; a longer text is a mistake.
    private static let maximumIdentifierSize = 128
    /// The maximum size of a text that RSA-OAEP encrypts with an RSA-2048 key, in bytes.
    private static let maximumEncryptedSize = 214

    static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private static func isAlphanumeric(_ text: String, or others: String = "") -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: others.utf8.contains(byte)
            }
        }
    }

    /// Validates an identifier: visible characters and a limited length.
    static func check(identifier text: String, of field: String? = nil) throws(InvalidValue) {
        guard !text.isEmpty else { throw InvalidValue("must not be empty", field: field) }
        guard text.utf8.count <= maximumIdentifierSize else {
            throw InvalidValue("has \(text.utf8.count) bytes; an id has at most \(maximumIdentifierSize)", field: field)
        }
        guard
            !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F })
        else { throw InvalidValue("must not contain spaces or control characters", field: field) }
    }

    static func check(organizationID text: String) throws(InvalidValue) {
        try check(identifier: text)
        guard text.hasPrefix("O"), text.utf8.count > 1, isAlphanumeric(text) else {
            throw InvalidValue("must be an organization id that WeChat Pay assigned: O followed by letters or digits")
        }
    }

    static func check(merchantID text: String) throws(InvalidValue) {
        guard (6...32).contains(text.utf8.count), isDigits(text) else {
            throw InvalidValue("must be a merchant number: digits")
        }
    }

    static func check(outTradeNo text: String) throws(InvalidValue) {
        guard (1...32).contains(text.utf8.count), isAlphanumeric(text, or: "_-|*") else {
            throw InvalidValue("must have 1 to 32 characters of letters, digits and _-|*")
        }
    }

    /// Validates a required text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - limit: The maximum number of characters.
    ///   - field: The name of the field in a request, if known.
    /// - Throws: ``InvalidValue``.
    static func check(text: String, upTo limit: Int = 256, of field: String? = nil) throws(InvalidValue) {
        guard !text.allSatisfy(\.isWhitespace) else { throw InvalidValue("must not be empty", field: field) }
        guard text.count <= limit else {
            throw InvalidValue("has \(text.count) characters; at most \(limit) are allowed", field: field)
        }
    }

    /// Validates a text that will be encrypted, such as a name.
    static func check(encrypted text: String, of field: String? = nil) throws(InvalidValue) {
        guard !text.allSatisfy(\.isWhitespace) else { throw InvalidValue("must not be empty", field: field) }
        guard text.utf8.count <= maximumEncryptedSize else {
            throw InvalidValue("has \(text.utf8.count) bytes in UTF-8; at most \(maximumEncryptedSize)", field: field)
        }
    }

    static func check(phone text: String, of field: String? = nil) throws(InvalidValue) {
        guard text.utf8.count == 11, isDigits(text) else {
            throw InvalidValue("must have 11 digits, without spaces, hyphens or a country code", field: field)
        }
    }
}
