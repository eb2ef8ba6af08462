import Configuration
import Foundation
import WeChatPayCrypto

/// The settings as given, complete or not.
struct Settings: Sendable {
    private let values: [Credentials.Setting: String]
    /// The configuration file, if it contains the API v3 key.
    let secretFile: String?

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
                // Read once: the file may be a pipe.
                let contents = try BoundedFile.read(file, limit: 1 << 20)
                guard JSONBytes.areSafe(contents) else { throw BoundedFile.Failure.unreadable }
                providers.append(try Self.provider(contents))
            } catch {
                throw Credentials.Problem(
                    description: Language.current(
                        "Cannot read the configuration file \(file.printablePath): it must be a JSON object",
                        "无法读取配置文件 \(file.printablePath)：必须是 JSON 对象"
                    )
                )
            }
        }
        let reader = ConfigReader(providers: providers)
        var values: [Credentials.Setting: String] = [:]
        for setting in Credentials.Setting.allCases {
            let key = ConfigKey(setting.rawValue)
            if let value = reader.string(forKey: key, isSecret: true), !value.isEmpty { values[setting] = value }
        }
        self.values = values
        self.secretFile = file.flatMap { file in
            let key = ConfigKey(Credentials.Setting.apiV3Key.rawValue)
            let held = providers.last.map { ConfigReader(provider: $0).string(forKey: key, isSecret: true) != nil }
            return held == true ? file : nil
        }
    }

    /// The settings in the text of a configuration file.
    private static func provider(_ contents: Data) throws -> InMemoryProvider {
        let snapshot = try JSONSnapshot(
            data: contents.bytes,
            providerName: "file",
            parsingOptions: .default
        )
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for setting in Credentials.Setting.allCases {
            let key = AbsoluteConfigKey(ConfigKey(setting.rawValue))
            // A merchant number may be a number in the file.
            if let value = try? snapshot.value(forKey: key, type: .string).value {
                values[key] = value
            } else if let number = try? snapshot.value(forKey: key, type: .int).value?.content {
                if case .int(let number) = number { values[key] = ConfigValue(.string("\(number)"), isSecret: false) }
            }
        }
        return InMemoryProvider(values: values)
    }

    /// The value of a setting, if it is set.
    subscript(setting: Credentials.Setting) -> String? { values[setting] }

    /// The value of a required setting.
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
                    "Missing credentials: \(names). Set them by environment variables, options or a --config file; "
                        + "`wechatpay sandbox` prints credentials for a test",
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

    /// Warns on standard error if others may read a file.
    static func warn(ofOpen path: String) {
        guard let mode = openMode(of: path) else { return }
        Console().err(
            Language.current(
                "warning: other users can read \(path.printablePath) (mode \(mode)); chmod 600 it",
                "警告：其他用户可读取 \(path.printablePath)（权限 \(mode)）；请 chmod 600"
            )
        )
    }
}
