import Configuration
import Foundation
import Testing
import WeChatPay
import WeChatPayConfiguration
import WeChatPayTesting

@Suite("A client's configuration from a reader", .timeLimit(.minutes(5)))
struct ConfigurationTests {
    /// Writes the fixture keys to a directory, and passes the variables that name them.
    private func withVariables(_ body: ([String: String]) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let (key, platform) = (directory.appendingPathComponent("key.pem"), directory.appendingPathComponent("pub.pem"))
        try FixtureKeys.merchantPrivateKeyPEM.write(to: key, atomically: true, encoding: .utf8)
        try FixtureKeys.platformPublicKeyPEM.write(to: platform, atomically: true, encoding: .utf8)
        try await body([
            "WECHATPAY_MCHID": "1900000109", "WECHATPAY_SERIAL": "AB", "WECHATPAY_PRIVATE_KEY": key.path,
            "WECHATPAY_PLATFORM_KEY_ID": FixtureKeys.platformKeyID, "WECHATPAY_PLATFORM_KEY": platform.path,
            "WECHATPAY_BASE_URL": "http://127.0.0.1:9080",
        ])
    }

    private func configuration(_ variables: [String: String]) throws -> WeChatPayClient.Configuration {
        let config = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: variables))
        return try WeChatPayClient.Configuration(config: config.scoped(to: "wechatpay"))
    }

    @Test("The environment's variables make a client")
    func environment() async throws {
        try await withVariables { variables in
            let configuration = try configuration(variables)
            #expect(configuration.merchant.id == "1900000109" && configuration.merchant.serial == "AB")
            #expect(configuration.baseURL == "http://127.0.0.1:9080")
            #expect(configuration.platformKeys.keys.map(\.id) == [FixtureKeys.platformKeyID])
            #expect(configuration.apiV3Key == nil && configuration.certificates == nil)
            _ = try WeChatPayClient(configuration)
        }
    }

    @Test("Without a platform key, certificates are downloaded with the API v3 key")
    func certificates() async throws {
        try await withVariables { variables in
            var variables = variables
            variables["WECHATPAY_PLATFORM_KEY"] = nil
            variables["WECHATPAY_API_V3_KEY"] = String(repeating: "k", count: 32)
            let configuration = try configuration(variables)
            #expect(configuration.certificates != nil && configuration.apiV3Key != nil)
        }
    }

    @Test("The error names all missing keys, empty ones included, and no value")
    func missing() async throws {
        try await withVariables { variables in
            var variables = variables
            for name in ["SERIAL", "PLATFORM_KEY"] { variables["WECHATPAY_\(name)"] = nil }
            variables["WECHATPAY_MCHID"] = ""
            let error = #expect(throws: WeChatPayError.self) { try configuration(variables) }
            #expect(error?.code == .invalidConfiguration)
            #expect(error?.description.contains("mchid, serial, platform_key") == true)
        }
    }

    @Test("A merchant number may be a number, as in a file")
    func numbers() async throws {
        try await withVariables { variables in
            var values: [AbsoluteConfigKey: ConfigValue] = [:]
            for (name, value) in variables {
                let key = name.dropFirst("WECHATPAY_".count).lowercased()
                values[AbsoluteConfigKey(["wechatpay", key])] = ConfigValue(.string(value), isSecret: false)
            }
            values[AbsoluteConfigKey(["wechatpay", "mchid"])] = ConfigValue(.int(1_900_000_109), isSecret: false)
            let config = ConfigReader(provider: InMemoryProvider(values: values)).scoped(to: "wechatpay")
            let configuration = try WeChatPayClient.Configuration(config: config)
            #expect(configuration.merchant.id == "1900000109")
        }
    }
}
