public import Foundation
import WeChatPayCrypto

/// A date in the platform's format: RFC 3339 at its own offset, `+08:00`; missing, null and empty are `nil`.
///
/// Seconds may have fractions; any offset is read.
@propertyWrapper
public struct PlatformTime: Sendable, Hashable, Codable {
    /// The moment.
    public var wrappedValue: Date?

    /// Creates a value from a date.
    public init(wrappedValue: Date?) { self.wrappedValue = wrappedValue }

    /// Decodes RFC 3339.
    ///
    /// - Throws: `DecodingError` for any other text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = container.decodeNil() ? "" : try container.decode(String.self)
        guard !text.isEmpty else {
            self.wrappedValue = nil
            return
        }
        guard let date = PlatformDate.date(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "The text is not a date in RFC 3339 format"
            )
        }
        self.wrappedValue = date
    }

    /// Encodes the date in whole seconds at the platform's offset.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(PlatformDate.text(wrappedValue)) } else { try container.encodeNil() }
    }
}

extension KeyedDecodingContainer {
    /// Decodes an optional date; used by the synthesized conformances of types with such properties.
    public func decode(_ type: PlatformTime.Type, forKey key: Key) throws -> PlatformTime {
        try decodeIfPresent(type, forKey: key) ?? PlatformTime(wrappedValue: nil)
    }
}

extension KeyedEncodingContainer {
    /// Encodes an optional date.
    public mutating func encode(_ value: PlatformTime, forKey key: Key) throws {
        guard value.wrappedValue != nil else { return }
        try encodeIfPresent(Optional(value), forKey: key)
    }
}
