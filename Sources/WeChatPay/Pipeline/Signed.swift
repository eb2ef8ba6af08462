import Foundation
import WeChatPayCrypto

/// Stage 3: a draft with nonce, timestamp and `Authorization`.
///
/// Every attempt creates a new one.
///
/// Source: WeChat Pay API v3, signing a request.
struct Signed: Sendable {
    let draft: Draft
    let headers: Headers

    /// The `Authorization` scheme, also the platform's name of the signature type.
    static let scheme = "WECHATPAY2-SHA256-RSA2048"

    init(_ draft: Draft, by merchant: Merchant, nonce: String, now: Date) async throws {
        let timestamp = SignatureTimestamp(now).description
        let message = SignatureMessage.request(
            method: draft.method.rawValue,
            target: draft.target,
            timestamp: timestamp,
            nonce: nonce,
            body: draft.body
        )
        let signature: String
        do {
            signature = try await merchant.key.sign(message)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw WeChatPayError(
                .signingFailed,
                "The request could not be signed; check the signing key",
                stage: .sign,
                operation: draft.operation,
                underlying: error
            )
        }
        // Only a custom nonce source or signing key can return an invalid header value.
        guard Headers.isValidValue(nonce), merchant.key is RSASigningKey || Headers.isValidValue(signature) else {
            throw WeChatPayError(
                .signingFailed,
                "The signature or the nonce contains a line break or another control character; check the signing key and "
                    + "the nonce source",
                stage: .sign,
                operation: draft.operation
            )
        }
        var headers = draft.headers
        headers["Authorization"] =
            "\(Self.scheme) mchid=\"\(merchant.id)\",nonce_str=\"\(nonce)\",timestamp=\"\(timestamp)\","
            + "serial_no=\"\(merchant.serial)\",signature=\"\(signature)\""
        self.draft = draft
        self.headers = headers
    }
}
