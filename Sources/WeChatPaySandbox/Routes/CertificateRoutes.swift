import Foundation
import Hummingbird
import WeChatPayCrypto

/// The platform's certificates, encrypted with the merchant's API v3 key.
///
/// Source: 下载平台证书.
struct CertificateRoutes {
    let platform: Platform

    private struct List: Encodable {
        struct Entry: Encodable {
            struct Encrypted: Encodable {
                let algorithm = "AEAD_AES_256_GCM"
                let nonce: String
                let associated_data = "certificate"
                let ciphertext: String
            }
            let serial_no: String
            let effective_time: String
            let expire_time: String
            let encrypt_certificate: Encrypted
        }
        let data: [Entry]
    }

    func add(to router: Router<GatewayContext>) {
        router.get("v3/certificates") { _, context in
            let certificates = platform.keys.certificates
            guard !certificates.isEmpty else { throw GatewayError.notFound("无可用的平台证书，请使用微信支付公钥") }
            guard let merchant = platform.merchant(context.merchantID) else { throw GatewayError.system }
            let entries = try certificates.map { certificate in
                let nonce = String(platform.nonce().prefix(12))
                return List.Entry(
                    serial_no: certificate.key.id,
                    effective_time: PlatformDate.text(certificate.validity.lowerBound),
                    expire_time: PlatformDate.text(certificate.validity.upperBound),
                    encrypt_certificate: .init(
                        nonce: nonce,
                        ciphertext: try merchant.apiV3Key.seal(
                            Data(certificate.pem.utf8),
                            nonce: nonce,
                            associatedData: "certificate"
                        )
                    )
                )
            }
            return try GatewayResponse.json(List(data: entries))
        }
    }
}
