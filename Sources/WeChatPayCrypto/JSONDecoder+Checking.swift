package import Foundation

extension JSONDecoder {
    /// Decodes external JSON, after a check for input on which Foundation's decoder traps.
    ///
    /// When it decodes an integer, the decoder of Swift 6.3 traps on a number whose value fits the type and whose
    /// digits or exponent do not fit `Decimal`, such as `9007199254740992` followed by 200 zeros and `e-200`
    /// (`JSONDecoder._slowpath_unwrapFixedWidthInteger`): no error is catchable. Text with such numbers is rejected, as
    /// is text in UTF-16 and UTF-32, which RFC 8259, section 8.1, does not allow.
    ///
    /// - Throws: `DecodingError`.
    package func decode<Value: Decodable>(_ type: Value.Type, checking data: Data) throws -> Value {
        guard JSONBytes.areSafe(data) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "The text is not UTF-8, or has a number that is too long")
            )
        }
        return try decode(type, from: data)
    }
}

/// The bytes of JSON text that was not parsed yet.
package enum JSONBytes {
    /// The longest number, in bytes; no double needs more than 24.
    private static let maximumNumber = 64

    /// Whether the text is JSON as RFC 8259 defines it, and can be decoded safely.
    ///
    /// Foundation's parsers accept more: a byte order mark and trailing commas, and the decoder also numbers such as
    /// `01` and control characters in strings.
    package static func areValid(_ data: Data) -> Bool {
        areSafe(data) && !data.starts(with: [0xEF, 0xBB, 0xBF]) && !hasTrailingComma(data)
            && (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil
    }

    /// Whether a comma outside of strings has no value after it.
    private static func hasTrailingComma(_ data: Data) -> Bool {
        var (isInString, isEscaped, isAfterComma) = (false, false, false)
        for byte in data {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else {
                    isInString = byte != 0x22
                }
                continue
            }
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case 0x5D, 0x7D: if isAfterComma { return true }
            default: isInString = byte == 0x22
            }
            isAfterComma = byte == 0x2C
        }
        return false
    }

    /// Whether the text is in UTF-8 and no number in it is longer than 64 bytes.
    package static func areSafe(_ data: Data) -> Bool {
        data.withUnsafeBytes { bytes in
            var isInString = false
            var number = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == 0 { return false }
                if isInString {
                    if byte == 0x5C { index += 1 } else if byte == 0x22 { isInString = false }
                    continue
                }
                switch byte {
                case 0x22:
                    isInString = true
                    number = 0
                case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65:
                    number += 1
                    if number > maximumNumber { return false }
                default: number = 0
                }
            }
            return true
        }
    }
}
