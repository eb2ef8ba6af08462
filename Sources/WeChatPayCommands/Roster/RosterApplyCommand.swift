import WeChatPayCrypto
import ArgumentParser
import WeChatPayRoster

/// `wechatpay roster apply`.
struct RosterApplyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: Language.current(
            "Updates the users that differ, and only their different fields.",
            "只修改有差异的用户与字段。"
        ),
        discussion: Language.current(
            """
            Applies a plan that roster plan --out wrote, and rejects it if the file changed since; or a school's file, \
            which is planned first. After an interruption, run the same command again: it resumes. With a journal in PostgreSQL, several \
            machines can apply the same plan; each needs the plan, the file and the journal's key.
            """,
            "可给出 roster plan --out 写出的计划（名册变化后会拒绝），或名册文件（先计划再执行）。中断后重新运行即可继续。"
                + "日志在 PostgreSQL 时，多台机器可同时执行同一计划；每台都需要计划、名册文件和日志密钥。"
        )
    )

    @Argument(help: .text("A plan, or a school's file.", "计划文件，或学校的名册文件。"))
    var file: String

    @Option(
        help: .text(
            "The current path of the plan's file, if it was moved after the plan was made.",
            "名册文件的当前路径（生成计划后移动过时使用）。"
        )
    )
    var source: String?

    @Flag(help: .text("Read each user again after the change.", "修改后回读每个用户。"))
    var verify = false

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        var settings = options.work.options
        settings.verifies = verify
        var saved = try PlanFile.read(file)
        try options.checkOutput(from: [file, source ?? saved?.source.path].compactMap { $0 })
        if let saved { try checkOptions(saved) }
        if let source {
            guard saved != nil else {
                throw Failure.Problem(
                    status: .usage,
                    description: Language.current(
                        "--source requires a plan, and \(file.printablePath) is not one",
                        "--source 用于指定计划的名册文件，而 \(file.printablePath) 不是计划"
                    )
                )
            }
            saved?.source.path = source
        }
        try await Self.apply(saved, file, settings, options)
    }

    /// Makes sure that no option contradicts a plan, which contains how its file is read.
    private func checkOptions(_ saved: PlanFile) throws {
        let disablesOthers =
            options.work.leavers == .disable && saved.plan.summary.leavers > 0
            && !saved.plan.items.contains(where: \.isLeaver)
        guard options.files.contradicts(saved.source) || disablesOthers || options.output.missing != nil else { return }
        throw Failure.Problem(
            status: .usage,
            description: Language.current(
                "The plan was made with other options: -o, --map, --sheet, --guardian, --word, --encoding, --leavers and "
                    + "--missing are options of roster plan",
                "该计划是用其他选项生成的：-o、--map、--sheet、--guardian、--word、--encoding、--leavers 与 --missing 是 roster plan 的选项"
            ),
            next: Language.current("omit them, or make a new plan", "请去掉这些选项，或重新生成计划")
        )
    }
}

/// `wechatpay roster retry-failed`.
struct RosterRetryCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry-failed",
        abstract: Language.current(
            "Plans and applies only the users of a file that failed or were missing.",
            "只对失败或平台缺失的用户重新计划并执行。"
        )
    )

    @Argument(help: .text("The school's file.", "学校的名册文件。"))
    var file: String

    @Flag(help: .text("Read each user again after the change.", "修改后回读每个用户。"))
    var verify = false

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        try options.checkOutput(from: [file])
        guard options.work.leavers == .list else {
            throw Failure.Problem(
                status: .usage,
                description: Language.current(
                    "Leavers are not users that failed: --leavers is an option of plan and apply",
                    "离校用户不属于失败的用户：--leavers 是 plan 与 apply 的选项"
                )
            )
        }
        _ = try await options.journal.existing()
        var settings = options.work.options
        settings.verifies = verify
        settings.onlyFailed = true
        try await RosterApplyCommand.apply(nil, file, settings, options)
    }
}

extension RosterApplyCommand {
    /// Creates a plan if there is none yet, and applies it.
    static func apply(
        _ saved: PlanFile?,
        _ file: String,
        _ settings: RosterOptions,
        _ options: RosterRunOptions
    ) async throws {
        let origin = try saved?.source ?? options.files.source(file)
        let (engine, printer) = try await engine(saved, origin, settings, options)
        let runner = RosterRunner(engine: engine, printer: printer)
        let plan: RosterPlan
        if let saved {
            plan = saved.plan
        } else {
            plan = try await runner.run { try await engine.plan() }
            try printer.show(plan.summary, isPlan: true)
            guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
            try printer.writeMissing()
            try printer.checkDoubt(isConfirmed: options.work.yes)
        }
        let summary = try await runner.run { try await engine.apply(plan) }
        try printer.show(summary, isPlan: false)
        printer.explain()
        guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
        let unplanned = plan.summary.failed + plan.summary.missing
        if saved != nil, unplanned > 0 {
            Console().err(
                Language.current(
                    "\(unplanned) more \(unplanned == 1 ? "user was" : "users were") missing or failed when the plan was made",
                    "另有 \(unplanned) 名用户在生成计划时缺失或失败"
                )
            )
        }
        // The users that were missing or failed when the plan was made are not equal to the file either.
        guard summary.failed + summary.missing + unplanned == 0 else { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    /// The engine on a plan's file, which may have been moved, or on a file.
    private static func engine(
        _ saved: PlanFile?,
        _ origin: RosterOrigin,
        _ settings: RosterOptions,
        _ options: RosterRunOptions
    ) async throws -> (RosterEngine, RosterPrinter) {
        do {
            return try await options.engine(origin, settings)
        } catch let error as RosterError where saved != nil && error.code == .unreadableFile {
            throw RosterError(
                error.code,
                error.message,
                advice: "pass the current path of the plan's file with --source"
            )
        }
    }
}
