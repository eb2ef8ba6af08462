import ArgumentParser
import Foundation
import WeChatPayRoster

/// `wechatpay roster status`.
struct RosterStatusCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Language.current("Shows the number of users in each state, and the failures.", "显示各状态的用户数与失败者。")
    )

    @Option(help: .text("The number of failures to show.", "显示的失败条数。"))
    var limit = 20

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    private struct Failed: Encodable {
        let organization_id: String
        let out_user_id: String
        let state: String
        let code: String?
        let request_id: String?
        let time: Date
    }

    private struct Status: Encodable {
        let states: [String: Int]
        let codes: [String: Int]
        let failures: [Failed]
    }

    func execute() async throws {
        let store = try await journal.existing()
        let counts = try await store.counts()
        let failures = try await store.failures(limit: max(0, limit)).map {
            Failed(
                organization_id: "\($0.key.organizationID)",
                out_user_id: "\($0.key.outUserID)",
                state: $0.state.rawValue,
                code: $0.code,
                request_id: $0.requestID,
                time: $0.time
            )
        }
        let states = Dictionary(uniqueKeysWithValues: counts.states.map { ($0.rawValue, $1) })
        let language = Language.current
        try results.print(Status(states: states, codes: counts.codes, failures: failures)) {
            let totals = states.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] }
            let rows = failures.map {
                [$0.state, $0.out_user_id, $0.code ?? "-", $0.request_id ?? "-", LocalTime.seconds($0.time)]
            }
            let heading = [
                language("state", "状态"), "out_user_id", language("code", "错误码"), "Request-ID", language("time", "时间"),
            ]
            return Table(heading: [], rows: totals + (rows.isEmpty ? [] : [heading] + rows))
        }
    }
}

/// `wechatpay roster history`.
struct RosterHistoryCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: Language.current("Shows the last runs.", "显示最近的运行记录。")
    )

    @Option(help: .text("The number of runs to show.", "显示的运行次数。"))
    var limit = 20

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    func execute() async throws {
        let runs = try await journal.existing().runs(limit: max(0, limit))
        let language = Language.current
        try results.print(runs) {
            Table(
                heading: [
                    language("began", "开始"), language("duration", "用时"), language("run", "运行"), language("rows", "行数"),
                    language("same", "一致"), language("changed", "修改"), language("missing", "缺失"),
                    language("failed", "失败"), language("requests", "请求"),
                ],
                rows: runs.map { run in
                    let took = run.endedAt.map { end in
                        Int(exactly: end.timeIntervalSince(run.startedAt).rounded()).map {
                            language("\($0) s", "\($0) 秒")
                        } ?? "-"
                    }
                    let counts = [
                        run.summary.rows, run.summary.same, run.summary.changed, run.summary.missing,
                        run.summary.failed,
                        run.summary.requests,
                    ]
                    return [LocalTime.seconds(run.startedAt), took ?? language("not ended", "未结束"), run.kind]
                        + counts.map(String.init)
                }
            )
        }
    }
}
