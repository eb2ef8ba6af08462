import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals
import WeChatPaySandbox

/// `wechatpay sandbox`: the platform alone.
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Runs the platform until it is stopped, and prints what to export to call it.",
        discussion: """
            Standard output gets lines to paste into a shell; standard error one line for each request. \
            Stop it with Ctrl-C.
            """
    )

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 takes a free one.")
    var port = 0

    @Option(help: "Keep the state in this SQLite file, keys included; the next run finds it again. Default: in memory.")
    var storage: String?

    @Option(
        help:
            "Write keys, certificate, wechatpay.env and wechatpay.json to this directory. Default: a temporary one, removed at the end."
    )
    var writeCredentials: String?

    @Option(
        help:
            "Which platform keys there are: public-key, certificate (clients download them with the API v3 key), or both."
    )
    var keyMode = SandboxConfiguration.KeyMode.publicKey

    @Flag(help: "No line for each request.")
    var quiet = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port must be from 0 to 65535") }
    }

    func run() async throws {
        var configuration = SandboxConfiguration()
        configuration.host = host
        configuration.port = port
        configuration.keyMode = keyMode
        if let storage { configuration.storage = .file(storage) }
        if !quiet {
            configuration.logger = Logger(label: "sandbox") { StreamLogHandler.standardError(label: $0) }
        }
        let sandbox = try await Sandbox(configuration)
        let directory = writeCredentials ?? Self.temporaryDirectory()
        defer {
            if writeCredentials == nil { try? FileManager.default.removeItem(atPath: directory) }
        }
        let announcement = Announcement(sandbox: sandbox, directory: directory, isKept: writeCredentials != nil)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: sandbox),
                    .init(service: announcement, successTerminationBehavior: .ignore),
                ],
                gracefulShutdownSignals: [.sigint, .sigterm],
                logger: Logger(label: "wechatpay", factory: { _ in SwiftLogNoOpLogHandler() })
            )
        )
        try await group.run()
    }

    private static func temporaryDirectory() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("wechatpay-sandbox-\(UUID().uuidString)").path
    }
}

extension SandboxConfiguration.KeyMode: ExpressibleByArgument {}

/// Prints what to export once the sandbox listens.
private struct Announcement: Service {
    let sandbox: Sandbox
    let directory: String
    let isKept: Bool

    func run() async throws {
        let console = Console()
        let credentials = try CredentialFiles(directory: directory)
            .write(sandbox.credentials, baseURL: try await sandbox.baseURL, keyMode: sandbox.keyMode)
        let school = sandbox.school
        for line in credentials.exports { try console.out(line) }
        try console.out("# \(school.name), \(school.organizationID): \(school.outUserIDs.count) users")
        try console.out(
            "# wechatpay call GET 'v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}' -p organization_id=\(school.organizationID) -p out_user_id=\(school.outUserIDs.first ?? "")"
        )
        if isKept { try console.out("# the same in a file: . \(directory)/wechatpay.env") }
    }
}
