import Foundation
import WeChatPayCrypto

/// A download of the platform's certificates; verified with the keys held and with those of the response.
///
/// Source: WeChat Pay API v3, `GET v3/certificates`.
struct CertificateDownload: Sendable {
    let key: APIv3Key
    let attempts: Attempts

    /// Downloads the certificates.
    ///
    /// - Returns: The certificates that are valid now.
    /// - Throws: ``WeChatPayError``; `CancellationError`.
    func run() async throws -> [PlatformKey] {
        do {
            let call = Call(method: .get, path: PathTemplate("v3/certificates"), options: [:])
            let draft = try Draft(call, attempts.configuration)
            var list = try await list(draft)
            // Rotated between listing and signing: the next list contains the certificate that signed this one.
            if list == nil { list = try await self.list(draft) }
            guard let list else {
                throw WeChatPayError(
                    .unknownSerial,
                    "The list of platform certificates is signed with a certificate that it does not contain",
                    stage: .verify,
                    operation: draft.operation
                )
            }
            attempts.observer.refreshed(list.keys.count, nil)
            return list.keys
        } catch {
            attempts.observer.refreshed(nil, error)
            throw error
        }
    }

    /// Downloads and verifies once; `nil` for a list that can be decrypted and whose signing certificate is neither in
    /// it nor held.
    private func list(_ draft: Draft) async throws -> CertificateList? {
        let held = attempts.configuration.platformKeys.snapshot
        return try await attempts.run(draft) { unverified in
            guard (200..<300).contains(unverified.response.status) else { throw Self.failure(unverified, with: held) }
            do {
                let list = try CertificateList(opening: unverified.response.body, with: key, now: unverified.arrival)
                let keys = PlatformKeySet(held.keys + list.keys)
                if let serial = unverified.response.headers["Wechatpay-Serial"], keys.key(serial) == nil { return nil }
                _ = try Verified(unverified, with: keys)
                return list
            } catch var error as WeChatPayError {
                error.operation = draft.operation
                error.status = unverified.response.status
                error.requestID = unverified.response.headers["Request-ID"]
                throw error
            }
        }
    }

    /// Why the platform sends no certificates; reported even if no key is available to verify it.
    private static func failure(_ unverified: Unverified, with keys: PlatformKeySet) -> any Error {
        do {
            let verified = try Verified(unverified, with: keys)
            return WeChatPayError(
                .decodingFailed,
                "The response contains no certificates",
                operation: verified.operation
            )
        } catch let error as WeChatPayError where error.code == .unknownSerial {
            return Verified.failure(unverified, isVerified: false)
        } catch {
            return error
        }
    }
}

extension CertificateRefresh {
    /// The refresh of a client's configuration; `nil` if it does not download certificates.
    convenience init?(_ configuration: WeChatPayClient.Configuration, _ attempts: Attempts) {
        guard let policy = configuration.certificates, let key = configuration.apiV3Key else { return nil }
        let download = CertificateDownload(key: key, attempts: attempts)
        self.init(ring: configuration.platformKeys, policy: policy, time: configuration.time) {
            try await download.run()
        }
    }
}
