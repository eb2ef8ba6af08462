import Synchronization

/// The main host and its backup, with a circuit breaker on the main one.
///
/// When it is closed, calls use the main host. After several consecutive failures it opens and calls use the
/// backup; after the recovery time one idempotent call probes the main host, and its response closes
/// the circuit again.
///
/// Source: WeChat Pay API v3, hosts.
final class Hosts: Sendable {
    enum Host: Sendable { case main, backup }

    /// The outcome of an attempt on a host.
    enum Outcome: Sendable {
        /// A response was received, with any status.
        case reached
        /// DNS, connect, TLS or read failed.
        case failed
        /// The attempt gives no information about the host, for example because it was cancelled.
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
    ///   - failed: The host that just failed for this call, which the attempt must not use.
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

    /// Records the outcome of an attempt.
    ///
    /// - Returns: The change of the circuit: `true` opened, `false` closed, `nil` for no change.
    @discardableResult
    func report(_ outcome: Outcome, on host: Host, now: Duration) -> Bool? {
        guard hasBackup, host == .main else { return nil }
        return circuit.withLock { circuit in
            switch (outcome, circuit) {
            case (.reached, .closed):
                circuit = .closed(failures: 0)
                return nil
            case (.reached, _):
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

/// The policy for the use of the platform's backup host.
///
/// A call uses the backup host after DNS, connecting, TLS or reading failed on the main host: immediately if it is
/// idempotent, or if it was not sent; signed again; within its attempts and its time. A received
/// response is never a reason.
public struct FailoverPolicy: Sendable, Hashable {
    /// The choice of the backup host.
    public enum Backup: Sendable, Hashable {
        /// The platform's backup host if the base URL is the platform's; otherwise none.
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
    /// The number of consecutive failures after which all calls use the backup host.
    ///
    /// Default: 3.
    public var failuresToOpen = 3
    /// The time until one idempotent call tries the main host again.
    ///
    /// Default: 30 s.
    public var recovery: Duration = .seconds(30)
    /// The time limit of an idempotent call for one host before it tries the other.
    ///
    /// Default: 10 s.
    public var attemptTimeout: Duration = .seconds(10)

    /// Starts from the defaults.
    public init() {}

    /// No backup host.
    public static var none: FailoverPolicy {
        var policy = FailoverPolicy()
        policy.backup = .none
        return policy
    }

    func validate() throws {
        guard failuresToOpen >= 1, recovery >= .zero, attemptTimeout > .zero,
            max(recovery, attemptTimeout) <= .longestConfigurable
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "Failover requires at least 1 failure to open, a recovery time of zero or more and an attempt timeout greater than zero, "
                    + "both at most ten years"
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
