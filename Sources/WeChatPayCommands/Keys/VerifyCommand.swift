import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// `wechatpay verify`: an answer's or a notification's signature by hand.
struct VerifyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Language.current("Verifies the signature of an answer or a notification.", "验证应答或通知的签名。"),
        discussion: Language.current(
            "The values are those of the Wechatpay-… headers. The status is 0 only when the signature is right.",
            "各参数取自 Wechatpay-… 头。仅当签名正确时退出码为 0。"
        )
    )

    @Option(help: "Wechatpay-Timestamp.")
    var timestamp: String

    @Option(help: "Wechatpay-Nonce.")
    var nonce: String

    @Option(help: "Wechatpay-Signature.")
    var signature: String

    @Option(name: .customLong("key-id"), help: "Wechatpay-Serial.")
    var keyID: String

    @Option(help: "The body exactly as it came: @FILE, @- or the text itself. Default: empty.")
    var body: String?

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        let language = Language.current
        guard !signature.hasPrefix("WECHATPAY/SIGNTEST/") else {
            throw refusal(
                language("This is the platform's probe signature; it must be refused", "这是平台的探测签名，必须拒绝")
            )
        }
        let credentials = try await credentials.credentials()
        let configuration = try credentials.configuration()
        if credentials.platformKeyFile == nil { try await WeChatPayClient(configuration).refreshCertificates() }
        guard let key = configuration.platformKeys.key(keyID) else {
            let held = configuration.platformKeys.keys.map(\.id).joined(separator: ", ")
            throw refusal(
                language("No key has this serial; there is: \(held)", "没有该序列号的密钥；现有：\(held)")
            )
        }
        let data = try body.map { try InputText($0).data } ?? Data()
        func isRight(_ body: Data) -> Bool {
            key.isValidSignature(signature, for: .response(timestamp: timestamp, nonce: nonce, body: body))
        }
        guard isRight(data) else {
            // Files of editors end in a line feed that was never sent.
            guard data.last == 0x0A, isRight(data.dropLast()) else {
                throw refusal(
                    language(
                        "The signature does not fit these bytes: the body must be exactly as it came, not parsed and written again",
                        "签名与内容不符：报文必须逐字节原样，不能解析后重新输出"
                    )
                )
            }
            Console().err(
                language(
                    "note: right without the line feed at the end of the body",
                    "提示：去掉报文末尾的换行后签名正确"
                )
            )
            return try Console().out(language("right", "签名正确"))
        }
        try Console().out(language("right", "签名正确"))
        if let seconds = Double(timestamp), abs(Date().timeIntervalSince1970 - seconds) > 300 {
            Console().err(
                language(
                    "note: the timestamp is more than 5 minutes from this machine's clock; a client refuses it now",
                    "提示：时间戳与本机时钟相差超过 5 分钟，客户端此刻会拒绝"
                )
            )
        }
    }

    private func refusal(_ text: String) -> Failure.Problem {
        Failure.Problem(status: .unverified, description: text)
    }
}
