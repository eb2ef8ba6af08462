extension KeyedDecodingContainer {
    /// Decodes a member that the platform spells in more ways than one.
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - keys: The spellings; the first one that is there counts.
    /// - Returns: The value; `nil` where there is none.
    /// - Throws: `DecodingError` for a value of another type.
    func decodeFirst<Value: Decodable>(_ type: Value.Type, of keys: Key...) throws -> Value? {
        for key in keys {
            if let value = try decodeIfPresent(type, forKey: key) { return value }
        }
        return nil
    }
}
