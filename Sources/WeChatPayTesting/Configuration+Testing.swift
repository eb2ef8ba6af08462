public import WeChatPay
import WeChatPayCrypto

extension WeChatPayClient.Configuration {
    /// A configuration with the fixture keys, a custom transport and a clock that does not advance by itself.
    ///
    /// - Parameters:
    ///   - transport: The transport, such as a ``RecordingTransport``.
    ///   - time: The clock; responses of a ``FixturePlatform`` are stamped with its start.
    /// - Returns: A configuration that reaches nothing outside the process.
    /// - Throws: `CryptoFailure`, if the fixture keys could not be read.
    public static func fixture(transport: any Transport, time: ManualTime = ManualTime()) throws -> Self {
        var configuration = WeChatPayClient.Configuration(
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
}
