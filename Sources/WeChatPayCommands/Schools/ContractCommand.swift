import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayOfflineFace

/// `wechatpay contract`: contracts of face users.
struct ContractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: Language.current("Shows, prepares and terminates contracts.", "查询、预签约与解约。"),
        subcommands: [ContractShowCommand.self, ContractPresignCommand.self, ContractTerminateCommand.self]
    )
}

/// `wechatpay contract show`.
struct ContractShowCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Language.current("Shows a contract.", "查询签约关系。")
    )

    @Argument(help: .text("The id of the contract.", "签约 ID。"))
    var id: String

    @Option(help: .text("The appid whose openid the response contains.", "应答中 openid 所属的 appid。"))
    var appid: String?

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let contract = try await credentials.client().offlineFace.contract(
            ContractID(id),
            appID: appid.map { AppID($0) }
        )
        let language = Language.current
        try results.print(contract) {
            Table(
                heading: [],
                rows: [
                    [language("contract", "签约 ID"), "\(contract.id)"],
                    [language("state", "状态"), contract.state?.rawValue ?? "-"],
                    [language("school", "机构 ID"), contract.organizationID?.rawValue ?? "-"],
                    [language("user", "刷脸用户 ID"), contract.userID?.rawValue ?? "-"],
                    ["openid", results.identifier(contract.openID?.rawValue)],
                    [language("signed", "签约时间"), ContractShowCommand.text(contract.signedTime)],
                    [language("ended", "解约时间"), ContractShowCommand.text(contract.terminatedTime)],
                    [language("mode", "签约模式"), contract.mode?.rawValue ?? "-"],
                    [language("bank card from", "银行卡来源"), contract.bankCardSource?.rawValue ?? "-"],
                ]
            )
        }
    }
}

extension ContractShowCommand {
    /// A date at the platform's offset.
    static func text(_ date: Date?) -> String {
        let style = Date.ISO8601FormatStyle(
            timeZoneSeparator: .colon,
            timeZone: TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        )
        return date.map { $0.formatted(style) } ?? "-"
    }
}

/// `wechatpay contract presign`.
struct ContractPresignCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "presign",
        abstract: Language.current("Prepares a contract and prints its signing token.", "预签约，打印签约用的凭证。")
    )

    @Argument(help: .text("The out_user_id of the user.", "商户侧用户 ID（out_user_id）。"))
    var outUserID: String

    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The id of the organization.", "机构 ID。")
    )
    var organization: String

    @Option(parsing: .unconditional, help: .text("The business name, as agreed with WeChat Pay.", "与微信支付约定的业务名称。"))
    var business: String

    @Option(
        parsing: .unconditional,
        help: .text("The name on the identity document: the text itself, @FILE or @-.", "证件姓名：文本本身、@文件或 @-。")
    )
    var name: String?

    @Option(
        help: .text(
            "The phone, 11 digits, encrypted before it is sent: the text itself, @FILE or @-.",
            "11 位手机号，发送前加密：文本本身、@文件或 @-。"
        )
    )
    var phone: String?

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        var request = PresignRequest(
            businessName: business,
            user: .init(OutUserID(outUserID), in: OrganizationID(organization))
        )
        request.user.name = try name.map(InputText.line)
        request.user.phone = try phone.map(InputText.line)
        let token = try await credentials.client().offlineFace.presign(request)
        try results.print(token) { Table(heading: [], rows: [["presign_token", token.token]]) }
    }
}

/// `wechatpay contract terminate`.
struct ContractTerminateCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminate",
        abstract: Language.current("Terminates a user's contract.", "解除用户的签约关系。")
    )

    @Argument(help: .text("The out_user_id of the user.", "商户侧用户 ID（out_user_id）。"))
    var outUserID: String

    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The id of the organization.", "机构 ID。")
    )
    var organization: String

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    func execute() async throws {
        let face = try await credentials.client().offlineFace
        let school = OrganizationID(organization)
        let user = try await face.user(OutUserID(outUserID), in: school)
        guard let userID = user.userID else {
            throw Failure.Problem(
                description: Language.current("The platform returned no id for this user", "平台没有返回该用户的刷脸用户 ID")
            )
        }
        try await face.terminateContract(of: userID, in: school)
        Console().err(Language.current("The contract was terminated.", "已解约。"))
    }
}
