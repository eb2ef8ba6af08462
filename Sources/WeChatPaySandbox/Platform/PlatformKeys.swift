import Foundation
import Synchronization
import WeChatPayCrypto

/// The platform's keys: its public key, and its certificates, which sign as their rotation requires.
final class PlatformKeys: Sendable {
    /// A certificate and its private half.
    struct Certificate: Sendable {
        let key: Platform.Key
        let pem: String
        let privateKeyPEM: String
        let validity: ClosedRange<Date>
        var rotation = CertificateRotation()
    }

    /// A public key's private half.
    struct PublicKey: Sendable {
        let key: Platform.Key
        let privateKeyPEM: String
    }

    private struct State {
        var publicKeys: [PublicKey]
        var certificates: [Certificate]
        /// The responses that were signed during an overlap, so that the shares are exact.
        var signatures = 0
    }

    let mode: SandboxConfiguration.KeyMode
    private let state: Mutex<State>

    /// - Parameters:
    ///   - mode: Which of the keys merchants see.
    ///   - publicKeys: The keys behind `PUB_KEY_ID_…`, oldest first; at least one.
    ///   - certificates: Oldest first.
    init(mode: SandboxConfiguration.KeyMode, publicKeys: [PublicKey], certificates: [Certificate]) {
        self.mode = mode
        self.state = Mutex(State(publicKeys: publicKeys, certificates: certificates))
    }

    /// The newest key behind `PUB_KEY_ID_…`.
    var publicKey: PublicKey { state.withLock { $0.publicKeys[$0.publicKeys.count - 1] } }

    /// The certificates that merchants may download, oldest first; none in public key mode.
    var certificates: [Certificate] { mode == .publicKey ? [] : state.withLock { $0.certificates } }

    /// The key with an id, if merchants see it.
    func key(_ id: String) -> Platform.Key? {
        if mode != .certificate, let key = state.withLock({ $0.publicKeys.first { $0.key.id == id } }) {
            return key.key
        }
        return certificates.first { $0.key.id == id }?.key
    }

    /// The key that signs a response to a request that names a key.
    ///
    /// The named key signs if it is in use. Otherwise a certificate signs, in certificate mode and in mixed mode.
    func signing(named id: String?, now: Date) -> Platform.Key {
        state.withLock { state in
            if mode != .certificate, let named = state.publicKeys.first(where: { $0.key.id == id }) { return named.key }
            let inUse = mode == .publicKey ? [] : state.certificates.filter { !$0.rotation.isReplaced }
            if let named = inUse.first(where: { $0.key.id == id }) { return named.key }
            for certificate in inUse.reversed() {
                let share = certificate.rotation.share(at: now)
                if share == 1 { return certificate.key }
                guard share > 0 else { continue }
                state.signatures += 1
                // Evenly spread: each response that takes the count of the share past a whole number.
                let count = Double(state.signatures)
                if (count * share).rounded(.down) > ((count - 1) * share).rounded(.down) { return certificate.key }
            }
            return (inUse.first?.key ?? state.publicKeys[state.publicKeys.count - 1].key)
        }
    }

    /// The private part of the key that signs if no key is named.
    func signingPEM(now: Date) -> (id: String, pem: String) {
        let newest = certificates.last { $0.rotation.share(at: now) == 1 && !$0.rotation.isReplaced }
        return newest.map { ($0.key.id, $0.privateKeyPEM) } ?? (publicKey.key.id, publicKey.privateKeyPEM)
    }

    /// Adds a certificate.
    func add(_ certificate: Certificate) { state.withLock { $0.certificates.append(certificate) } }

    /// Sets the newest certificate's part in its rotation.
    ///
    /// - Parameters:
    ///   - announced: The time from which it can be downloaded.
    ///   - replacesOthers: Whether no older one signs from now on.
    func setRotation(announced: Date?, replacesOthers: Bool) {
        state.withLock { state in
            guard let newest = state.certificates.indices.last else { return }
            state.certificates[newest].rotation.announced = announced
            guard replacesOthers else { return }
            for index in state.certificates.indices.dropLast() { state.certificates[index].rotation.isReplaced = true }
        }
    }

    /// Signs with another public key from now on if the request names none; the older keys remain valid.
    func rotate(to key: PublicKey) { state.withLock { $0.publicKeys.append(key) } }

    /// Takes all certificates and public keys back but the newest.
    func retire() {
        state.withLock { state in
            state.certificates = Array(state.certificates.suffix(1))
            state.publicKeys = Array(state.publicKeys.suffix(1))
        }
    }
}
