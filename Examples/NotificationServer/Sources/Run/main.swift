import Foundation
import Hummingbird
import Logging
import NotificationServer
import ServiceLifecycle
import WeChatPay

let env = ProcessInfo.processInfo.environment
var configuration = WeChatPayClient.Configuration(
    merchant: Merchant(
        id: env["WECHATPAY_MCHID"] ?? "",
        serial: env["WECHATPAY_SERIAL"] ?? "",
        key: try RSASigningKey(pemFile: env["WECHATPAY_PRIVATE_KEY"] ?? "apiclient_key.pem")
    ),
    platformKeys: [
        try PlatformKey(
            id: env["WECHATPAY_PLATFORM_KEY_ID"] ?? "",
            pemFile: env["WECHATPAY_PLATFORM_KEY"] ?? "pub_key.pem"
        )
    ]
)
configuration.apiV3Key = try APIv3Key(env["WECHATPAY_API_V3_KEY"] ?? "")
let client = try WeChatPayClient(configuration)
let jobs = try Jobs(path: "jobs.sqlite")
let application = Application(
    router: makeRouter(client.notifications, jobs),
    configuration: .init(address: .hostname("0.0.0.0", port: 8080))
)
let group = ServiceGroup(
    services: [Worker(jobs), application],
    gracefulShutdownSignals: [.sigint, .sigterm],
    logger: Logger(label: "notification-server")
)
try await group.run()
