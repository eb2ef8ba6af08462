import Foundation
import WeChatPayCrypto

/// The path of every call: `Call → Draft → Signed → Unverified → Verified → Output`.
///
/// ``Draft`` is made here, ``Signed`` and ``Unverified`` by ``Attempts``, and ``Verified`` by ``Verifier``.
final class Pipeline: Sendable {
    let configuration: WeChatPayClient.Configuration
    let observer: Observer
    let hosts: Hosts
    let verifier: Verifier
    /// The notifications received through this client.
    let seen: InMemorySeenNotifications

    private let attempts: Attempts
    private let checks: ActiveChecks?

    init(_ configuration: WeChatPayClient.Configuration) throws {
        self.configuration = configuration
        let hosts = try configuration.validate()
        self.hosts = hosts
        self.checks = configuration.checks.map { ActiveChecks($0, base: hosts.origin(.main)) }
        self.observer = Observer(configuration)
        self.seen = InMemorySeenNotifications()
        self.attempts = Attempts(configuration: configuration, hosts: hosts, observer: observer)
        self.verifier = Verifier(
            keys: configuration.platformKeys,
            certificates: CertificateRefresh(configuration, attempts)
        )
    }

    /// A pipeline with another configuration of retries or checks, which shares the connections, keys, hosts and
    /// notifications of another one.
    init(sharing other: Pipeline, _ change: (inout WeChatPayClient.Configuration) -> Void) {
        var configuration = other.configuration
        change(&configuration)
        self.configuration = configuration
        self.hosts = other.hosts
        self.checks = configuration.checks.map { ActiveChecks($0, base: other.hosts.origin(.main)) }
        self.observer = other.observer
        self.attempts = Attempts(configuration: configuration, hosts: hosts, observer: observer)
        self.verifier = other.verifier
        self.seen = other.seen
    }

    /// Runs a call.
    ///
    /// - Parameters:
    ///   - call: The request of the caller.
    ///   - timeout: The time limit for all attempts; by default as configured.
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError``; `CancellationError`.
    func output(of call: Call, within timeout: Duration? = nil) async throws -> Output {
        try await verifier.prepare()
        let draft = try Draft(call, configuration, checks: checks)
        if let issues = draft.findings?.issues { observer.reported(issues, to: checks?.checks) }
        return try await attempts.run(draft, within: timeout, at: draft.findings?.origin) { unverified in
            Output(try await verifier.verified(unverified), opening: configuration.merchant.opening)
        }
    }

    /// Downloads a file that a verified response names; its bytes are unsigned, and go to a sink that checks their
    /// hash.
    ///
    /// - Parameters:
    ///   - call: The request for the file.
    ///   - origin: The host, if it is none of the configured ones.
    ///   - timeout: The time limit for all attempts.
    ///   - sink: Takes the file.
    ///   - finish: Called after the last part.
    /// - Returns: What `finish` returns.
    /// - Throws: ``WeChatPayError``; what the sink and `finish` throw; `CancellationError`.
    func transfer<Value: Sendable>(
        _ call: Call,
        from origin: Origin?,
        within timeout: Duration,
        into sink: BodySink,
        finishing finish: () async throws -> Value
    ) async throws -> Value {
        try await verifier.prepare()
        var draft = try Draft(call, configuration)
        draft.isTransfer = true
        return try await attempts.run(draft, within: timeout, at: origin, into: sink) { unverified in
            if !(200..<300).contains(unverified.response.status) { _ = try await verifier.verified(unverified) }
            return try await finish()
        }
    }

    /// The platform key with an id, or the preferred one.
    func sealingKey(named id: String?) throws -> PlatformKey {
        let keys = configuration.platformKeys
        guard let key = id.map(keys.key) ?? keys.preferred(at: configuration.time.now()) else {
            throw WeChatPayError(
                .invalidRequest,
                id == nil
                    ? "There is no valid platform key for encryption"
                    : "The requested platform key is not in the client's key ring",
                stage: .draft
            )
        }
        return key
    }
}

extension Draft {
    /// Makes the draft of a call with a client's configuration.
    ///
    /// - Parameters:
    ///   - call: The request of the caller.
    ///   - configuration: The configuration of the client.
    ///   - checks: The checks of the client; `nil` for a call of the client itself.
    /// - Throws: ``WeChatPayError`` with code `invalidRequest`.
    init(
        _ call: Call,
        _ configuration: WeChatPayClient.Configuration,
        checks: ActiveChecks? = nil
    ) throws {
        try self.init(
            call,
            keys: configuration.platformKeys.snapshot,
            now: configuration.time.now(),
            userAgent: configuration.userAgent,
            boundary: configuration.nonce,
            checks: checks
        )
    }
}
