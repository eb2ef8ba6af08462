import ArgumentParser
import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import WeChatPayCrypto
import WeChatPaySandbox

/// `wechatpay sandbox`: the platform alone.
struct SandboxCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: Language.current(
            "Runs the platform until it is stopped, and prints what to export to call it.",
            "运行平台直到被停止，并打印调用它所需的环境变量。"
        ),
        discussion: Language.current(
            "Standard output gets lines to paste into a shell; standard error one line for each request. Stop it with "
                + "Ctrl-C.",
            "标准输出是可粘贴到 shell 的行，标准错误每个请求一行。用 Ctrl-C 停止。"
        )
    )

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 takes a free one. Default: 0, with --tls 443.")
    var port: Int?

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

    @Flag(help: "Serve the platform's own host names over HTTPS, and print what to trust and how to undo it.")
    var tls = false

    @Option(help: "Port of the admin API, on 127.0.0.1 and unsigned; 0 takes a free one. Default: none.")
    var adminPort: Int?

    @Option(name: .customLong("notify-url"), help: "Where the merchant's notifications go. Default: nowhere.")
    var notifyURL: String?

    @Option(help: "What the waits before repeated notifications are multiplied with, such as 0.001.")
    var notificationTimeScale = 1.0

    @Flag(help: "No line for each request.")
    var quiet = false

    func validate() throws {
        for (name, value) in [("--port", port), ("--admin-port", adminPort)] {
            guard (0...65535).contains(value ?? 0) else {
                throw ValidationError(Language.current("\(name) must be from 0 to 65535", "\(name) 须在 0 到 65535 之间"))
            }
        }
        guard notificationTimeScale >= 0 else {
            throw ValidationError(
                Language.current("--notification-time-scale must not be negative", "--notification-time-scale 不能为负")
            )
        }
    }

    func execute() async throws {
        let directory = writeCredentials ?? Self.temporaryDirectory()
        defer {
            if writeCredentials == nil { try? FileManager.default.removeItem(atPath: directory) }
        }
        var configuration = SandboxConfiguration()
        configuration.host = host
        configuration.port = port ?? (tls ? 443 : 0)
        configuration.adminPort = adminPort
        configuration.notificationTimeScale = notificationTimeScale
        try CredentialFiles(directory: directory).makeDirectory()
        let lock = try DirectoryLock(directory)
        defer { withExtendedLifetime(lock) {} }
        if tls { configuration.tls = try TLSFiles(directory: directory).load() }
        configuration.keyMode = keyMode
        if let storage { configuration.storage = .file(storage) }
        if !quiet {
            configuration.logger = Logger(label: "sandbox") { StreamLogHandler.standardError(label: $0) }
        }
        let sandbox = try await Self.make(configuration)
        if let notifyURL { try await sandbox.setNotifyURL(notifyURL) }
        let announcement = Announcement(
            sandbox: sandbox,
            directory: directory,
            isKept: writeCredentials != nil,
            hasTLS: tls,
            hasAdmin: adminPort != nil
        )
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
        do {
            try await group.run()
        } catch let error as IOError where [EADDRINUSE, EACCES].contains(error.errnoCode) {
            let language = Language.current
            throw Failure.Problem(
                status: .configuration,
                description: "\(error)",
                next: language(
                    "take another --port or --admin-port, or stop what listens there; ports under 1024 need root on "
                        + "many systems",
                    "换一个 --port 或 --admin-port，或停掉占用端口的程序；在许多系统上 1024 以下的端口需要 root"
                )
            )
        }
    }

    private static func make(_ configuration: SandboxConfiguration) async throws -> Sandbox {
        do {
            return try await Sandbox(configuration)
        } catch let error as CryptoFailure {
            throw error
        } catch {
            guard case .file(let path) = configuration.storage else { throw error }
            throw Credentials.Problem(
                description: Language.current(
                    "Cannot use \(path) as the sandbox's storage: \(error.localizedDescription)",
                    "无法把 \(path) 用作沙箱的存储：\(error.localizedDescription)"
                )
            )
        }
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
    let hasTLS: Bool
    let hasAdmin: Bool

    func run() async throws {
        let console = Console()
        let credentials = try CredentialFiles(directory: directory)
            .write(
                sandbox.credentials,
                baseURL: try await sandbox.baseURL,
                keyMode: sandbox.keyMode,
                adminURL: hasAdmin ? try await sandbox.adminURL : nil,
                caFile: hasTLS ? TLSFiles(directory: directory).authority : nil
            )
        let school = sandbox.school
        for line in credentials.exports { try console.out(line) }
        try console.out("# \(school.name), \(school.organizationID): \(school.outUserIDs.count) users")
        try console.out(
            "# wechatpay call GET 'v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}' -p organization_id=\(school.organizationID) -p out_user_id=\(school.outUserIDs.first ?? "")"
        )
        if hasTLS {
            for line in TLSFiles(directory: directory).advice(
                port: try await sandbox.port,
                isKept: isKept
            ) { try console.out("# \(line)") }
        }
        if isKept { try console.out("# the same in a file: . \(directory)/wechatpay.env") }
    }
}
