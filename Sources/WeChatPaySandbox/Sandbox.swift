import Foundation
import GRDB
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
public import ServiceLifecycle
import Synchronization
import WeChatPayCrypto
import WeChatPayHTTP

/// A WeChat Pay platform in the same process: speaks API v3 over HTTP, checks every signature and
/// signs every response, as the real gateway does.
///
/// ```swift
/// try await withSandbox { sandbox in
///     // call sandbox.baseURL with sandbox.credentials
/// }
/// ```
///
/// It is a `Service`: ``run()`` serves until cancelled or shut down gracefully.
public final class Sandbox: Service {
    /// What a client needs to call the sandbox as its first merchant, with the platform's keys as they were at the
    /// start.
    public let credentials: SandboxCredentials
    /// The first merchant's school.
    public let school: SandboxSchool

    let platform: Platform
    private let configuration: SandboxConfiguration
    private let listening = Listening()
    private let backupListening = Listening()
    private let adminListening = Listening()

    /// Creates a sandbox: opens the store and, if it is new, creates keys, a merchant and a school.
    ///
    /// Does not listen yet.
    ///
    /// - Throws: `CryptoFailure` for a configured key that cannot be used; an error of the store for a
    ///   file that cannot be opened.
    public init(_ configuration: SandboxConfiguration = SandboxConfiguration()) async throws {
        try configuration.validate()
        self.configuration = configuration
        let store = try Store(configuration.storage)
        // The library's error for a row that it cannot decode contains the row, including keys.
        func read<Value>(_ work: () async throws -> Value) async throws -> Value {
            do { return try await work() } catch is RowDecodingError { throw Store.Problem.damaged }
        }
        self.platform = Platform(
            store: store,
            keys: try await read { try await SandboxKeys.load(configuration, store) },
            clock: Clock(base: configuration.now, sleep: configuration.sleep),
            nonce: configuration.nonce,
            merchants: Registry(),
            faults: Faults(),
            journal: Journal(capacity: configuration.keptRequests),
            notifier: Notifier(
                scale: configuration.notificationTimeScale,
                hosts: configuration.notificationHosts,
                maximumPending: configuration.maximumPendingNotifications
            ),
            maximumUploadSize: configuration.maximumUploadSize,
            billRows: configuration.billRows,
            acceptsRepeatedRequests: configuration.acceptsRepeatedRequests,
            scheme: configuration.tls == nil ? "http" : "https"
        )
        for merchant in try await read({ try await store.merchants() }) {
            try Self.register(merchant, with: platform)
        }
        let stored = try await read {
            guard let first = try await store.merchants().first,
                let school = try await store.schools(of: first.id).first
            else { return (merchant: MerchantRecord, school: SandboxSchool)?.none }
            return (first, school)
        }
        if let (first, school) = stored {
            self.credentials = try Self.credentials(of: first, on: platform)
            self.school = school
        } else {
            (credentials, school) = try await Self.makeMerchant(
                id: "1900000109",
                keyPEM: configuration.merchantKeyPEM,
                on: platform
            )
        }
    }

    /// Registers another merchant with a separate school.
    ///
    /// - Parameters:
    ///   - id: The merchant number, digits, not in use yet.
    ///   - privateKeyPEM: The merchant's private key; generated when `nil`.
    /// - Returns: What a client needs, and the school.
    /// - Throws: An error of the store when the number is in use; `CryptoFailure` for a key that cannot be used.
    public func addMerchant(
        id: String,
        privateKeyPEM: String? = nil
    ) async throws -> (credentials: SandboxCredentials, school: SandboxSchool) {
        try await Self.makeMerchant(id: id, keyPEM: privateKeyPEM, on: platform)
    }

    /// The port, once the sandbox listens; waits for that.
    ///
    /// - Throws: An error when the sandbox cannot listen, for example on a port that is in use.
    public var port: Int {
        get async throws { try await listening.port }
    }

    /// The base URL for a client, such as `http://127.0.0.1:4000`; waits until the sandbox listens.
    public var baseURL: String {
        get async throws { url(try await port, scheme: platform.scheme) }
    }

    /// The base URL of the backup host; waits until the sandbox listens.
    ///
    /// - Throws: An error when the sandbox cannot listen, or was configured without a backup host.
    public var backupURL: String {
        get async throws { url(try await backupListening.port, scheme: platform.scheme) }
    }

    /// The base URL of the admin API; waits until it listens.
    ///
    /// - Throws: An error when the sandbox cannot listen, or was configured without an admin API.
    public var adminURL: String {
        get async throws { url(try await adminListening.port, on: configuration.adminHost, scheme: "http") }
    }

    /// The numbers of all merchants, in the order in which they were added.
    public func merchantIDs() async throws -> [String] { try await platform.store.merchants().map(\.id) }

    private func url(_ port: Int, on host: String? = nil, scheme: String) -> String {
        var address = host ?? configuration.host
        // An address that stands for all of this machine's addresses is not one that can be called.
        if address == "0.0.0.0" { address = "127.0.0.1" }
        if address == "::" { address = "::1" }
        let host = address.contains(":") ? "[\(address)]" : address
        return "\(scheme)://\(host):\(port)"
    }

    /// Serves until the task is cancelled or the service is shut down gracefully; requests under way
    /// are finished first.
    public func run() async throws {
        let routes = Router(context: GatewayContext.self)
        addRoutes(to: routes)
        let head = HeadCheck(platform: platform, routes: RouteTable(routes))
        let server: HTTPServerBuilder
        do {
            server = try self.server(head)
        } catch {
            for listening in [listening, backupListening, adminListening] { listening.fail(error) }
            throw error
        }
        var services: [any Service] = [
            application(router(head, isBackup: false), server, port: configuration.port, listening),
            NotifierService(platform: platform),
        ]
        if configuration.hasBackupHost {
            services.append(application(router(head, isBackup: true), server, port: 0, backupListening))
        } else {
            backupListening.fail(CancellationError())
        }
        if let port = configuration.adminPort {
            services.append(
                application(
                    AdminRoutes(sandbox: self).router(AdminGuard(names: adminNames)),
                    .http1(configuration: adminHTTP),
                    host: configuration.adminHost,
                    port: port,
                    adminListening
                )
            )
        } else {
            adminListening.fail(CancellationError())
        }
        let logger = Logger(label: "wechatpay.sandbox.http", factory: { _ in SwiftLogNoOpLogHandler() })
        var settings = ServiceGroupConfiguration(services: services, logger: logger)
        settings.maximumGracefulShutdownDuration = configuration.shutdownGrace
        let group = ServiceGroup(configuration: settings)
        do {
            try await withTaskCancellationOrGracefulShutdownHandler {
                try await Task.detached(executorPreference: DispatchExecutor.sandbox) { try await group.run() }.value
            } onCancelOrGracefulShutdown: {
                Task.detached(executorPreference: DispatchExecutor.sandbox) { await group.triggerGracefulShutdown() }
            }
            listening.fail(CancellationError())
            backupListening.fail(CancellationError())
            adminListening.fail(CancellationError())
        } catch {
            listening.fail(error)
            backupListening.fail(error)
            adminListening.fail(error)
            throw error
        }
    }

    private var adminNames: Set<String> {
        Set((configuration.adminNames + [configuration.adminHost]).map { $0.lowercased() })
    }

    private func application<Context: RequestContext>(
        _ router: Router<Context>,
        _ server: HTTPServerBuilder,
        host: String? = nil,
        port: Int,
        _ listening: Listening
    ) -> some Service where Context.Source == ApplicationRequestContextSource {
        Application(
            router: router,
            server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(host ?? configuration.host, port: port),
                serverName: "nginx"
            ),
            onServerRunning: { channel in listening.succeed(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "wechatpay.sandbox.http", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }

    /// Creates an HTTP server, or an HTTPS server if there is a certificate; HTTP/1.1 only, like the platform.
    private func server(_ head: HeadCheck) throws -> HTTPServerBuilder {
        guard let tls = configuration.tls else { return .http1(configuration: http(head)) }
        let chain = try NIOSSLCertificate.fromPEMBytes(Array(tls.certificatePEM.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(tls.privateKeyPEM.utf8), format: .pem)
        var settings = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        settings.applicationProtocols = ["http/1.1"]
        return try .tls(.http1(configuration: http(head)), tlsConfiguration: settings)
    }

    /// The limits of a connection of the admin API.
    private var adminHTTP: HTTP1Channel.Configuration {
        let timeouts = timeouts
        return HTTP1Channel.Configuration(additionalChannelHandlers: [timeouts()])
    }

    /// The limits of a connection of the gateway, and the parts of its responses that are not a route's.
    private func http(_ head: HeadCheck) -> HTTP1Channel.Configuration {
        let (timeouts, idle, now) = (timeouts, configuration.idleTimeout, platform.now)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                timeouts(), ResponseHeads(idleTimeout: idle, now: now) { (try? head.check($0)) != nil },
            ]
        )
    }

    private var timeouts: @Sendable () -> ConnectionTimeouts {
        let sizes = [configuration.maximumUploadSize, HeadCheck.maximumBodySize, AdminRoutes.maximumBodySize]
        return { [idle = configuration.idleTimeout, request = configuration.requestTimeout] in
            ConnectionTimeouts(idle: idle, request: request, maximumBodySize: sizes.max() ?? 0)
        }
    }

    private func router(_ head: HeadCheck, isBackup: Bool) -> Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        let errors = ErrorMapping(logger: configuration.logger)
        router.add(middleware: ConnectionFaults(platform: platform, isBackup: isBackup))
        router.add(middleware: RequestLog(platform: platform, logger: configuration.logger))
        router.add(middleware: errors)
        router.add(middleware: Authentication(platform: platform, head: head))
        router.add(middleware: ResponseSigning(platform: platform))
        router.add(middleware: errors)
        router.add(middleware: WorkFaults(platform: platform))
        router.add(middleware: BodyCheck())
        addRoutes(to: router)
        return router
    }

    private func addRoutes(to router: Router<GatewayContext>) {
        UserRoutes(platform: platform).add(to: router)
        CertificateRoutes(platform: platform).add(to: router)
        UploadRoutes(platform: platform).add(to: router)
        BillRoutes(platform: platform).add(to: router)
        EchoRoutes(platform: platform).add(to: router)
        OrganizationRoutes(platform: platform).add(to: router)
        ContractRoutes(platform: platform).add(to: router)
        FaceCollectionRoutes(platform: platform).add(to: router)
        DeviceRoutes(platform: platform).add(to: router)
        TransactionRoutes(platform: platform).add(to: router)
    }

    // MARK: Setting up

    private static func makeMerchant(
        id: String,
        keyPEM: String?,
        on platform: Platform
    ) async throws -> (SandboxCredentials, SandboxSchool) {
        let keyPEM = try keyPEM ?? CertificateAuthority.makeKeyPEM()
        _ = try RSASigningKey(pem: keyPEM)
        let authority = CertificateAuthority(now: platform.now())
        let merchant = MerchantRecord(
            id: id,
            apiV3Key: platform.nonce(),
            privateKeyPEM: keyPEM,
            certificatePEM: try authority.issueCertificatePEM(for: keyPEM, name: id)
        )
        try await platform.store.insert(merchant)
        try register(merchant, with: platform)
        guard let school = try await platform.store.schools(of: id).first else { throw GatewayError.system }
        return (try credentials(of: merchant, on: platform), school)
    }

    private static func register(_ merchant: MerchantRecord, with platform: Platform) throws {
        let identity = try CertificateIdentity(certificatePEM: merchant.certificatePEM)
        platform.merchants.add(
            Platform.Merchant(
                id: merchant.id,
                serial: identity.serial,
                publicKey: identity.publicKey,
                apiV3Key: try APIv3Key(merchant.apiV3Key)
            ),
            id: merchant.id
        )
    }

    private static func credentials(of merchant: MerchantRecord, on platform: Platform) throws -> SandboxCredentials {
        let signing = platform.keys.signingPEM(now: platform.now())
        return SandboxCredentials(
            merchantID: merchant.id,
            merchantSerial: try CertificateIdentity(certificatePEM: merchant.certificatePEM).serial,
            privateKeyPEM: merchant.privateKeyPEM,
            certificatePEM: merchant.certificatePEM,
            apiV3Key: merchant.apiV3Key,
            platformKeyID: platform.keys.publicKey.key.id,
            platformPublicKeyPEM: try platform.keys.publicKey.key.key.publicKey.pem,
            platformCertificatePEM: platform.keys.certificates.last?.pem,
            platformPrivateKeyPEM: signing.pem,
            platformPrivateKeyID: signing.id
        )
    }
}

/// Runs a sandbox while a closure runs.
///
/// - Parameters:
///   - configuration: How it starts; by default on a free port, in memory.
///   - body: Gets the sandbox, which listens already.
/// - Returns: What the closure returns, after the sandbox has stopped.
/// - Throws: The error of the closure, or of the start of the sandbox.
public nonisolated(nonsending) func withSandbox<Result: Sendable>(
    _ configuration: SandboxConfiguration = SandboxConfiguration(),
    _ body: (Sandbox) async throws -> Result
) async throws -> Result {
    let sandbox = try await Sandbox(configuration)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await sandbox.run() }
        _ = try await sandbox.port
        let result = try await body(sandbox)
        group.cancelAll()
        return result
    }
}
