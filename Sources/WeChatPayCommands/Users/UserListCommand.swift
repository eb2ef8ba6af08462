import ArgumentParser
import Foundation
import WeChatPay
import WeChatPayOfflineFace

/// `wechatpay user list`: lists many users, with one query each.
struct UserListCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Language.current("Shows many face users, one query each.", "列出多个刷脸用户，每人一次查询。"),
        discussion: Language.current(
            """
            The platform cannot list users: pass the ids as arguments, or one per line of a file (- is standard \
            input). A user that cannot be queried has a row with the reason, and the exit status is that of the first such \
            failure.
            """,
            "平台没有用户列表接口：请给出 ID，或用文件每行一个（- 为标准输入）。查询失败的用户在其行中说明原因，退出码取第一个失败。"
        )
    )

    @Argument(help: .text("The out_user_ids of the users.", "商户侧用户 ID，可给多个。", valueName: "out-user-ids"))
    var outUserIDs: [String] = []

    @Option(help: .text("A file with one id per line; - is standard input.", "每行一个 ID 的文件；- 表示标准输入。"))
    var ids: String?

    @Option(
        name: [.customShort("o"), .customLong("organization")],
        help: .text("The id of the organization.", "机构 ID。")
    )
    var organization: String

    @Option(help: .text("The number of concurrent queries.", "并发查询数。"))
    var concurrency = 8

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    private struct Row: Encodable {
        let out_user_id: String
        var user: FaceUser?
        var error: String?
        var request_id: String?
    }

    func validate() throws {
        guard (1...256).contains(concurrency) else {
            throw ValidationError(
                Language.current("--concurrency must be from 1 to 256", "--concurrency 须在 1 到 256 之间")
            )
        }
        guard !outUserIDs.isEmpty || ids != nil else {
            throw ValidationError(Language.current("Pass ids, or a file of ids with --ids", "请给出 ID，或用 --ids 给出文件"))
        }
    }

    func execute() async throws {
        var all = outUserIDs
        if let ids {
            let text = String(decoding: try InputText.file(ids), as: UTF8.self)
            all += text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty }
        }
        let face = try await credentials.client().offlineFace
        let (rows, failure) = await query(all, face)
        try results.print(rows) {
            let table = UserTable(results: results)
            return Table(
                heading: table.heading,
                rows: rows.map { row in
                    row.user.map(table.row) ?? [row.out_user_id, "-", "-", "-", "-", "-", row.error ?? "-"]
                }
            )
        }
        if let failure { throw failure }
    }

    /// Queries all users, a limited number at once; the rows are in the order of the ids.
    private func query(_ ids: [String], _ face: OfflineFace) async -> ([Row], failure: (any Error)?) {
        let school = OrganizationID(organization)
        return await withTaskGroup(of: (Int, Result<FaceUser, any Error>).self) { group in
            var rows = ids.map { Row(out_user_id: $0) }
            var failures: [Int: any Error] = [:]
            var next = 0
            func begin() {
                guard next < ids.count else { return }
                let index = next
                next += 1
                group.addTask {
                    do {
                        return (index, .success(try await face.user(OutUserID(ids[index]), in: school)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            for _ in 0..<concurrency { begin() }
            for await (index, result) in group {
                switch result {
                case .success(let user): rows[index].user = user
                case .failure(let error):
                    let known = error as? WeChatPayError
                    rows[index].error = known?.failure?.code ?? known?.code.rawValue ?? "\(error)"
                    rows[index].request_id = known?.requestID
                    failures[index] = error
                }
                begin()
            }
            return (rows, failures.min { $0.key < $1.key }?.value)
        }
    }
}
