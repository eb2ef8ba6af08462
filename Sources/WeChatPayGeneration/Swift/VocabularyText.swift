/// The source text of a vocabulary: a struct, so that later values can be decoded.
struct VocabularyText {
    /// The name.
    let name: String
    /// The sentence of the doc comment.
    let summary: String
    /// The known values.
    let values: [String]
    /// `public ` or nothing.
    let access: String
    /// The number of levels at which it is.
    let depth: Int

    /// The lines.
    var lines: [String] {
        SwiftLines.documentation([summary], depth: depth)
            + SwiftLines.type("\(access)struct \(name):", Self.conformances, depth: depth)
            + SwiftLines.indented(initializers + [""] + members)
            + ["}"]
    }

    private static let conformances = "RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral"

    private var initializers: [String] {
        [
            "/// The text on the wire.",
            "\(access)let rawValue: String",
            "",
            "/// Creates a value from its text on the wire.",
            "\(access)init(rawValue: String) { self.rawValue = rawValue }",
            "",
            "/// Creates a value from its text on the wire, as a literal.",
            "\(access)init(stringLiteral value: String) { self.init(rawValue: value) }",
        ]
    }

    private var members: [String] {
        var seen: Set<String> = []
        let values = values.filter { seen.insert($0).inserted }
        let names = SwiftName.distinct(values.map(SwiftName.value))
        return zip(names, values).flatMap { name, value in
            [
                "/// `\(SwiftText.plain(value))`.",
                "\(access)static let \(SwiftName.escaped(name)): Self = \(SwiftText.literal(value))",
            ]
        }
    }
}
