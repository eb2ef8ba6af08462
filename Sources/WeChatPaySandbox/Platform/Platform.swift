import Foundation
import HTTPTypes
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
        let apiV3Key: APIv3Key
    }

    let store: Store
    let keys: PlatformKeys
    let clock: Clock
    let nonce: @Sendable () -> String
    let merchants: Registry<Merchant>
    let faults: Faults
    let journal: Journal
    let notifier: Notifier
    let maximumUploadSize: Int
    let billRows: Int
    /// Whether the identical request is accepted again within the time window.
    let acceptsRepeatedRequests: Bool
    /// `http` or `https`.
    let scheme: String

    /// The platform's time.
    func now() -> Date { clock.now }

    /// The platform key with an id.
    func key(_ id: String) -> Key? { keys.key(id) }

    /// The key of a request's encrypted fields, which its `Wechatpay-Serial` header names.
    func sealing(_ headers: HTTPFields) -> SealingKey {
        SealingKey(serial: headers["Wechatpay-Serial"], find: keys.key)
    }

    /// The merchant with a number.
    func merchant(_ id: String) -> Merchant? { merchants[id] }

    /// All other merchants, by number.
    func merchants(otherThan merchant: Merchant) -> [Merchant] {
        merchants.all.filter { $0.id != merchant.id }.sorted { $0.id < $1.id }
    }
}
