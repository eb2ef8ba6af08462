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
            "The school's file with a header: .xlsx, .xls, or text with commas, semicolons or tabs; - is standard input.",
            "学校的名册文件（含表头）：.xlsx、.xls，或以逗号、分号、制表符分隔的文本；- 表示标准输入。"
        )
    )
    var file: String

    @Option(help: .text("Write the plan to this file, for apply.", "把计划写入该文件，供 apply 使用。"))
    var out: String?

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        if out != nil, RosterOrigin.isStandardInput(file) {
            throw Failure.Problem(
                status: .usage,
                description: Language.current(
                    "A plan of standard input cannot be saved: apply reads the rows again",
                    "标准输入的计划无法保存：apply 需要再次读取名册"
                ),
                next: Language.current("save the rows as a file, and pass its path", "请将名册保存为文件并给出路径")
            )
        }
        try options.checkOutput(out, from: [file])
        let origin = try options.files.source(file)
        let (engine, printer) = try await options.engine(origin, options.work.options)
        let plan = try await RosterRunner(engine: engine, printer: printer).run { try await engine.plan() }
        try printer.show(plan.summary, isPlan: true)
        guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
        if out != nil { try printer.checkDoubt(isConfirmed: options.work.yes) }
        if let out { try PlanFile(source: origin, plan: plan).write(to: out) }
        try printer.writeMissing()
        printer.explain()
        if !plan.items.isEmpty, options.results.format == .table, !printer.hasDoubt { suggestApply(origin) }
        if plan.summary.failed + plan.summary.missing > 0 { throw ExitCode(ExitStatus.failure.rawValue) }
        if !plan.items.isEmpty { throw ExitCode(ExitStatus.changes.rawValue) }
    }

    /// Prints the command that makes the changes.
    private func suggestApply(_ origin: RosterOrigin) {
        guard !RosterOrigin.isStandardInput(origin.path) else { return }
        let program = CommandLine.arguments.first?.shellQuoted ?? "wechatpay"
        let what = out?.shellQuoted ?? origin.arguments
        let command = "\(program) roster apply \(what)\(options.arguments(isPlanned: out != nil))"
        Console().err(Language.current("to make the changes: \(command)", "执行修改：\(command)"))
    }
}
