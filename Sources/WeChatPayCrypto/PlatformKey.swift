public import Foundation
import SwiftASN1
import X509

/// One of the platform's keys: verifies the platform's signatures, and encrypts fields for the platform.
///
/// Its ``id`` is the value of `Wechatpay-Serial`: `PUB_KEY_ID_…` for a platform public key, or the
/// serial of a platform certificate.
public struct PlatformKey: Sendable {
    /// The text that `Wechatpay-Serial` carries for this key: `PUB_KEY_ID_…`, or the certificate's
    /// serial in upper-case hex with its leading zeros.
    public let id: String
    /// When the certificate is valid, both ends included; `nil` for a platform public key.
    public let validity: ClosedRange<Date>?
    /// The public key or the certificate in PEM form.
    public let pem: String

    private let key: RSAPublicKey

    /// Reads a platform public key, as downloaded from the merchant platform.
    ///
    /// - Parameters:
    ///   - id: The key's id, `PUB_KEY_ID_` and digits. Opaque text; it is never parsed as a number.
    ///   - pem: The key in SPKI PEM form (`PUBLIC KEY`).
    /// - Throws: ``CryptoFailure`` with `badKeyID`, `brokenPEM`, `wrongKeyType` or `keyTooSmall`.
    public init(id: String, pem: String) throws {
        let prefix = "PUB_KEY_ID_"
        guard id.hasPrefix(prefix), id.utf8.count > prefix.utf8.count,
            id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            throw CryptoFailure(
                .badKeyID,
                "The id of a platform public key begins with PUB_KEY_ID_; a certificate has its own serial"
            )
        }
        self.id = id
        self.validity = nil
        self.key = try RSAPublicKey(pem: pem)
        self.pem = key.pem
    }

    /// Reads a platform public key from a PEM file.
    ///
    /// - Parameters:
    ///   - id: The key's id, `PUB_KEY_ID_` and digits.
    ///   - path: Path of the SPKI PEM file, such as the merchant platform's `pub_key.pem`.
    /// - Throws: ``CryptoFailure``; `unreadableFile` if the file does not exist.
    public init(id: String, pemFile path: String) throws {
        try self.init(id: id, pem: PEMBlock.read(file: path, expected: "public key"))
    }

    /// Reads a platform certificate; its serial becomes the ``id``.
    ///
    /// The chain is not checked: the caller must trust the certificate.
    ///
    /// - Parameter pem: An X.509 certificate in PEM form.
    /// - Throws: ``CryptoFailure`` with `brokenPEM`, `wrongKeyType` or `keyTooSmall`.
    public init(certificatePEM pem: String) throws {
        let certificate = try Certificate(merchantPlatformPEM: pem)
        self.id = certificate.serialNumber.wechatPaySerial
        let (start, end) = (certificate.notValidBefore, certificate.notValidAfter)
        guard start <= end else {
            throw CryptoFailure(.brokenPEM, "The certificate's validity ends before it begins")
        }
        self.validity = start...end
        self.key = try RSAPublicKey(certificate: certificate)
        self.pem = try PEMBlock(pem, labels: ["CERTIFICATE"], expected: "certificate").document
            .pemString
    }

    /// Reads a platform certificate from a PEM file.
    ///
    /// - Parameter path: Path of the certificate.
    /// - Throws: ``CryptoFailure``; `unreadableFile` if the file does not exist.
    public init(certificateFile path: String) throws {
        try self.init(certificatePEM: PEMBlock.read(file: path, expected: "certificate"))
    }

    /// Whether this is a platform public key, not a certificate.
    public var isPublicKey: Bool { validity == nil }

    /// Checks a signature made with RSASSA-PKCS1-v1_5 and SHA-256.
    ///
    /// - Parameters:
    ///   - signature: Base64 as received.
    ///   - message: The message that should have been signed.
    /// - Returns: Whether the signature fits the message.
    public func isValidSignature(_ signature: String, for message: SignatureMessage) -> Bool {
        key.isValidSignature(signature, for: message)
    }

    /// Seals a field with RSAES-OAEP (SHA-1, MGF1-SHA-1); the request must name ``id`` in `Wechatpay-Serial`.
    ///
    /// - Parameter plaintext: At most 214 bytes of UTF-8 with RSA-2048. An empty text stays empty, as the platform
    ///   wants it.
    /// - Returns: Base64.
    /// - Throws: ``CryptoFailure`` with `plaintextTooLong`.
    public func seal(_ plaintext: String) throws -> String {
        try plaintext.isEmpty ? "" : key.seal(plaintext)
    }
}
