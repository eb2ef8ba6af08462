import Foundation
import WeChatPayCrypto

/// The platform's keys that a client trusts: public keys by `PUB_KEY_ID_…` and certificates by
/// serial, both at once where a merchant is moving from one to the other.
public struct PlatformKeyRing: Sendable, ExpressibleByArrayLiteral {
    private let keys: [PlatformKey]
    private let byID: [String: PlatformKey]

    /// Makes a ring of keys; a later key replaces an earlier one of the same id.
    public init(_ keys: [PlatformKey]) {
        self.byID = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        self.keys = keys
    }

    /// Makes a ring from an array literal of keys.
    public init(arrayLiteral elements: PlatformKey...) {
        self.init(elements)
    }

    /// The key that a `Wechatpay-Serial` header names, if the ring holds it.
    ///
    /// - Parameter id: `PUB_KEY_ID_…`, compared as it is; or a certificate serial in hex, compared
    ///   as a number of 20 bytes.
    /// - Returns: The key, or `nil` when the ring does not hold it.
    public func key(_ id: String) -> PlatformKey? {
        byID[id] ?? byID[String(repeating: "0", count: max(0, 40 - id.utf8.count)) + id.uppercased()]
    }

    /// The key to seal with and to ask the platform to sign with: a public key if there is one, else
    /// the valid certificate that ends last.
    ///
    /// - Parameter date: The moment at which certificates must be valid.
    /// - Returns: The key, or `nil` when no certificate is valid then.
    public func preferred(at date: Date) -> PlatformKey? {
        keys.last(where: \.isPublicKey)
            ?? keys.filter { $0.validity?.contains(date) ?? false }
            .max { ($0.validity?.upperBound ?? .distantPast) < ($1.validity?.upperBound ?? .distantPast) }
    }

    func validate() throws {
        guard !keys.isEmpty else {
            throw WeChatPayError(
                .invalidConfiguration,
                "The key ring is empty; without a platform key no answer can be verified"
            )
        }
    }
}
