// The README's calls for running a client for years: each must compile as printed.
import Foundation
import Logging
import ServiceLifecycle
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayCrypto

func keys(_ merchant: Merchant, apiV3Key: String) async throws {
    // snippet.downloading
    let configuration = WeChatPayClient.Configuration(merchant: merchant, apiV3Key: try APIv3Key(apiV3Key))
    let client = try WeChatPayClient(configuration)
    let group = ServiceGroup(services: [try CertificateRefreshService(client)], logger: Logger(label: "app"))
    // snippet.end
    try await group.run()
}

func directory() throws {
    // snippet.directory
    let ring = try PlatformKeyRing(directory: "platform-keys")
    try ring.save(to: "platform-keys")
    // snippet.end
}

// snippet.remote
struct RemoteSigner: SigningKey {
    let send: @Sendable (Data) async throws -> String

    func sign(_ message: SignatureMessage) async throws -> String {
        try await send(Data(message.digest))  // SHA-256, to be signed with RSASSA-PKCS1-v1_5
    }
}
// snippet.end

struct Queue {
    func push(_ notification: PlatformNotification) async throws {}
    func push(_ change: UserStateChange) async throws {}
}

func notifications(_ client: WeChatPayClient, headers: Headers, body: Data, queue: Queue) async throws {
    // snippet.notifications
    let response = await client.notifications.handle(headers: headers, body: body) { notification in
        if notification.eventType == .faceUserStateChange {
            try await queue.push(notification.decode(UserStateChange.self))
        } else {
            try await queue.push(notification)  // notification.json, or decode a type of your own
        }
    }
    print(response.status, response.contentType, response.body.count)
    // snippet.end
}

func sealed(_ client: WeChatPayClient) async throws {
    // snippet.responses
    struct Echo: Codable {
        var echo_message: String
        var encrypted_echo_message: Sealed
    }
    let sent = Echo(echo_message: "hello", encrypted_echo_message: "张三")
    let echo = try await client.v3.security.echo.post(RequestOptions(json: sent)).decode(Echo.self)
    print(echo.encrypted_echo_message.plaintext == "张三")
    // snippet.end
}

func files(_ client: WeChatPayClient) async throws {
    // snippet.upload
    let uploaded = try await client.v3.merchant.media.upload.upload(MediaFile(path: "licence.jpg"))
    print(uploaded.json["media_id"].string ?? "")
    // snippet.end

    // snippet.bill
    let bill = try await client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23", "tar_type": "GZIP"]])
    try await client.download(bill, to: "bill.csv")
    for try await piece in try client.download(bill) {
        print(piece.count)
    }
    // snippet.end
}

func cashier(_ client: WeChatPayClient, prepayID: String) async throws {
    // snippet.cashier
    let page = try await client.cashier.jsapi(appID: "wx8888888888888888", prepayID: prepayID)
    let program = try await client.cashier.miniProgram(appID: "wx8888888888888888", prepayID: prepayID)
    let app = try await client.cashier.app(appID: "wx8888888888888888", prepayID: prepayID)
    print(try JSONEncoder().encode(page), program.paySign, app.sign)
    // snippet.end
}

func operating(_ start: WeChatPayClient.Configuration, logger: Logger) {
    var configuration = start
    // snippet.hosts
    configuration.failover.backup = .url("https://api2.wechatpay.cn")
    configuration.failover.failuresToOpen = 3
    configuration.failover.recovery = .seconds(30)
    // snippet.end

    // snippet.logger
    configuration.logger = logger
    // snippet.end
    print(configuration.baseURL)
}
