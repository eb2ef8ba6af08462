import Foundation

/// The signature headers of an answer or a notification, right or wrong in one way.
struct SpoiltSignature {
    let fault: SandboxFault.Kind?

    /// The headers; none at all for ``SandboxFault/Kind/noSignature``.
    func headers(of body: Data, by key: Platform.Key, on platform: Platform) throws -> [(String, String)] {
        guard fault != .noSignature else { return [] }
        var headers = try platform.signature(
            of: fault == .badSignature ? body + [0x20] : body,
            by: key,
            age: fault == .staleTimestamp ? 3600 : 0
        )
        func replace(_ name: String, _ value: String) {
            headers = headers.map { $0.0 == name ? (name, value) : $0 }
        }
        if fault == .probeSignature {
            replace("Wechatpay-Signature", "WECHATPAY/SIGNTEST/" + String(repeating: "A", count: 336))
        }
        if fault == .unknownSerial {
            replace(
                "Wechatpay-Serial",
                key.id.hasPrefix("PUB_KEY_ID_") ? "PUB_KEY_ID_0" : String(repeating: "7", count: 40)
            )
        }
        return headers
    }
}
