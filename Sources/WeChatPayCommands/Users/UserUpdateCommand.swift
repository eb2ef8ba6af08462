import ArgumentParser
import WeChatPayOfflineFace

/// `wechatpay user update`.
struct UserUpdateCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: Language.current("Changes the given fields of one face user.", "修改一个刷脸用户的指定字段。"),
        discussion: Language.current(
            """
            Name and phone are sealed before they leave. What is typed on the command line may be seen by other users \
            of this machine: @FILE and @- (standard input) take a value from a file.
            """,
            "姓名与手机号加密后发送。命令行上的内容可能被本机其他用户看到：@文件 与 @-（标准输入）从文件读取。"
        )
    )

    @Argument(help: "The merchant's id of the user.")
    var outUserID: String

    @Option(name: [.customShort("o"), .customLong("organization")], help: "The school's id.")
    var organization: String

    @Option(help: "The name; the text itself, @FILE or @-.")
    var name: String?

    @Option(help: "The phone, 11 digits; the text itself, @FILE or @-.")
    var phone: String?

    @Option(name: .customLong("class"), help: "The full class name.")
    var className: String?

    @Option(help: "The occupation.")
    var occupation: String?

    @Option(help: "STUDENT or STUFF.")
    var type: String?

    @Option(help: "NORMAL or DISABLED.")
    var status: String?

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        var update = FaceUserUpdate()
        update.name = try name.map(InputText.line)
        update.phone = try phone.map(InputText.line)
        update.className = className
        update.occupation = occupation
        update.type = type.map { UserType($0) }
        update.status = status.map { UserStatus($0) }
        let face = try await credentials.client().offlineFace
        try await face.update(OutUserID(outUserID), in: OrganizationID(organization), with: update)
        Console().err(Language.current("Changed.", "已修改。"))
    }
}
