import Foundation
import TestVectors

/// A program of this build, run as a user would.
struct Program {
    /// What became of a run.
    struct Outcome {
        let status: Int32
        let out: String
        let err: String
    }

    let name: String

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
        let process = makeProcess(arguments, environment)
        let (inPipe, outPipe, errPipe) = (Pipe(), Pipe(), Pipe())
        process.standardInput = inPipe
        process.standardOutput = outPipe
        process.standardError = errPipe
        let (ends, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        try inPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try inPipe.fileHandleForWriting.close()
        async let out = Self.read(outPipe)
        async let err = Self.read(errPipe)
        let (outText, errText) = await (out, err)
        // Not by blocking: the platform that the program calls may need the thread.
        for await _ in ends {}
        return Outcome(status: process.terminationStatus, out: outText, err: errText)
    }

    func makeProcess(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = Vectors.products.appendingPathComponent(name)
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        return process
    }

    /// Reads on a thread of its own; the cooperative pool is not for waiting.
    private static func read(_ pipe: Pipe) async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }
}

extension FileHandle {
    /// Lines as they come, read on a thread of its own.
    var lineSequence: AsyncThrowingStream<String, any Error> {
        AsyncThrowingStream { continuation in
            DispatchQueue.global().async {
                var rest = Data()
                while let data = try? self.read(upToCount: 1), !data.isEmpty {
                    if data.first == 0x0A {
                        continuation.yield(String(decoding: rest, as: UTF8.self))
                        rest = Data()
                    } else {
                        rest += data
                    }
                }
                continuation.finish()
            }
        }
    }
}
