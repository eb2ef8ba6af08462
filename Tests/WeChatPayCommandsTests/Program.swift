import Foundation
import Subprocess
import SystemPackage
import TestVectors

/// A program of this build, run as a user would.
///
/// Not by Foundation's `Process`: on Linux it reads past the list of open files and waits with `select`, so
/// that it traps or hangs in a process with as many connections as these tests have at once.
///
/// When the task is cancelled, as by the time limit of a test, the program is killed; so it is when a closure throws.
struct Program {
    /// The result of a run.
    struct Outcome {
        let status: Int
        let out: String
        let err: String
    }

    /// The controls of a running program.
    typealias Running = Execution<NoInput, SequenceOutput, SequenceOutput>

    let name: String

    /// The shell, which runs a line that a program has printed.
    static let shell = Program(name: "sh")

    /// The file of the program.
    var path: String { name == "sh" ? "/bin/sh" : Vectors.products.appendingPathComponent(name).path }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: What follows its name.
    ///   - environment: All that it finds in its environment, but for the search path.
    ///   - input: What it finds on its standard input.
    /// - Returns: Its status and what it wrote.
    /// - Throws: An error when it cannot be started.
    func run(_ arguments: [String] = [], environment: [String: String] = [:], input: String = "") async throws
        -> Outcome
    {
        // From a file: a program that ends before it has read a pipe to its end is a trap in the library.
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try Data(input.utf8).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let limit = 16 << 20
        let result = try await Subprocess.run(
            configuration(arguments, environment),
            input: .fileDescriptor(try .open(FilePath(file), .readOnly), closeAfterSpawningProcess: true),
            output: .string(limit: limit),
            error: .string(limit: limit)
        )
        return Outcome(
            status: result.terminationStatus.number,
            out: result.standardOutput,
            err: result.standardError
        )
    }

    /// Runs the program while a closure runs, and stops it when the closure returns.
    ///
    /// - Parameters:
    ///   - arguments: What follows its name.
    ///   - environment: All that it finds in its environment, but for the search path.
    ///   - body: What to do while it runs; what the program writes must be read to its end there.
    /// - Returns: Its status.
    /// - Throws: An error when it cannot be started, and what the closure throws.
    func run(
        _ arguments: [String],
        environment: [String: String],
        during body: (Running) async throws -> Void
    ) async throws -> Int {
        try await Subprocess.run(
            configuration(arguments, environment),
            input: .none,
            output: .sequence,
            error: .sequence,
            body: body
        ).terminationStatus.number
    }

    private func configuration(_ arguments: [String], _ environment: [String: String]) -> Configuration {
        let variables = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        return Configuration(
            executable: .path(FilePath(path)),
            arguments: Arguments(arguments),
            environment: .custom(
                Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) })
            )
        )
    }
}

extension TerminationStatus {
    /// The status that it ended with, or less than nothing for a signal.
    var number: Int {
        switch self {
        case .exited(let code): Int(code)
        case .signaled(let signal): -Int(signal)
        }
    }
}

extension SubprocessOutputSequence {
    /// All that is left of it.
    func text() async throws -> String {
        var text = ""
        for try await line in strings() { text += line + "\n" }
        return text
    }
}
