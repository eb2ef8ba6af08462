import Foundation

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

    init(_ verified: Verified) {
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
    /// - Parameters:
    ///   - type: What to decode.
    ///   - decoder: By default one that reads dates in RFC 3339.
    /// - Returns: The decoded value.
    /// - Throws: ``WeChatPayError`` with code `decodingFailed`, naming the field.
    public func decode<T: Decodable>(_ type: T.Type = T.self, using decoder: JSONDecoder? = nil) throws -> T {
        let decoder = decoder ?? Self.defaultDecoder()
        do {
            return try decoder.decode(type, from: body)
        } catch {
            var failure = WeChatPayError(
                .decodingFailed,
                body.isEmpty
                    ? "The answer has no body to decode" : "The answer is not a \(type): \(Self.place(of: error))",
                stage: .decode,
                operation: operation,
                underlying: error
            )
            failure.status = status
            failure.requestID = requestID
            throw failure
        }
    }

    private static func defaultDecoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    /// Says where decoding failed, and nothing of the value.
    private static func place(of error: any Error) -> String {
        let (what, context): (String, DecodingError.Context)
        switch error {
        case DecodingError.keyNotFound(let key, let found):
            (what, context) = ("the member \"\(key.stringValue)\" is missing", found)
        case DecodingError.valueNotFound(_, let found): (what, context) = ("a value is null", found)
        case DecodingError.typeMismatch(_, let found): (what, context) = ("a value has another type", found)
        case DecodingError.dataCorrupted(let found): (what, context) = ("a value is malformed", found)
        default: return "its own init(from:) failed"
        }
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        return path.isEmpty ? what : "\(what), at \(path)"
    }

    /// Status and request id.
    public var description: String {
        "Output(HTTP \(status)\(requestID.map { ", Request-ID \($0)" } ?? ""), \(body.count) bytes)"
    }

    /// Keeps `dump` and debuggers from printing the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
