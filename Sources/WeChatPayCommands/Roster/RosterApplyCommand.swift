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
            which is planned first. After a crash, run it again: it goes on where it was.
            """,
            "可给出 roster plan --out 写出的计划（名册变化后会拒绝），或名册文件（先计划再执行）。中断后重新运行即可继续。"
        )
    )

    @Argument(help: "A plan, or a school's file.")
    var file: String

    @Flag(help: "Read each user back after it was changed.")
    var verify = false

    @OptionGroup(title: "File")
    var files: RosterFileOptions

    @OptionGroup(title: "Pace")
    var pace: PaceOptions

    @OptionGroup(title: "Journal")
    var journal: JournalOptions

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        try await Self.apply(try PlanFile.read(file), file, files, pace.options, verify, journal, results, credentials)
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

    @OptionGroup(title: "File")
    var files: RosterFileOptions

    @OptionGroup(title: "Pace")
    var pace: PaceOptions

    @OptionGroup(title: "Journal")
    var journal: JournalOptions

    @OptionGroup(title: "Output")
    var results: ResultOptions

    @OptionGroup(title: "Credentials")
    var credentials: CredentialOptions

    func execute() async throws {
        _ = try journal.existing()
        var options = pace.options
        options.onlyFailed = true
        try await RosterApplyCommand.apply(nil, file, files, options, verify, journal, results, credentials)
    }
}

extension RosterApplyCommand {
    /// Plans, where there is no plan yet, and applies.
    static func apply(
        _ kept: PlanFile?,
        _ file: String,
        _ files: RosterFileOptions,
        _ given: RosterOptions,
        _ verify: Bool,
        _ journal: JournalOptions,
        _ results: ResultOptions,
        _ credentials: CredentialOptions
    ) async throws {
        let origin = try kept?.source ?? files.source(file)
        var options = given
        options.verifies = verify
        let engine = RosterEngine(
            try await RosterRunner.face(credentials),
            source: try origin.file(),
            store: try journal.store(),
            fingerprints: try journal.fingerprints(),
            options: options
        )
        let printer = RosterPrinter(results: results)
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
