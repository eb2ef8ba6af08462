import Foundation
import WeChatPay
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
        let apiV3Key = try apiV3Key.map { try APIv3Key($0) }
        let merchant = Merchant(id: merchantID, serial: merchantSerial, key: try RSASigningKey(pemFile: privateKeyFile))
        var configuration: WeChatPayClient.Configuration
        if let platformKeyFile {
            configuration = .init(
                merchant: merchant,
                platformKeys: [try Self.platformKey(at: platformKeyFile, id: platformKeyID)]
            )
            configuration.apiV3Key = apiV3Key
        } else if let apiV3Key {
            configuration = .init(merchant: merchant, apiV3Key: apiV3Key)
        } else {
            throw Problem(
                description: Language.current(
                    "A platform key, or the API v3 key to download certificates, is required",
                    "缺少平台密钥，或用于下载平台证书的 APIv3 密钥"
                )
            )
        }
        if let baseURL { configuration.baseURL = baseURL }
        if let caFile {
            configuration.transport = AsyncHTTPClientTransport(client: try TrustingClient.client(trusting: caFile))
        }
        return configuration
    }

    /// The platform key of a file: a certificate, or a public key, which needs its id.
    static func platformKey(at path: String, id: String) throws -> PlatformKey {
        let key =
            id.hasPrefix("PUB_KEY_ID_")
            ? try PlatformKey(id: id, pemFile: path) : try PlatformKey(certificateFile: path)
        if !id.isEmpty, PlatformKeyRing([key]).key(id) == nil {
            throw Problem(
                description: Language.current(
                    "\(Setting.platformKeyID.variable) is not the serial of the certificate at \(path.printablePath); remove "
                        + "it, or use the certificate with that serial",
                    "\(Setting.platformKeyID.variable) 不是证书 \(path.printablePath) 的序列号；请去掉它，或使用该序列号的证书"
                )
            )
        }
        return key
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
