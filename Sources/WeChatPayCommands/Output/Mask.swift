/// What personal texts look like in tables, unless they are asked for.
enum Mask {
    /// A name: its first character, and a star for each of the others.
    static func name(_ text: String) -> String {
        String(text.prefix(1)) + String(repeating: "*", count: max(1, text.count - 1))
    }

    /// A phone: its last two digits.
    static func phone(_ text: String) -> String {
        String(repeating: "*", count: max(1, text.count - 2)) + text.suffix(2)
    }

    /// An identifier of a person: its ends.
    static func identifier(_ text: String) -> String {
        text.count <= 8 ? String(repeating: "*", count: text.count) : "\(text.prefix(4))…\(text.suffix(4))"
    }
}
