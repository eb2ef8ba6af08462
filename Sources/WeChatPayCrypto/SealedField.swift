import Foundation

/// The text form of a sealed field: Base64 around the cipher text, UTF-8 inside.
enum SealedField {
    /// Opens a field, with the key's own library.
    ///
    /// - Parameters:
    ///   - ciphertext: Base64, as found in the JSON. An empty string opens to an empty string.
    ///   - decrypt: Decrypts with RSAES-OAEP; returns `nil` for a cipher text that it rejects.
    /// - Returns: The plain text.
    /// - Throws: ``CryptoFailure`` with `openFailed`, or `notUTF8`.
    static func open(_ ciphertext: String, with decrypt: (Data) -> Data?) throws -> String {
        if ciphertext.isEmpty { return "" }
        guard let sealed = Data(base64Encoded: ciphertext) else {
            throw CryptoFailure(.openFailed, "The sealed field is not Base64")
        }
        guard let plain = decrypt(sealed) else {
            throw CryptoFailure(.openFailed, "The sealed field was encrypted with another key, or was modified")
        }
        guard let text = String(data: plain, encoding: .utf8) else {
            throw CryptoFailure(.notUTF8, "The decrypted field is not UTF-8")
        }
        return text
    }
}
