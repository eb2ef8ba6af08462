/// An error that describes why key material, a signature message or a cipher text was rejected.
///
/// The description names the problem and the next step. It never holds key material or plain text.
public struct CryptoFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    ///
    /// Open: later versions may add values.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a code from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A key or certificate file that cannot be read.
        public static let unreadableFile = Code(rawValue: "unreadable_file")
        /// Text in which no well-formed PEM block, or no key inside the block, was found.
        public static let brokenPEM = Code(rawValue: "broken_pem")
        /// A PEM block of another kind than the one asked for, or a key that is not RSA.
        public static let wrongKeyType = Code(rawValue: "wrong_key_type")
        /// An RSA key under 2048 bits.
        public static let keyTooSmall = Code(rawValue: "key_too_small")
        /// A platform key id that does not begin with `PUB_KEY_ID_`.
        public static let badKeyID = Code(rawValue: "bad_key_id")
        /// An API v3 key that is not 32 bytes of ASCII.
        public static let badAPIv3Key = Code(rawValue: "bad_api_v3_key")
        /// Plain text that is too long for RSA-OAEP: more than 214 bytes with RSA-2048.
        public static let plaintextTooLong = Code(rawValue: "plaintext_too_long")
        /// Cipher text that is malformed, was changed, or was made for another key.
        public static let openFailed = Code(rawValue: "open_failed")
        /// Decrypted bytes that are not UTF-8, such as GBK: the sender encoded the text wrongly.
        public static let notUTF8 = Code(rawValue: "not_utf8")
        /// An operation of the cryptographic library failed.
        public static let operationFailed = Code(rawValue: "operation_failed")
    }

    /// What went wrong.
    public let code: Code
    /// The problem and the next step, suitable for a log.
    public let message: String

    /// Makes an error from its code and a message that holds no secrets.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message and the code.
    public var description: String { "\(message) [\(code.rawValue)]" }
}
