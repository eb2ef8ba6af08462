import Foundation
import WeChatPayCrypto

/// Stage 5: a response whose signature was checked.
///
/// Only its initializer creates one, and only from verified bytes; ``Output`` accepts nothing else.
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
                try SignatureCheck(subject: .response, keys: keys, now: unverified.arrival)
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

    /// Adds the place and the time to an error.
    private static func placed(_ error: WeChatPayError, _ unverified: Unverified) -> WeChatPayError {
        let (draft, response) = (unverified.draft, unverified.response)
        var error = error
        error.operation = draft.operation
        error.status = response.status
        error.requestID = response.headers["Request-ID"]
        error.clockSkew = ClockSkew(response.headers, now: unverified.arrival)
        error.outcomeUnknown = draft.method != .get && !(error.failure.map(Self.provesNoWork) ?? false)
        return error
    }

    /// Whether a failure proves that the request was not processed.
    ///
    /// A signed 4xx comes from the platform. An unsigned one may come from a gateway, which may have forwarded
    /// the request before: only statuses that a gateway sends without forwarding count.
    private static func provesNoWork(_ failure: APIFailure) -> Bool {
        failure.isVerified
            ? (400..<500).contains(failure.status)
            : [400, 401, 403, 404, 405, 406, 411, 413, 414, 415, 429, 431].contains(failure.status)
    }

    /// The platform's error response.
    static func failure(_ unverified: Unverified, isVerified: Bool) -> WeChatPayError {
        let failure = APIFailure(
            status: unverified.response.status,
            headers: unverified.response.headers,
            body: unverified.response.body,
            isVerified: isVerified,
            personal: unverified.draft.personal,
            now: unverified.arrival
        )
        var error = WeChatPayError(.apiFailure, "\(failure)", stage: .verify)
        error.failure = failure
        return placed(error, unverified)
    }
}
