import WeChatPayCrypto

/// Who signs: a merchant or service provider of WeChat Pay.
public struct Merchant: Sendable {
    /// The merchant number (`mchid`).
    public var id: String
    /// The serial of the merchant's own API certificate, in hex with its leading zeros.
    ///
    /// Not the platform's: that one comes with ``PlatformKeyRing``.
    public var serial: String
    /// The private key that belongs to that certificate.
    public var key: any SigningKey
    /// Decrypts data that the platform encrypted for the merchant.
    ///
    /// Default: ``key``, where it can.
    public var opening: (any OpeningKey)?

    /// Names a merchant and its key.
    ///
    /// - Parameters:
    ///   - id: The merchant number, digits.
    ///   - serial: The serial of the merchant's API certificate, hexadecimal; converted to uppercase.
    ///   - key: The private key of that certificate.
    public init(id: String, serial: String, key: any SigningKey) {
        self.id = id
        self.serial = serial.uppercased()
        self.key = key
        self.opening = key as? any OpeningKey
    }

    /// Validates the merchant's values.
    func validate() throws {
        guard !id.isEmpty, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw WeChatPayError(.invalidConfiguration, "The merchant number (mchid) must be digits")
        }
        guard !serial.isEmpty, serial.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) })
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The serial of the merchant's certificate must be hexadecimal; it is the serial of apiclient_cert.pem"
            )
        }
    }
}
