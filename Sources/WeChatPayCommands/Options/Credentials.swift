import Configuration
import Foundation
import WeChatPay
import WeChatPayConfiguration
import WeChatPayCrypto
import WeChatPaySandbox

/// What a call needs to know of a merchant, as the environment names it.
struct Credentials: Sendable, Equatable {
    var merchantID: String
    var merchantSerial: String
    /// Path of the merchant's private key.
    var privateKeyFile: String
    var platformKeyID: String
    /// Path of the platform's public key, or of its certificate; `nil` when certificates are downloaded.
    var platformKeyFile: String?
    var apiV3Key: String?
    var baseURL: String?
    /// Path of certificates to trust in addition to the system's.
    var caFile: String?
    /// Path of a sandbox's platform private key, which can be used to create notifications manually.
    var sandboxPlatformKeyFile: String?
    /// Its id.
    var sandboxPlatformKeyID: String?
    /// Where the sandbox's admin API is.
    var sandboxAdminURL: String?

    /// Every setting: its key in the configuration, from which the environment's name follows.
    enum Setting: String, CaseIterable {
        case mchid = "wechatpay.mchid"
        case serial = "wechatpay.serial"
        case privateKey = "wechatpay.private_key"
        case platformKeyID = "wechatpay.platform_key_id"
        case platformKey = "wechatpay.platform_key"
        case apiV3Key = "wechatpay.api_v3_key"
        case baseURL = "wechatpay.base_url"
        case caFile = "wechatpay.ca_file"
        case sandboxPlatformKey = "wechatpay.sandbox_platform_key"
        case sandboxPlatformKeyID = "wechatpay.sandbox_platform_key_id"
        case sandboxAdminURL = "wechatpay.sandbox_admin_url"

        /// The name in the environment, such as `WECHATPAY_MCHID`.
        var variable: String { rawValue.uppercased().replacingOccurrences(of: ".", with: "_") }
        /// The name as an option, such as `--private-key`.
        var option: String {
            "--" + rawValue.dropFirst("wechatpay.".count).replacingOccurrences(of: "_", with: "-")
        }
        /// The name inside a configuration file's `wechatpay` object.
        var member: String { String(rawValue.dropFirst("wechatpay.".count)) }
    }

    /// Something that is missing or cannot be read.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// A client's configuration.
    ///
    /// The platform key may be a public key, which needs its id, or a certificate.
    func configuration() throws -> WeChatPayClient.Configuration {
        let values = settings.map { (AbsoluteConfigKey(ConfigKey($0.rawValue)), ConfigValue(stringLiteral: $1)) }
        let reader = ConfigReader(provider: InMemoryProvider(values: Dictionary(uniqueKeysWithValues: values)))
        var configuration = try WeChatPayClient.Configuration(config: reader.scoped(to: "wechatpay"))
        if let caFile {
            configuration.transport = AsyncHTTPClientTransport(client: try TrustingClient.client(trusting: caFile))
        }
        return configuration
    }

    /// The settings with their values, in the order in which they are printed.
    var settings: [(Setting, String)] {
        let all: [(Setting, String?)] = [
            (.mchid, merchantID), (.serial, merchantSerial), (.privateKey, privateKeyFile),
            (.platformKeyID, platformKeyFile == nil ? nil : platformKeyID), (.platformKey, platformKeyFile),
            (.apiV3Key, apiV3Key),
            (.baseURL, baseURL), (.caFile, caFile),
            (.sandboxPlatformKey, sandboxPlatformKeyFile), (.sandboxPlatformKeyID, sandboxPlatformKeyID),
            (.sandboxAdminURL, sandboxAdminURL),
        ]
        return all.compactMap { setting, value in value.map { (setting, $0) } }
    }

    /// Lines to paste into a shell.
    var exports: [String] { settings.map { "export \($0.variable)=\(Self.quoted($1))" } }

    private static func quoted(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "_-./:@%+=,".utf8.contains($0)
            }
        }
        return isPlain ? value : "'\(value.replacingOccurrences(of: "'", with: #"'\''"#))'"
    }
}

extension Credentials {
    /// Takes settings that are complete; the files they name are not read yet.
    ///
    /// - Throws: ``Problem`` naming all that is missing.
    init(_ settings: Settings) throws {
        var required: [Setting] = [.mchid, .serial, .privateKey]
        // With the API v3 key the platform's certificates can be downloaded.
        if settings[.apiV3Key] == nil { required.append(.platformKey) }
        try settings.require(required)
        self.init(
            merchantID: try settings.required(.mchid),
            merchantSerial: try settings.required(.serial),
            privateKeyFile: try settings.required(.privateKey),
            platformKeyID: settings[.platformKeyID] ?? "",
            platformKeyFile: settings[.platformKey],
            apiV3Key: settings[.apiV3Key],
            baseURL: settings[.baseURL],
            caFile: settings[.caFile],
            sandboxPlatformKeyFile: settings[.sandboxPlatformKey],
            sandboxPlatformKeyID: settings[.sandboxPlatformKeyID],
            sandboxAdminURL: settings[.sandboxAdminURL]
        )
    }
}
