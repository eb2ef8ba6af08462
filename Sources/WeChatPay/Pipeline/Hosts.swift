import Synchronization

/// The main host and its backup, with a circuit breaker on the main one.
///
/// Closed, calls go to the main host. After some failures in a row it opens and calls go to the
/// backup; after the recovery time one idempotent call probes the main host, and its answer closes
/// the circuit again.
///
/// Source: WeChat Pay API v3, hosts.
final class Hosts: Sendable {
    enum Host: Sendable { case main, backup }

    /// How an attempt on a host went.
    enum Outcome: Sendable {
        /// An answer was received, whatever it said.
        case answered
        /// DNS, connect, TLS or read failed.
        case failed
        /// The attempt says nothing of the host, such as one that was cancelled.
        case unknown
    }

    private enum Circuit {
        case closed(failures: Int)
        case open(until: Duration)
        case probing
    }

    private let main: Origin
    private let backup: Origin?
    private let policy: FailoverPolicy
    private let circuit = Mutex(Circuit.closed(failures: 0))

    init(main: Origin, backup: Origin?, policy: FailoverPolicy) {
        self.main = main
        self.backup = backup
        self.policy = policy
    }

    var hasBackup: Bool { backup != nil }

    /// The origin of a host.
    func origin(_ host: Host) -> Origin { host == .backup ? backup ?? main : main }

    /// Whether an origin is one of the two.
    func holds(_ origin: Origin) -> Bool { origin == main || origin == backup }

    /// The host for the next attempt.
    ///
    /// - Parameters:
    ///   - isIdempotent: Whether the call may be sent twice; only such a call probes.
    ///   - failed: The host that just failed this call, which the attempt is not to go to.
    ///   - now: Time since some fixed moment.
    /// - Returns: The host.
    func pick(isIdempotent: Bool, avoiding failed: Host?, now: Duration) -> Host {
        guard hasBackup else { return .main }
        if let failed { return failed == .main ? .backup : .main }
        return circuit.withLock { circuit in
            switch circuit {
            case .closed: return .main
            case .open(let until) where now >= until && isIdempotent:
                circuit = .probing
                return .main
            case .open, .probing: return .backup
            }
        }
    }

    /// Learns how an attempt went.
    ///
    /// - Returns: What became of the circuit: `true` opened, `false` closed, `nil` when it stayed as it was.
    @discardableResult
    func report(_ outcome: Outcome, on host: Host, now: Duration) -> Bool? {
        guard hasBackup, host == .main else { return nil }
        return circuit.withLock { circuit in
            switch (outcome, circuit) {
            case (.answered, .closed):
                circuit = .closed(failures: 0)
                return nil
            case (.answered, _):
                circuit = .closed(failures: 0)
                return false
            case (.failed, .closed(let failures)) where failures + 1 < policy.failuresToOpen:
                circuit = .closed(failures: failures + 1)
                return nil
            case (.failed, .closed):
                circuit = .open(until: now + policy.recovery)
                return true
            case (.failed, _):
                circuit = .open(until: now + policy.recovery)
                return nil
            case (.unknown, .probing):
                circuit = .open(until: now)
                return nil
            case (.unknown, _): return nil
            }
        }
    }
}

/// When calls go to the platform's backup host, and when they come back.
///
/// A call goes there when DNS, connecting, TLS or reading failed on the main host: at once when it is
/// idempotent, or when nothing of it left; signed anew; within its attempts and its time. A received
/// answer is never a reason.
public struct FailoverPolicy: Sendable, Hashable {
    /// Which host stands in for the main one.
    public enum Backup: Sendable, Hashable {
        /// The platform's own, where the base URL is the platform's; none for any other base URL.
        case platform
        /// None.
        case none
        /// Scheme, host and port.
        case url(String)
    }

    /// The backup host.
    ///
    /// Default: the platform's own.
    public var backup: Backup = .platform
    /// How many failures in a row make all calls go to the backup.
    ///
    /// Default: 3.
    public var failuresToOpen = 3
    /// How long they do, before one idempotent call tries the main host again.
    ///
    /// Default: 30 s.
    public var recovery: Duration = .seconds(30)
    /// How long an idempotent call waits for one host before it tries the other.
    ///
    /// Default: 10 s.
    public var attemptTimeout: Duration = .seconds(10)

    /// Starts from the defaults.
    public init() {}

    /// No other host.
    public static var none: FailoverPolicy {
        var policy = FailoverPolicy()
        policy.backup = .none
        return policy
    }

    func validate() throws {
        guard failuresToOpen >= 1, recovery >= .zero, attemptTimeout > .zero else {
            throw WeChatPayError(
                .invalidConfiguration,
                "Failover needs at least 1 failure to open, no negative recovery time and a positive attempt time-out"
            )
        }
    }

    /// The backup's origin, for a main host.
    func origin(for main: Origin) throws -> Origin? {
        switch backup {
        case .none: nil
        case .url(let url): try Origin(url)
        case .platform:
            switch main.text {
            case "https://api.mch.weixin.qq.com": try Origin("https://api2.mch.weixin.qq.com")
            case "https://api.wechatpay.cn": try Origin("https://api2.wechatpay.cn")
            default: nil
            }
        }
    }
}
