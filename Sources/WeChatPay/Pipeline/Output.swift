public import Foundation
import WeChatPayCrypto

/// Stage 6: a verified response of the platform.
///
/// The description contains status and request id, and never the body.
public struct Output: Sendable, CustomStringConvertible, CustomReflectable {
    /// The HTTP status, 200 to 299.
    public let status: Int
    /// The headers.
    public let headers: Headers
    /// The body exactly as it was signed; empty for a 204.
    public let body: Data

    private let operation: String
    private let opening: (any OpeningKey)?

    init(_ verified: Verified, opening: (any OpeningKey)?) {
        self.opening = opening
        self.status = verified.response.status
        self.headers = verified.response.headers
        self.body = verified.response.body
        self.operation = verified.operation
    }

    /// The platform's `Request-ID`, for inquiries to its support.
    public var requestID: String? { headers["Request-ID"] }

    /// The body as JSON; `.null` if it is empty or not JSON.
    ///
    /// ``decode(_:using:)`` distinguishes the two.
    public var json: JSONValue {
        (try? JSONDecoder().decode(JSONValue.self, checking: body)) ?? .null
    }

    /// Decodes the body as JSON into a custom type.
    ///
    /// ``Sealed`` properties are decrypted with the merchant's key.
    ///
    /// - Parameters:
    ///   - type: The type to decode.
    ///   - decoder: By default a decoder that reads dates in RFC 3339 format.
    /// - Returns: The decoded value.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed`, naming the field.
    public func decode<T: Decodable>(_ type: T.Type = T.self, using decoder: JSONDecoder? = nil) throws -> T {
        do {
            return try ResourceDecoding.decode(type, from: body, using: decoder, opening: opening)
        } catch var error as WeChatPayError {
            error.operation = operation
            error.status = status
            error.requestID = requestID
            throw error
        }
    }

    /// Decrypts a field that the platform encrypted for the merchant.
    ///
    /// ``Sealed`` properties of what you decode do it by themselves.
    ///
    /// - Parameter field: The field's name, with dots for inner fields and positions of elements: `account.name`,
    ///   `contacts.0.phone`.
    /// - Returns: The plain text; an empty field is an empty text.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed` if there is no text with this name; `openingFailed` if the
    ///   merchant's key cannot decrypt it; `invalidConfiguration` without a key.
    public func open(_ field: String) throws -> String {
        func failed(_ code: WeChatPayError.Code, _ message: String, _ underlying: (any Error)? = nil) -> WeChatPayError
        {
            var error = WeChatPayError(
                code,
                message,
                stage: .open,
                operation: operation,
                parameter: field,
                underlying: underlying
            )
            error.status = status
            error.requestID = requestID
            return error
        }
        let value = field.split(separator: ".", omittingEmptySubsequences: false).reduce(json) { value, name in
            value.array == nil ? value[String(name)] : Int(name).map { value[$0] } ?? .null
        }
        guard let ciphertext = value.string else {
            throw failed(.decodingFailed, "The response has no text at \(field); check the name of the field")
        }
        guard let opening else {
            throw failed(
                .invalidConfiguration,
                "The merchant has no key for decryption; set Merchant.opening"
            )
        }
        do {
            return try opening.open(ciphertext)
        } catch {
            let message = (error as? CryptoFailure)?.message ?? "the merchant's key cannot decrypt it"
            throw failed(.openingFailed, "\(field): \(message)", error)
        }
    }

    /// Status and request id.
    public var description: String {
        let id = requestID.flatMap { Mask.isPlain($0) ? ", Request-ID \($0)" : nil } ?? ""
        return "Output(HTTP \(status)\(id), \(body.count) bytes)"
    }

    /// Prevents `dump` and debuggers from printing the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
