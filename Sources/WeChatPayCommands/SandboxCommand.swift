public import ArgumentParser
import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import WeChatPayCrypto
import WeChatPayHTTP
import WeChatPaySandbox

/// `wechatpay sandbox`: the platform alone.
struct SandboxCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: Language.current(
            "Runs a local platform until it is stopped, and prints the environment variables to call it.",
            "运行平台直到被停止，并打印调用它所需的环境变量。"
        ),
        discussion: Language.current(
            "Prints shell commands on standard output and one line per request on standard error. Stop it with "
                + "Ctrl-C.",
            "标准输出是可粘贴到 shell 的行，标准错误每个请求一行。用 Ctrl-C 停止。"
        )
    )

    @Option(help: .text("The address to listen on.", "监听地址。"))
    var host = "127.0.0.1"

    @Option(
        help: .text(
            "The port to listen on; 0 selects a free port. Default: 9080, or the next free port; with --tls, 443.",
            "监听端口；0 表示任选空闲端口。默认 9080 或其后的空闲端口；使用 --tls 时为 443。"
        )
    )
    var port: Int?

    @Option(
        help: .text(
            "Store the state, including keys, in this SQLite file for later runs. Default: in memory.",
            "把状态（含密钥）保存到该 SQLite 文件，供下次使用。默认：仅在内存中。"
        )
    )
    var storage: String?

    @Option(
        help: .text(
            "Write keys, certificates, wechatpay.env and wechatpay.json to this directory. Default: a temporary directory that is removed at the end.",
            "把密钥、证书、wechatpay.env 与 wechatpay.json 写入该目录。默认：临时目录，结束时删除。"
        )
    )
    var writeCredentials: String?

    @Option(
        help: .text(
            "The kind of platform keys: public-key, certificate (clients download them with the API v3 key), or both.",
            "平台密钥的类型：public-key、certificate（客户端用 APIv3 密钥下载）或 both。"
        )
    )
    var keyMode = SandboxConfiguration.KeyMode.publicKey

    @Flag(
        help: .text(
            "Serve the platform's host names over HTTPS, and print how to trust the certificate and how to undo it.",
            "以 HTTPS 提供微信支付的域名，并打印信任证书与撤销的方法。"
        )
    )
    var tls = false

    @Option(
        help: .text(
            "The port of the admin API, on 127.0.0.1 and without signatures; 0 selects a free port. Default: 9081, or the next free port.",
            "管理接口的端口（仅 127.0.0.1，无需签名）；0 表示任选空闲端口。默认 9081 或其后的空闲端口。"
        )
    )
    var adminPort: Int?

    @Flag(help: .text("Do not start the admin API.", "不开启管理接口。"))
    var noAdmin = false

    @Option(
        name: .customLong("admin-host"),
        help: .text(
            "A host name by which the admin API may be called, in addition to the names of this machine; may be repeated. The admin API then listens on the address of --host.",
            "除本机名称外，允许用来访问管理接口的域名；可重复。此时管理接口监听 --host 的地址。"
        )
    )
    var adminHosts: [String] = []

    @Option(
        name: .customLong("notify-url"),
        help: .text("The URL for the merchant's notifications. Default: none are sent.", "商户通知的接收地址。默认：不发送。")
    )
    var notifyURL: String?

    @Option(
        name: .customLong("allow-notify-host"),
        help: .text(
            "A host that may receive notifications, in addition to this machine and the host of --notify-url; may be repeated.",
            "除本机与 --notify-url 的域名外，允许接收通知的域名；可重复。"
        )
    )
    var allowedNotifyHosts: [String] = []

    @Option(
        help: .text("The factor for the delays before retries of notifications, such as 0.001.", "通知重试间隔的倍数，例如 0.001。")
    )
    var notificationTimeScale = 1.0

    @Flag(
        help: .text(
            "Reject each repeated nonce. Default: the identical request is accepted again within the time window.",
            "拒绝所有重复的随机串。默认：有效时间内允许重发完全相同的请求。"
        )
    )
    var strictNonces = false

    @Flag(help: .text("Do not print a line for each request.", "不打印每个请求。"))
    var quiet = false

    func validate() throws {
        for (name, value) in [("--storage", storage), ("--write-credentials", writeCredentials)] {
            guard value?.mayHoldKey != true else {
                throw ValidationError(
                    Language.current("\(name) must be a path, not the contents of a file", "\(name) 应为路径，而不是文件内容")
                )
            }
        }
        for (name, value) in [("--port", port), ("--admin-port", adminPort)] {
            guard (0...65535).contains(value ?? 0) else {
                throw ValidationError(Language.current("\(name) must be from 0 to 65535", "\(name) 须在 0 到 65535 之间"))
            }
        }
        guard SandboxConfiguration.notificationTimeScales.contains(notificationTimeScale) else {
            throw ValidationError(
                Language.current(
                    "--notification-time-scale must be from 0 to 1000",
                    "--notification-time-scale 须在 0 到 1000 之间"
                )
            )
        }
        guard !noAdmin || (adminPort == nil && adminHosts.isEmpty) else {
            throw ValidationError(
                Language.current(
                    "--no-admin cannot be combined with --admin-port or --admin-host",
                    "--no-admin 不能与 --admin-port 或 --admin-host 同用"
                )
            )
        }
        if let notifyURL, HTTPAddress(notifyURL) == nil {
            throw ValidationError(
                Language.current("--notify-url must be a URL of http or https", "--notify-url 必须是 http 或 https 的 URL")
            )
        }
    }

    func execute() async throws {
        let directory = URL(fileURLWithPath: writeCredentials ?? Self.temporaryDirectory()).path
        defer {
            if writeCredentials == nil { try? FileManager.default.removeItem(atPath: directory) }
        }
        try CredentialFiles(directory: directory).makeDirectory()
        let lock = try DirectoryLock(directory)
        defer { withExtendedLifetime(lock) {} }
        var configuration = try configuration(in: directory)
        // A sandbox takes time to start: a given port that is in use is reported at once.
        let port = self.port ?? (tls ? 443 : nil)
        for (port, host) in [(port ?? 0, host), (adminPort ?? 0, configuration.adminHost)] {
            guard await ListeningPort.isFree(port, on: host) else {
                throw Self.cannotListen(IOError(errnoCode: EADDRINUSE, reason: "bind"))
            }
        }
        // A default port that was free may be taken before it is used.
        for attempt in 0... {
            configuration.port = await ListeningPort.choose(port, .gateway, on: host)
            if !noAdmin {
                configuration.adminPort = await ListeningPort.choose(adminPort, .admin, on: configuration.adminHost)
            }
            do {
                return try await serve(configuration, directory)
            } catch let error as IOError where [EADDRINUSE, EACCES].contains(error.errnoCode) {
                let isGiven = port != nil && (adminPort != nil || noAdmin)
                guard error.errnoCode == EADDRINUSE, !isGiven, attempt < ListeningPort.attempts else {
                    throw Self.cannotListen(error)
                }
            }
        }
    }

    private func configuration(in directory: String) throws -> SandboxConfiguration {
        var configuration = SandboxConfiguration()
        configuration.host = host
        configuration.adminNames = adminHosts
        if !adminHosts.isEmpty { configuration.adminHost = host }
        configuration.notificationTimeScale = notificationTimeScale
        configuration.notificationHosts = Set(
            allowedNotifyHosts + [notifyURL.flatMap { HTTPAddress($0)?.host }].compactMap(\.self)
        )
        if tls { configuration.tls = try TLSFiles(directory: directory).load() }
        configuration.keyMode = keyMode
        configuration.acceptsRepeatedRequests = !strictNonces
        if let storage { configuration.storage = .file(storage) }
        if !quiet {
            configuration.logger = Logger(label: "sandbox") { StreamLogHandler.standardError(label: $0) }
        }
        return configuration
    }

    private func serve(_ configuration: SandboxConfiguration, _ directory: String) async throws {
        let sandbox = try await Self.make(configuration)
        if let notifyURL { try await sandbox.setNotifyURL(notifyURL) }
        let announcement = Announcement(
            sandbox: sandbox,
            directory: directory,
            isKept: writeCredentials != nil,
            hasTLS: tls,
            hasAdmin: !noAdmin
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
        try await group.run()
    }

    private static func cannotListen(_ error: IOError) -> Failure.Problem {
        let language = Language.current
        return Failure.Problem(
            status: .configuration,
            description: error.errnoCode == EADDRINUSE
                ? language("Cannot listen: the address is in use", "无法监听：地址已被占用")
                : language("Cannot listen: permission denied", "无法监听：没有权限"),
            next: language(
                "use another --port or --admin-port, or stop the program that listens there; ports below 1024 require root on "
                    + "many systems",
                "换一个 --port 或 --admin-port，或停掉占用端口的程序；在许多系统上 1024 以下的端口需要 root"
            )
        )
    }

    private static func make(_ configuration: SandboxConfiguration) async throws -> Sandbox {
        do {
            return try await Sandbox(configuration)
        } catch let error as CryptoFailure {
            throw error
        } catch {
            guard case .file(let path) = configuration.storage else { throw error }
            let own = (error as? any LocalizedError)?.errorDescription
            let reason = own ?? (SystemFailure.isOwn(error) ? "\(error)" : SystemFailure.text(error))
            throw Credentials.Problem(
                description: Language.current(
                    "Cannot use \(path.printablePath) as the sandbox's storage: \(reason)",
                    "无法把 \(path.printablePath) 用作沙箱的存储：\(LibraryText.localized(reason, .chinese))"
                )
            )
        }
    }

    private static func temporaryDirectory() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("wechatpay-sandbox-\(UUID().uuidString)").path
    }
}

extension SandboxConfiguration.KeyMode: ExpressibleByArgument {}

/// Prints the variables to export once the sandbox listens.
private struct Announcement: Service {
    let sandbox: Sandbox
    let directory: String
    let isKept: Bool
    let hasTLS: Bool
    let hasAdmin: Bool

    func run() async throws {
        let console = Console()
        let (url, adminURL) = (try await sandbox.baseURL, hasAdmin ? try await sandbox.adminURL : nil)
        let credentials = try CredentialFiles(directory: directory)
            .write(
                sandbox.credentials,
                baseURL: url,
                keyMode: sandbox.keyMode,
                adminURL: adminURL,
                caFile: hasTLS ? TLSFiles(directory: directory).authority : nil
            )
        let school = sandbox.school
        for line in credentials.exports { try console.out(line) }
        try console.out("# gateway: \(url)" + (adminURL.map { ", admin API: \($0)" } ?? ""))
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
        if isKept { try console.out("# or load the same from a file: . \(directory)/wechatpay.env") }
    }
}
