import ArgumentParser
import WeChatPayOfflineFace

/// `wechatpay user`: face users.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: Language.current("Shows, changes and lists face users.", "查询、修改与列出刷脸用户。"),
        subcommands: [UserShowCommand.self, UserUpdateCommand.self, UserListCommand.self]
    )
}

/// The rows of a user for people.
struct UserTable {
    let results: ResultOptions
    let language = Language.current

    /// All that is known of one user, a row for each field.
    func one(_ user: FaceUser) -> Table {
        Table(
            heading: [],
            rows: [
                ["out_user_id", "\(user.outUserID)"],
                [language("school", "机构 ID"), "\(user.organizationID)"],
                [language("user id", "刷脸用户 ID"), user.userID?.rawValue ?? "-"],
                [language("name", "姓名"), results.name(user.name)],
                [language("type", "类型"), user.type?.rawValue ?? "-"],
                [language("class", "班级"), user.className ?? "-"],
                [language("occupation", "职务"), user.occupation ?? "-"],
                [language("status", "状态"), user.status?.rawValue ?? "-"],
                [language("contract", "签约状态"), user.contractState?.rawValue ?? "-"],
                [language("contract id", "签约 ID"), user.contractID?.rawValue ?? "-"],
                [
                    language("face image", "人脸图片"),
                    user.hasFaceImage.map { $0 ? language("yes", "有") : language("no", "无") } ?? "-",
                ],
            ]
        )
    }

    /// The table heading for multiple users.
    var heading: [String] {
        [
            "out_user_id", language("name", "姓名"), language("type", "类型"), language("class/occupation", "班级/职务"),
            language("status", "状态"), language("contract", "签约状态"), language("face", "人脸"),
        ]
    }

    /// Returns the table row of one user in a list.
    func row(_ user: FaceUser) -> [String] {
        [
            "\(user.outUserID)", results.name(user.name), user.type?.rawValue ?? "-",
            user.className ?? user.occupation ?? "-", user.status?.rawValue ?? "-", user.contractState?.rawValue ?? "-",
            user.hasFaceImage.map { $0 ? language("yes", "有") : language("no", "无") } ?? "-",
        ]
    }
}
