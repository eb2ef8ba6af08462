import WeChatPay

/// An operation's name, and the checks of what is about to be sent with it.
struct Operation: Sendable {
    /// The longest identifier that is taken, in bytes.
    ///
    /// The platform states no limit for most; what is longer is a mistake.
    private static let maximumIdentifierSize = 128
    /// What RSA-OAEP takes with the platform's RSA-2048 keys, in bytes.
    private static let maximumSealedSize = 214

    let method: String
    let template: String

    /// The resource to call.
    func resource(of client: WeChatPayClient) -> Resource { client.chain(template) }

    /// An error that names a field and says why it is refused; the value is never part of it.
    func refusal(_ field: String, _ why: String) -> WeChatPayError {
        WeChatPayError(
            .invalidRequest,
            "\(field) \(why); nothing was sent",
            stage: .draft,
            operation: "\(method) \(template)",
            parameter: field
        )
    }

    func check(_ id: OrganizationID, _ field: String = "organization_id") throws {
        try check(identifier: id, field)
        let isPlain = id.rawValue.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        guard id.rawValue.hasPrefix("O"), id.rawValue.utf8.count > 1, isPlain else {
            throw refusal(field, "must be an id that WeChat Pay assigned to a school: O and letters or digits")
        }
    }

    func check(_ id: MerchantID, _ field: String) throws {
        guard (6...32).contains(id.rawValue.utf8.count), Self.isDigits(id.rawValue) else {
            throw refusal(field, "must be a merchant number: digits")
        }
    }

    func check(_ number: OutTradeNo) throws {
        let isPlain = number.rawValue.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "_-|*".utf8.contains(byte)
            }
        }
        guard isPlain, (1...32).contains(number.rawValue.utf8.count) else {
            throw refusal("out_trade_no", "must have 1 to 32 characters of letters, digits and _-|*")
        }
    }

    /// Checks any identifier: visible characters, and no more than an identifier has.
    func check(identifier id: some PlatformText, _ field: String) throws {
        let text = id.rawValue
        guard !text.isEmpty else { throw refusal(field, "must not be empty") }
        guard text.utf8.count <= Self.maximumIdentifierSize else {
            throw refusal(field, "has \(text.utf8.count) bytes; an id has at most \(Self.maximumIdentifierSize)")
        }
        guard
            !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F })
        else { throw refusal(field, "must hold no blanks and no control characters") }
    }

    /// Checks a text that must be there.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - field: Its name on the wire.
    ///   - limit: How many characters it may have.
    /// - Throws: ``refusal(_:_:)``.
    func check(text: String, _ field: String, upTo limit: Int = 256) throws {
        guard !text.allSatisfy(\.isWhitespace) else { throw refusal(field, "must not be empty") }
        guard text.count <= limit else {
            throw refusal(field, "has \(text.count) characters; the most is \(limit)")
        }
    }

    /// Checks a text that will be sealed.
    func check(sealed text: String, _ field: String) throws {
        guard !text.allSatisfy(\.isWhitespace) else { throw refusal(field, "must not be empty") }
        guard text.utf8.count <= Self.maximumSealedSize else {
            throw refusal(
                field,
                "has \(text.utf8.count) bytes of UTF-8; encryption takes at most \(Self.maximumSealedSize)"
            )
        }
    }

    func check(phone: String, _ field: String = "phone") throws {
        guard phone.utf8.count == 11, Self.isDigits(phone) else {
            throw refusal(field, "must have 11 digits, without blanks, hyphens or country code")
        }
    }

    static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
