import Configuration
import Foundation
import SystemPackage
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

    /// Every setting: its key in the configuration, from which the environment's name follows.
    enum Setting: String, CaseIterable {
        case mchid = "wechatpay.mchid"
        case serial = "wechatpay.serial"
        case privateKey = "wechatpay.private_key"
        case platformKeyID = "wechatpay.platform_key_id"
        case platformKey = "wechatpay.platform_key"
        case apiV3Key = "wechatpay.api_v3_key"
        case baseURL = "wechatpay.base_url"

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

    /// Reads the settings: options win over the environment, which wins over the file.
    ///
    /// - Parameters:
    ///   - options: The settings given as options.
    ///   - file: Path of a JSON file with an object `wechatpay`.
    ///   - environment: The environment's variables.
    /// - Returns: Credentials that are complete; the files they name are not read yet.
    /// - Throws: ``Problem`` naming all that is missing.
    static func read(
        options: [Setting: String],
        file: String?,
        environment: [String: String]
    ) async throws -> Credentials {
        let given = options.map {
            (AbsoluteConfigKey(ConfigKey($0.key.rawValue)), ConfigValue(stringLiteral: $0.value))
        }
        var providers: [any ConfigProvider] = [
            InMemoryProvider(values: Dictionary(uniqueKeysWithValues: given)),
            EnvironmentVariablesProvider(environmentVariables: environment.filter { !$0.value.isEmpty }),
        ]
        if let file {
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
            } catch {
                throw Problem(description: "Cannot read the configuration file \(file): it must be a JSON object")
            }
        }
        let reader = ConfigReader(providers: providers)
        func value(_ setting: Setting) -> String? {
            let key = ConfigKey(setting.rawValue)
            // A merchant number may stand in the file as a number.
            let value =
                reader.string(forKey: key, isSecret: true) ?? reader.int(forKey: key, isSecret: true).map(String.init)
            return value?.isEmpty == true ? nil : value
        }
        var required: [Setting] = [.mchid, .serial, .privateKey]
        // With the API v3 key the platform's certificates can be downloaded.
        if value(.apiV3Key) == nil { required.append(.platformKey) }
        let missing = required.filter { value($0) == nil }
        guard missing.isEmpty, let mchid = value(.mchid), let serial = value(.serial),
            let privateKey = value(.privateKey)
        else {
            let names = missing.map { "\($0.variable) (or \($0.option))" }.joined(separator: ", ")
            throw Problem(
                description: "Missing credentials: \(names). Set them in the environment, by options or in a --config "
                    + "file; `wechatpay sandbox` prints a set to try"
            )
        }
        return Credentials(
            merchantID: mchid,
            merchantSerial: serial,
            privateKeyFile: privateKey,
            platformKeyID: value(.platformKeyID) ?? "",
            platformKeyFile: value(.platformKey),
            apiV3Key: value(.apiV3Key),
            baseURL: value(.baseURL)
        )
    }

    /// A client's configuration.
    ///
    /// The platform key may be a public key, which needs its id, or a certificate.
    func configuration() throws -> WeChatPay.Configuration {
        let apiV3Key = try apiV3Key.map { try APIv3Key($0) }
        let merchant = Merchant(id: merchantID, serial: merchantSerial, key: try RSASigningKey(pemFile: privateKeyFile))
        var configuration: WeChatPay.Configuration
        if let platformKeyFile {
            configuration = .init(merchant: merchant, platformKeys: [try platformKey(at: platformKeyFile)])
            configuration.apiV3Key = apiV3Key
        } else if let apiV3Key {
            configuration = .init(merchant: merchant, apiV3Key: apiV3Key)
        } else {
            throw Problem(description: "A platform key, or the API v3 key to download certificates with, is needed")
        }
        if let baseURL { configuration.baseURL = baseURL }
        return configuration
    }

    private func platformKey(at path: String) throws -> PlatformKey {
        let key =
            platformKeyID.hasPrefix("PUB_KEY_ID_")
            ? try PlatformKey(id: platformKeyID, pemFile: path) : try PlatformKey(certificateFile: path)
        if !platformKeyID.isEmpty, PlatformKeyRing([key]).key(platformKeyID) == nil {
            throw Problem(
                description:
                    "\(Setting.platformKeyID.variable) is not the serial of the certificate at \(path); leave it "
                    + "out, or give the certificate that it names"
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
            (.baseURL, baseURL),
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
