import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayOfflineFace

/// `wechatpay contract`: contracts of face users.
struct ContractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: Language.current("Shows, prepares and ends contracts.", "查询、预签约与解约。"),
        subcommands: [ContractShowCommand.self, ContractPresignCommand.self, ContractTerminateCommand.self]
    )
}

/// `wechatpay contract show`.
struct ContractShowCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Language.current("Shows a contract.", "查询签约关系。")
    )

    @Argument(help: "The contract's id.")
    var id: String

    @Option(help: "The application whose openid is asked for.")
    var appid: String?

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
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
    /// A moment at the platform's offset.
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
        abstract: Language.current("Prepares a contract, and prints the token to sign it with.", "预签约，打印签约用的凭证。")
    )

    @Argument(help: "The merchant's id of the user.")
    var outUserID: String

    @Option(name: [.customShort("o"), .customLong("organization")], help: "The school's id.")
    var organization: String

    @Option(help: "The business, as agreed with WeChat Pay.")
    var business: String

    @Option(help: "The name on the identity document; the text itself, @FILE or @-.")
    var name: String?

    @Option(help: "The phone, 11 digits, sealed before it leaves; the text itself, @FILE or @-.")
    var phone: String?

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
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
        abstract: Language.current("Ends a user's contract.", "解除用户的签约关系。")
    )

    @Argument(help: "The merchant's id of the user.")
    var outUserID: String

    @Option(name: [.customShort("o"), .customLong("organization")], help: "The school's id.")
    var organization: String

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        let face = try await credentials.client().offlineFace
        let school = OrganizationID(organization)
        let user = try await face.user(OutUserID(outUserID), in: school)
        guard let userID = user.userID else {
            throw Failure.Problem(
                description: Language.current("The platform gave no id for this user", "平台没有返回该用户的刷脸用户 ID")
            )
        }
        try await face.terminateContract(of: userID, in: school)
        Console().err(Language.current("The contract is ended.", "已解约。"))
    }
}
