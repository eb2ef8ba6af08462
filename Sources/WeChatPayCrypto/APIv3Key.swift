import Crypto
public import Foundation

/// The merchant's API v3 key: opens and seals notifications and downloaded certificates with
/// AEAD_AES_256_GCM.
///
/// The description never shows the key.
public struct APIv3Key: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: SymmetricKey

    /// Takes the key as set on the merchant platform.
    ///
    /// - Parameter text: Exactly 32 ASCII characters.
    /// - Throws: ``CryptoFailure`` with `badAPIv3Key`.
    public init(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard bytes.count == 32 else {
            throw CryptoFailure(.badAPIv3Key, "The API v3 key has \(bytes.count) bytes; it must have 32")
        }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw CryptoFailure(.badAPIv3Key, "The API v3 key must be 32 printable ASCII characters")
        }
        self.key = SymmetricKey(data: bytes)
    }

    /// Opens an encrypted resource.
    ///
    /// - Parameters:
    ///   - ciphertext: Base64 of cipher text followed by the 16-byte tag.
    ///   - nonce: The resource's `nonce`, 12 bytes.
    ///   - associatedData: The resource's `associated_data`, often empty.
    /// - Returns: The plain bytes, authenticated.
    /// - Throws: ``CryptoFailure`` with `openFailed`.
    public func open(_ ciphertext: String, nonce: String, associatedData: String) throws -> Data {
        guard let raw = Data(base64Encoded: ciphertext) else {
            throw CryptoFailure(.openFailed, "The resource's ciphertext is not Base64")
        }
        guard raw.count >= 16 else {
            throw CryptoFailure(.openFailed, "The resource's ciphertext is shorter than its 16-byte tag")
        }
        let nonce = try checked(nonce)
        do {
            let box = try AES.GCM.SealedBox(nonce: nonce, ciphertext: raw.dropLast(16), tag: raw.suffix(16))
            return try AES.GCM.open(box, using: key, authenticating: Data(associatedData.utf8))
        } catch {
            throw CryptoFailure(.openFailed, "The resource was encrypted with another API v3 key, or was modified")
        }
    }

    /// Seals bytes as the platform does.
    ///
    /// - Parameters:
    ///   - plaintext: The bytes to seal.
    ///   - nonce: 12 bytes, never used twice with one key.
    ///   - associatedData: Text to authenticate in addition to the plain bytes; may be empty.
    /// - Returns: Base64 of cipher text followed by the 16-byte tag.
    /// - Throws: ``CryptoFailure`` with `openFailed` when the nonce is not 12 bytes.
    public func seal(_ plaintext: Data, nonce: String, associatedData: String) throws -> String {
        let nonce = try checked(nonce)
        do {
            let box = try AES.GCM.seal(plaintext, using: key, nonce: nonce, authenticating: Data(associatedData.utf8))
            return (box.ciphertext + box.tag).base64EncodedString()
        } catch {
            throw CryptoFailure(.operationFailed, "AES-256-GCM encryption failed")
        }
    }

    private func checked(_ nonce: String) throws -> AES.GCM.Nonce {
        guard nonce.utf8.count == 12, let value = try? AES.GCM.Nonce(data: Data(nonce.utf8)) else {
            throw CryptoFailure(.openFailed, "The resource's nonce has \(nonce.utf8.count) bytes; it must have 12")
        }
        return value
    }

    /// A description that does not contain the key.
    public var description: String { "APIv3Key(32 bytes)" }

    /// Prevents `dump` and debuggers from printing the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
