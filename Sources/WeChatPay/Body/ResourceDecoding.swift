import Foundation
import WeChatPayCrypto

/// Decodes verified JSON, opening the sealed fields in it.
enum ResourceDecoding {
    /// - Throws: ``WeChatPayError`` with code `decodingFailed`, naming the field and nothing of its value.
    static func decode<T: Decodable>(
        _ type: T.Type,
        from body: Data,
        using given: JSONDecoder?,
        opening key: (any OpeningKey)?
    ) throws -> T {
        let decoder = decoder(like: given)
        if let userInfoKey = Sealed.openingKey, let key { decoder.userInfo[userInfoKey] = key }
        do {
            return try decoder.decode(type, checking: body)
        } catch let error as WeChatPayError {
            throw error
        } catch {
            throw WeChatPayError(
                .decodingFailed,
                body.isEmpty ? "There is no body to decode" : "The body is not a \(type): \(place(of: error))",
                stage: .decode,
                underlying: error
            )
        }
    }

    /// A separate decoder: the merchant's key is stored in it, and must not stay in the caller's.
    private static func decoder(like given: JSONDecoder?) -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = given?.dateDecodingStrategy ?? .custom(date)
        guard let given else { return decoder }
        decoder.dataDecodingStrategy = given.dataDecodingStrategy
        decoder.keyDecodingStrategy = given.keyDecodingStrategy
        decoder.nonConformingFloatDecodingStrategy = given.nonConformingFloatDecodingStrategy
        decoder.allowsJSON5 = given.allowsJSON5
        decoder.assumesTopLevelDictionary = given.assumesTopLevelDictionary
        decoder.userInfo = given.userInfo
        return decoder
    }

    /// Decodes a date in RFC 3339 format, with or without fractions of a second.
    @Sendable private static func date(from decoder: any Decoder) throws -> Date {
        let container = try decoder.singleValueContainer()
        guard let date = PlatformDate.date(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "The text is not a date in RFC 3339 format"
            )
        }
        return date
    }

    /// Describes where decoding failed, without the value.
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
}
