import ArgumentParser
import Foundation
import Synchronization
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
        name: .customLong("ca-file"),
        help: "Path of certificates to trust beside the system's, PEM. Environment: WECHATPAY_CA_FILE."
    )
    var caFile: String?

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

    /// A client.
    func client() async throws -> WeChatPayClient {
        try WeChatPayClient(try await credentials().configuration())
    }

    /// Reads all sources, complete or not, and warns where others may read the private key.
    ///
    /// - Parameter warns: Whether to; the doctor tells it in its own way.
    /// - Returns: The settings.
    /// - Throws: `Credentials.Problem` for a file that cannot be read.
    func settings(warns: Bool = true) async throws -> Settings {
        let settings = try await read()
        if warns, let path = settings[.privateKey], let mode = FileAccess.openMode(of: path),
            Self.hasWarned.exchange(true, ordering: .relaxed) == false
        {
            let language = Language.current
            Console().err(
                language(
                    "warning: others may read \(path) (mode \(mode)); chmod 600 it",
                    "警告：其他用户可读取 \(path)（权限 \(mode)）；请 chmod 600"
                )
            )
        }
        return settings
    }

    private static let hasWarned = Atomic(false)

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
