import Foundation
import WeChatPayCrypto

extension Sandbox {
    /// Which of the platform's keys merchants see.
    public var keyMode: SandboxConfiguration.KeyMode { platform.keys.mode }

    /// The last requests that passed the signature check, oldest first; see
    /// ``SandboxConfiguration/journalCapacity``.
    public var requests: [SandboxRequest] { platform.journal.requests }

    /// Makes the next answers wrong, in the order in which they are asked for.
    ///
    /// - Parameters:
    ///   - fault: What they do wrong.
    ///   - times: How many of them.
    public func inject(_ fault: SandboxFault, times: Int = 1) { platform.faults.add(fault, times: times) }

    /// Lets the main host die: connections are cut, also of requests whose work is done already.
    public func killMainHost() { platform.faults.isMainDown = true }

    /// Brings the main host back.
    public func reviveMainHost() { platform.faults.isMainDown = false }

    /// Issues another platform certificate and signs with it from now on.
    ///
    /// The older ones stay in the list of certificates and open what is sealed with them, until
    /// ``retireCertificates()``.
    ///
    /// - Parameter privateKeyPEM: The certificate's private key; made anew when `nil`.
    /// - Returns: The new certificate's serial.
    /// - Throws: `CryptoFailure` for a key that cannot be used.
    @discardableResult
    public func rotateCertificate(privateKeyPEM: String? = nil) async throws -> String {
        let certificate = try await SandboxKeys.issue(now: platform.now(), keyPEM: privateKeyPEM, platform.store)
        platform.keys.rotate(to: certificate)
        return certificate.key.id
    }

    /// Takes all platform certificates back but the newest.
    public func retireCertificates() async throws {
        platform.keys.retire()
        if let newest = platform.keys.certificates.last {
            try await platform.store.keepPlatformCertificate(newest.key.id)
        }
    }

    /// A notification as the platform would post it: encrypted with a merchant's API v3 key, and signed.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - merchantID: The merchant that gets it; by default the first.
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
        struct Envelope: Encodable {
            struct Resource: Encodable {
                let original_type: String
                let algorithm = "AEAD_AES_256_GCM"
                let ciphertext: String
                let associated_data: String
                let nonce: String
            }
            let id: String
            let create_time: String
            let event_type: String
            let resource_type = "encrypt-resource"
            let summary: String
            let resource: Resource
        }
        guard let merchant = platform.merchant(merchantID ?? credentials.merchantID) else {
            throw GatewayError.notFound("商户号不存在")
        }
        let nonce = String(platform.nonce().prefix(12))
        let type = eventType.split(separator: ".").first.map { $0.lowercased() } ?? ""
        let body = try Answer.encoder.encode(
            Envelope(
                id: id ?? platform.nonce(),
                create_time: CertificateRoutes.text(platform.now()),
                event_type: eventType,
                summary: eventType,
                resource: .init(
                    original_type: type,
                    ciphertext: try merchant.apiV3Key.seal(resource, nonce: nonce, associatedData: type),
                    associated_data: type,
                    nonce: nonce
                )
            )
        )
        var headers = [("Content-Type", "application/json"), ("Request-ID", "\(platform.nonce())-0")]
        headers += try platform.signature(
            of: fault == .badSignature ? body + [0x20] : body,
            by: platform.keys.signing(named: nil)
        )
        if fault == .noSignature { headers.removeAll { $0.0.hasPrefix("Wechatpay-") } }
        if fault == .probeSignature {
            headers.removeAll { $0.0 == "Wechatpay-Signature" }
            headers.append(("Wechatpay-Signature", "WECHATPAY/SIGNTEST/" + String(repeating: "A", count: 336)))
        }
        return (headers, body)
    }
}
