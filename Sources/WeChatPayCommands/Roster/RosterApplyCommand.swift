import ArgumentParser
import WeChatPayRoster

/// `wechatpay roster apply`.
struct RosterApplyCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: Language.current(
            "Changes what differs, and nothing else.",
            "只修改有差异的用户与字段。"
        ),
        discussion: Language.current(
            """
            Takes a plan that roster plan --out wrote, and refuses it when the file changed since; or a school's file, \
            which is planned first. After a crash, run it again: it goes on where it was. With a journal in PostgreSQL, as many \
            machines as you like can apply the same plan; each needs the plan, the file, and the journal's key.
            """,
            "可给出 roster plan --out 写出的计划（名册变化后会拒绝），或名册文件（先计划再执行）。中断后重新运行即可继续。"
                + "日志在 PostgreSQL 时，多台机器可同时执行同一计划；每台都需要计划、名册文件和日志密钥。"
        )
    )

    @Argument(help: "A plan, or a school's file.")
    var file: String

    @Option(help: "The school's file of a plan, where it is not where it was when the plan was made.")
    var source: String?

    @Flag(help: "Read each user back after it was changed.")
    var verify = false

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        var settings = options.pace.options
        settings.verifies = verify
        var kept = try PlanFile.read(file)
        if let source {
            guard kept != nil else {
                throw Failure.Problem(
                    status: .usage,
                    description: Language.current(
                        "--source names the file of a plan, and \(file) is none",
                        "--source 用于指定计划的名册文件，而 \(file) 不是计划"
                    )
                )
            }
            kept?.source.path = source
        }
        try await Self.apply(kept, file, settings, options)
    }
}

/// `wechatpay roster retry-failed`.
struct RosterRetryCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry-failed",
        abstract: Language.current(
            "Plans and applies only those users of a file that failed or were missing.",
            "只对失败或平台缺失的用户重新计划并执行。"
        )
    )

    @Argument(help: "The school's file.")
    var file: String

    @Flag(help: "Read each user back after it was changed.")
    var verify = false

    @OptionGroup
    var options: RosterRunOptions

    func execute() async throws {
        _ = try await options.journal.existing()
        var settings = options.pace.options
        settings.verifies = verify
        settings.onlyFailed = true
        try await RosterApplyCommand.apply(nil, file, settings, options)
    }
}

extension RosterApplyCommand {
    /// Plans, where there is no plan yet, and applies.
    static func apply(
        _ kept: PlanFile?,
        _ file: String,
        _ settings: RosterOptions,
        _ options: RosterRunOptions
    ) async throws {
        let origin = try kept?.source ?? options.files.source(file)
        let engine = try await options.engine(origin, settings)
        let printer = RosterPrinter(results: options.results)
        let (planned, summary) = try await RosterRunner(engine: engine, printer: printer).run {
            let plan: RosterPlan
            if let kept { plan = kept.plan } else { plan = try await engine.plan() }
            guard !engine.hasStopped else { return (plan.summary, RosterSummary()) }
            return (plan.summary, try await engine.apply(plan))
        }
        if kept == nil { try printer.tell(planned, isPlan: true) }
        try printer.tell(summary, isPlan: false)
        guard !engine.hasStopped else { throw ExitCode(ExitStatus.interrupted.rawValue) }
        let hasFailed = summary.failed + summary.missing + (kept == nil ? planned.failed + planned.missing : 0) > 0
        if hasFailed { throw ExitCode(ExitStatus.failure.rawValue) }
    }
}
