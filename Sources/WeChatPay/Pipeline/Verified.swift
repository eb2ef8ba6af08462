import Foundation
import WeChatPayCrypto

/// Stage 5: an answer whose signature was checked.
///
/// Only its initialiser makes one, and only from bytes that verified; ``Output`` takes nothing else.
struct Verified: Sendable {
    let operation: String
    let response: TransportResponse

    /// Checks the signature, then the status.
    ///
    /// - Throws: ``WeChatPayError``: one of the signature codes; or `apiFailure` for a status other
    ///   than 2xx, marked unverified when a 4xx or 5xx came without any signature header.
    init(_ unverified: Unverified, with keys: PlatformKeySet) throws {
        let (draft, response) = (unverified.draft, unverified.response)
        let isSigned = SignatureCheck.isSigned(response.headers)
        do {
            if isSigned || response.status < 400 {
                try SignatureCheck(subject: "answer", keys: keys, now: unverified.arrival)
                    .verify(response.headers, body: response.body)
            }
            guard (200..<300).contains(response.status) else {
                throw Self.failure(unverified, isVerified: isSigned)
            }
        } catch let error as WeChatPayError {
            throw Self.placed(error, unverified)
        }
        self.operation = draft.operation
        self.response = response
    }

    /// Says where and when an error happened.
    private static func placed(_ error: WeChatPayError, _ unverified: Unverified) -> WeChatPayError {
        let (draft, response) = (unverified.draft, unverified.response)
        var error = error
        error.operation = draft.operation
        error.status = response.status
        error.requestID = response.headers["Request-ID"]
        error.clockSkew = ClockSkew(response.headers, now: unverified.arrival)
        error.outcomeUnknown = draft.method != .get && (error.failure.map { $0.status >= 500 } ?? true)
        return error
    }

    /// What the platform answered in place of a result.
    static func failure(_ unverified: Unverified, isVerified: Bool) -> WeChatPayError {
        let failure = APIFailure(
            status: unverified.response.status,
            headers: unverified.response.headers,
            body: unverified.response.body,
            isVerified: isVerified,
            personal: unverified.draft.personal,
            now: unverified.arrival
        )
        var error = WeChatPayError(.apiFailure, "\(failure); \(failure.advice)", stage: .verify)
        error.failure = failure
        return placed(error, unverified)
    }
}
