import ArgumentParser
import Foundation
import Measuring
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayRoster
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

/// Compares an apply to the bare client's calls: the same updates of the same users at the same concurrency.
struct ThroughputCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "throughput")
    private static let limit = 0.85

    @Option var users = 2000
    @Option var concurrency = 16
    @Option var rounds = 5

    func run() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let server = try Server(users: users)
        defer { server.stop() }
        let face = try server.client().offlineFace
        var ratios: [Double] = []
        // The first round warms connections up, and does not count.
        for round in 0...rounds {
            let bare = try await bare(face, "高中\(round)年一班")
            let roster = try await roster(face, "高中\(round)年二班", directory)
            if round > 0 {
                print("bare \(Table.text(bare, 0)) calls a second, roster apply \(Table.text(roster, 0))")
                ratios.append(roster / bare)
            }
        }
        let ratio = Samples(ratios).median
        print(
            "roster apply at \(Table.text(100 * ratio)) % of the bare client, median of \(rounds) rounds "
                + "(at least \(Int(100 * Self.limit)) %)\(ratio < Self.limit ? "  UNDER" : "")"
        )
    }

    private func bare(_ face: OfflineFace, _ className: String) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<concurrency {
                group.addTask {
                    for index in stride(from: worker, to: users, by: concurrency) {
                        try await face.update(OutUserID("P\(index)"), in: "O1000001") { $0.className = className }
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(users) / ((clock.now - start) / .seconds(1))
    }

    private func roster(_ face: OfflineFace, _ className: String, _ directory: String) async throws -> Double {
        var text = "out_user_id,class_name\n"
        for index in 0..<users { text += "P\(index),\(className)\n" }
        try text.write(toFile: directory + "/roster.csv", atomically: true, encoding: .utf8)
        var options = RosterOptions()
        options.rate = 1_000_000
        options.concurrency = concurrency
        let engine = try RosterEngine(
            face,
            source: try RosterFile(directory + "/roster.csv", in: "O1000001"),
            store: try SQLiteRosterStore(directory + "/journal.sqlite"),
            fingerprints: try Fingerprints(file: directory + "/journal.key"),
            options: options
        )
        let plan = try await engine.plan()
        guard plan.items.count == users else { throw ExitCode.failure }
        let clock = ContinuousClock()
        let start = clock.now
        let summary = try await engine.apply(plan)
        guard summary.changed == users else { throw ExitCode.failure }
        return Double(users) / ((clock.now - start) / .seconds(1))
    }
}

/// The sandbox in a separate process.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

    @Option var users: Int

    func run() async throws {
        try await withSandbox(.fixture) { sandbox in
            for index in 0..<users {
                try await sandbox.addUser(
                    SandboxUser(outUserID: "P\(index)", name: "学生\(index)"),
                    in: sandbox.school.organizationID
                )
            }
            let access = Server.Access(
                baseURL: try await sandbox.baseURL,
                serial: sandbox.credentials.merchantSerial,
                platformKeyID: sandbox.credentials.platformKeyID
            )
            FileHandle.standardOutput.write(try JSONEncoder().encode(access))
            try await Task.sleep(for: .seconds(3600))
        }
    }
}

/// Starts and stops that process.
final class Server {
    struct Access: Codable {
        let baseURL: String
        let serial: String
        let platformKeyID: String
    }

    private let process = Process()
    private let access: Access

    init(users: Int) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["serve", "--users", String(users)]
        process.standardOutput = output
        try process.run()
        self.access = try JSONDecoder().decode(Access.self, from: output.fileHandleForReading.availableData)
    }

    func stop() { process.terminate() }

    func client() throws -> WeChatPayClient {
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(
                id: FixtureKeys.merchantID,
                serial: access.serial,
                key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
            ),
            platformKeys: [try PlatformKey(id: access.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)]
        )
        configuration.baseURL = access.baseURL
        configuration.retry = .none
        return try WeChatPayClient(configuration)
    }
}
