import Foundation
import Synchronization
import WeChatPayCrypto

/// The platform's keys: its public key, and its certificates, the newest of which signs.
final class PlatformKeys: Sendable {
    /// A certificate and its private half.
    struct Certificate: Sendable {
        let key: Platform.Key
        let pem: String
        let validity: ClosedRange<Date>
    }

    let mode: SandboxConfiguration.KeyMode
    /// The key behind `PUB_KEY_ID_…`.
    let publicKey: Platform.Key

    private let held: Mutex<[Certificate]>

    /// - Parameters:
    ///   - mode: Which of the keys merchants see.
    ///   - publicKey: The key behind `PUB_KEY_ID_…`.
    ///   - certificates: Oldest first.
    init(mode: SandboxConfiguration.KeyMode, publicKey: Platform.Key, certificates: [Certificate]) {
        self.mode = mode
        self.publicKey = publicKey
        self.held = Mutex(certificates)
    }

    /// The certificates that merchants may download, oldest first; none in public key mode.
    var certificates: [Certificate] { mode == .publicKey ? [] : held.withLock { $0 } }

    /// The key with an id, if merchants see it.
    func key(_ id: String) -> Platform.Key? {
        if mode != .certificate, id == publicKey.id { return publicKey }
        return certificates.first { $0.key.id == id }?.key
    }

    /// The key that signs an answer to a request that names a key.
    ///
    /// A named certificate only asks for certificate mode: after a rotation the newest one signs.
    func signing(named id: String?) -> Platform.Key {
        guard let newest = certificates.last else { return publicKey }
        return mode == .both && id == publicKey.id ? publicKey : newest.key
    }

    /// Signs with another certificate from now on; the older ones stay good for sealing.
    func rotate(to certificate: Certificate) { held.withLock { $0.append(certificate) } }

    /// Takes all certificates back but the newest.
    func retire() { held.withLock { $0 = Array($0.suffix(1)) } }
}
