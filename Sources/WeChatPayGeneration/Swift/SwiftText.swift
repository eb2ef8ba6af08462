/// Texts of the facts in source text.
enum SwiftText {
    /// A text as a literal.
    static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
                literal += "\\u{\(String(scalar.value, radix: 16))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// A text on one line of a comment.
    static func plain(_ text: String) -> String {
        text.split { $0.isNewline || $0.isWhitespace || $0 == "`" }.joined(separator: " ")
    }
}
