import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// `wechatpay seal`: encrypts a sensitive field.
struct SealCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: Language.current("Encrypts a text with the platform's key.", "用平台的公钥加密一段文本。"),
        discussion: Language.current(
            "Prints Base64. The request's Wechatpay-Serial must name the key that is printed on standard error.",
            "打印 Base64；请求的 Wechatpay-Serial 必须是标准错误上给出的密钥。"
        )
    )

    @Argument(
        help: .text(
            "The text itself, @FILE or @- for standard input; at most 214 bytes.",
            "文本本身、@文件，或 @- 表示标准输入；最多 214 字节。"
        )
    )
    var text: String

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let client = try await credentials.client()
        if try await credentials.credentials().platformKeyFile == nil { try await client.refreshCertificates() }
        let plain = try InputText.text(text)
        try Console().out(client.seal(plain))
        Console().err("Wechatpay-Serial: \(try client.sealingKeyID)")
    }
}

/// `wechatpay unseal`: decrypts text that the platform encrypted for the merchant.
struct UnsealCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "unseal",
        abstract: Language.current("Decrypts a text that was encrypted for the merchant.", "用商户私钥解密平台返回的密文。")
    )

    @Argument(help: .text("The Base64 text, @FILE or @- for standard input.", "Base64 密文、@文件，或 @- 表示标准输入。"))
    var ciphertext: String

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let text = String(decoding: try InputText(ciphertext).data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let settings = try await credentials.settings()
        try Console().out(Data((try settings.merchantKey().open(text) + "\n").utf8))
    }
}
