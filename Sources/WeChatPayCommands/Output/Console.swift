import Foundation

/// Standard output and standard error, each line written at once, so that a pipe sees it.
struct Console: Sendable {
    /// Writes a line of result.
    func out(_ line: String = "") throws {
        try FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
    }

    /// Writes bytes of result as they are.
    func out(_ bytes: Data) throws {
        try FileHandle.standardOutput.write(contentsOf: bytes)
    }

    /// Writes a line about the work.
    func err(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
    }
}
