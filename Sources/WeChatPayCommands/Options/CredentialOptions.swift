import ArgumentParser
import Foundation
import WeChatPay

/// The options that say who calls and where.
struct CredentialOptions: ParsableArguments {
    @Option(help: "Merchant number. Environment: WECHATPAY_MCHID.")
    var mchid: String?

    @Option(help: "Serial of the merchant's certificate. Environment: WECHATPAY_SERIAL.")
    var serial: String?

    @Option(help: "Path of the merchant's private key, PEM. Environment: WECHATPAY_PRIVATE_KEY.")
    var privateKey: String?

    @Option(
        name: .customLong("platform-key-id"),
        help:
            "Id of the platform's public key, PUB_KEY_ID_…; not needed with a certificate. Environment: WECHATPAY_PLATFORM_KEY_ID."
    )
    var platformKeyID: String?

    @Option(help: "Path of the platform's public key or certificate, PEM. Environment: WECHATPAY_PLATFORM_KEY.")
    var platformKey: String?

    @Option(name: .customLong("api-v3-key"), help: "API v3 key. Better in the environment: WECHATPAY_API_V3_KEY.")
    var apiV3Key: String?

    @Option(name: .customLong("base-url"), help: "Scheme, host and port. Environment: WECHATPAY_BASE_URL.")
    var baseURL: String?

    @Option(
        help:
            "Path of a JSON file with an object \"wechatpay\" of the same settings. Options win over the environment, which wins over the file."
    )
    var config: String?

    @Option(
        name: .customLong("sandbox-platform-key"),
        help:
            "Path of a sandbox's platform private key, for notify send. Environment: WECHATPAY_SANDBOX_PLATFORM_KEY."
    )
    var sandboxPlatformKey: String?

    @Option(
        name: .customLong("sandbox-platform-key-id"),
        help: "Its id, as Wechatpay-Serial names it. Environment: WECHATPAY_SANDBOX_PLATFORM_KEY_ID."
    )
    var sandboxPlatformKeyID: String?

    /// Reads all sources; what is incomplete is an error.
    func credentials() async throws -> Credentials { try Credentials(try await settings()) }

    /// A client, after a warning where others may read the private key.
    func client() async throws -> WeChatPayClient {
        let credentials = try await credentials()
        if let mode = FileAccess.openMode(of: credentials.privateKeyFile) {
            let language = Language.current
            Console().err(
                language(
                    "warning: others may read \(credentials.privateKeyFile) (mode \(mode)); chmod 600 it",
                    "警告：其他用户可读取 \(credentials.privateKeyFile)（权限 \(mode)）；请 chmod 600"
                )
            )
        }
        return try WeChatPayClient(try credentials.configuration())
    }

    /// Reads all sources, complete or not.
    func settings() async throws -> Settings {
        let given: [(Credentials.Setting, String?)] = [
            (.mchid, mchid), (.serial, serial), (.privateKey, privateKey), (.platformKeyID, platformKeyID),
            (.platformKey, platformKey), (.apiV3Key, apiV3Key), (.baseURL, baseURL),
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
