import Crypto
import CryptoExtras
package import Foundation
import SwiftASN1
import X509

/// An RSA public key: checks signatures and seals fields for the holder of the private half.
public struct RSAPublicKey: Sendable {
    private let verifying: _RSA.Signing.PublicKey
    private let sealing: SealingKey

    /// Reads a public key from PEM text in SPKI form (`PUBLIC KEY`).
    ///
    /// - Throws: ``CryptoFailure`` with `brokenPEM`, `wrongKeyType` or `keyTooSmall`.
    public init(pem: String) throws {
        let block = try PEMBlock(pem, labels: ["PUBLIC KEY", "RSA PUBLIC KEY"], expected: "public key")
        try self.init(spkiPEM: block.document.pemString) {
            (try? Certificate.PublicKey(pemDocument: block.document)).map { _RSA.Signing.PublicKey($0) == nil } ?? false
        }
    }

    /// Takes the public key out of an X.509 certificate.
    init(certificate: Certificate) throws {
        let pem: String
        do {
            pem = try certificate.publicKey.serializeAsPEM().pemString
        } catch {
            throw CryptoFailure(.brokenPEM, "The certificate's public key cannot be read")
        }
        try self.init(spkiPEM: pem) { _RSA.Signing.PublicKey(certificate.publicKey) == nil }
    }

    private init(spkiPEM: String, isOtherType: () -> Bool) throws {
        do {
            self.verifying = try _RSA.Signing.PublicKey(pemRepresentation: spkiPEM)
            self.sealing = SealingKey(key: try _RSA.Encryption.PublicKey(pemRepresentation: spkiPEM))
        } catch CryptoKitError.incorrectParameterSize {
            throw CryptoFailure(.keyTooSmall, "The public key is under 2048 bits; WeChat Pay uses RSA-2048")
        } catch {
            if isOtherType() {
                throw CryptoFailure(.wrongKeyType, "The public key is not RSA; WeChat Pay uses RSA-2048")
            }
            throw CryptoFailure(
                .brokenPEM,
                "The PEM block of the public key does not contain a valid RSA key; download it again"
            )
        }
    }

    /// The key in SPKI PEM form.
    public var pem: String { verifying.pemRepresentation }

    /// Checks a signature made with RSASSA-PKCS1-v1_5 and SHA-256.
    ///
    /// - Parameters:
    ///   - signature: Base64 as received. Text that is not Base64 is an invalid signature, not a trap.
    ///   - message: The message that should have been signed.
    /// - Returns: Whether the signature fits the message.
    public func isValidSignature(_ signature: String, for message: SignatureMessage) -> Bool {
        guard let raw = Data(base64Encoded: signature), !raw.isEmpty else { return false }
        return verifying.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: raw),
            for: message.digest,
            padding: .insecurePKCS1v1_5
        )
    }

    /// Modulus and public exponent, most significant byte first, for looking into a signature that does not hold.
    package var numbers: (modulus: Data, exponent: Data)? {
        (try? verifying.getKeyPrimitives()).map { ($0.modulus, $0.publicExponent) }
    }

    /// The maximum length of plain text for ``seal(_:)``, in bytes of UTF-8: 214 with RSA-2048.
    public var maximumPlaintextSize: Int { verifying.keySizeInBits / 8 - 42 }

    /// Seals a text with RSAES-OAEP (SHA-1, MGF1-SHA-1).
    ///
    /// - Parameter plaintext: At most ``maximumPlaintextSize`` bytes of UTF-8.
    /// - Returns: Base64. Two calls never return the same text.
    /// - Throws: ``CryptoFailure`` with `plaintextTooLong`.
    public func seal(_ plaintext: String) throws -> String {
        let bytes = Data(plaintext.utf8)
        guard bytes.count <= maximumPlaintextSize else {
            throw CryptoFailure(
                .plaintextTooLong,
                "A field to encrypt has \(bytes.count) bytes; this key encrypts at most \(maximumPlaintextSize)"
            )
        }
        do {
            return try sealing.key.encrypt(bytes, padding: .PKCS1_OAEP).base64EncodedString()
        } catch {
            throw CryptoFailure(.operationFailed, "RSA encryption failed; check the platform's key")
        }
    }

    /// The library's encryption key is immutable after parsing, and BoringSSL's RSA public
    /// operations may be called from several threads on one key; only the declaration is missing.
    private struct SealingKey: @unchecked Sendable {
        let key: _RSA.Encryption.PublicKey
    }
}
