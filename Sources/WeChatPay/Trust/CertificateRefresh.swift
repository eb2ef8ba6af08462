import Foundation
import Synchronization
import WeChatPayCrypto

/// The policy for downloads of platform certificates.
public struct CertificatePolicy: Sendable, Hashable {
    /// The interval of downloads by ``CertificateRefreshService``.
    ///
    /// Default: 12 hours, the maximum that the platform recommends.
    public var interval: Duration = .seconds(12 * 3600)
    /// The minimum interval between downloads that are caused by serials that remain unknown.
    ///
    /// Default: one minute. Forged serials therefore cause at most one download per minute; calls and
    /// notifications are counted separately.
    public var unknownSerialPause: Duration = .seconds(60)

    /// Starts from the defaults.
    public init() {}

    func validate() throws {
        guard interval > .zero, unknownSerialPause >= .zero, max(interval, unknownSerialPause) <= .longestConfigurable
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "A certificate policy requires an interval greater than zero and at most ten years"
            )
        }
    }
}

/// Downloads platform certificates into a ring; one download at a time, which all waiting calls share.
final class CertificateRefresh: Sendable {
    /// The kind of message with an unknown serial.
    ///
    /// Each has a separate budget, so that what anyone can send to a notification's URL does not
    /// prevent calls from fetching a new certificate.
    enum Cause: Sendable { case call, notification }

    private struct State {
        var running: Promise<Void>?
        /// The time until which unknown serials cause no download.
        var pausedUntil: [Cause: Duration] = [:]
        /// The time of the last successful download.
        var succeededAt: Duration?
    }

    let ring: PlatformKeyRing
    let policy: CertificatePolicy
    private let time: TimeSource
    private let download: @Sendable () async throws -> [PlatformKey]
    private let state = Mutex(State())

    /// The pause for calls after a failed download.
    private static let pauseAfterFailure: Duration = .seconds(5)

    /// - Parameters:
    ///   - ring: The ring for the certificates.
    ///   - policy: How often.
    ///   - time: Clocks.
    ///   - download: Returns verified certificates, or throws.
    init(
        ring: PlatformKeyRing,
        policy: CertificatePolicy,
        time: TimeSource,
        download: @escaping @Sendable () async throws -> [PlatformKey]
    ) {
        self.ring = ring
        self.policy = policy
        self.time = time
        self.download = download
    }

    /// The time since the last successful download.
    var age: Duration? {
        state.withLock { $0.succeededAt }.map { time.uptime() - $0 }
    }

    /// Downloads if the ring has no key that is valid now: at first use, or after all have expired.
    func prepare() async throws {
        if ring.preferred(at: time.now()) == nil { try await refresh() }
    }

    /// Downloads now, or waits for the download in progress.
    func refresh() async throws {
        try await state.withLock { start(&$0, for: nil) }.cancellableValue
    }

    /// Downloads because a signature names a key that is not in the ring.
    ///
    /// - Parameters:
    ///   - serial: The serial of the signature.
    ///   - cause: The kind of message, which has a separate budget.
    /// - Returns: Whether the ring has the key now; also `false` while downloads for unknown serials are paused.
    /// - Throws: The error of the download.
    func fetch(_ serial: String, for cause: Cause) async throws -> Bool {
        var joined = 0
        while !holds(serial) {
            let next: (running: Promise<Void>, isOwn: Bool)? = state.withLock { state in
                // A second download in progress began after this request, so its result is final.
                if let running = state.running { return joined < 2 ? (running, false) : nil }
                // A download may have ended since the ring was checked.
                if holds(serial) || joined == 2 { return nil }
                if let until = state.pausedUntil[cause], time.uptime() < until { return nil }
                return (start(&state, for: (serial, cause)), true)
            }
            guard let next else { break }
            try await next.running.cancellableValue
            if next.isOwn { break }
            joined += 1
        }
        return holds(serial)
    }

    /// Whether the ring has the key and it is valid now.
    private func holds(_ serial: String) -> Bool {
        guard let key = ring.key(serial) else { return false }
        return key.validity?.contains(time.now()) ?? true
    }

    private func start(_ state: inout State, for wanted: (serial: String, cause: Cause)?) -> Promise<Void> {
        if let running = state.running { return running }
        let promise = Promise<Void> { [self] in
            let result: Result<[PlatformKey], any Error>
            do {
                result = .success(try await download())
            } catch {
                result = .failure(error)
            }
            self.state.withLock { state in
                state.running = nil
                let now = time.uptime()
                if case .success(let certificates) = result {
                    ring.replaceCertificates(certificates)
                    state.succeededAt = now
                }
                guard let wanted, !holds(wanted.serial) else { return }
                let isFailedCall = wanted.cause == .call && (try? result.get()) == nil
                state.pausedUntil[wanted.cause] =
                    now
                    + (isFailedCall
                        ? min(Self.pauseAfterFailure, policy.unknownSerialPause) : policy.unknownSerialPause)
            }
            _ = try result.get()
        }
        state.running = promise
        return promise
    }
}
