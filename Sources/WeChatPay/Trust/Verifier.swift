import Foundation
import WeChatPayCrypto

/// Verifies responses and notifications with the platform's keys; an unknown serial causes a download of certificates.
struct Verifier: Sendable {
    let keys: PlatformKeyRing
    /// Downloads certificates into the ring; `nil` if the keys are fixed.
    let certificates: CertificateRefresh?

    /// Downloads certificates if the ring has no key that is valid now.
    ///
    /// - Throws: The error of the download.
    func prepare() async throws { try await certificates?.prepare() }

    /// Verifies a response.
    ///
    /// - Returns: The verified response.
    /// - Throws: ``WeChatPayError`` as of ``Verified``; with `unknownSerial` and an underlying error if the
    ///   certificates could not be downloaded; `CancellationError`.
    func verified(_ unverified: Unverified) async throws -> Verified {
        try await refreshing(unverified.response.headers["Wechatpay-Serial"], for: .call) {
            try Verified(unverified, with: $0)
        }
    }

    /// Verifies the headers and the body of a notification.
    ///
    /// - Throws: ``WeChatPayError`` with one of the signature codes; with `unknownSerial` and an underlying error if
    ///   the certificates could not be downloaded; `CancellationError`.
    func verify(_ headers: Headers, body: Data, now: Date) async throws {
        try await refreshing(headers["Wechatpay-Serial"], for: .notification) {
            try SignatureCheck(subject: .notification, keys: $0, now: now).verify(headers, body: body)
        }
    }

    /// Runs a check, and once more after a download if the serial was unknown and is known then.
    private func refreshing<Value>(
        _ serial: String?,
        for cause: CertificateRefresh.Cause,
        _ check: (PlatformKeySet) throws -> Value
    ) async throws -> Value {
        do {
            return try check(keys.snapshot)
        } catch var error as WeChatPayError where error.code == .unknownSerial {
            guard let certificates, let serial else { throw error }
            let isKnown: Bool
            do {
                isKnown = try await certificates.fetch(serial, for: cause)
            } catch let failure as WeChatPayError {
                error.underlying = failure
                throw error
            }
            guard isKnown else { throw error }
            return try check(keys.snapshot)
        }
    }
}
