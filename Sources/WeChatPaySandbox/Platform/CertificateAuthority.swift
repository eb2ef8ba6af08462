import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import WeChatPayCrypto
import X509

/// Creates the keys and certificates that the real platform and its authority issue.
struct CertificateAuthority {
    private let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    private let now: Date

    init(now: Date) { self.now = now }

    /// A new RSA-2048 private key in PKCS#8 PEM.
    static func makeKeyPEM() throws -> String {
        try _RSA.Signing.PrivateKey(keySize: .bits2048).pkcs8PEMRepresentation
    }

    /// A certificate for the public half of a key, valid for five years from now.
    ///
    /// - Parameters:
    ///   - keyPEM: The private key in PEM.
    ///   - name: The subject's common name, such as the merchant number.
    /// - Returns: The certificate in PEM.
    /// - Throws: An error of the library for a key that is not RSA.
    func issueCertificatePEM(for keyPEM: String, name: String) throws -> String {
        let privateKey = try _RSA.Signing.PrivateKey(pemRepresentation: keyPEM)
        // 20 bytes, the first in 0x10...0x7F: positive, and 40 digits without leading zeros. Some clients drop such
        // zeros, and would fail in one run of sixteen.
        var serial = [UInt8.random(in: 0x10...0x7F)]
        for _ in 1..<20 { serial.append(.random(in: .min ... .max)) }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(bytes: serial),
            publicKey: Certificate.PublicKey(privateKey.publicKey),
            notValidBefore: now.addingTimeInterval(-86400),
            notValidAfter: now.addingTimeInterval(5 * 365 * 86400),
            issuer: DistinguishedName { CommonName("Sandbox Root CA") },
            subject: DistinguishedName { CommonName(name) },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {},
            issuerPrivateKey: key
        )
        return try certificate.serializeAsPEM().pemString + "\n"
    }
}
