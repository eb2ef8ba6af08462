/// Bytes as hexadecimal digits.
package enum Hex {
    private static let lowercase = Array("0123456789abcdef".utf8)
    private static let uppercase = Array("0123456789ABCDEF".utf8)

    /// Two digits for each byte, in order.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, such as those of a digest.
    ///   - isUppercase: Whether the letters are uppercase.
    /// - Returns: The digits.
    package static func text(_ bytes: UnsafeRawBufferPointer, isUppercase: Bool = false) -> String {
        let digits = isUppercase ? uppercase : lowercase
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for (index, byte) in bytes.enumerated() {
                text[2 * index] = digits[Int(byte >> 4)]
                text[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    /// Two digits for each byte, in order.
    package static func text(_ bytes: some Sequence<UInt8>, isUppercase: Bool = false) -> String {
        Array(bytes).withUnsafeBytes { text($0, isUppercase: isUppercase) }
    }
}
