import Foundation
import WeChatPayCrypto

/// The response of `v3/certificates`, opened with the API v3 key.
///
/// Decryption authenticates each certificate: only the platform and the merchant have the key. So the
/// list can be decrypted before the response's signature is verified, and the first response is verified with
/// a certificate that it contains.
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

    /// Decrypts a list.
    ///
    /// - Throws: ``WeChatPayError`` with code `openingFailed` for another API v3 key, `decodingFailed` for a
    ///   body that is not a list, `unknownSerial` if no certificate in it is valid at `now`.
    init(opening body: Data, with key: APIv3Key, now: Date) throws {
        guard let list = try? JSONDecoder().decode(Body.self, checking: body) else {
            throw Self.refused(.decodingFailed, "The response is not a list of platform certificates")
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
                    "A platform certificate cannot be decrypted: \(error.message). Check the API v3 key",
                    error
                )
            }
            guard PlatformKeySet([certificate]).key(entry.serial_no) != nil else {
                throw Self.refused(
                    .decodingFailed,
                    "The serial of a platform certificate differs from the one in the list"
                )
            }
            if let end = certificate.validity?.upperBound, end >= now { keys.append(certificate) }
        }
        guard PlatformKeySet(keys).preferred(at: now) != nil else {
            throw Self.refused(
                .unknownSerial,
                "The platform sent no certificate that is valid now; check the clock of this machine"
            )
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
