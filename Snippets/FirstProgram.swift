import Foundation
import WeChatPay

let env = ProcessInfo.processInfo.environment
let key = try RSASigningKey(pemFile: env["WECHATPAY_PRIVATE_KEY"] ?? "apiclient_key.pem")
let platformKey = try PlatformKey(
    id: env["WECHATPAY_PLATFORM_KEY_ID"] ?? "",
    pemFile: env["WECHATPAY_PLATFORM_KEY"] ?? "pub_key.pem"
)
var configuration = WeChatPayClient.Configuration(
    merchant: Merchant(id: env["WECHATPAY_MCHID"] ?? "", serial: env["WECHATPAY_SERIAL"] ?? "", key: key),
    platformKeys: [platformKey]
)
if let sandbox = env["WECHATPAY_BASE_URL"] { configuration.baseURL = sandbox }
let client = try WeChatPayClient(configuration)
let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
print(try await users.get(["organization_id": "O1000001", "out_user_id": "S2026001"]).json)
