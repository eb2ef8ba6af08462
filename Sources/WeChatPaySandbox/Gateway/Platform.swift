import Foundation
import WeChatPayCrypto

/// The platform's own side of the protocol: its keys, its merchants, its clock and its store.
struct Platform: Sendable {
    /// A platform key with its private half.
    struct Key: Sendable {
        let id: String
        let key: RSASigningKey
    }

    /// A merchant as registered.
    struct Merchant: Sendable {
        let id: String
        let serial: String
        let publicKey: RSAPublicKey
    }

    let store: Store
    /// The key that signs where a request names none.
    let defaultKey: Key
    let now: @Sendable () -> Date
    let nonce: @Sendable () -> String
    let merchants: Registry<Merchant>

    /// The platform key with an id.
    func key(_ id: String) -> Key? { id == defaultKey.id ? defaultKey : nil }

    /// The merchant with a number.
    func merchant(_ id: String) -> Merchant? { merchants[id] }
}
