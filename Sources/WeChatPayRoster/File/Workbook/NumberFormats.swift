import Foundation

/// What the number formats of a workbook say about its numbers: which are dates, and which have leading zeros.
///
/// Source: ECMA-376, part 1, sections 18.8.30 and 18.8.31.
struct NumberFormats: Sendable {
    /// How a number is shown.
    enum Format: Sendable, Hashable {
        case number
        case date
        /// With leading zeros up to this number of digits.
        case padded(Int)
        /// With further characters, so that the number is not what is seen.
        case decorated
    }

    /// The format of each style of cells.
    private let styles: [Format]

    /// Reads the formats.
    ///
    /// - Parameter part: Their file; `nil` if the workbook has none.
    /// - Throws: ``RosterError`` if it is damaged.
    init(_ part: ZipArchive.Part?) throws {
        guard let part else {
            styles = []
            return
        }
        let handler = Handler()
        try XMLStream.parse(part, handler)
        styles = handler.styles.map { handler.custom[$0] ?? Self.builtIn($0) }
    }

    /// The format of a style.
    subscript(style: Int) -> Format { styles.indices.contains(style) ? styles[style] : .number }

    /// The formats that are known by their numbers; 27 to 36 and 50 to 58 are dates in Chinese.
    private static func builtIn(_ id: Int) -> Format {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: .date
        default: .number
        }
    }

    /// The meaning of a format code, such as `yyyy"年"m"月"` or `00000000`.
    static func format(_ code: String) -> Format {
        // Longer codes are not possible in a spreadsheet program.
        guard code.utf8.count <= 255 else { return .decorated }
        let section = String(code.prefix { $0 != ";" })
        // Colors and locales in brackets say nothing.
        let text = section.replacing(#/\[[^\[\]]*\]/#, with: "")
        // Without text in quotes and escaped characters.
        let bare = text.replacing(#/"[^"]*"|\\./#, with: "").lowercased()
        if bare.contains(where: { "ymdhs".contains($0) }), !bare.contains("general") { return .date }
        let hasText = text.contains(#/"[^" ]+"|\\[^ ()]/#) || bare.contains(#/0-0/#)
        if hasText { return .decorated }
        return (1...64).contains(bare.count) && bare.allSatisfy { $0 == "0" } ? .padded(bare.count) : .number
    }

    private final class Handler: XMLHandler {
        private(set) var styles: [Int] = []
        private(set) var custom: [Int: Format] = [:]
        private var isCellStyles = false

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case "numFmt":
                guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
                custom[id] = NumberFormats.format(code)
            case "cellXfs": isCellStyles = true
            case "xf": if isCellStyles, styles.count < 100_000 { styles.append(attributes.number("numFmtId") ?? 0) }
            default: break
            }
        }

        func end(_ name: XMLName) { if name == "cellXfs" { isCellStyles = false } }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
