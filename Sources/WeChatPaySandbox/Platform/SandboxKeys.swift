import Foundation
import WeChatPayCrypto

/// Generates and stores the platform's keys of a sandbox.
enum SandboxKeys {
    /// Loads the keys from the store, and creates missing keys.
    static func load(_ configuration: SandboxConfiguration, _ store: Store) async throws -> PlatformKeys {
        var certificates = try await store.platformCertificates().map(certificate)
        if certificates.isEmpty, configuration.keyMode != .publicKey {
            certificates = [try await issue(now: configuration.now(), keyPEM: configuration.platformKeyPEM, store)]
        }
        var records = try await store.platformKeys()
        if records.isEmpty { records = [try await issuePublicKey(configuration.platformKeyPEM, store)] }
        return PlatformKeys(
            mode: configuration.keyMode,
            publicKeys: try records.map(publicKey),
            certificates: certificates
        )
    }

    /// Generates another certificate and stores it.
    ///
    /// - Parameters:
    ///   - now: When it begins to be valid.
    ///   - announced: When its rotation began; `nil` if it signs at once.
    ///   - keyPEM: Its private key; generated when `nil`.
    ///   - store: The store to save it in.
    /// - Returns: The certificate.
    /// - Throws: `CryptoFailure` for a key that cannot be used; an error of the store.
    static func issue(
        now: Date,
        announced: Date? = nil,
        keyPEM: String?,
        _ store: Store
    ) async throws -> PlatformKeys.Certificate {
        let keyPEM = try keyPEM ?? CertificateAuthority.makeKeyPEM()
        let pem = try CertificateAuthority(now: now).issueCertificatePEM(for: keyPEM, name: "Tenpay.com sign")
        let record = PlatformCertificateRecord(
            serial: try CertificateIdentity(certificatePEM: pem).serial,
            privateKeyPEM: keyPEM,
            certificatePEM: pem,
            announced: announced
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
            privateKeyPEM: record.privateKeyPEM,
            validity: validity,
            rotation: CertificateRotation(announced: record.announced, isReplaced: record.isReplaced)
        )
    }

    /// Generates another public key and stores it.
    ///
    /// - Parameters:
    ///   - keyPEM: Its private key; generated when `nil`.
    ///   - store: The store to save it in.
    /// - Returns: The key as stored.
    /// - Throws: `CryptoFailure` for a key that cannot be used; an error of the store.
    static func issuePublicKey(_ keyPEM: String?, _ store: Store) async throws -> PlatformKeyRecord {
        let pem = try keyPEM ?? CertificateAuthority.makeKeyPEM()
        _ = try RSASigningKey(pem: pem)
        // As the platform's own: 28 digits.
        let number = UInt64.random(in: 10_000_000_000...99_999_999_999)
        let record = PlatformKeyRecord(id: "PUB_KEY_ID_01\(number)000000000000000", privateKeyPEM: pem)
        try await store.insert(record)
        return record
    }

    /// A public key of the store.
    static func publicKey(_ record: PlatformKeyRecord) throws -> PlatformKeys.PublicKey {
        PlatformKeys.PublicKey(
            key: Platform.Key(id: record.id, key: try RSASigningKey(pem: record.privateKeyPEM)),
            privateKeyPEM: record.privateKeyPEM
        )
    }
}
