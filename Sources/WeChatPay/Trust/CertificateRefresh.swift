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
    /// Default: one minute. So somebody who sends made-up serials causes at most one download a minute.
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
    private struct State {
        var running: Promise<Void>?
        /// When the last download ended that an unknown serial caused in vain.
        var vainAt: Duration?
        /// When the last download succeeded.
        var succeededAt: Duration?
    }

    let ring: PlatformKeyRing
    let policy: CertificatePolicy
    private let time: TimeSource
    private let download: @Sendable () async throws -> [PlatformKey]
    private let state = Mutex(State())

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
        try await state.withLock { start(&$0) }.value
    }

    /// Downloads because an answer named a key that the ring does not hold.
    ///
    /// - Returns: Whether the ring holds it now; `false` too when the last such download is too young.
    /// - Throws: Why the download failed.
    func learn(_ serial: String) async throws -> Bool {
        var hasJoined = false
        while ring.key(serial) == nil {
            let (running, isOwn): (Promise<Void>?, Bool) = state.withLock { state in
                if let running = state.running { return (hasJoined ? nil : running, false) }
                // A download may have ended since the ring was looked at.
                if ring.key(serial) != nil { return (nil, false) }
                if let vainAt = state.vainAt, time.uptime() - vainAt < policy.unknownSerialPause { return (nil, false) }
                // Taken back as soon as the serial turns up.
                state.vainAt = time.uptime()
                return (start(&state), true)
            }
            guard let running else { break }
            try await running.value
            // What was under way already may have been too early for this serial: then once more, by itself.
            if isOwn { break }
            hasJoined = true
        }
        guard ring.key(serial) != nil else { return false }
        state.withLock { $0.vainAt = nil }
        return true
    }

    private func start(_ state: inout State) -> Promise<Void> {
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
                guard case .success(let certificates) = result else { return }
                ring.replaceCertificates(certificates)
                state.succeededAt = time.uptime()
            }
            _ = try result.get()
        }
        state.running = promise
        return promise
    }
}
