import Configuration
import Foundation
import SystemPackage
import WeChatPayCrypto

/// The settings as given, complete or not.
struct Settings: Sendable {
    private let values: [Credentials.Setting: String]

    /// Reads the settings: options win over the environment, which wins over the file.
    ///
    /// - Parameters:
    ///   - options: The settings given as options.
    ///   - file: Path of a JSON file with an object `wechatpay`.
    ///   - environment: The environment's variables.
    /// - Throws: `Credentials.Problem` for a file that cannot be read.
    init(options: [Credentials.Setting: String], file: String?, environment: [String: String]) async throws {
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
                throw Credentials.Problem(
                    description: Language.current(
                        "Cannot read the configuration file \(file): it must be a JSON object",
                        "无法读取配置文件 \(file)：必须是 JSON 对象"
                    )
                )
            }
        }
        let reader = ConfigReader(providers: providers)
        var values: [Credentials.Setting: String] = [:]
        for setting in Credentials.Setting.allCases {
            let key = ConfigKey(setting.rawValue)
            // A merchant number may stand in the file as a number.
            let value =
                reader.string(forKey: key, isSecret: true) ?? reader.int(forKey: key, isSecret: true).map(String.init)
            if let value, !value.isEmpty { values[setting] = value }
        }
        self.values = values
    }

    /// The value of a setting, where there is one.
    subscript(setting: Credentials.Setting) -> String? { values[setting] }

    /// The value of a setting that must be there.
    ///
    /// - Throws: `Credentials.Problem` naming it.
    func required(_ setting: Credentials.Setting) throws -> String {
        try require([setting])
        return values[setting] ?? ""
    }

    /// Refuses settings that are incomplete.
    ///
    /// - Throws: `Credentials.Problem` naming all that is missing.
    func require(_ settings: [Credentials.Setting]) throws {
        let missing = settings.filter { values[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.map { "\($0.variable) (or \($0.option))" }.joined(separator: ", ")
            throw Credentials.Problem(
                description: Language.current(
                    "Missing credentials: \(names). Set them in the environment, by options or in a --config file; "
                        + "`wechatpay sandbox` prints a set to try",
                    "缺少凭据：\(names)。可用环境变量、选项或 --config 文件给出；`wechatpay sandbox` 会打印一套可用的"
                )
            )
        }
    }

    /// The merchant's private key.
    func merchantKey() throws -> RSASigningKey { try RSASigningKey(pemFile: required(.privateKey)) }
}

/// Who may read a file.
enum FileAccess {
    /// The mode of a file that others than its owner may read, such as `0644`; `nil` for one that they may not.
    static func openMode(of path: String) -> String? {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0 else { return nil }
        return "0" + String(mode, radix: 8)
    }
}
