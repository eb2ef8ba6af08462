public import WeChatPay
import WeChatPayCrypto
public import WeChatPaySandbox
import WeChatPayTesting

extension WeChatPayClient.Configuration {
    /// A configuration that calls a sandbox, once it listens.
    ///
    /// If the sandbox has certificates, they are downloaded; if it has a backup host, that host is used.
    ///
    /// - Parameters:
    ///   - sandbox: The sandbox.
    ///   - credentials: The merchant to call as; by default the sandbox's first.
    /// - Returns: A configuration for a separate client.
    /// - Throws: `CryptoFailure` for keys that cannot be read; an error when the sandbox cannot listen.
    public static func sandbox(
        _ sandbox: Sandbox,
        as credentials: SandboxCredentials? = nil
    ) async throws -> Self {
        let credentials = credentials ?? sandbox.credentials
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(
                id: credentials.merchantID,
                serial: credentials.merchantSerial,
                key: try RSASigningKey(pem: credentials.privateKeyPEM)
            ),
            platformKeys: PlatformKeyRing(
                sandbox.keyMode == .certificate
                    ? [] : [try PlatformKey(id: credentials.platformKeyID, pem: credentials.platformPublicKeyPEM)]
            )
        )
        configuration.apiV3Key = try APIv3Key(credentials.apiV3Key)
        if sandbox.keyMode != .publicKey { configuration.certificates = CertificatePolicy() }
        configuration.baseURL = try await sandbox.baseURL
        if let backup = try? await sandbox.backupURL { configuration.failover.backup = .url(backup) }
        return configuration
    }
}

extension SandboxConfiguration {
    /// A sandbox with the fixture keys, which starts without making any.
    ///
    /// It closes idle connections after a minute: a test that waits for a busy machine is not idle.
    public static var fixture: SandboxConfiguration {
        var configuration = SandboxConfiguration()
        configuration.merchantKeyPEM = FixtureKeys.merchantPrivateKeyPEM
        configuration.platformKeyPEM = FixtureKeys.platformPrivateKeyPEM
        configuration.idleTimeout = .seconds(60)
        return configuration
    }
}
