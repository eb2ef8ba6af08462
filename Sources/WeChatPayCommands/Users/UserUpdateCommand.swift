import ArgumentParser
import WeChatPayOfflineFace

/// `wechatpay user update`.
struct UserUpdateCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: Language.current("Changes the given fields of one face user.", "修改一个刷脸用户的指定字段。"),
        discussion: Language.current(
            """
            Name and phone are encrypted before they are sent. Other users of this machine may see command line \
            arguments: @FILE and @- (standard input) read a value from a file.
            """,
            "姓名与手机号加密后发送。命令行上的内容可能被本机其他用户看到：@文件 与 @-（标准输入）从文件读取。"
        )
    )

    @Argument(help: .text("The out_user_id of the user.", "商户侧用户 ID（out_user_id）。"))
    var outUserID: String

    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The id of the organization.", "机构 ID。")
    )
    var organization: String

    @Option(parsing: .unconditional, help: .text("The name: the text itself, @FILE or @-.", "姓名：文本本身、@文件或 @-。"))
    var name: String?

    @Option(help: .text("The phone, 11 digits: the text itself, @FILE or @-.", "11 位手机号：文本本身、@文件或 @-。"))
    var phone: String?

    @Option(name: .customLong("class"), parsing: .unconditional, help: .text("The full class name.", "完整班级名称。"))
    var className: String?

    @Option(parsing: .unconditional, help: .text("The occupation.", "职务。"))
    var occupation: String?

    @Option(help: .text("The user type: STUDENT or STUFF.", "用户类型：STUDENT（学生）或 STUFF（教职工）。"))
    var type: String?

    @Option(help: .text("The status: NORMAL or DISABLED.", "状态：NORMAL（正常）或 DISABLED（停用）。"))
    var status: String?

    @OptionGroup(title: Language.current("Credentials", "凭据"))
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
