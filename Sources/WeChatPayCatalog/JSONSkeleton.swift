import Foundation

extension Catalog.Operation {
    /// A JSON body to fill in: the required fields, or all where none is required, with a value of each type.
    ///
    /// It is text in the order of the documentation, `{}` for an operation without a JSON body.
    public var skeleton: String { JSONSkeleton(fields: json).text }
}

/// A JSON body to fill in: the required fields of an operation, or all where none is required, with a value of each type.
struct JSONSkeleton {
    let fields: [Catalog.Field]

    /// The text, in the order of the documentation.
    var text: String { object(fields, depth: 0) }

    private func object(_ fields: [Catalog.Field], depth: Int) -> String {
        let required = fields.filter(\.isRequired)
        let shown = required.isEmpty ? fields : required
        guard !shown.isEmpty else { return "{}" }
        let indent = String(repeating: "  ", count: depth + 1)
        // A page can describe a field twice, for two cases.
        var names: Set<String> = []
        let lines = shown.filter { names.insert($0.name).inserted }.map { field in
            "\(indent)\(quoted(field.name)): \(value(field, depth: depth + 1))"
        }
        return "{\n\(lines.joined(separator: ",\n"))\n\(String(repeating: "  ", count: depth))}"
    }

    private func value(_ field: Catalog.Field, depth: Int) -> String {
        field.isArray ? "[\(element(field, depth: depth))]" : element(field, depth: depth)
    }

    private func element(_ field: Catalog.Field, depth: Int) -> String {
        switch field.kind {
        case .object: object(field.fields, depth: depth)
        case .boolean: "false"
        case .integer, .number:
            field.vocabulary.first { Double($0) != nil } ?? number(field)
        case .string, .file: quoted(string(field))
        }
    }

    private func number(_ field: Catalog.Field) -> String {
        field.minimum.flatMap { Int(exactly: $0) }.map { "\(max(0, $0))" } ?? "0"
    }

    private func string(_ field: Catalog.Field) -> String {
        if let first = field.vocabulary.first { return first }
        let text =
            switch field.format {
            case "rfc3339": "2026-01-01T00:00:00+08:00"
            case "date": "2026-01-01"
            case "url": "https://example.com"
            default: ""
            }
        let missing = max(0, (field.minimumLength ?? 0) - text.count)
        return text + String(repeating: "0", count: min(missing, 4096))
    }

    private func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A text can always be encoded.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
