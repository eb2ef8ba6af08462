import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayDiagnosis

/// `wechatpay notify decrypt`.
struct NotifyDecryptCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "decrypt",
        abstract: Language.current("Decrypts a notification with the API v3 key.", "用 APIv3 密钥解密通知。"),
        discussion: Language.current(
            """
            Reads a dump of the complete request with headers, whose signature is verified at its own timestamp, \
            or only the body, which cannot be verified: a note on standard error says so.
            """,
            "可给出完整请求（含头）的转储，按其自身时间戳验签；也可只给报文，此时无法验签，标准错误会说明。"
        )
    )

    @Argument(help: .text("A file (FILE or @FILE), or - for standard input.", "文件（文件名或 @文件），或 - 表示标准输入。"))
    var file = "-"

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    private struct Envelope: Decodable {
        struct Resource: Decodable {
            let algorithm: String
            let ciphertext: String
            let associated_data: String?
            let nonce: String
        }
        let resource: Resource
    }

    func execute() async throws {
        let data = try InputText.file(named: file)
        let isBody = data.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x7B
        let resource = isBody ? try await unverified(data) : try await verified(data)
        try Console().out(resource + Data("\n".utf8))
    }

    private func unverified(_ body: Data) async throws -> Data {
        guard let envelope = try? JSONDecoder().decode(Envelope.self, checking: body) else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "This is neither a request nor the body of a notification",
                    "既不是请求也不是通知报文"
                )
            )
        }
        guard envelope.resource.algorithm == "AEAD_AES_256_GCM" else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "The resource is encrypted with an unknown algorithm; AEAD_AES_256_GCM is expected",
                    "resource 的加密算法未知；应为 AEAD_AES_256_GCM"
                )
            )
        }
        let key = try APIv3Key(try await credentials.settings().required(.apiV3Key))
        let resource = try key.open(
            envelope.resource.ciphertext,
            nonce: envelope.resource.nonce,
            associatedData: envelope.resource.associated_data ?? ""
        )
        Console().err(
            Language.current(
                "note: the signature cannot be verified without the headers",
                "提示：没有请求头，无法验签"
            )
        )
        return resource
    }

    private func verified(_ data: Data) async throws -> Data {
        let dump = try HTTPDump(data)
        var configuration = try await credentials.credentials().configuration()
        // A dump is old: its signature must be valid at the time of its timestamp.
        if let timestamp = dump.header("Wechatpay-Timestamp").flatMap({ SignatureTimestamp($0) }) {
            configuration.time.now = { timestamp.date }
        }
        let client = try WeChatPayClient(configuration)
        let notification = try await client.notifications.receive(
            headers: Headers(dump.headers.map { ($0.name, $0.value) }),
            body: dump.body
        )
        Console().err(
            Language.current(
                "verified: \(notification.eventType.rawValue), id \(notification.id)",
                "验签通过：\(notification.eventType.rawValue)，id \(notification.id)"
            )
        )
        return notification.resource
    }
}
