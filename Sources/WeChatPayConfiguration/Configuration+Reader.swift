public import Configuration
public import WeChatPay
import WeChatPayCrypto

extension WeChatPayClient.Configuration {
    /// Reads the configuration of a client.
    ///
    /// ```swift
    /// let config = ConfigReader(provider: EnvironmentVariablesProvider())
    /// let client = try WeChatPayClient(.init(config: config.scoped(to: "wechatpay")))
    /// ```
    ///
    /// | key | value |
    /// | --- | --- |
    /// | `mchid` | the merchant number |
    /// | `serial` | the serial of the merchant's certificate |
    /// | `private_key` | the path of the merchant's private key |
    /// | `platform_key_id` | the id of the platform's public key; not needed for a certificate |
    /// | `platform_key` | the path of the platform's public key or certificate |
    /// | `api_v3_key` | the API v3 key; without `platform_key`, certificates are downloaded with it |
    /// | `base_url` | by default the platform's |
    ///
    /// The same keys as the command's: with the scope `wechatpay` the environment's variables are `WECHATPAY_MCHID`
    /// and so on. All other properties have their defaults. The files are read at once.
    ///
    /// - Parameter config: The reader, with the scope of the keys.
    /// - Throws: `WeChatPayError` with code `invalidConfiguration` that names all missing keys, or a key id that does
    ///   not match; `CryptoFailure` for a key that cannot be read.
    public init(config: ConfigReader) throws {
        func text(_ key: String) -> String? {
            // A merchant number may be a number in a file.
            let found =
                config.string(forKey: ConfigKey(key), isSecret: true)
                ?? config.int(forKey: ConfigKey(key)).map(String.init)
            return found.flatMap { $0.isEmpty ? nil : $0 }
        }
        var missing: [String] = []
        func required(_ key: String) -> String {
            guard let value = text(key) else {
                missing.append(key)
                return ""
            }
            return value
        }
        let (id, serial, keyFile) = (required("mchid"), required("serial"), required("private_key"))
        let apiV3Key = text("api_v3_key")
        // With the API v3 key the platform's certificates can be downloaded.
        let platformFile = apiV3Key == nil ? required("platform_key") : text("platform_key")
        guard missing.isEmpty else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The configuration has no value for: \(missing.joined(separator: ", "))",
                parameter: missing[0]
            )
        }
        let merchant = Merchant(id: id, serial: serial, key: try RSASigningKey(pemFile: keyFile))
        if let platformFile {
            let key = try Self.platformKey(at: platformFile, id: text("platform_key_id") ?? "")
            self.init(merchant: merchant, platformKeys: [key])
            self.apiV3Key = try apiV3Key.map { try APIv3Key($0) }
        } else {
            self.init(merchant: merchant, apiV3Key: try APIv3Key(apiV3Key ?? ""))
        }
        if let url = text("base_url") { self.baseURL = url }
    }

    /// Reads the platform key of a file: a certificate, or a public key, which needs its id.
    ///
    /// - Throws: `WeChatPayError` if the id is not the certificate's serial; `CryptoFailure`.
    package static func platformKey(at path: String, id: String) throws -> PlatformKey {
        let key =
            id.hasPrefix("PUB_KEY_ID_")
            ? try PlatformKey(id: id, pemFile: path) : try PlatformKey(certificateFile: path)
        guard id.isEmpty || PlatformKeyRing([key]).key(id) != nil else {
            throw WeChatPayError(
                .invalidConfiguration,
                "platform_key_id is not the serial of the certificate in platform_key; remove it, or use the certificate with "
                    + "that serial",
                parameter: "platform_key_id"
            )
        }
        return key
    }
}
