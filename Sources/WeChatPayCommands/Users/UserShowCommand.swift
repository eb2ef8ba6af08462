import ArgumentParser
import WeChatPayOfflineFace

/// `wechatpay user show`.
struct UserShowCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Language.current("Shows one face user; names are masked in tables.", "查询一个刷脸用户；表格中的姓名默认脱敏。")
    )

    @Argument(help: "The merchant's id of the user.")
    var outUserID: String

    @Option(name: [.customShort("o"), .customLong("organization")], help: "The school's id.")
    var organization: String

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        let face = try await credentials.client().offlineFace
        let user = try await face.user(OutUserID(outUserID), in: OrganizationID(organization))
        try results.print(user) { UserTable(results: results).one(user) }
    }
}
