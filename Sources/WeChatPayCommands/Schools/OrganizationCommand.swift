import ArgumentParser
import WeChatPay
import WeChatPayOfflineFace

/// `wechatpay organization`: a school.
struct OrganizationCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "organization",
        abstract: Language.current("Finds a school by its id or its full name.", "按机构 ID 或全称查询机构。")
    )

    @Argument(help: .text("The id of the organization, such as O1000001.", "机构 ID，例如 O1000001。"))
    var id: String?

    @Option(parsing: .unconditional, help: .text("The full registered name.", "登记的机构全称。"))
    var name: String?

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func validate() throws {
        guard (id == nil) != (name == nil) else {
            throw ValidationError(Language.current("Pass either the organization id or --name", "请给出机构 ID 或 --name 之一"))
        }
    }

    func execute() async throws {
        let face = try await credentials.client().offlineFace
        let school: Organization
        if let name {
            school = try await face.organization(named: name)
        } else {
            school = try await face.organization(OrganizationID(id ?? ""))
        }
        let language = Language.current
        try results.print(school) {
            Table(
                heading: [],
                rows: [[language("id", "机构 ID"), "\(school.id)"], [language("name", "全称"), school.name]]
            )
        }
    }
}
