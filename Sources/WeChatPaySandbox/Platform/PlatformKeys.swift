import Foundation
import Synchronization
import WeChatPayCrypto

/// The platform's keys: its public key, and its certificates, the newest of which signs.
final class PlatformKeys: Sendable {
    /// A certificate and its private half.
    struct Certificate: Sendable {
        let key: Platform.Key
        let pem: String
        let privateKeyPEM: String
        let validity: ClosedRange<Date>
    }

    /// A public key's private half.
    struct PublicKey: Sendable {
        let key: Platform.Key
        let privateKeyPEM: String
    }

    private struct State {
        var publicKeys: [PublicKey]
        var certificates: [Certificate]
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
    /// A named certificate only asks for certificate mode: after a rotation the newest one signs. A public key that is
    /// named signs while it exists: a merchant may not have the newer one yet.
    func signing(named id: String?) -> Platform.Key {
        let named = mode == .certificate ? nil : state.withLock { $0.publicKeys.first { $0.key.id == id } }
        guard let newest = certificates.last else { return (named ?? publicKey).key }
        return named?.key ?? newest.key
    }

    /// The private part of the key that signs if no key is named.
    var signingPEM: (id: String, pem: String) {
        let newest = certificates.last.map { ($0.key.id, $0.privateKeyPEM) }
        return newest ?? (publicKey.key.id, publicKey.privateKeyPEM)
    }

    /// Signs with another certificate from now on; the older ones stay good for sealing.
    func rotate(to certificate: Certificate) { state.withLock { $0.certificates.append(certificate) } }

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
