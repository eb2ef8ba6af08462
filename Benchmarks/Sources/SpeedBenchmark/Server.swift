import ArgumentParser
import Foundation
import Measuring
import Stub
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPaySandboxTesting
import WeChatPayTesting

/// A platform in a separate process, so that only the client's time and memory are counted.
final class Server {
    enum Kind: String, ExpressibleByArgument, Codable { case stub, sandbox }

    private let process = Process()
    private let commands = Pipe()
    private let lines = Pipe()
    private let access: Access

    /// What a client needs to know of it.
    struct Access: Codable {
        var baseURL: String
        var merchantSerial: String
        var platformKeyID: String
    }

    /// Starts it, and waits until it listens.
    ///
    /// - Parameters:
    ///   - kind: Which.
    ///   - cores: The only ones that it may use, as `taskset` takes them; by default all.
    /// - Throws: An error when it cannot start.
    init(_ kind: Kind, cores: String? = nil) throws {
        let command = Programs.command([Programs.path("SpeedBenchmark"), "serve", kind.rawValue], cores: cores)
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardInput = commands
        process.standardOutput = lines
        try process.run()
        self.access = try JSONDecoder().decode(Access.self, from: Self.line(lines))
    }

    /// The processor time that the server has used since it started, in seconds.
    var cpu: Double {
        get throws {
            commands.fileHandleForWriting.write(Data("cpu\n".utf8))
            return try JSONDecoder().decode(Double.self, from: Self.line(lines))
        }
    }

    /// A client that calls it.
    func calls(_ backend: Calls.Backend) throws -> Calls {
        try Calls(backend, serial: access.merchantSerial, keyID: access.platformKeyID, baseURL: access.baseURL)
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Keys in files, and the variables that name them.
    func environment(in directory: Directory) throws -> [String: String] {
        [
            "WECHATPAY_BASE_URL": access.baseURL,
            "WECHATPAY_MCHID": FixtureKeys.merchantID,
            "WECHATPAY_SERIAL": access.merchantSerial,
            "WECHATPAY_PRIVATE_KEY": try directory.write("apiclient_key.pem", FixtureKeys.merchantPrivateKeyPEM),
            "WECHATPAY_PLATFORM_KEY_ID": access.platformKeyID,
            "WECHATPAY_PLATFORM_KEY": try directory.write("pub_key.pem", FixtureKeys.platformPublicKeyPEM),
            "WECHATPAY_API_V3_KEY": FixtureKeys.apiV3Key,
        ]
    }

    private static func line(_ pipe: Pipe) throws -> Data {
        let data = pipe.fileHandleForReading.availableData
        guard !data.isEmpty else { throw ValidationError("The platform's process ended") }
        return data
    }
}

/// What the process of a ``Server`` runs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

    @Argument var kind: Server.Kind

    func run() async throws {
        Thread { Self.answerCommands() }.start()
        switch kind {
        case .stub:
            let key = try RSASigningKey(pem: FixtureKeys.platformPrivateKeyPEM)
            try await StubPlatform(key: key, keyID: FixtureKeys.platformKeyID).serve { port in
                Self.report(
                    Server.Access(
                        baseURL: "http://127.0.0.1:\(port)",
                        merchantSerial: FixtureKeys.merchantSerial,
                        platformKeyID: FixtureKeys.platformKeyID
                    )
                )
            }
        case .sandbox:
            try await withSandbox(.fixture) { sandbox in
                Self.report(
                    Server.Access(
                        baseURL: try await sandbox.baseURL,
                        merchantSerial: sandbox.credentials.merchantSerial,
                        platformKeyID: sandbox.credentials.platformKeyID
                    )
                )
                try await Task.sleep(for: .seconds(3600))
            }
        }
    }

    private static func report(_ value: some Encodable) {
        guard let data = try? JSONEncoder().encode(value) else { return }
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }

    /// Ends with the process that started this one.
    private static func answerCommands() {
        while let command = readLine() {
            if command == "cpu" { report(Usage.cpu) }
        }
        Foundation.exit(0)
    }
}

/// Where the programs of this package are.
enum Programs {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// A command that may use only some of the machine's cores.
    static func command(_ command: [String], cores: String?) -> [String] {
        cores.map { ["/usr/bin/env", "taskset", "-c", $0] + command } ?? command
    }
}

/// A temporary directory that is removed at the end of the run.
final class Directory {
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent(
        "wechatpay-bench-\(UUID().uuidString)"
    )

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a text, and returns the file's path.
    func write(_ name: String, _ text: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }
}
