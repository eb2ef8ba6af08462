extension KeyedDecodingContainer {
    /// Decodes a member for which the platform has several spellings.
    ///
    /// - Parameters:
    ///   - type: The type to decode.
    ///   - keys: The spellings; the first one that is present counts.
    /// - Returns: The value; `nil` if there is none.
    /// - Throws: `DecodingError` for a value of another type.
    func decodeFirst<Value: Decodable>(_ type: Value.Type, of keys: Key...) throws -> Value? {
        for key in keys {
            if let value = try decodeIfPresent(type, forKey: key) { return value }
        }
        return nil
    }
}
