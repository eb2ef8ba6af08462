import Foundation
import WeChatPayCrypto

/// Makes and keeps the platform's keys of a sandbox.
enum SandboxKeys {
    /// The keys that the store holds, made where they are missing.
    static func load(_ configuration: SandboxConfiguration, _ store: Store) async throws -> PlatformKeys {
        var certificates = try await store.platformCertificates().map(certificate)
        if certificates.isEmpty, configuration.keyMode != .publicKey {
            certificates = [try await issue(now: configuration.now(), keyPEM: configuration.platformKeyPEM, store)]
        }
        return PlatformKeys(
            mode: configuration.keyMode,
            publicKey: try await publicKey(configuration, store),
            certificates: certificates
        )
    }

    /// Makes another certificate and keeps it.
    ///
    /// - Parameters:
    ///   - now: When it begins to be valid.
    ///   - keyPEM: Its private key; made anew when `nil`.
    ///   - store: Keeps it.
    /// - Returns: The certificate.
    /// - Throws: `CryptoFailure` for a key that cannot be used; an error of the store.
    static func issue(now: Date, keyPEM: String?, _ store: Store) async throws -> PlatformKeys.Certificate {
        let keyPEM = try keyPEM ?? CertificateAuthority.makeKeyPEM()
        let pem = try CertificateAuthority(now: now).issueCertificatePEM(for: keyPEM, name: "Tenpay.com sign")
        let record = PlatformCertificateRecord(
            serial: try CertificateIdentity(certificatePEM: pem).serial,
            privateKeyPEM: keyPEM,
            certificatePEM: pem
        )
        try await store.insert(record)
        return try certificate(record)
    }

    private static func certificate(_ record: PlatformCertificateRecord) throws -> PlatformKeys.Certificate {
        guard let validity = try PlatformKey(certificatePEM: record.certificatePEM).validity else {
            throw GatewayError.system
        }
        return PlatformKeys.Certificate(
            key: Platform.Key(id: record.serial, key: try RSASigningKey(pem: record.privateKeyPEM)),
            pem: record.certificatePEM,
            validity: validity
        )
    }

    private static func publicKey(_ configuration: SandboxConfiguration, _ store: Store) async throws -> Platform.Key {
        if let record = try await store.platformKey() {
            return Platform.Key(id: record.id, key: try RSASigningKey(pem: record.privateKeyPEM))
        }
        let pem = try configuration.platformKeyPEM ?? CertificateAuthority.makeKeyPEM()
        let key = try RSASigningKey(pem: pem)
        // As the platform's own: 28 digits.
        let number = UInt64.random(in: 10_000_000_000...99_999_999_999)
        let record = PlatformKeyRecord(id: "PUB_KEY_ID_01\(number)000000000000000", privateKeyPEM: pem)
        try await store.insert(record)
        return Platform.Key(id: record.id, key: key)
    }
}
