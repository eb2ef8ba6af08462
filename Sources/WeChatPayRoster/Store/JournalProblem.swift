import Foundation
import GRDB
import WeChatPayCrypto

/// A journal, or its key, that cannot be used.
///
/// The description names the file; it never shows the file's content.
public struct JournalProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    ///
    /// Open: later versions may add values.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a code from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The file system has no room left.
        public static let full = Code(rawValue: "full")
        /// Another program holds the file.
        public static let busy = Code(rawValue: "busy")
        /// What it holds cannot be read.
        public static let damaged = Code(rawValue: "damaged")
        /// A later release made it.
        public static let newer = Code(rawValue: "newer")
        /// The file of another program.
        public static let foreign = Code(rawValue: "foreign")
        /// It cannot be opened, made, read or written.
        public static let unusable = Code(rawValue: "unusable")
        /// The key file of the fingerprints does not contain a key.
        public static let badKey = Code(rawValue: "bad_key")
    }

    /// What is wrong.
    public let code: Code
    /// The problem, the affected file, and the corrective action.
    public let description: String

    /// Creates a problem with a description and, if known, the file.
    init(_ code: Code, _ what: String, _ path: String? = nil) {
        self.code = code
        self.description = path.map { "the journal \($0.printablePath) \(what)" } ?? "the journal \(what)"
    }

    /// A value that no release of this package writes.
    static let damaged = JournalProblem(
        .damaged,
        "contains data that cannot be read; restore a copy, or use another journal"
    )

    /// Returns the message of a database error, without rows, statements, and arguments.
    static func mapped(_ error: any Error, _ path: String) -> any Error {
        switch error {
        case let error as JournalProblem where error.description.hasPrefix("the journal "):
            // Now the file is known.
            let what = error.description.dropFirst("the journal ".count)
            return what.hasPrefix(path.printablePath) ? error : JournalProblem(error.code, String(what), path)
        case let error as DatabaseError: return problem(error, path)
        case is RowDecodingError, is DecodingError:
            return mapped(damaged, path)
        case let error as PrivateFile.Failure:
            return JournalProblem(
                error.isFull ? .full : .unusable,
                "cannot be created: \(error); check the directory, its permissions and the free disk space",
                path
            )
        default: return error
        }
    }

    private static func problem(_ error: DatabaseError, _ path: String) -> JournalProblem {
        switch error.resultCode {
        case .SQLITE_FULL:
            JournalProblem(
                .full,
                "cannot be written because the disk is full; free disk space and run the same command again",
                path
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            JournalProblem(.busy, "is locked by another program; wait until it ends", path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_CONSTRAINT:
            JournalProblem(
                .damaged,
                "is not a journal, or is damaged; restore a copy, or use another journal",
                path
            )
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            JournalProblem(.unusable, "cannot be opened; check the path and its permissions", path)
        default:
            // SQLite's own short text for the code, such as "disk I/O error".
            JournalProblem(.unusable, "cannot be used: \(error.resultCode)", path)
        }
    }
}

extension PrivateFile.Failure {
    /// Whether the storage space or the quota is exhausted.
    fileprivate var isFull: Bool { code == ENOSPC || code == EDQUOT }
}

extension Date {
    /// Whether a journal can hold it: from 1970 to 9999.
    ///
    /// Others are damage, and no arithmetic is done with them.
    var isOfJournal: Bool { (0...253_402_300_799).contains(timeIntervalSince1970) }
}
