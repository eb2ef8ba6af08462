import Foundation
import WeChatPayCrypto

/// The way of every call: `Call → Draft → Signed → Unverified → Verified → Output`.
final class Pipeline: Sendable {
    let configuration: Configuration
    let observer: Observer
    let hosts: Hosts
    /// Brings certificates into the ring; `nil` where the keys are fixed.
    let certificates: CertificateRefresh?
    /// The notifications received through this client.
    let seen = InMemorySeenNotifications()

    private let attempts: Attempts

    init(_ configuration: Configuration) throws {
        let hosts = try configuration.validate()
        let observer = Observer(configuration)
        let attempts = Attempts(configuration: configuration, hosts: hosts, observer: observer)
        self.configuration = configuration
        self.observer = observer
        self.hosts = hosts
        self.attempts = attempts
        if let policy = configuration.certificates, let key = configuration.apiV3Key {
            self.certificates = CertificateRefresh(
                ring: configuration.platformKeys,
                policy: policy,
                time: configuration.time
            ) {
                try await Self.certificates(openedWith: key, attempts)
            }
        } else {
            self.certificates = nil
        }
    }

    /// Runs a call.
    ///
    /// - Parameters:
    ///   - call: What the caller wants.
    ///   - timeout: How long all of it may take; by default as configured.
    /// - Returns: The verified answer.
    /// - Throws: ``WeChatPayError``; `CancellationError`.
    func output(of call: Call, within timeout: Duration? = nil) async throws -> Output {
        try await certificates?.prepare()
        let draft = try draft(call)
        return try await attempts.run(draft, within: timeout) { signed, origin, limits in
            let unverified = try await Unverified(sending: signed, to: origin, by: configuration, within: limits)
            let output = Output(try await verified(unverified), opening: configuration.merchant.opening)
            return (Observer.Answered(unverified), output)
        }
    }

    /// Gets a file that a verified answer named; its bytes are unsigned, and go to a sink that checks their hash.
    ///
    /// - Parameters:
    ///   - call: The file's own request.
    ///   - origin: The host, where it is none of the configured ones.
    ///   - timeout: How long all of it may take.
    ///   - begin: Called before each attempt.
    ///   - canRepeat: Whether what an attempt handed on can be taken back.
    ///   - sink: Takes the pieces in order.
    ///   - finish: Called when all pieces came.
    /// - Returns: What `finish` returns.
    /// - Throws: ``WeChatPayError``; what the sink and `finish` throw; `CancellationError`.
    func transfer<Value: Sendable>(
        _ call: Call,
        from origin: Origin?,
        within timeout: Duration,
        beginning begin: () async throws -> Void,
        canRepeat: () -> Bool,
        into sink: @escaping @Sendable (Data) async throws -> Void,
        finishing finish: () async throws -> Value
    ) async throws -> Value {
        try await certificates?.prepare()
        var draft = try draft(call)
        draft.isTransfer = true
        return try await attempts.run(draft, within: timeout, at: origin) {
            signed,
            origin,
            limits in
            try await begin()
            let unverified: Unverified
            do {
                unverified = try await Unverified(
                    sending: signed,
                    to: origin,
                    by: configuration,
                    within: limits,
                    into: sink
                )
            } catch var error as WeChatPayError {
                error.isFinal = !canRepeat()
                throw error
            }
            if !(200..<300).contains(unverified.response.status) { _ = try await verified(unverified) }
            return (Observer.Answered(unverified), try await finish())
        }
    }

    func draft(_ call: Call) throws -> Draft {
        try Draft(
            call,
            keys: configuration.platformKeys.snapshot,
            now: configuration.time.now(),
            userAgent: configuration.userAgent,
            boundary: configuration.nonce
        )
    }

    /// Verifies an answer; on an unknown serial once more, after downloading the certificates.
    private func verified(_ unverified: Unverified) async throws -> Verified {
        let ring = configuration.platformKeys
        do {
            return try Verified(unverified, with: ring.snapshot)
        } catch let error as WeChatPayError where error.code == .unknownSerial {
            guard let certificates, let serial = unverified.response.headers["Wechatpay-Serial"] else { throw error }
            let isKnown: Bool
            do {
                isKnown = try await certificates.learn(serial, for: .call)
            } catch let cause as WeChatPayError {
                var error = error
                error.underlying = cause
                throw error
            }
            guard isKnown else { throw error }
            return try Verified(unverified, with: ring.snapshot)
        }
    }

    /// Downloads the platform's certificates; verified with the keys held and with what the answer carries.
    ///
    /// Source: WeChat Pay API v3, `GET v3/certificates`.
    private static func certificates(openedWith key: APIv3Key, _ attempts: Attempts) async throws -> [PlatformKey] {
        let configuration = attempts.configuration
        let call = Call(method: .get, path: PathTemplate("v3/certificates"), options: [:])
        do {
            let draft = try Draft(
                call,
                keys: configuration.platformKeys.snapshot,
                now: configuration.time.now(),
                userAgent: configuration.userAgent,
                boundary: configuration.nonce
            )
            var list = try await certificateList(draft, openedWith: key, attempts)
            // Rotated between listing and signing: the next list has what signed this one.
            if list == nil { list = try await certificateList(draft, openedWith: key, attempts) }
            guard let list else {
                throw WeChatPayError(
                    .unknownSerial,
                    "The list of platform certificates is signed with a certificate that it does not hold",
                    stage: .verify,
                    operation: draft.operation
                )
            }
            attempts.observer.refreshed(list.keys.count, nil)
            return list.keys
        } catch {
            attempts.observer.refreshed(nil, error)
            throw error
        }
    }

    /// Downloads and verifies once; `nil` for a list that opens and is signed with what neither it nor the ring holds.
    private static func certificateList(
        _ draft: Draft,
        openedWith key: APIv3Key,
        _ attempts: Attempts
    ) async throws -> CertificateList? {
        let configuration = attempts.configuration
        let held = configuration.platformKeys.snapshot
        return try await attempts.run(draft) { signed, origin, limits in
            let unverified = try await Unverified(sending: signed, to: origin, by: configuration, within: limits)
            guard (200..<300).contains(unverified.response.status) else { throw refusal(unverified, with: held) }
            do {
                let list = try CertificateList(opening: unverified.response.body, with: key, now: unverified.arrival)
                let keys = PlatformKeySet(held.keys + list.keys)
                if let serial = unverified.response.headers["Wechatpay-Serial"], keys.key(serial) == nil {
                    return (Observer.Answered(unverified), nil)
                }
                _ = try Verified(unverified, with: keys)
                return (Observer.Answered(unverified), list)
            } catch var error as WeChatPayError {
                error.operation = draft.operation
                error.status = unverified.response.status
                error.requestID = unverified.response.headers["Request-ID"]
                throw error
            }
        }
    }

    /// Why the platform sends no certificates; told also where no key is held to verify it with.
    private static func refusal(_ unverified: Unverified, with keys: PlatformKeySet) -> any Error {
        do {
            let verified = try Verified(unverified, with: keys)
            return WeChatPayError(.decodingFailed, "The answer holds no certificates", operation: verified.operation)
        } catch let error as WeChatPayError where error.code == .unknownSerial {
            return Verified.failure(unverified, isVerified: false)
        } catch {
            return error
        }
    }

    /// The platform key with an id, or the preferred one.
    func sealingKey(named id: String?) throws -> PlatformKey {
        let keys = configuration.platformKeys
        guard let key = id.map(keys.key) ?? keys.preferred(at: configuration.time.now()) else {
            throw WeChatPayError(
                .invalidRequest,
                id == nil
                    ? "There is no valid platform key to seal with"
                    : "The client does not hold the platform key that was asked for",
                stage: .draft
            )
        }
        return key
    }
}
