import ArgumentParser
import WeChatPayOfflineFace

/// `wechatpay user show`.
struct UserShowCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Language.current("Shows one face user; names are masked in tables.", "查询一个刷脸用户；表格中的姓名默认脱敏。")
    )

    @Argument(help: .text("The out_user_id of the user.", "商户侧用户 ID（out_user_id）。"))
    var outUserID: String

    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The id of the organization.", "机构 ID。")
    )
    var organization: String

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let face = try await credentials.client().offlineFace
        let user = try await face.user(OutUserID(outUserID), in: OrganizationID(organization))
        try results.print(user) { UserTable(results: results).one(user) }
    }
}
