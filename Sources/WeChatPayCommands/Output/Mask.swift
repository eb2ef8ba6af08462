/// What personal texts look like in tables, unless they are asked for.
enum Mask {
    /// A name: its first character, and a star for each of the others.
    static func name(_ text: String) -> String {
        String(text.prefix(1)) + String(repeating: "*", count: max(1, text.count - 1))
    }

    /// An identifier of a person: its ends.
    static func identifier(_ text: String) -> String {
        text.count <= 8 ? String(repeating: "*", count: text.count) : "\(text.prefix(4))…\(text.suffix(4))"
    }
}
