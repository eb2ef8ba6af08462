import ArgumentParser
import Foundation
import WeChatPayCrypto
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

/// The options of a roster run: the file, the rate, the journal, and the options of every command.
struct RosterRunOptions: ParsableArguments {
    @OptionGroup(title: Language.current("File", "文件"))
    var files: RosterFileOptions

    @OptionGroup(title: Language.current("Work", "执行"))
    var work: WorkOptions

    @OptionGroup(title: Language.current("Journal", "日志"))
    var journal: JournalOptions

    @OptionGroup(title: Language.current("Output", "输出"))
    var results: ResultOptions

    @OptionGroup(title: Language.current("Output", "输出"))
    var output: RosterOutputOptions

    @OptionGroup(title: Language.current("Credentials", "凭据"))
    var credentials: CredentialOptions

    /// Checks before the first request that the requested files can be written.
    func checkOutput() throws { if let path = output.missing { try OutputFile.check(path) } }

    /// An engine on a file, and the printer of its events; reports how the file is read.
    func engine(_ origin: RosterOrigin, _ options: RosterOptions) async throws -> (RosterEngine, RosterPrinter) {
        let (face, file) = (try await RosterRunner.face(credentials), try origin.file())
        for line in LayoutText(path: origin.path, layout: file.layout, language: .current).lines { Console().err(line) }
        let store: any RosterStore = try await journal.store()
        let engine = try RosterEngine(
            face,
            source: file,
            store: store,
            fingerprints: try journal.fingerprints(),
            options: options
        )
        return (engine, RosterPrinter(results: results, output: output, layout: file.layout))
    }

    /// The arguments of the journal for the next command; empty for the default.
    var journalArguments: String {
        let journal = self.journal.journal == "roster.sqlite" ? [] : ["--journal", self.journal.journal.printablePath]
        let key = self.journal.journalKey.map { ["--journal-key", $0] } ?? []
        return (journal + key).map { " \($0.shellQuoted)" }.joined()
    }
}
