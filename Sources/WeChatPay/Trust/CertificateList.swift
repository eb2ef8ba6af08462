import Foundation
import WeChatPayCrypto

/// The answer of `v3/certificates`, opened with the API v3 key.
///
/// Opening authenticates each certificate: only the platform and the merchant hold the key. So the
/// list may be opened before the answer's signature is checked, and the first answer is checked with
/// a certificate from inside itself.
///
/// Source: WeChat Pay API v3, downloading platform certificates.
struct CertificateList {
    /// The certificates that have not expired, each valid from its own date on.
    let keys: [PlatformKey]

    private struct Body: Decodable {
        struct Entry: Decodable {
            struct Encrypted: Decodable {
                let algorithm: String
                let nonce: String
                let associated_data: String?
                let ciphertext: String
            }
            let serial_no: String
            let encrypt_certificate: Encrypted
        }
        let data: [Entry]
    }

    /// Opens a list.
    ///
    /// - Throws: ``WeChatPayError`` with code `openingFailed` for another API v3 key, `decodingFailed` for a
    ///   body that is no list, `unknownSerial` when no certificate in it is valid at `now`.
    init(opening body: Data, with key: APIv3Key, now: Date) throws {
        guard let list = try? JSONDecoder().decode(Body.self, from: body) else {
            throw Self.refused(.decodingFailed, "The answer is not a list of platform certificates")
        }
        var keys: [PlatformKey] = []
        for entry in list.data {
            let sealed = entry.encrypt_certificate
            guard sealed.algorithm == "AEAD_AES_256_GCM" else {
                throw Self.refused(.decodingFailed, "A platform certificate is encrypted with an unknown algorithm")
            }
            let certificate: PlatformKey
            do {
                let pem = try key.open(
                    sealed.ciphertext,
                    nonce: sealed.nonce,
                    associatedData: sealed.associated_data ?? ""
                )
                certificate = try PlatformKey(certificatePEM: String(decoding: pem, as: UTF8.self))
            } catch let error as CryptoFailure {
                throw Self.refused(
                    .openingFailed,
                    "A platform certificate cannot be opened: \(error.message). Check the API v3 key",
                    error
                )
            }
            guard PlatformKeySet([certificate]).key(entry.serial_no) != nil else {
                throw Self.refused(.decodingFailed, "A platform certificate has another serial than the list says")
            }
            if let end = certificate.validity?.upperBound, end >= now { keys.append(certificate) }
        }
        guard PlatformKeySet(keys).preferred(at: now) != nil else {
            throw Self.refused(.unknownSerial, "The platform sent no certificate that is valid now; check the clock")
        }
        self.keys = keys
    }

    private static func refused(
        _ code: WeChatPayError.Code,
        _ message: String,
        _ cause: (any Error)? = nil
    ) -> WeChatPayError {
        WeChatPayError(code, message, stage: .verify, underlying: cause)
    }
}
