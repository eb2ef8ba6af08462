import Foundation

/// The form of a text that was encrypted with an RSA key.
enum CipherText {
    /// The lengths in bytes of what keys of 2048, 3072 and 4096 bits encrypt.
    private static let lengths = [256, 384, 512]

    /// Whether a text has the form of a cipher text in Base64.
    ///
    /// A plain text of at most 214 bytes, which is all that a key of 2048 bits encrypts, never has it.
    static func isForm(of text: String) -> Bool {
        guard text.utf8.count >= 344, text.utf8.count <= 684 else { return false }
        return Data(base64Encoded: text).map { lengths.contains($0.count) } ?? false
    }

    /// Whether a text that its caller says is encrypted can be that: at least 128 bytes in Base64, with any key.
    static func isPossible(in text: String) -> Bool {
        text.utf8.count >= 172
            && Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { $0.count >= 128 } ?? false
    }
}
