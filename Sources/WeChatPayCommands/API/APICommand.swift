import ArgumentParser

/// `wechatpay api`: what is known of the operations.
struct APICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: Language.current(
            "Lists, finds, explains and exports the operations of API v3.",
            "列出、搜索、查看与导出 API v3 的接口。"
        ),
        subcommands: [
            APIListCommand.self, APISearchCommand.self, APIShowCommand.self, APIOpenAPICommand.self,
            APISwiftCommand.self,
        ]
    )
}
