import ArgumentParser
import WeChatPay

/// The command `wechatpay`.
public struct WeChatPayCommand: AsyncParsableCommand {
    /// Name, abstract and subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "wechatpay",
        abstract: "Calls WeChat Pay API v3, and brings a platform of its own to call.",
        version: WeChatPayClient.version,
        subcommands: [DemoCommand.self, SandboxCommand.self, CallCommand.self]
    )

    /// Makes the command.
    public init() {}
}
