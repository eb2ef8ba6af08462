import Crypto
public import Foundation
import SwiftASN1
import X509

/// A certificate for the platform's own host names, and the authority that signed it.
///
/// A program with a fixed host reaches the sandbox by name resolution alone, once it trusts the authority. The
/// authority can sign certificates for these names only, and its private key is discarded after the certificate is
/// signed.
///
/// The description shows no key.
public struct SandboxTLS: Sendable, CustomStringConvertible, CustomReflectable {
    /// The platform's host names.
    ///
    /// Source: WeChat Pay API v3, hosts.
    public static let platformHosts = [
        "api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn",
    ]

    /// The authority's certificate, PEM, which programs must trust.
    public let authorityPEM: String
    /// The server's certificate, PEM.
    public let certificatePEM: String
    /// The server's private key, PEM.
    public let privateKeyPEM: String

    /// Creates a value from existing certificates and an existing key.
    ///
    /// - Parameters:
    ///   - authorityPEM: The authority's certificate, PEM.
    ///   - certificatePEM: The server's certificate, PEM.
    ///   - privateKeyPEM: The server's private key, PEM.
    public init(authorityPEM: String, certificatePEM: String, privateKeyPEM: String) {
        self.authorityPEM = authorityPEM
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
    }

    /// Makes an authority and a certificate, both valid for a year.
    ///
    /// - Parameter now: When they begin to be valid.
    /// - Returns: Certificates for the platform's host names, `localhost`, 127.0.0.1 and ::1.
    /// - Throws: An error of the library.
    public static func make(now: Date = Date()) throws -> SandboxTLS {
        let names = platformHosts + ["localhost"]
        let addresses = [
            ASN1OctetString(contentBytes: [127, 0, 0, 1][...]), ASN1OctetString(contentBytes: Self.loopback6[...]),
        ]
        let (authorityKey, key) = (P256.Signing.PrivateKey(), P256.Signing.PrivateKey())
        let authorityName = try DistinguishedName { CommonName("WeChat Pay sandbox authority") }
        let period = (now.addingTimeInterval(-86400), now.addingTimeInterval(365 * 86400))
        let authority = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(authorityKey.publicKey),
            notValidBefore: period.0,
            notValidAfter: period.1,
            issuer: authorityName,
            subject: authorityName,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                // IP addresses are not constrained: common TLS libraries reject an authority that constrains them.
                Critical(NameConstraints(permittedDNSDomains: names))
                SubjectKeyIdentifier(hash: Certificate.PublicKey(authorityKey.publicKey))
            },
            issuerPrivateKey: Certificate.PrivateKey(authorityKey)
        )
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key.publicKey),
            notValidBefore: period.0,
            notValidAfter: period.1,
            issuer: authorityName,
            subject: DistinguishedName { CommonName(platformHosts[0]) },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(
                    names.map { GeneralName.dnsName($0) } + addresses.map { GeneralName.ipAddress($0) }
                )
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: Certificate.PublicKey(authorityKey.publicKey))
                        .keyIdentifier
                )
            },
            issuerPrivateKey: Certificate.PrivateKey(authorityKey)
        )
        return SandboxTLS(
            authorityPEM: try authority.serializeAsPEM().pemString + "\n",
            certificatePEM: try certificate.serializeAsPEM().pemString + "\n",
            privateKeyPEM: key.pemRepresentation + "\n"
        )
    }

    /// Until when the certificate is valid; `nil` for one that cannot be read.
    public var validUntil: Date? { (try? Certificate(pemEncoded: certificatePEM))?.notValidAfter }

    private static let loopback6 = [UInt8](repeating: 0, count: 15) + [1]

    /// A description that does not contain the certificate.
    public var description: String { "SandboxTLS(\(Self.platformHosts[0]))" }

    /// Prevents `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
