import ArgumentParser

/// `wechatpay notify`: sends and decrypts notifications.
struct NotifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: Language.current("Sends and decrypts notifications.", "发送与解密通知。"),
        subcommands: [NotifySendCommand.self, NotifyDecryptCommand.self]
    )
}
