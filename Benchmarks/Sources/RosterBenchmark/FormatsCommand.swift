import ArgumentParser
import Foundation
import Measuring
import WeChatPayOfflineFace
import WeChatPayRoster

/// Reads a million rows as CSV and as workbooks, each in a process of its own whose memory is measured.
struct FormatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "formats")

    @Option var rows = 1_000_000
    @Option(help: "The script that writes workbooks.")
    var script = "Benchmarks/workbook.py"

    func run() async throws { try await Workplace.withDirectory(measure) }

    private func measure(_ directory: String) async throws {
        let csv = Roster(directory: directory)
        try csv.write(rows: rows, changingEvery: nil)
        var files = [("CSV", csv.file)]
        for kind in ["shared", "inline"] {
            let path = directory + "/\(kind).xlsx"
            try Workplace.run("/usr/bin/env", ["python3", script, String(rows), path, kind])
            files.append((".xlsx, \(kind) texts", path))
        }
        for (name, path) in files {
            try Workplace.run(CommandLine.arguments[0], ["read", path, name, "--rows", String(rows)])
        }
    }
}

/// Opens a file and reads all its rows once.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", shouldDisplay: false)
    /// In MB of 10^6 bytes.
    private static let limit = 150.0

    @Argument var file: String
    @Argument var name: String
    @Option var rows: Int

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let source = try RosterFile(file, in: "O1000001")
        let opened = clock.now
        var reader = try source.reader()
        var count = 0
        while let record = try await reader.next() {
            guard case .row = record else { throw ExitCode.failure }
            count += 1
        }
        let end = clock.now
        guard count == rows else { throw ExitCode.failure }
        let memory = Double(Usage.peakMemory) / 1e6
        print(
            "\(name): \(rows) rows, open \(Table.text((opened - start) / .seconds(1))) s, read "
                + "\(Table.text((end - opened) / .seconds(1))) s, peak memory \(Table.text(memory)) MB "
                + "(limit \(Int(Self.limit)))\(memory > Self.limit ? "  OVER" : "")"
        )
        if memory > Self.limit { throw ExitCode.failure }
    }
}
