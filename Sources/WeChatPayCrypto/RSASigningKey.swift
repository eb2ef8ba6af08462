import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import X509

/// An RSA private key in memory: signs messages, and opens fields sealed for its public half.
///
/// The PEM is parsed once, by the initialiser. The description never shows the key.
public struct RSASigningKey: SigningKey, OpeningKey, CustomStringConvertible, CustomReflectable {
    private let signing: _RSA.Signing.PrivateKey
    private let opening: Decrypting

    /// Reads a private key from PEM text, PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`).
    ///
    /// - Parameter pem: The PEM text, such as the content of the merchant's `apiclient_key.pem`.
    /// - Throws: ``CryptoFailure`` with `brokenPEM`, `wrongKeyType` or `keyTooSmall`.
    public init(pem: String) throws {
        try self.init(PEMBlock.privateKey(pem))
    }

    init(_ block: PEMBlock) throws {
        let text = block.document.pemString
        do {
            self.signing = try _RSA.Signing.PrivateKey(pemRepresentation: text)
            self.opening = Decrypting(key: try _RSA.Encryption.PrivateKey(pemRepresentation: text))
        } catch CryptoKitError.incorrectParameterSize {
            throw CryptoFailure(.keyTooSmall, "The private key is under 2048 bits; WeChat Pay merchants use RSA-2048")
        } catch {
            if let other = try? Certificate.PrivateKey(pemDocument: block.document),
                _RSA.Signing.PublicKey(other.publicKey) == nil
            {
                throw CryptoFailure(.wrongKeyType, "The private key is not RSA; WeChat Pay merchants use RSA-2048")
            }
            throw CryptoFailure(
                .brokenPEM,
                "The PEM block of the private key does not contain a valid RSA key; export it again"
            )
        }
    }

    /// Reads a private key from a PEM file.
    ///
    /// - Parameter path: Path of the file, such as the merchant's `apiclient_key.pem`.
    /// - Throws: ``CryptoFailure``; `unreadableFile` if the file does not exist.
    public init(pemFile path: String) throws {
        try self.init(pem: PEMBlock.read(file: path, expected: "private key"))
    }

    /// The public half.
    public var publicKey: RSAPublicKey {
        get throws { try RSAPublicKey(pem: signing.publicKey.pemRepresentation) }
    }

    /// Signs a message with RSASSA-PKCS1-v1_5 and SHA-256, without suspending.
    public func sign(_ message: SignatureMessage) throws -> String {
        do {
            return try signing.signature(for: message.digest, padding: .insecurePKCS1v1_5)
                .rawRepresentation.base64EncodedString()
        } catch {
            throw CryptoFailure(.operationFailed, "RSA signing failed; check the private key")
        }
    }

    /// Opens a field sealed with RSAES-OAEP (SHA-1, MGF1-SHA-1) for this key's public half.
    ///
    /// - Parameter ciphertext: Base64, as found in the JSON. An empty string opens to an empty string.
    /// - Returns: The plain text.
    /// - Throws: ``CryptoFailure`` with `openFailed` for malformed text or another key, `notUTF8` for text in another encoding.
    public func open(_ ciphertext: String) throws -> String {
        try SealedField.open(ciphertext) { try? opening.key.decrypt($0, padding: .PKCS1_OAEP) }
    }

    /// A description that does not contain the key.
    public var description: String { "RSASigningKey(\(bits) bits)" }

    var bits: Int { signing.keySizeInBits }

    /// Prevents `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// The library's decryption key is immutable after parsing, and BoringSSL's RSA private
    /// operations may be called from several threads on one key; only the declaration is missing.
    private struct Decrypting: @unchecked Sendable {
        let key: _RSA.Encryption.PrivateKey
    }
}
