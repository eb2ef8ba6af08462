import Foundation
import Synchronization
import WeChatPayCrypto

/// How platform certificates are downloaded.
public struct CertificatePolicy: Sendable, Hashable {
    /// How often ``CertificateRefreshService`` downloads them.
    ///
    /// Default: 12 hours, the most that the platform asks for.
    public var interval: Duration = .seconds(12 * 3600)
    /// How long no download follows one that an unknown serial caused and that did not bring it.
    ///
    /// Default: one minute. So somebody who sends made-up serials causes at most one download a minute; calls and
    /// notifications are counted apart.
    public var unknownSerialPause: Duration = .seconds(60)

    /// Starts from the defaults.
    public init() {}

    func validate() throws {
        guard interval > .zero, unknownSerialPause >= .zero else {
            throw WeChatPayError(.invalidConfiguration, "A certificate policy needs an interval longer than zero")
        }
    }
}

/// Brings platform certificates into a ring: one download at a time, however many calls wait for it.
final class CertificateRefresh: Sendable {
    /// Who met an unknown serial.
    ///
    /// Each has a budget of its own, so that what anybody can send to a notification's URL does not
    /// keep calls from learning a new certificate.
    enum Asker: Sendable { case call, notification }

    private struct State {
        var running: Promise<Void>?
        /// Until when no unknown serial causes a download.
        var pausedUntil: [Asker: Duration] = [:]
        /// When the last download succeeded.
        var succeededAt: Duration?
    }

    let ring: PlatformKeyRing
    let policy: CertificatePolicy
    private let time: TimeSource
    private let download: @Sendable () async throws -> [PlatformKey]
    private let state = Mutex(State())

    /// How long calls do not try again after a download that failed.
    private static let pauseAfterFailure: Duration = .seconds(5)

    /// - Parameters:
    ///   - ring: Where they go.
    ///   - policy: How often.
    ///   - time: Clocks.
    ///   - download: Gets verified certificates, or throws.
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

    /// How long ago the last download succeeded.
    var age: Duration? {
        state.withLock { $0.succeededAt }.map { time.uptime() - $0 }
    }

    /// Downloads when the ring holds no key that is valid now: at first use, or when all have expired.
    func prepare() async throws {
        if ring.preferred(at: time.now()) == nil { try await refresh() }
    }

    /// Downloads now, or waits for the download that is under way.
    func refresh() async throws {
        try await state.withLock { start(&$0, for: nil) }.cancellableValue
    }

    /// Downloads because a signature named a key that the ring does not hold.
    ///
    /// - Parameters:
    ///   - serial: What was named.
    ///   - asker: Whose budget pays for it.
    /// - Returns: Whether the ring holds it now; `false` too while downloads for unknown serials pause.
    /// - Throws: Why the download failed.
    func learn(_ serial: String, for asker: Asker) async throws -> Bool {
        var joined = 0
        while !holds(serial) {
            let next: (running: Promise<Void>, isOwn: Bool)? = state.withLock { state in
                // A second one that was under way began after this was asked: its answer is final.
                if let running = state.running { return joined < 2 ? (running, false) : nil }
                // A download may have ended since the ring was looked at.
                if holds(serial) || joined == 2 { return nil }
                if let until = state.pausedUntil[asker], time.uptime() < until { return nil }
                return (start(&state, for: (serial, asker)), true)
            }
            guard let next else { break }
            try await next.running.cancellableValue
            if next.isOwn { break }
            joined += 1
        }
        return holds(serial)
    }

    /// Whether the ring holds a key that may be used now.
    private func holds(_ serial: String) -> Bool {
        guard let key = ring.key(serial) else { return false }
        return key.validity?.contains(time.now()) ?? true
    }

    private func start(_ state: inout State, for wanted: (serial: String, asker: Asker)?) -> Promise<Void> {
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
                let isFailedCall = wanted.asker == .call && (try? result.get()) == nil
                state.pausedUntil[wanted.asker] =
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
