public import Foundation
public import Logging
import WeChatPayCrypto

/// How a sandbox starts.
public struct SandboxConfiguration: Sendable, CustomStringConvertible, CustomReflectable {
    /// Where the platform stores its state.
    public enum Storage: Sendable, Hashable {
        /// In memory; gone when the sandbox stops.
        case memory
        /// In an SQLite file at a path; found again by the next sandbox, keys included. The file
        /// contains private keys and has mode 0600.
        case file(String)
    }

    /// Which of the platform's keys merchants see.
    public enum KeyMode: String, Sendable, Hashable, CaseIterable {
        /// The public key, `PUB_KEY_ID_…`; there are no certificates to download.
        case publicKey = "public-key"
        /// Certificates.
        case certificate
        /// Both, for merchants that migrate from one to the other.
        case both
    }

    /// The address to listen on.
    ///
    /// Default: this machine only.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 selects a free port.
    ///
    /// Default: 0.
    public var port = 0
    /// The certificate to serve HTTPS with.
    ///
    /// Default: `nil`, plain HTTP.
    public var tls: SandboxTLS?
    /// Whether the sandbox listens on a second port, which represents the platform's backup host.
    ///
    /// Default: no.
    public var hasBackupHost = false
    /// Which of the platform's keys merchants see.
    ///
    /// Default: the public key.
    public var keyMode = KeyMode.publicKey
    /// The largest upload that is taken, in bytes.
    ///
    /// Default: 5 MiB, as the platform takes videos.
    public var maximumUploadSize = 5 << 20
    /// Whether a request that is sent again with the same nonce, timestamp, signature and body is accepted within the
    /// time window.
    ///
    /// HTTP libraries send the identical request again when a connection turns out to be closed. Another request with
    /// a used nonce is always rejected. Default: yes.
    public var acceptsRepeatedRequests = true
    /// The number of rows in a bill.
    ///
    /// Default: 100.
    public var billRows = 100
    /// The number of most recent requests that ``Sandbox/requests`` returns, including bodies.
    ///
    /// Default: `nil`, none; 1000 where there is an admin API.
    public var journalCapacity: Int?
    var keptRequests: Int { journalCapacity ?? (adminPort == nil ? 0 : 1000) }
    /// Where the state is stored.
    ///
    /// Default: in memory.
    public var storage: Storage = .memory
    /// The merchant's private key in PEM; generated when `nil`.
    ///
    /// Handing one in saves the time of making it.
    public var merchantKeyPEM: String?
    /// The platform's private key in PEM; generated when `nil`.
    public var platformKeyPEM: String?
    /// The time limit for requests in progress after a shutdown request; then their connections are closed.
    ///
    /// Default: 5 s.
    public var shutdownGrace: Duration = .seconds(5)
    /// The platform's clock: request timestamps are compared with it, responses are stamped with it.
    public var now: @Sendable () -> Date = { Date() }
    /// Waits for a duration: latencies, slowly sent bodies, and repeated notifications use it.
    public var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    /// The time limit for a request to arrive, from its head to the end of its body; then its connection is closed.
    ///
    /// Default: 30 s.
    public var requestTimeout: Duration = .seconds(30)
    /// The time limit for a connection without a request, or with an incomplete head; then it is closed.
    ///
    /// Responses announce it in `Keep-Alive`. Default: 8 s, as on the platform.
    public var idleTimeout: Duration = .seconds(8)
    /// What the waits before repeated notifications are multiplied with: 1 is the platform's schedule, 0.001 a
    /// thousand times as fast; from 0 to 1000, see ``notificationTimeScales``.
    ///
    /// Default: 1.
    public var notificationTimeScale = 1.0
    /// The values that ``notificationTimeScale`` can have.
    public static let notificationTimeScales = 0.0...1000.0
    /// The hosts, in addition to this machine's loopback addresses, to which notifications are posted.
    ///
    /// Anyone who can reach the admin API or has a merchant's key can set URLs; without this limit the sandbox would
    /// post to any host that it can reach, and show the response.
    ///
    /// Default: none.
    public var notificationHosts: Set<String> = []
    /// The maximum number of pending notifications; further notifications are rejected with 429.
    ///
    /// Default: 10,000.
    public var maximumPendingNotifications = 10_000
    /// The port of the admin API, which requires no signatures; 0 selects a free port.
    ///
    /// Default: `nil`, no admin API.
    public var adminPort: Int?
    /// The address that the admin API listens on.
    ///
    /// It exposes users' phones, bodies and private keys. Default: this machine only.
    public var adminHost = "127.0.0.1"
    /// The host names by which the admin API may be called, in addition to the loopback names of this machine and
    /// ``adminHost``.
    ///
    /// Requests with other names in `Host` are rejected: a web page could reach the admin API by a name of its own that
    /// resolves to this machine. Default: none.
    public var adminNames: [String] = []
    /// Makes the nonces and ids of responses: 32 characters, never the same twice.
    public var nonce: @Sendable () -> String = { UUID().uuidString.replacingOccurrences(of: "-", with: "") }
    /// Logs each request: its route, status and code, the problem with its signature, and none of its
    /// content.
    ///
    /// Default: silent.
    public var logger = Logger(label: "wechatpay.sandbox", factory: { _ in SwiftLogNoOpLogHandler() })

    /// Starts from the defaults.
    public init() {}

    /// Refuses values that a sandbox cannot work with.
    ///
    /// - Throws: ``GatewayError`` that names the value.
    func validate() throws {
        func check(_ isValid: Bool, _ name: String, _ issue: String) throws {
            if !isValid { throw GatewayError.configuration(name, issue) }
        }
        for (name, port) in [("port", port), ("adminPort", adminPort ?? 0)] {
            try check((0...65535).contains(port), name, "must be from 0 to 65535")
        }
        try check(
            Self.notificationTimeScales.contains(notificationTimeScale),
            "notificationTimeScale",
            "is out of range"
        )
        try check((0...1_000_000).contains(keptRequests), "journalCapacity", "must be from 0 to 1000000")
        try check(
            (1...1_000_000).contains(maximumPendingNotifications),
            "maximumPendingNotifications",
            "must be from 1 to 1000000"
        )
        try check((0...(1 << 30)).contains(maximumUploadSize), "maximumUploadSize", "must be from 0 to 1 GiB")
        let day = Duration.seconds(86400)
        for (name, limit) in [
            ("shutdownGrace", shutdownGrace), ("requestTimeout", requestTimeout), ("idleTimeout", idleTimeout),
        ] { try check((.zero...day).contains(limit), name, "must be from 0 to a day") }
    }

    /// Where it listens, and no key.
    public var description: String { "SandboxConfiguration(\(host):\(port))" }

    /// Prevents `dump` and debuggers from printing keys.
    public var customMirror: Mirror { Mirror(self, children: ["host": host]) }
}

/// What a client needs to call a sandbox as one of its merchants.
///
/// The description shows no key.
public struct SandboxCredentials: Sendable, CustomStringConvertible, CustomReflectable {
    /// The merchant number.
    public let merchantID: String
    /// The serial of the merchant's certificate.
    public let merchantSerial: String
    /// The merchant's private key, PKCS#8 PEM.
    public let privateKeyPEM: String
    /// The merchant's certificate, PEM.
    public let certificatePEM: String
    /// The merchant's API v3 key, 32 characters.
    public let apiV3Key: String
    /// The id of the platform's public key, `PUB_KEY_ID_…`.
    public let platformKeyID: String
    /// The platform's public key, SPKI PEM.
    public let platformPublicKeyPEM: String
    /// The platform's newest certificate, PEM; `nil` in public key mode.
    public let platformCertificatePEM: String?
    /// The private key that signs the platform's responses and notifications, PKCS#8 PEM; no real platform gives it
    /// away.
    public let platformPrivateKeyPEM: String
    /// The id of ``platformPrivateKeyPEM``, as in `Wechatpay-Serial`.
    public let platformPrivateKeyID: String

    /// The merchant number alone.
    public var description: String { "SandboxCredentials(\(merchantID))" }

    /// Prevents `dump` and debuggers from printing keys.
    public var customMirror: Mirror { Mirror(self, children: ["merchantID": merchantID]) }
}

/// A school of the sandbox and its users.
public struct SandboxSchool: Sendable, Hashable {
    /// The organization's id, such as `O1000001`.
    public let organizationID: String
    /// The school's full registered name.
    public let name: String
    /// The merchant's ids of the users, in order.
    public let outUserIDs: [String]
}
