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
