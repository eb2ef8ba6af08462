import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox

extension Configuration {
    /// A configuration with the fixture keys, a transport of your own and a clock that stands still.
    ///
    /// - Parameters:
    ///   - transport: What answers, such as a ``RecordingTransport``.
    ///   - time: The clock; answers of a ``FixturePlatform`` are stamped with its start.
    /// - Returns: A configuration that reaches nothing outside the process.
    /// - Throws: `CryptoFailure`, if the fixture keys could not be read.
    public static func fixture(transport: any Transport, time: ManualTime = ManualTime()) throws -> Configuration {
        var configuration = Configuration(
            merchant: Merchant(
                id: FixtureKeys.merchantID,
                serial: FixtureKeys.merchantSerial,
                key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
            ),
            platformKeys: [
                try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)
            ]
        )
        configuration.transport = transport
        configuration.time = time.source
        return configuration
    }

    /// A configuration that calls a sandbox, once it listens.
    ///
    /// Where the sandbox has certificates they are downloaded; where it has a backup host, that is used.
    ///
    /// - Parameters:
    ///   - sandbox: The sandbox.
    ///   - credentials: The merchant to call as; by default the sandbox's first.
    /// - Returns: A configuration for a client of its own.
    /// - Throws: `CryptoFailure` for keys that cannot be read; what kept the sandbox from listening.
    public static func sandbox(
        _ sandbox: Sandbox,
        as credentials: SandboxCredentials? = nil
    ) async throws -> Configuration {
        let credentials = credentials ?? sandbox.credentials
        var configuration = Configuration(
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
    public static var fixture: SandboxConfiguration {
        var configuration = SandboxConfiguration()
        configuration.merchantKeyPEM = FixtureKeys.merchantPrivateKeyPEM
        configuration.platformKeyPEM = FixtureKeys.platformPrivateKeyPEM
        return configuration
    }
}
