import ArgumentParser
import Foundation
import WeChatPayCrypto
import Synchronization
import WeChatPay

/// The options that specify the merchant's credentials and the platform's address.
struct CredentialOptions: ParsableArguments {
    @Option(help: .text("The merchant number. Environment: WECHATPAY_MCHID.", "商户号。环境变量：WECHATPAY_MCHID。"))
    var mchid: String?

    @Option(
        help: .text(
            "The serial of the merchant's certificate. Environment: WECHATPAY_SERIAL.",
            "商户 API 证书序列号。环境变量：WECHATPAY_SERIAL。"
        )
    )
    var serial: String?

    @Option(
        help: .text(
            "The path of the merchant's private key, PEM. Environment: WECHATPAY_PRIVATE_KEY.",
            "商户私钥 PEM 文件的路径。环境变量：WECHATPAY_PRIVATE_KEY。"
        )
    )
    var privateKey: String?

    @Option(
        name: .customLong("platform-key-id"),
        help: .text(
            "The id of the platform's public key, PUB_KEY_ID_…; not necessary with a certificate. Environment: WECHATPAY_PLATFORM_KEY_ID.",
            "微信支付公钥 ID（PUB_KEY_ID_…）；使用平台证书时不需要。环境变量：WECHATPAY_PLATFORM_KEY_ID。"
        )
    )
    var platformKeyID: String?

    @Option(
        help: .text(
            "The path of the platform's public key or certificate, PEM. Environment: WECHATPAY_PLATFORM_KEY.",
            "微信支付公钥或平台证书 PEM 文件的路径。环境变量：WECHATPAY_PLATFORM_KEY。"
        )
    )
    var platformKey: String?

    @Option(
        name: .customLong("api-v3-key"),
        help: .text(
            "The API v3 key. Prefer the environment: WECHATPAY_API_V3_KEY.",
            "APIv3 密钥。建议使用环境变量：WECHATPAY_API_V3_KEY。"
        )
    )
    var apiV3Key: String?

    @Option(
        name: .customLong("base-url"),
        help: .text("The scheme, host and port. Environment: WECHATPAY_BASE_URL.", "协议、域名与端口。环境变量：WECHATPAY_BASE_URL。")
    )
    var baseURL: String?

    @Option(
        name: .customLong("ca-file"),
        help: .text(
            "The path of certificates to trust in addition to the system's, PEM. Environment: WECHATPAY_CA_FILE.",
            "除系统证书外还信任的 CA 证书 PEM 文件的路径。环境变量：WECHATPAY_CA_FILE。"
        )
    )
    var caFile: String?

    @Option(
        help: .text(
            "The path of a JSON file with an object \"wechatpay\" of the same settings. Options override the environment, which overrides the file.",
            "含 \"wechatpay\" 对象的 JSON 配置文件的路径。选项优先于环境变量，环境变量优先于文件。"
        )
    )
    var config: String?

    @Option(
        name: .customLong("sandbox-platform-key"),
        help: .text(
            "The path of a sandbox's platform private key, for notify send. Environment: WECHATPAY_SANDBOX_PLATFORM_KEY.",
            "沙箱平台私钥文件的路径，用于 notify send。环境变量：WECHATPAY_SANDBOX_PLATFORM_KEY。"
        )
    )
    var sandboxPlatformKey: String?

    @Option(
        name: .customLong("sandbox-platform-key-id"),
        help: .text(
            "The id of that key, the value of Wechatpay-Serial. Environment: WECHATPAY_SANDBOX_PLATFORM_KEY_ID.",
            "该密钥的 ID，即 Wechatpay-Serial 的值。环境变量：WECHATPAY_SANDBOX_PLATFORM_KEY_ID。"
        )
    )
    var sandboxPlatformKeyID: String?

    /// Reads all sources; incomplete credentials are an error.
    func credentials() async throws -> Credentials { try Credentials(try await settings()) }

    /// A client.
    ///
    /// - Parameter change: Changes its configuration.
    /// - Returns: The client.
    /// - Throws: `Credentials.Problem`; `WeChatPayError` for an invalid configuration.
    func client(_ change: (inout WeChatPayClient.Configuration) -> Void = { _ in }) async throws -> WeChatPayClient {
        var configuration = try await credentials().configuration()
        change(&configuration)
        return try WeChatPayClient(configuration)
    }

    /// Reads all sources, complete or not, and warns if others may read the private key.
    ///
    /// - Parameter warns: Whether to; the doctor reports it itself.
    /// - Returns: The settings.
    /// - Throws: `Credentials.Problem` for a file that cannot be read.
    func settings(warns: Bool = true) async throws -> Settings {
        let settings = try await read()
        if warns, Self.hasWarned.exchange(true, ordering: .relaxed) == false {
            for path in secretFiles(settings) { FileAccess.warn(ofOpen: path) }
        }
        return settings
    }

    private static let hasWarned = Atomic(false)

    /// The files that hold secrets: private keys, and a configuration with the API v3 key.
    func secretFiles(_ settings: Settings) -> [String] {
        [settings[.privateKey], settings[.sandboxPlatformKey], settings.secretFile].compactMap(\.self)
    }

    private func read() async throws -> Settings {
        let given: [(Credentials.Setting, String?)] = [
            (.mchid, mchid), (.serial, serial), (.privateKey, privateKey), (.platformKeyID, platformKeyID),
            (.platformKey, platformKey), (.apiV3Key, apiV3Key), (.baseURL, baseURL), (.caFile, caFile),
            (.sandboxPlatformKey, sandboxPlatformKey), (.sandboxPlatformKeyID, sandboxPlatformKeyID),
        ]
        var options: [Credentials.Setting: String] = [:]
        for (setting, value) in given { options[setting] = value }
        return try await Settings(
            options: options,
            file: config,
            environment: ProcessInfo.processInfo.environment
        )
    }
}
