import ArgumentParser
import Foundation
import WeChatPayCrypto
import WeChatPayRoster

/// `wechatpay roster report`.
struct RosterReportCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Language.current(
            "Writes one self-contained page of HTML about the journal, without personal data.",
            "生成一个自包含的 HTML 报告，不含个人信息。"
        ),
        discussion: Language.current(
            "With the school's file, it also shows missing users by class, and users that are no longer in the file.",
            "给出学校的名册时，还会按班级显示平台缺失的用户，以及已不在名册中的用户。"
        )
    )

    @Argument(help: .text("The school's file. Default: the journal alone.", "学校的名册文件。默认：仅日志。"))
    var file: String?

    @Option(help: .text("The file of the page; - is standard output.", "页面文件；- 表示标准输出。"))
    var html: String

    @OptionGroup(title: Language.current("File", "文件"))
    var files: RosterFileOptions

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    func execute() async throws {
        if html != "-" {
            try OutputFile.checkDistinct([html], from: [file].compactMap { $0 } + journal.paths)
            try OutputFile.check(html)
        }
        let source = try file.map { try files.source($0).file() }
        let store = try await journal.existing()
        let facts = try await ReportFacts(store, source, journal.hasKey ? journal.fingerprints() : nil)
        let report = RosterReport(facts: facts, labels: ReportLabels(language: .current), now: Date())
        let data = Data(try report.html().utf8)
        if html == "-" { return try Console().out(data) }
        try OutputFile.write(data, to: html)
        Console().err(Language.current("the report is in \(html.printablePath)", "报告已写入 \(html.printablePath)"))
    }
}
