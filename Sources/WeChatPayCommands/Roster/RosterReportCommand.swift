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
        )
    )

    @Option(help: .text("The file of the page; - is standard output.", "页面文件；- 表示标准输出。"))
    var html: String

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    func execute() async throws {
        if html != "-" { try OutputFile.check(html) }
        let store = try await journal.existing()
        let report = RosterReport(
            runs: try await store.runs(limit: 200),
            states: try await store.counts().states,
            codes: try await store.counts().codes,
            failures: try await store.failures(limit: 10_000),
            language: .current
        )
        let data = Data(report.html.utf8)
        if html == "-" { return try Console().out(data) }
        try OutputFile.write(data, to: html)
    }
}
