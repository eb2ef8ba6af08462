import Foundation
import WeChatPayCrypto

/// The platform's keys at one moment; what one verification looks into.
struct PlatformKeySet: Sendable {
    let keys: [PlatformKey]
    private let byID: [String: PlatformKey]

    /// A later key replaces an earlier one of the same id.
    init(_ keys: [PlatformKey]) {
        let byID = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        self.keys = keys.enumerated().filter { index, key in
            !keys[(index + 1)...].contains { $0.id == key.id }
        }.map(\.element)
        self.byID = byID
    }

    /// The key that a `Wechatpay-Serial` header names: `PUB_KEY_ID_…` as it is, a serial as a number of 20 bytes.
    func key(_ id: String) -> PlatformKey? {
        byID[id] ?? byID[String(repeating: "0", count: max(0, 40 - id.utf8.count)) + id.uppercased()]
    }

    /// A public key if there is one, else the certificate valid then that began last.
    func preferred(at date: Date) -> PlatformKey? {
        keys.last(where: \.isPublicKey)
            ?? keys.filter { $0.validity?.contains(date) ?? false }
            .max { Self.start($0) < Self.start($1) }
    }

    /// The same public keys with other certificates.
    func replacingCertificates(_ certificates: [PlatformKey]) -> PlatformKeySet {
        PlatformKeySet(keys.filter(\.isPublicKey) + certificates)
    }

    private static func start(_ key: PlatformKey) -> Date { key.validity?.lowerBound ?? .distantPast }
}
