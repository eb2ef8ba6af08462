import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// `wechatpay verify`: verifies the signature of a response or a notification.
struct VerifyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Language.current("Verifies the signature of a response or a notification.", "验证应答或通知的签名。"),
        discussion: Language.current(
            "The values are those of the Wechatpay-… headers. The exit status is 0 only if the signature is correct.",
            "各参数取自 Wechatpay-… 头。仅当签名正确时退出码为 0。"
        )
    )

    @Option(help: .text("The value of Wechatpay-Timestamp.", "Wechatpay-Timestamp 的值。"))
    var timestamp: String

    @Option(help: .text("The value of Wechatpay-Nonce.", "Wechatpay-Nonce 的值。"))
    var nonce: String

    @Option(help: .text("The value of Wechatpay-Signature.", "Wechatpay-Signature 的值。"))
    var signature: String

    @Option(name: .customLong("key-id"), help: .text("The value of Wechatpay-Serial.", "Wechatpay-Serial 的值。"))
    var keyID: String

    @Option(
        help: .text(
            "The body exactly as received: @FILE, @- or the text itself. Default: empty.",
            "原样收到的报文主体：@文件、@- 或文本本身。默认：空。"
        )
    )
    var body: String?

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let language = Language.current
        guard !signature.hasPrefix("WECHATPAY/SIGNTEST/") else {
            throw refusal(
                language("This is the platform's probe signature; it must be rejected", "这是平台的探测签名，必须拒绝")
            )
        }
        guard SignatureTimestamp(timestamp) != nil else {
            throw refusal(
                language(
                    "The timestamp is not a number of seconds since 1970; a client rejects it",
                    "时间戳不是 1970 年以来的秒数，客户端会拒绝"
                )
            )
        }
        let credentials = try await credentials.credentials()
        let configuration = try credentials.configuration()
        if credentials.platformKeyFile == nil { try await WeChatPayClient(configuration).refreshCertificates() }
        guard let key = configuration.platformKeys.key(keyID) else {
            let held = configuration.platformKeys.keys.map(\.id).joined(separator: ", ")
            throw refusal(
                language("No key has this serial; available: \(held)", "没有该序列号的密钥；现有：\(held)")
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
                        "The signature does not match these bytes: the body must be exactly as received, not parsed and encoded again",
                        "签名与内容不符：报文必须逐字节原样，不能解析后重新输出"
                    )
                )
            }
            Console().err(
                language(
                    "note: the signature is correct without the line feed at the end of the body",
                    "提示：去掉报文末尾的换行后签名正确"
                )
            )
            return try Console().out(language("valid", "签名正确"))
        }
        try Console().out(language("valid", "签名正确"))
        if let seconds = SignatureTimestamp(timestamp)?.seconds(after: SignatureTimestamp(Date())),
            !(-300...300).contains(seconds)
        {
            Console().err(
                language(
                    "note: the timestamp differs from the clock of this machine by more than 5 minutes; a client rejects it now",
                    "提示：时间戳与本机时钟相差超过 5 分钟，客户端此刻会拒绝"
                )
            )
        }
    }

    private func refusal(_ text: String) -> Failure.Problem {
        Failure.Problem(status: .unverified, description: text)
    }
}
