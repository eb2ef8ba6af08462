import Foundation
import Logging
import WeChatPayCrypto

/// How a sandbox starts.
public struct SandboxConfiguration: Sendable, CustomStringConvertible, CustomReflectable {
    /// Where the platform keeps its state.
    public enum Storage: Sendable, Hashable {
        /// In memory; gone when the sandbox stops.
        case memory
        /// In an SQLite file at a path; found again by the next sandbox, keys included. The file
        /// holds private keys and gets mode 0600.
        case file(String)
    }

    /// Which of the platform's keys merchants see.
    public enum KeyMode: String, Sendable, Hashable, CaseIterable {
        /// The public key, `PUB_KEY_ID_…`; there are no certificates to download.
        case publicKey = "public-key"
        /// Certificates.
        case certificate
        /// Both, as merchants do who move from one to the other.
        case both
    }

    /// The address to listen on.
    ///
    /// Default: this machine only.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 takes a free one.
    ///
    /// Default: 0.
    public var port = 0
    /// The certificate to serve HTTPS with.
    ///
    /// Default: `nil`, plain HTTP.
    public var tls: SandboxTLS?
    /// Whether a second port is listened on, which stands for the platform's backup host.
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
    /// How many rows a bill has.
    ///
    /// Default: 100.
    public var billRows = 100
    /// How many of the last requests ``Sandbox/requests`` keeps, bodies included.
    ///
    /// Default: `nil`, none; 1000 where there is an admin API.
    public var journalCapacity: Int?
    var keptRequests: Int { journalCapacity ?? (adminPort == nil ? 0 : 1000) }
    /// Where the state is kept.
    ///
    /// Default: in memory.
    public var storage: Storage = .memory
    /// The merchant's private key in PEM; made anew when `nil`.
    ///
    /// Handing one in saves the time of making it.
    public var merchantKeyPEM: String?
    /// The platform's private key in PEM; made anew when `nil`.
    public var platformKeyPEM: String?
    /// How long requests under way may take once the sandbox is told to stop; then their connections are cut.
    ///
    /// Default: 5 s.
    public var shutdownGrace: Duration = .seconds(5)
    /// The platform's clock: request timestamps are compared with it, answers are stamped with it.
    public var now: @Sendable () -> Date = { Date() }
    /// Waits for so long: latencies, dripping bodies and repeated notifications wait with it.
    public var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    /// What the waits before repeated notifications are multiplied with: 1 is the platform's schedule, 0.001 a
    /// thousand times as fast.
    ///
    /// Default: 1.
    public var notificationTimeScale = 1.0
    /// The port of the admin API, which is unsigned; 0 takes a free one.
    ///
    /// Default: `nil`, no admin API.
    public var adminPort: Int?
    /// The address that the admin API listens on.
    ///
    /// It hands out users' phones, bodies and private keys. Default: this machine only.
    public var adminHost = "127.0.0.1"
    /// Makes the nonces and ids of answers: 32 characters, never the same twice.
    public var nonce: @Sendable () -> String = { UUID().uuidString.replacingOccurrences(of: "-", with: "") }
    /// Told of every request: its route, status and code, what is wrong with its signature, and nothing of its
    /// content.
    ///
    /// Default: silent.
    public var logger = Logger(label: "wechatpay.sandbox", factory: { _ in SwiftLogNoOpLogHandler() })

    /// Starts from the defaults.
    public init() {}

    /// Where it listens, and no key.
    public var description: String { "SandboxConfiguration(\(host):\(port))" }

    /// Keeps `dump` and debuggers from printing keys.
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
    /// The private key that signs the platform's answers and notifications, PKCS#8 PEM; no real platform gives it away.
    public let platformPrivateKeyPEM: String
    /// The id of ``platformPrivateKeyPEM``: what `Wechatpay-Serial` names.
    public let platformPrivateKeyID: String

    /// The merchant number alone.
    public var description: String { "SandboxCredentials(\(merchantID))" }

    /// Keeps `dump` and debuggers from printing keys.
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
