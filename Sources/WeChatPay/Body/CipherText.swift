import Foundation

/// The form of a text that was encrypted with an RSA key.
enum CipherText {
    /// The lengths in Base64 of what keys of 2048, 3072 and 4096 bits encrypt.
    private static let lengths = [344, 512, 684]

    /// Whether a text has the form of a cipher text in Base64.
    ///
    /// A plain text of at most 214 bytes, which is all that a key of 2048 bits encrypts, never has it.
    static func isForm(of text: String) -> Bool {
        lengths.contains(text.utf8.count) && Data(base64Encoded: text) != nil
    }
}
