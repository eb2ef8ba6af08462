import Foundation
import WeChatPayCrypto

/// Stage 6: a verified answer of the platform.
///
/// The description tells status and request id; it never shows the body.
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

    /// The platform's `Request-ID`, which its support asks for.
    public var requestID: String? { headers["Request-ID"] }

    /// The body as JSON; `.null` when it is empty or no JSON.
    ///
    /// ``decode(_:using:)`` tells the two apart.
    public var json: JSONValue {
        (try? JSONDecoder().decode(JSONValue.self, from: body)) ?? .null
    }

    /// Decodes the body as JSON into a type of your own.
    ///
    /// ``Sealed`` properties are opened with the merchant's key.
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - decoder: By default one that reads dates in RFC 3339.
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

    /// Status and request id.
    public var description: String {
        "Output(HTTP \(status)\(requestID.map { ", Request-ID \($0)" } ?? ""), \(body.count) bytes)"
    }

    /// Keeps `dump` and debuggers from printing the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
