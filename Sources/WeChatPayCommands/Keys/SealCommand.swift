import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayCrypto

/// `wechatpay seal`: a sensitive field by hand.
struct SealCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: Language.current("Seals a text for the platform.", "用平台的公钥加密一段文本。"),
        discussion: Language.current(
            "Prints the Base64; the request must name the key that standard error tells in Wechatpay-Serial.",
            "打印 Base64；请求的 Wechatpay-Serial 必须是标准错误上给出的密钥。"
        )
    )

    @Argument(help: "The text itself, @FILE or @- for standard input; at most 214 bytes.")
    var text: String

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        let client = try await credentials.client()
        if try await credentials.credentials().platformKeyFile == nil { try await client.refreshCertificates() }
        let plain = String(decoding: try InputText(text).data, as: UTF8.self)
        try Console().out(client.seal(plain))
        Console().err("Wechatpay-Serial: \(try client.sealingKeyID)")
    }
}

/// `wechatpay unseal`: what the platform sealed for the merchant.
struct UnsealCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "unseal",
        abstract: Language.current("Opens a text that was sealed for the merchant.", "用商户私钥解密平台返回的密文。")
    )

    @Argument(help: "The Base64, @FILE or @- for standard input.")
    var ciphertext: String

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        let text = String(decoding: try InputText(ciphertext).data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let settings = try await credentials.settings()
        try Console().out(try settings.merchantKey().open(text))
    }
}
