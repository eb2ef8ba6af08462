import Foundation
import GRDB
import WeChatPayCrypto

extension RosterError {
    /// Translates an error of SQLite or of the file system, without rows, statements and arguments.
    ///
    /// - Parameters:
    ///   - error: Any error of a work on the journal.
    ///   - file: The file of the journal.
    /// - Returns: A ``RosterError`` that names the file; other errors unchanged.
    static func sqlite(_ error: any Error, _ file: String) -> any Error {
        let path = file.printablePath
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory), isDirectory.boolValue {
            return journal(.journalUnusable, "is a directory", path, advice: "pass the path of a file")
        }
        switch error {
        case let error as RosterError where error == damagedJournal:
            return damaged(path)
        case let error as DatabaseError: return sqlite(error.resultCode, path)
        case is RowDecodingError, is DecodingError: return damaged(path)
        case let error as PrivateFile.Failure:
            return journal(
                error.isFull ? .journalFull : .journalUnusable,
                "cannot be created: \(error)",
                path,
                advice: error.isFull ? nil : "check the directory and its permissions"
            )
        default: return error
        }
    }

    private static func damaged(_ path: String) -> RosterError {
        journal(.journalDamaged, "contains data that cannot be read", path)
    }

    private static func sqlite(_ code: ResultCode, _ path: String) -> RosterError {
        switch code {
        case .SQLITE_FULL: journal(.journalFull, "cannot be written because the disk is full", path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: journal(.busy, "is locked by another program", path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_CONSTRAINT:
            journal(.journalDamaged, "is not a journal, or is damaged", path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            journal(.journalUnusable, "cannot be opened", path, advice: "check the path and its permissions")
        default:
            journal(
                .journalUnusable,
                "cannot be read or written (SQLite code \(code.rawValue))",
                path,
                advice: "check the disk and the file system"
            )
        }
    }
}

extension PrivateFile.Failure {
    /// Whether the storage space or the quota is exhausted.
    fileprivate var isFull: Bool { code == ENOSPC || code == EDQUOT }
}
