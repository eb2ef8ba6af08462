import ArgumentParser
import Foundation

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

    /// Reads all sources.
    func credentials() async throws -> Credentials {
        let given: [(Credentials.Setting, String?)] = [
            (.mchid, mchid), (.serial, serial), (.privateKey, privateKey), (.platformKeyID, platformKeyID),
            (.platformKey, platformKey), (.apiV3Key, apiV3Key), (.baseURL, baseURL),
        ]
        var options: [Credentials.Setting: String] = [:]
        for (setting, value) in given { options[setting] = value }
        return try await Credentials.read(
            options: options,
            file: config,
            environment: ProcessInfo.processInfo.environment
        )
    }
}
