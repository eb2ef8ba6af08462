import ArgumentParser
import Foundation
import Measuring
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster

/// A platform in this process that computes each user from its number, so that only the roster's memory is measured.
struct MadeUpPlatform: RosterPlatform {
    let identity = "a made-up platform"

    /// A pupil's name, which ends in the number.
    static func name(_ index: Int) -> String { "学生\(index)" }

    /// A pupil's class before the year changed.
    static func className(_ index: Int) -> String { "高中一年\(index % 20 + 1)班" }

    func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser {
        let index = Int(outUserID.rawValue.dropFirst()) ?? 0
        var user = FaceUser(outUserID: outUserID, organizationID: organizationID)
        (user.name, user.className) = (Self.name(index), Self.className(index))
        (user.type, user.status) = (.student, .normal)
        return user
    }

    func update(_ outUserID: OutUserID, in organizationID: OrganizationID, with update: FaceUserUpdate) async throws {}
}

/// A roster of so many pupils in a directory, and its journal.
struct Roster {
    let directory: String
    var file: String { directory + "/roster.csv" }

    /// Writes the file; every so many-th pupil is in another class.
    func write(rows: Int, changingEvery step: Int?) throws {
        guard FileManager.default.createFile(atPath: file, contents: nil),
            let handle = FileHandle(forWritingAtPath: file)
        else { throw ExitCode.failure }
        defer { try? handle.close() }
        var text = "out_user_id,user_name,user_type,class_name,status\n"
        for index in 0..<rows {
            let isChanged = step.map { index % $0 == 0 } ?? false
            let className = isChanged ? "高中二年一班" : MadeUpPlatform.className(index)
            text += "P\(index),\(MadeUpPlatform.name(index)),STUDENT,\(className),NORMAL\n"
            if text.utf8.count > 1 << 20 {
                try handle.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try handle.write(contentsOf: Data(text.utf8))
    }

    func engine(trustWindow: Duration?) throws -> RosterEngine {
        var options = RosterOptions()
        options.rate = 1_000_000
        options.trustWindow = trustWindow
        return try RosterEngine(
            MadeUpPlatform(),
            source: try RosterFile(file, in: "O1000001"),
            store: try SQLiteRosterStore(directory + "/journal.sqlite"),
            fingerprints: try Fingerprints(file: directory + "/journal.key"),
            options: options
        )
    }
}

/// A temporary directory, and programs that run to their end.
enum Workplace {
    /// Passes a temporary directory to a closure, and removes it afterwards.
    static func withDirectory(_ body: (String) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await body(directory)
    }

    /// Runs a program.
    static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
    }
}

/// Reads a million users, then lets a second process plan and apply the changes of a hundredth of them.
struct MillionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "million")

    @Option var rows = 1_000_000

    func run() async throws { try await Workplace.withDirectory(measure) }

    private func measure(_ directory: String) async throws {
        let roster = Roster(directory: directory)
        try roster.write(rows: rows, changingEvery: nil)
        let clock = ContinuousClock()
        let start = clock.now
        let engine = try roster.engine(trustWindow: nil)
        let plan = try await engine.plan()
        guard plan.summary.same == rows else { throw ExitCode.failure }
        let seconds = (clock.now - start) / .seconds(1)
        print("\(rows) users read for the first time, kept in the journal: \(Table.text(seconds)) s")
        try roster.write(rows: rows, changingEvery: 100)
        try Workplace.run(CommandLine.arguments[0], ["trusted", directory, "--rows", String(rows)])
    }
}

/// Plans with a trust window and applies, in a process whose memory is measured.
struct TrustedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "trusted", shouldDisplay: false)
    /// In MB of 10^6 bytes.
    private static let limit = 150.0

    @Argument var directory: String
    @Option var rows: Int

    func run() async throws {
        let clock = ContinuousClock()
        let roster = Roster(directory: directory)
        let start = clock.now
        let engine = try roster.engine(trustWindow: .seconds(7 * 86400))
        let plan = try await engine.plan()
        let planned = clock.now
        let planMemory = Double(Usage.peakMemory) / 1e6
        let summary = try await engine.apply(plan)
        let applied = clock.now
        let changed = (rows + 99) / 100
        guard plan.summary.trusted == rows - changed, summary.changed == changed else { throw ExitCode.failure }
        let memory = Double(Usage.peakMemory) / 1e6
        print(
            "\(rows) rows, \(changed) changed, --trust 7d: plan \(Table.text((planned - start) / .seconds(1))) s, apply "
                + "\(Table.text((applied - planned) / .seconds(1))) s, peak memory \(Table.text(planMemory)) MB and "
                + "\(Table.text(memory)) MB (limit \(Int(Self.limit)))\(memory > Self.limit ? "  OVER" : "")"
        )
        if memory > Self.limit { throw ExitCode.failure }
    }
}
