import ArgumentParser
import Foundation
import WeChatPayCrypto

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Standard output and standard error, each line written at once, so that a pipe sees it.
///
/// Text from outside can neither move a terminal's cursor nor begin a new line: see
/// `StringProtocol.printableLine`.
struct Console: Sendable {
    /// Writes a line of result.
    func out(_ line: String = "") throws {
        try write(Data("\(line.printableLine)\n".utf8))
    }

    /// Writes JSON, on one line or several; the escapes are JSON's own.
    func out(json: Data) throws {
        let text = String(decoding: json, as: UTF8.self).printableLines
        try write(Data("\(text)\n".utf8))
    }

    /// Writes a line that this program made, with colours.
    func out(styled line: String) throws {
        try write(Data("\(line)\n".utf8))
    }

    /// Writes bytes of result as they are; to a terminal without control characters.
    func out(_ bytes: Data) throws {
        guard isatty(STDOUT_FILENO) == 1 else { return try write(bytes) }
        try write(Data(String(decoding: bytes, as: UTF8.self).printableLines.utf8))
    }

    /// Writes to standard output.
    ///
    /// - Throws: `ExitCode` if the reader, such as `head`, has closed the pipe: there is nothing to report then;
    ///   ``Failure/Problem`` for another reason.
    private func write(_ bytes: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            guard SystemFailure.code(of: error) != EPIPE else { throw ExitCode(Self.closedPipe) }
            let text = SystemFailure.cannotWrite("to standard output", "标准输出", error)
            throw Failure.Problem(status: .failure, description: text)
        }
    }

    /// What a shell reports for a program that SIGPIPE ended: 128 + 13.
    private static let closedPipe: Int32 = 141

    /// Writes a line about the work, without key material.
    func err(_ line: String) { write(error: "\(line.withoutKeys.printableLine)\n") }

    /// Shows or erases a progress bar; the caller has checked that standard error is a terminal.
    func bar(_ text: String) { write(error: "\r\u{1B}[K\(text)") }

    /// A closed terminal must not end the work.
    private func write(error text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
