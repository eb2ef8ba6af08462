import ArgumentParser
import Foundation
import WeChatPayCrypto
import WeChatPayRoster

/// Where the journal is.
struct JournalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Language.current(
                "The journal: an SQLite file, or a postgresql:// address for a journal that several machines share.",
                "日志：SQLite 文件，或多台机器共用的 postgresql:// 地址。"
            ),
            discussion: Language.current(
                "Put the password in ~/.pgpass or PGPASSWORD.",
                "密码请放在 ~/.pgpass 或 PGPASSWORD 中。"
            )
        )
    )
    var journal = "roster.sqlite"

    @Option(
        help: .text(
            "The file of the journal's fingerprint key. Default: the path of the journal with .key appended; for PostgreSQL, roster.key.",
            "日志指纹的密钥文件。默认：日志路径加 .key；PostgreSQL 为 roster.key。"
        )
    )
    var journalKey: String?

    /// Whether the journal is in a database that many machines share.
    private var isShared: Bool { ["postgresql://", "postgres://"].contains { journal.hasPrefix($0) } }

    func validate() throws {
        // What is meant as an address must not become the name of a file: it may hold a password.
        let looksLikeAddress = journal.contains("://") || journal.contains("password=") || journal.contains("host=")
        guard isShared || !looksLikeAddress else {
            throw ValidationError(
                Language.current(
                    "--journal must be a file or an address that begins with postgresql://",
                    "--journal 既不是文件也不是地址；地址以 postgresql:// 开头"
                )
            )
        }
        guard !journal.mayHoldKey, journalKey?.mayHoldKey != true else {
            throw ValidationError(
                Language.current(
                    "--journal and --journal-key must be paths of files, not their contents",
                    "--journal 与 --journal-key 应为文件路径，而不是文件内容"
                )
            )
        }
    }

    /// The file of the fingerprint key.
    private var keyPath: String { journalKey ?? (isShared ? "roster.key" : journal + ".key") }

    /// The files of the journal, which no output may replace.
    var paths: [String] {
        isShared ? [keyPath] : [journal, keyPath] + ["-wal", "-shm", ".lock"].map { journal + $0 }
    }

    /// Whether there is a key that an earlier run made.
    var hasKey: Bool { FileManager.default.fileExists(atPath: keyPath) }

    /// Opens the journal; creates a missing one unless the journal is opened read-only.
    func store(isReadOnly: Bool = false) async throws -> any RosterStore {
        guard isShared else { return try SQLiteRosterStore(journal, isReadOnly: isReadOnly) }
        #if Postgres
            return try await PostgresRosterStore(PostgresSettings(journal), isReadOnly: isReadOnly)
        #else
            throw Failure.Problem(
                status: .configuration,
                description: Language.current(
                    "This build does not support PostgreSQL journals",
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
                description: Language.current(
                    "The journal does not exist: \(journal.printablePath)",
                    "没有日志 \(journal.printablePath)"
                ),
                next: Language.current("pass its path with --journal", "用 --journal 指定")
            )
        }
        return try await store(isReadOnly: true)
    }

    func fingerprints() throws -> Fingerprints {
        let path = keyPath
        FileAccess.warn(ofOpen: path)
        return try Fingerprints(file: path)
    }
}
