/// Lines of source text.
enum SwiftLines {
    private static let width = 120

    /// Lines with four more spaces at the beginning; empty lines stay empty.
    static func indented(_ lines: [String], by levels: Int = 1) -> [String] {
        let indent = String(repeating: "    ", count: levels)
        return lines.map { $0.isEmpty ? "" : indent + $0 }
    }

    /// A doc comment of one sentence, and of further paragraphs.
    ///
    /// - Parameters:
    ///   - text: The paragraphs; the items of a list begin with `- `.
    ///   - depth: The number of levels at which it will be.
    /// - Returns: Lines of at most 120 columns, if words allow it.
    static func documentation(_ text: [String], depth: Int) -> [String] {
        text.flatMap { paragraph -> [String] in
            guard !paragraph.isEmpty else { return ["///"] }
            // The operation, which stays on one line.
            guard !paragraph.hasPrefix("`") || !paragraph.hasSuffix("`") else { return ["/// \(paragraph)"] }
            let indent = paragraph.prefix { $0 == " " }
            let isItem = paragraph.dropFirst(indent.count).hasPrefix("- ")
            let words = paragraph.split(separator: " ").map(String.init)
            return wrapped(words, first: "/// \(indent)", next: "/// \(indent)\(isItem ? "  " : "")", width - 4 * depth)
        }
    }

    /// The first lines of the declaration of a type.
    ///
    /// - Parameters:
    ///   - head: The keywords and the name, with the colon.
    ///   - conformances: What it conforms to.
    ///   - depth: The number of levels at which it will be.
    /// - Returns: One line if it fits, else three.
    static func type(_ head: String, _ conformances: String, depth: Int) -> [String] {
        let line = "\(head) \(conformances) {"
        return line.count + 4 * depth > width ? [head, "    \(conformances)", "{"] : [line]
    }

    private static func wrapped(_ words: [String], first: String, next: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in words {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isEmpty) = (next, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
