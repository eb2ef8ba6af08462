import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals
import WeChatPayCrypto
import WeChatPayRoster

/// `wechatpay roster watch`.
struct RosterWatchCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: Language.current(
            "Plans each time a file has changed, and applies the plan on request.",
            "名册文件变化后自动计划，并可自动执行。"
        ),
        discussion: Language.current(
            """
            Watches a file, or the .csv, .txt, .tsv, .xlsx, .xlsm and .xls files of a folder, until it is stopped. A file \
            that is still being written is not read. Without --apply, nothing is changed on the platform.
            """,
            "监视一个文件或文件夹中的 .csv、.txt、.tsv、.xlsx、.xlsm 与 .xls 文件，直到停止。仍在写入的文件不会读取。未加 --apply 时不修改平台数据。"
        )
    )

    @Argument(help: .text("The school's file, or a folder of files.", "学校的名册文件，或其所在文件夹。"))
    var path: String

    @Flag(help: .text("Apply each plan.", "计划后立即执行。"))
    var apply = false

    @Flag(help: .text("Read each user again after the change.", "修改后回读每个用户。"))
    var verify = false

    @Option(help: .text("Look for changes once in this many seconds.", "每隔多少秒检查一次。"))
    var interval = 5

    @Option(
        help: .text(
            "Read a file that has not changed for this many seconds.",
            "文件在多少秒内没有变化后读取。"
        )
    )
    var settle = 10

    @OptionGroup
    var options: RosterRunOptions

    func validate() throws {
        guard (1...86_400).contains(interval), (0...86_400).contains(settle) else {
            throw ValidationError(
                Language.current(
                    "--interval must be from 1 to 86400, and --settle from 0 to 86400",
                    "--interval 须在 1 到 86400 之间，--settle 须在 0 到 86400 之间"
                )
            )
        }
    }

    func execute() async throws {
        guard !RosterOrigin.isStandardInput(path) else {
            throw Failure.Problem(
                status: .usage,
                description: Language.current("Standard input cannot be watched", "无法监视标准输入"),
                next: Language.current("pass a file or a folder", "请给出文件或文件夹")
            )
        }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure.Problem(
                status: .invalid,
                description: Language.current("Cannot read \(path.printablePath)", "无法读取 \(path.printablePath)"),
                next: Language.current("check that it exists, and its permissions", "请检查文件是否存在及其权限")
            )
        }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue || (options.work.leavers == .list && options.output.missing == nil) else {
            throw Failure.Problem(
                status: .usage,
                description: Language.current(
                    "In a folder, a file may be a part of a school: --leavers disable and --missing need one file",
                    "文件夹中的文件可能只是学校的一部分：--leavers disable 与 --missing 须指定单个文件"
                ),
                next: Language.current("pass the school's file", "请给出学校的名册文件")
            )
        }
        try options.checkOutput(from: [path])
        // Before the first change, so that wrong credentials are reported at once.
        _ = try await RosterRunner.face(options.credentials)
        var settings = RosterWatcher.Options()
        settings.interval = .seconds(interval)
        settings.settling = .seconds(settle)
        let isPart = isFolder.boolValue
        let watcher = RosterWatcher(path, options: settings) { file in
            try await process(file, isPart: isPart)
        } onFailure: { file, error in
            let failure = Failure(error, .current)
            report([failure.message, failure.next].compactMap { $0 }.joined(separator: "; "), file)
        }
        Console().err(Language.current("watching \(path.printablePath)", "正在监视 \(path.printablePath)"))
        let group = ServiceGroup(
            services: [watcher],
            gracefulShutdownSignals: [.sigint, .sigterm],
            logger: Logger(label: "wechatpay") { _ in SwiftLogNoOpLogHandler() }
        )
        try await group.run()
    }

    /// Plans one file, and applies the plan if that was requested.
    private func process(_ file: String, isPart: Bool) async throws {
        report(Language.current("changed", "有变化"), file)
        let origin = try options.files.source(file)
        var settings = options.work.options
        settings.verifies = verify
        if isPart { settings.leavers = .ignore }
        let (engine, printer) = try await options.engine(origin, settings)
        try await withGracefulShutdownHandler {
            let runner = RosterRunner(engine: engine, printer: printer)
            let plan = try await runner.perform { try await engine.plan() }
            try printer.show(plan.summary, isPlan: true)
            guard !engine.hasStopped else { return }
            try printer.writeMissing()
            var applied: RosterSummary?
            if apply {
                try printer.checkDoubt(isConfirmed: options.work.yes)
                let summary = try await runner.perform { try await engine.apply(plan) }
                try printer.show(summary, isPlan: false)
                applied = summary
            }
            let failed = plan.summary.failed + (applied?.failed ?? 0)
            // The file is read again after some time.
            guard failed == 0 else {
                throw RosterError(
                    .unfinished,
                    "\(failed) \(failed == 1 ? "user of the plan is" : "users of the plan are") not finished",
                    advice: "the file is read again later"
                )
            }
        } onGracefulShutdown: {
            engine.stop()
        }
    }

    /// Prints a line about a file, with the time.
    private func report(_ text: String, _ file: String) {
        Console().err("\(LocalTime.seconds(Date())) \(file.printablePath): \(text)")
    }
}
