import Foundation
import Synchronization
import WeChatPayCrypto

/// A sensitive text that encrypts itself for the platform while it is encoded, and opens itself with
/// the merchant's key while it is decoded.
///
/// Use it as a property of your own `Codable` types, or write `.sealed("…")` in a literal. The
/// request contains the `Wechatpay-Serial` of the key that was used. The description never includes the text.
///
/// Source: WeChat Pay API v3, encrypting sensitive fields (RSAES-OAEP).
public struct Sealed: Sendable, Hashable, Codable, ExpressibleByStringLiteral, CustomStringConvertible,
    CustomReflectable
{
    /// The plain text.
    public let plaintext: String

    /// Takes the plain text: at most 214 bytes of UTF-8.
    ///
    /// An empty text is sent as an empty text.
    public init(_ plaintext: String) { self.plaintext = plaintext }

    /// Takes the plain text from a literal.
    public init(stringLiteral value: String) { self.init(value) }

    /// Encodes the cipher text in Base64.
    ///
    /// - Throws: `EncodingError` outside of a request's `json`, if no key is available; ``WeChatPayError``
    ///   naming the field if the text is too long.
    public func encode(to encoder: any Encoder) throws {
        guard let session = SealingSession.key.flatMap({ encoder.userInfo[$0] as? SealingSession }) else {
            throw EncodingError.invalidValue(
                self,
                .init(
                    codingPath: encoder.codingPath,
                    debugDescription: "A Sealed value can only be encoded in the json of a request"
                )
            )
        }
        let ciphertext = try session.seal(plaintext) {
            encoder.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        }
        var container = encoder.singleValueContainer()
        try container.encode(ciphertext)
    }

    /// Opens a field that the platform sealed for the merchant.
    ///
    /// - Throws: ``WeChatPayError`` with code `openingFailed` naming the field; `DecodingError` outside of an
    ///   API response's or a notification's `decode`, if no key is available.
    public init(from decoder: any Decoder) throws {
        let ciphertext = try decoder.singleValueContainer().decode(String.self)
        guard let key = Self.openingKey.flatMap({ decoder.userInfo[$0] as? any OpeningKey }) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "A Sealed value requires the merchant's key for decryption; set Merchant.opening"
                )
            )
        }
        do {
            self.plaintext = try key.open(ciphertext)
        } catch {
            let field = decoder.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
            throw WeChatPayError(
                .openingFailed,
                "\(field): " + ((error as? CryptoFailure)?.message ?? "the merchant's key cannot decrypt it"),
                stage: .open,
                parameter: field,
                underlying: error
            )
        }
    }

    /// Where a decoder finds the merchant's key.
    static let openingKey = CodingUserInfoKey(rawValue: "WeChatPay.OpeningKey")

    /// A description that does not contain the text.
    public var description: String { "Sealed(…)" }

    /// Prevents `dump` and debuggers from printing the text.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The encryption of one body: all its sealed values under one key, their texts remembered so that
/// error messages can hide them.
final class SealingSession: Sendable {
    static let key = CodingUserInfoKey(rawValue: "WeChatPay.SealingSession")

    private let platformKey: Result<PlatformKey, WeChatPayError>
    private let sealedTexts = Mutex<[String]>([])

    init(platformKey: Result<PlatformKey, WeChatPayError>) { self.platformKey = platformKey }

    /// The plain texts that were sealed.
    var plaintexts: [String] { sealedTexts.withLock { $0 } }

    /// Encrypts a text.
    ///
    /// - Parameters:
    ///   - plaintext: The text; an empty one stays empty.
    ///   - place: The option that contains it.
    ///   - path: Where it is in the option, for an error.
    /// - Returns: The cipher text in Base64.
    /// - Throws: ``WeChatPayError`` naming the field.
    func seal(_ plaintext: String, in place: String = "json", at path: () -> [String]) throws -> String {
        let key = try platformKey.get()
        sealedTexts.withLock { $0.append(plaintext) }
        do {
            return try key.seal(plaintext)
        } catch let error as CryptoFailure {
            let field = ([place] + path()).joined(separator: ".")
            throw WeChatPayError(
                .invalidRequest,
                "\(field): \(error.message)",
                stage: .draft,
                parameter: field,
                underlying: error
            )
        }
    }
}
