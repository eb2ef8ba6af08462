public import ArgumentParser
import WeChatPay

/// The command `wechatpay`.
public struct WeChatPayCommand: AsyncParsableCommand {
    /// Name, abstract and subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "wechatpay",
        abstract: Language.current(
            "Calls WeChat Pay API v3, and includes a local platform for tests.",
            "调用微信支付 API v3，并自带一个可供调用的平台。"
        ),
        version: WeChatPayClient.version,
        subcommands: [
            DemoCommand.self, SandboxCommand.self, CallCommand.self, APICommand.self, UserCommand.self,
            OrganizationCommand.self,
            ContractCommand.self, NotifyCommand.self, CertificatesCommand.self, SealCommand.self, UnsealCommand.self,
            SignCommand.self, VerifyCommand.self, DoctorCommand.self, RosterCommand.self, CompletionsCommand.self,
        ]
    )

    /// Makes the command.
    public init() {}
}
