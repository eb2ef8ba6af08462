import WeChatPayCatalog

/// What a doc comment says about a field.
struct FieldNotes {
    private let name: String
    private let notes: [String]

    /// Takes a field as it is described in one or more places; only what all of them say is used.
    init(_ fields: [Catalog.Field], as type: PropertyType) {
        name = fields.first?.name ?? ""
        let all = fields.map { Self.notes($0, type) }
        notes = (all.first ?? []).filter { note in all.allSatisfy { $0.contains(note) } }
    }

    /// One sentence that begins with the name on the wire.
    var sentence: String { (["`\(name)`"] + notes).joined(separator: ", ") + "." }

    private static func notes(_ field: Catalog.Field, _ type: PropertyType) -> [String] {
        var notes: [String] = []
        switch type {
        case .sealed: notes.append("encrypted")
        case .amount: notes.append("an amount in fen")
        case .date: notes.append("a time")
        case .string: if let format = Self.format(field) { notes.append(format) }
        default: break
        }
        if field.isArray { notes += range(field.minimumCount, field.maximumCount, "element") }
        notes += range(field.minimumLength, field.maximumLength, "character")
        notes += range(field.minimum.map(number), field.maximum.map(number))
        if !field.vocabulary.isEmpty, type == .integer || type == .decimal {
            notes.append("known values: \(field.vocabulary.joined(separator: ", "))")
        }
        if let pattern = field.pattern, !pattern.contains("`"), !pattern.contains("\n") {
            notes.append("matches `\(pattern)`")
        }
        return notes
    }

    private static func format(_ field: Catalog.Field) -> String? {
        switch field.format {
        case "rfc3339": "a time in RFC 3339 format"
        case "date": "a date such as 2026-09-01"
        case "url": "a URL"
        case "base64": "in Base64"
        default: nil
        }
    }

    private static func range(_ minimum: Int?, _ maximum: Int?, _ unit: String) -> [String] {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?) where minimum == maximum: [count(maximum, unit)]
        case (let minimum?, let maximum?): ["\(minimum) to \(count(maximum, unit))"]
        case (let minimum?, nil): ["at least \(count(minimum, unit))"]
        case (nil, let maximum?): ["at most \(count(maximum, unit))"]
        case (nil, nil): []
        }
    }

    private static func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }

    private static func range(_ minimum: String?, _ maximum: String?) -> [String] {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): ["\(minimum) to \(maximum)"]
        case (let minimum?, nil): ["at least \(minimum)"]
        case (nil, let maximum?): ["at most \(maximum)"]
        case (nil, nil): []
        }
    }

    private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
