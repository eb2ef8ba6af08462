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

    /// Issues another platform certificate and signs with it from now on.
    ///
    /// The older ones stay in the list of certificates and decrypt data that was encrypted with them, until
    /// ``retireCertificates()``.
    ///
    /// - Parameter privateKeyPEM: The certificate's private key; generated when `nil`.
    /// - Returns: The new certificate's serial.
    /// - Throws: `CryptoFailure` for a key that cannot be used.
    @discardableResult
    public func rotateCertificate(privateKeyPEM: String? = nil) async throws -> String {
        let certificate = try await SandboxKeys.issue(now: platform.now(), keyPEM: privateKeyPEM, platform.store)
        platform.keys.rotate(to: certificate)
        return certificate.key.id
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
