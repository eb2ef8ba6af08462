import ArgumentParser
import Foundation
import WeChatPayRoster

/// Where the journal is.
struct JournalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The journal: an SQLite file, or postgresql://… for one that many machines share.",
            discussion: "A password belongs in ~/.pgpass or PGPASSWORD."
        )
    )
    var journal = "roster.sqlite"

    @Option(help: "The key of the journal's fingerprints. Default: beside the file, with .key at the end; roster.key.")
    var journalKey: String?

    /// Whether it is in a database that many machines share.
    private var isShared: Bool { ["postgresql://", "postgres://"].contains { journal.hasPrefix($0) } }

    /// Opens the journal, or makes one where it is not only to be read.
    func store(isReadOnly: Bool = false) async throws -> any RosterStore {
        guard isShared else { return try SQLiteRosterStore(journal) }
        #if Postgres
            return try await PostgresRosterStore(PostgresSettings(journal), isReadOnly: isReadOnly)
        #else
            throw Failure.Problem(
                status: .configuration,
                description: Language.current(
                    "This build has no PostgreSQL journals",
                    "此程序未包含 PostgreSQL 日志"
                ),
                next: Language.current("build it with --traits Postgres", "以 --traits Postgres 构建")
            )
        #endif
    }

    /// The journal of an earlier run; no file is made.
    func existing() async throws -> any RosterStore {
        guard isShared || FileManager.default.fileExists(atPath: journal) else {
            throw Failure.Problem(
                status: .notFound,
                description: Language.current("There is no journal \(journal)", "没有日志 \(journal)"),
                next: Language.current("name it by --journal", "用 --journal 指定")
            )
        }
        return try await store(isReadOnly: true)
    }

    func fingerprints() throws -> Fingerprints {
        try Fingerprints(file: journalKey ?? (isShared ? "roster.key" : journal + ".key"))
    }
}
