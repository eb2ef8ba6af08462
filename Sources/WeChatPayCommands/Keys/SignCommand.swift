import ArgumentParser
import Foundation
import WeChatPayCrypto

/// `wechatpay sign`: signs a request.
struct SignCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: Language.current(
            "Signs a request, and prints its Authorization header.",
            "为请求签名，打印 Authorization 头。"
        ),
        discussion: Language.current(
            "Prints the signed message on standard error, to compare it with another program's.",
            "标准错误显示待签名串，便于与其他程序比对。"
        )
    )

    @Argument(help: .text("The method, such as GET.", "请求方法，例如 GET。"))
    var method: String

    @Argument(
        help: .text("The path and the query as sent, such as /v3/certificates.", "实际发送的路径与查询串，例如 /v3/certificates。")
    )
    var target: String

    @Option(help: .text("The body: the text itself, @FILE or @-.", "请求体：文本本身、@文件或 @-。"))
    var body: String?

    @Option(help: .text("Seconds since 1970. Default: now.", "自 1970 年起的秒数。默认：当前时间。"))
    var timestamp: Int64?

    @Option(help: .text("Up to 32 letters and digits. Default: random.", "最多 32 个字母与数字。默认：随机。"))
    var nonce: String?

    @Flag(help: .text("Do not print the signed message.", "不打印待签名串。"))
    var quiet = false

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func validate() throws {
        guard target.hasPrefix("/") else {
            throw ValidationError(
                Language.current("The target must begin with a slash and have no host", "目标以斜杠开头，不含域名")
            )
        }
        if let nonce {
            guard (1...32).contains(nonce.utf8.count),
                nonce.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            else {
                throw ValidationError(
                    Language.current(
                        "--nonce must have 1 to 32 letters and digits",
                        "--nonce 为 1 到 32 个字母或数字"
                    )
                )
            }
        }
    }

    func execute() async throws {
        let settings = try await credentials.settings()
        let (merchant, serial) = (try settings.required(.mchid), try settings.required(.serial))
        let timestamp = timestamp.map { "\($0)" } ?? "\(SignatureTimestamp(Date()))"
        let nonce = nonce ?? UUID().uuidString.replacing("-", with: "")
        let message = SignatureMessage.request(
            method: method.uppercased(),
            target: target,
            timestamp: timestamp,
            nonce: nonce,
            body: try body.map { try InputText($0).data } ?? Data()
        )
        let signature = try settings.merchantKey().sign(message)
        try Console().out(
            "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"\(merchant)\",nonce_str=\"\(nonce)\","
                + "signature=\"\(signature)\",timestamp=\"\(timestamp)\",serial_no=\"\(serial.uppercased())\""
        )
        guard !quiet else { return }
        let lines = String(decoding: message.bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        for line in lines.dropLast() { Console().err("\(line)⏎") }
    }
}
