public import Foundation
import WeChatPayCrypto

extension Sandbox {
    /// Which of the platform's keys merchants see.
    public var keyMode: SandboxConfiguration.KeyMode { platform.keys.mode }

    /// The last requests that the sandbox responded to, oldest first, including those that it rejected.
    ///
    /// See ``SandboxConfiguration/journalCapacity``. At most 64 MiB of targets and bodies are kept.
    public var requests: [SandboxRequest] { platform.journal.requests }

    /// The number of requests and faults of each kind, since the start or the last reset.
    public var counts: SandboxCounts { platform.journal.counts }

    /// Makes the next responses wrong, in the order in which they are asked for.
    ///
    /// - Parameters:
    ///   - fault: What they do wrong.
    ///   - times: The number of responses.
    ///   - method: The method it is for; by default any.
    ///   - route: The route it is for, as a template such as `v3/certificates`; by default any.
    public func inject(_ fault: SandboxFault, times: Int = 1, method: String? = nil, route: String? = nil) {
        platform.faults.add(SandboxFaultRule(fault, .times(times), method: method, route: route))
    }

    /// Adds a fault rule; the first rule that matches a request and takes effect determines its fault.
    public func inject(_ rule: SandboxFaultRule) { platform.faults.add(rule) }

    /// The rules of faults that are in force.
    public var faults: [SandboxFaultRule] { platform.faults.rules }

    /// Takes all rules of faults back.
    public func clearFaults() { platform.faults.clear() }

    /// Simulates a failure of the main host: connections are closed, even if the work of a request is complete.
    public func killMainHost() { platform.faults.isMainDown = true }

    /// Brings the main host back.
    public func reviveMainHost() { platform.faults.isMainDown = false }

    /// Rotates the platform's certificate by one step.
    ///
    /// A planned rotation takes ten days by the platform's clock: the new certificate can be downloaded at once, signs
    /// a growing share of responses after five days, and all after ten. A client whose own clock does not follow
    /// requests the steps instead. The old certificates can be downloaded and decrypt data that was encrypted with
    /// them, until ``retireCertificates()``.
    ///
    /// - Parameters:
    ///   - step: ``CertificateRotationStep/announce`` and ``CertificateRotationStep/abrupt`` issue a certificate; the
    ///     others set the position of the rotation in progress.
    ///   - privateKeyPEM: The new certificate's private key; generated when `nil`.
    /// - Returns: The serial of the newest certificate.
    /// - Throws: `CryptoFailure` for a key that cannot be used; ``GatewayError`` if no rotation is in progress, or if
    ///   the sandbox has no certificates.
    @discardableResult
    public func rotateCertificate(
        _ step: CertificateRotationStep = .announce,
        privateKeyPEM: String? = nil
    ) async throws -> String {
        let (now, keys) = (platform.now(), platform.keys)
        let announced = CertificateRotation.announced(for: step, now: now)
        switch step {
        case .announce, .abrupt:
            guard !keys.certificates.isEmpty else {
                throw GatewayError.parameter("/step", "a sandbox with public keys alone has no certificates")
            }
            keys.add(try await SandboxKeys.issue(now: now, announced: announced, keyPEM: privateKeyPEM, platform.store))
        case .overlap, .complete:
            guard let newest = keys.certificates.last, newest.rotation.announced != nil else {
                throw GatewayError.parameter("/step", "no rotation is in progress; announce a certificate first")
            }
        }
        if step != .announce {
            keys.setRotation(announced: announced, replacesOthers: step == .abrupt)
            try await platform.store.setRotation(announced: announced, replacesOthers: step == .abrupt)
        }
        guard let newest = keys.certificates.last else { throw GatewayError.system }
        return newest.key.id
    }

    /// Issues another platform public key and signs with it from now on, unless a request names an older one.
    ///
    /// The older keys decrypt data that was encrypted with them, until ``retireCertificates()``.
    ///
    /// - Parameter privateKeyPEM: Its private key; generated when `nil`.
    /// - Returns: The new key's id, and its public half as PEM.
    /// - Throws: `CryptoFailure` for a key that cannot be used.
    @discardableResult
    public func rotatePublicKey(privateKeyPEM: String? = nil) async throws -> (id: String, pem: String) {
        let record = try await SandboxKeys.issuePublicKey(privateKeyPEM, platform.store)
        let key = try SandboxKeys.publicKey(record)
        platform.keys.rotate(to: key)
        return (record.id, try key.key.key.publicKey.pem)
    }

    /// Takes all platform certificates and public keys back but the newest of each.
    public func retireCertificates() async throws {
        platform.keys.retire()
        try await platform.store.keepPlatformKey(platform.keys.publicKey.key.id)
        if let newest = platform.keys.certificates.last {
            try await platform.store.keepPlatformCertificate(newest.key.id)
        }
    }

    /// A notification as the platform would post it: encrypted with a merchant's API v3 key, and signed.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - merchantID: The merchant that receives the notification; by default the first.
    ///   - id: The notification's id; by default a new one.
    ///   - fault: What is wrong with its signature, if anything.
    /// - Returns: Headers and body.
    /// - Throws: An error for a merchant that is not registered.
    public func notification(
        _ eventType: String,
        resource: Data,
        to merchantID: String? = nil,
        id: String? = nil,
        fault: SandboxFault? = nil
    ) throws -> (headers: [(String, String)], body: Data) {
        let message = try NotificationMessage(
            eventType,
            resource: resource,
            to: merchantID ?? credentials.merchantID,
            id: id,
            on: platform
        )
        return (try message.headers(signedBy: platform, fault), message.body)
    }
}
