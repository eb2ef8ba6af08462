import ArgumentParser
import Foundation
import WeChatPayCrypto

/// `wechatpay sign`: a request's signature by hand.
struct SignCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: Language.current(
            "Signs a request, and prints its Authorization header.",
            "为请求签名，打印 Authorization 头。"
        ),
        discussion: Language.current(
            "Standard error shows the message that was signed, for comparing with another program's.",
            "标准错误显示待签名串，便于与其他程序比对。"
        )
    )

    @Argument(help: "The method, such as GET.")
    var method: String

    @Argument(help: "Path and query as on the wire, such as /v3/certificates.")
    var target: String

    @Option(help: "The body: the text itself, @FILE or @-.")
    var body: String?

    @Option(help: "Seconds since 1970; by default now.")
    var timestamp: Int64?

    @Option(help: "Up to 32 characters of letters and digits; by default random.")
    var nonce: String?

    @Flag(help: "Do not show the message.")
    var quiet = false

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func validate() throws {
        guard target.hasPrefix("/") else {
            throw ValidationError(Language.current("The target begins with a slash, without host", "目标以斜杠开头，不含域名"))
        }
        if let nonce {
            guard (1...32).contains(nonce.utf8.count),
                nonce.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            else {
                throw ValidationError(
                    Language.current(
                        "--nonce takes 1 to 32 characters of letters and digits",
                        "--nonce 为 1 到 32 个字母或数字"
                    )
                )
            }
        }
    }

    func execute() async throws {
        let settings = try await credentials.settings()
        let (merchant, serial) = (try settings.required(.mchid), try settings.required(.serial))
        let timestamp = String(timestamp ?? Int64(Date().timeIntervalSince1970))
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
