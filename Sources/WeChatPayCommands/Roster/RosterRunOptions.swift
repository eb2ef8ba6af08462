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

    /// Checks before the first request that the requested files can be written, and replace nothing that is read.
    ///
    /// - Parameters:
    ///   - out: A further file to write.
    ///   - inputs: The files that are read.
    /// - Throws: ``Failure/Problem`` with the path.
    func checkOutput(_ out: String? = nil, from inputs: [String]) throws {
        let outputs = [out, output.missing].compactMap { $0 }
        try OutputFile.checkDistinct(outputs, from: inputs + journal.paths)
        for path in outputs { try OutputFile.check(path) }
    }

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

    /// The arguments of the journal and the work for the next command; empty for the defaults.
    ///
    /// - Parameter isPlanned: Whether the next command has a plan, which contains the work.
    /// - Returns: The arguments, each with a space before it.
    func arguments(isPlanned: Bool) -> String {
        var arguments: [String] = []
        if !isPlanned {
            if work.skipInvalid { arguments.append("--skip-invalid") }
            if work.leavers == .disable { arguments += ["--leavers", "disable"] }
            if work.yes { arguments.append("--yes") }
        }
        if journal.journal != "roster.sqlite" { arguments += ["--journal", journal.journal.printablePath] }
        if let key = journal.journalKey { arguments += ["--journal-key", key] }
        return arguments.map { " \($0.shellQuoted)" }.joined()
    }
}
