import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import WeChatPayCrypto
import WeChatPayHTTP
import WeChatPaySandbox

/// `wechatpay notify send`.
struct NotifySendCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: Language.current("Posts a notification, signed and encrypted, to a receiver.", "向接收地址发送一条已签名加密的通知。"),
        discussion: Language.current(
            """
            The notification is signed with a sandbox's platform key, so the receiver must trust that sandbox: both use \
            the files that `wechatpay sandbox --write-credentials DIR` writes. The exit status is 0 if the receiver responds with 2xx \
            within 5 s.
            """,
            "通知由沙箱的平台密钥签名，因此接收方须信任该沙箱：双方都使用 `wechatpay sandbox --write-credentials DIR` 写出的密钥。接收方在 5 秒内应答 2xx 时退出码为 0。"
        )
    )

    @Argument(help: .text("The event type, such as FACEPAY.USER_STATE_CHANGE.", "事件类型，例如 FACEPAY.USER_STATE_CHANGE。"))
    var event: String

    @Option(name: .customLong("to"), help: .text("The URL of the receiver.", "接收地址的 URL。"))
    var url: String

    @Option(
        help: .text(
            "The resource as JSON: the text itself, @FILE or @-. Default: a sample for known events.",
            "资源 JSON：文本本身、@文件或 @-。默认：已知事件的示例。"
        )
    )
    var resource: String?

    @Option(help: .text("The id of the notification. Default: a new one.", "通知 ID。默认：新生成。"))
    var id: String?

    @Option(
        help: .text(
            "The fault of the signature: bad_signature, probe_signature, no_signature, stale_timestamp, unknown_serial.",
            "签名故障：bad_signature、probe_signature、no_signature、stale_timestamp、unknown_serial。"
        )
    )
    var fault: String?

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    private struct Outcome: Encodable {
        let id: String
        let event_type: String
        let url: String
        let status: Int
        let response: String
        let milliseconds: Double
    }

    func validate() throws {
        guard HTTPAddress(url) != nil else {
            throw ValidationError(
                Language.current("--to must be a URL of http or https", "--to 必须是 http 或 https 的 URL")
            )
        }
        if let fault, !SandboxFault.Kind.ofSignature.map(\.rawValue).contains(fault) {
            let known = SandboxFault.Kind.ofSignature.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(Language.current("--fault must be one of \(known)", "--fault 必须是 \(known) 之一"))
        }
    }

    func execute() async throws {
        let settings = try await credentials.settings()
        try settings.require([.mchid, .apiV3Key, .sandboxPlatformKey, .sandboxPlatformKeyID])
        let writer = NotificationWriter(
            apiV3Key: try APIv3Key(try settings.required(.apiV3Key)),
            platformKey: try RSASigningKey(pemFile: try settings.required(.sandboxPlatformKey)),
            platformKeyID: try settings.required(.sandboxPlatformKeyID)
        )
        let resource =
            try resource.map { try InputText($0).data }
            ?? NotificationSample.resource(of: event, merchantID: settings.required(.mchid), now: Date())
        guard JSONBytes.areValid(resource) else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "--resource is not JSON; pass a file as @FILE",
                    "--resource 不是 JSON；文件用 @FILE"
                )
            )
        }
        let post = try writer.write(
            event,
            resource: resource,
            id: id,
            fault: fault.map { SandboxFault(.init(rawValue: $0)) }
        )
        let outcome = try await send(post)
        try results.print(outcome) {
            Table(
                heading: [],
                rows: [
                    ["id", outcome.id], [Language.current("status", "状态码"), "\(outcome.status)"],
                    [Language.current("response", "应答"), outcome.response],
                    [Language.current("time", "耗时"), "\(outcome.milliseconds) ms"],
                ]
            )
        }
        if !(200..<300).contains(outcome.status) { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    private func send(_ post: NotificationWriter.Post) async throws -> Outcome {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = HTTPHeaders(post.headers)
        request.body = .bytes(ByteBuffer(bytes: post.body))
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let (status, response) = try await Delivery.send(
                request,
                by: try TrustingClient.client(trusting: nil)
            )
            let milliseconds = (clock.now - start) / .milliseconds(1)
            return Outcome(
                id: post.id,
                event_type: event,
                url: url.printablePath,
                status: status,
                response: response,
                milliseconds: (milliseconds * 10).rounded() / 10
            )
        } catch {
            let isLate = error is Delivery.TooLate || (error as? HTTPClientError) == .deadlineExceeded
            let language = Language.current
            throw Failure.Problem(
                status: .unavailable,
                description: isLate
                    ? language("The receiver did not respond within 5 s", "接收方没有在 5 秒内应答")
                    : language("Cannot connect to the receiver", "无法连接接收方"),
                next: language("check that it listens at this URL", "检查它是否在该地址监听")
            )
        }
    }
}
