public import Foundation
import Synchronization
import WeChatPayCrypto

/// The platform's keys that a client trusts: public keys by `PUB_KEY_ID_…` and certificates by
/// serial, both at once where a merchant is moving from one to the other.
///
/// Each response is checked with the key that it names. A ring is shared by reference: what one client
/// downloads, every client and receiver with the same ring knows.
public final class PlatformKeyRing: Sendable, ExpressibleByArrayLiteral {
    private let held: Mutex<PlatformKeySet>

    /// Makes a ring of keys; a later key replaces an earlier one of the same id.
    public init(_ keys: [PlatformKey]) {
        self.held = Mutex(PlatformKeySet(keys))
    }

    /// Makes a ring from an array literal of keys.
    public convenience init(arrayLiteral elements: PlatformKey...) {
        self.init(elements)
    }

    /// The keys held now.
    public var keys: [PlatformKey] { snapshot.keys }

    /// The key that a `Wechatpay-Serial` header names, if the ring holds it.
    ///
    /// - Parameter id: `PUB_KEY_ID_…`, compared as it is; or a certificate serial in hex, compared
    ///   as a number of 20 bytes.
    /// - Returns: The key, or `nil` when the ring does not hold it.
    public func key(_ id: String) -> PlatformKey? { snapshot.key(id) }

    /// The key to seal with and to ask the platform to sign with: a public key if there is one, else
    /// the newest valid certificate.
    ///
    /// - Parameter date: The moment at which certificates must be valid.
    /// - Returns: The key, or `nil` when no certificate is valid then.
    public func preferred(at date: Date) -> PlatformKey? { snapshot.preferred(at: date) }

    /// Adds a key, or replaces the one of the same id.
    public func add(_ key: PlatformKey) {
        held.withLock { $0 = PlatformKeySet($0.keys + [key]) }
    }

    /// Removes a key, such as one that the platform revoked.
    public func remove(_ id: String) {
        held.withLock { set in
            let found = set.key(id)?.id
            set = PlatformKeySet(set.keys.filter { $0.id != found })
        }
    }

    /// All keys at one moment.
    var snapshot: PlatformKeySet { held.withLock { $0 } }

    /// Replaces all certificates with downloaded ones.
    func replaceCertificates(_ certificates: [PlatformKey]) {
        held.withLock { $0 = $0.replacingCertificates(certificates) }
    }
}
