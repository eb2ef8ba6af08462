import ArgumentParser
import WeChatPayRoster

/// `wechatpay roster plan`.
struct RosterPlanCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: Language.current(
            "Reads each user and shows the differences.",
            "逐个查询用户，显示将要修改的内容。"
        ),
        discussion: Language.current(
            "The exit status is 0 without changes, 2 with changes, and 1 if a user could not be read or is "
                + "missing on the platform.",
            "无需修改时退出码为 0，有修改为 2，有用户查询失败或平台缺失为 1。"
        )
    )

    @Argument(
        help: .text(
            "The school's file: CSV with a header, in UTF-8 or GB18030.",
            "学校的名册文件：带表头的 CSV，UTF-8 或 GB18030 编码。"
        )
    )
    var file: String

    @Option(help: .text("Write the plan to this file, for apply.", "把计划写入该文件，供 apply 使用。"))
    var out: String?

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        if let out { try OutputFile.check(out) }
        let origin = try options.files.source(file)
        let engine = try await options.engine(origin, options.rateLimit.options)
        let printer = RosterPrinter(results: options.results)
        let plan = try await RosterRunner(engine: engine, printer: printer).run { try await engine.plan() }
        try printer.show(plan.summary, isPlan: true)
        guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
        if let out { try PlanFile(source: origin, plan: plan).write(to: out) }
        if plan.summary.failed + plan.summary.missing > 0 { throw ExitCode(ExitStatus.failure.rawValue) }
        if !plan.items.isEmpty { throw ExitCode(ExitStatus.changes.rawValue) }
    }
}
