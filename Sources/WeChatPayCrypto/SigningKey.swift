/// A merchant's private key, or the seam to one that lives elsewhere.
///
/// ``RSASigningKey`` holds the key in memory. Conform a type of your own to sign in an HSM, a KMS or
/// a remote service; the client awaits it once for every attempt.
public protocol SigningKey: Sendable {
    /// Signs a message with RSASSA-PKCS1-v1_5 and SHA-256.
    ///
    /// - Parameter message: The message; its ``SignatureMessage/digest`` is signed.
    /// - Returns: The signature in Base64.
    /// - Throws: Any error; the call fails with code `signing_failed`, and nothing is sent.
    func sign(_ message: SignatureMessage) async throws -> String
}

/// Opens fields that the platform sealed for the merchant.
///
/// ``RSASigningKey`` conforms to it; create a custom type if the private key is stored elsewhere.
public protocol OpeningKey: Sendable {
    /// Opens a field sealed with RSAES-OAEP (SHA-1, MGF1-SHA-1).
    ///
    /// - Parameter ciphertext: Base64, as found in the JSON; an empty text opens to an empty text.
    /// - Returns: The plain text.
    /// - Throws: ``CryptoFailure`` with `openFailed`, or `notUTF8`.
    func open(_ ciphertext: String) throws -> String
}
