import ArgumentParser
import WeChatPayRoster

/// `wechatpay roster plan`.
struct RosterPlanCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: Language.current(
            "Reads each user, and shows what would change.",
            "逐个查询用户，显示将要修改的内容。"
        ),
        discussion: Language.current(
            "The status is 0 when there is nothing to do, 2 when there are changes, 1 when a user could not be read or is "
                + "missing on the platform.",
            "无需修改时退出码为 0，有修改为 2，有用户查询失败或平台缺失为 1。"
        )
    )

    @Argument(help: "The school's file, CSV with a header, in UTF-8 or GB18030.")
    var file: String

    @Option(help: "Write the plan to this file, for apply.")
    var out: String?

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        let origin = try options.files.source(file)
        let engine = try await options.engine(origin, options.pace.options)
        let printer = RosterPrinter(results: options.results)
        let plan = try await RosterRunner(engine: engine, printer: printer).run { try await engine.plan() }
        try printer.tell(plan.summary, isPlan: true)
        guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
        if let out { try PlanFile(source: origin, plan: plan).write(to: out) }
        if plan.summary.failed + plan.summary.missing > 0 { throw ExitCode(ExitStatus.failure.rawValue) }
        if !plan.items.isEmpty { throw ExitCode(ExitStatus.changes.rawValue) }
    }
}
