/// Why a roster cannot be read, planned or applied, or why its journal cannot be used.
///
/// Neither property contains names, phones, file contents, statements or passwords.
public struct RosterError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    ///
    /// Open: later versions may add values.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a code from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An option has a value outside its range.
        public static let invalidOptions = Code(rawValue: "invalid_options")

        /// The roster file cannot be opened or read.
        public static let unreadableFile = Code(rawValue: "unreadable_file")
        /// The roster file is not in a known format with the required columns.
        public static let invalidFile = Code(rawValue: "invalid_file")
        /// The roster has invalid rows.
        public static let invalidRows = Code(rawValue: "invalid_rows")
        /// More users than expected are no longer in the roster.
        public static let tooManyLeavers = Code(rawValue: "too_many_leavers")
        /// The roster changed after the plan was made.
        public static let changedSource = Code(rawValue: "changed_source")

        /// Another plan was applied with the same journal.
        public static let superseded = Code(rawValue: "superseded")
        /// Users of the plan remained open.
        public static let unfinished = Code(rawValue: "unfinished")
        /// Too many consecutive users failed.
        public static let platformUnavailable = Code(rawValue: "platform_unavailable")

        /// Another run or another program uses the journal.
        public static let busy = Code(rawValue: "busy")
        /// The journal belongs to another merchant or another address.
        public static let otherPlatform = Code(rawValue: "other_platform")
        /// The fingerprints of the journal were made with another key.
        public static let otherKey = Code(rawValue: "other_key")
        /// The key file of the fingerprints cannot be created or contains no key.
        public static let invalidKey = Code(rawValue: "invalid_key")
        /// The disk of the journal is full.
        public static let journalFull = Code(rawValue: "journal_full")
        /// The journal contains data that cannot be read.
        public static let journalDamaged = Code(rawValue: "journal_damaged")
        /// A later release created the journal.
        public static let journalNewer = Code(rawValue: "journal_newer")
        /// The file belongs to another program.
        public static let journalForeign = Code(rawValue: "journal_foreign")
        /// The journal cannot be opened, created, read or written.
        public static let journalUnusable = Code(rawValue: "journal_unusable")
        /// The address of the journal's server is not valid.
        public static let invalidAddress = Code(rawValue: "invalid_address")
        /// The journal's server cannot be reached.
        public static let serverUnavailable = Code(rawValue: "server_unavailable")
        /// The journal's server rejected a statement.
        public static let serverRejected = Code(rawValue: "server_rejected")
    }

    /// What is wrong.
    public let code: Code
    /// What happened, and where.
    public let message: String
    /// What to do next; `nil` if the message is sufficient.
    public let advice: String?
    /// The SQLSTATE that a PostgreSQL server reported; `nil` for all other errors.
    public let sqlState: String?
    /// Whether the same operation may succeed later on another connection.
    let isTransient: Bool

    /// The message and the advice.
    public var description: String { advice.map { "\(message); \($0)" } ?? message }

    /// Creates an error, for a store or a source.
    ///
    /// - Parameters:
    ///   - code: What is wrong.
    ///   - message: What happened, and where; without personal data.
    ///   - advice: What to do next; `nil` for the general advice for the code.
    public init(_ code: Code, _ message: String, advice: String? = nil) {
        self.init(code, message, advice: advice, sqlState: nil, isTransient: false)
    }

    init(_ code: Code, _ message: String, advice: String? = nil, sqlState: String?, isTransient: Bool) {
        self.code = code
        self.message = message
        self.advice = advice ?? Self.advice[code]
        self.sqlState = sqlState
        self.isTransient = isTransient
    }

    /// The advice for each code.
    private static let advice: [Code: String] = [
        .invalidRows: "correct the rows, or skip them",
        .tooManyLeavers: "check that the file is complete; to disable them, confirm it with --yes",
        .changedSource: "make a new plan",
        .superseded: "make a new plan",
        .unfinished: "apply the plan again",
        .platformUnavailable: "when the platform is available again, run the same command to continue",
        .busy: "wait until it ends",
        .otherPlatform: "use another journal for this merchant",
        .otherKey: "copy the key file from the machine that created the journal",
        .journalFull: "free disk space and run the same command again",
        .journalDamaged: "restore a copy, or use another journal",
        .journalNewer: "use that release, or another journal",
        .journalForeign: "use another path for the journal",
        .serverUnavailable: "check the address and the server",
    ]
}

extension RosterError {
    /// Another run has the lock of the journal, or works on another plan.
    static let busy = RosterError(.busy, "another run is using this journal")
    /// A plan that is not the latest one.
    static let superseded = RosterError(.superseded, "another plan was applied since, so this one is not applied")
    /// The rows are not those that the plan was made from.
    static let changedSource = RosterError(
        .changedSource,
        "the file changed after the plan was made, so the plan is not applied"
    )
    /// A stored value that no release of this package writes, in a journal whose path is not known here.
    static let damagedJournal = journal(.journalDamaged, "contains data that cannot be read")

    /// An error of a journal.
    ///
    /// - Parameters:
    ///   - code: What is wrong.
    ///   - what: What is wrong, after the name of the journal.
    ///   - path: The file of the journal, without control characters; `nil` for a journal in a database.
    ///   - advice: What to do next; `nil` for the general advice for the code.
    /// - Returns: The error.
    static func journal(_ code: Code, _ what: String, _ path: String? = nil, advice: String? = nil) -> RosterError {
        RosterError(code, path.map { "the journal \($0) \(what)" } ?? "the journal \(what)", advice: advice)
    }
}
