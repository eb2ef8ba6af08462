import Foundation
import WeChatPayCrypto

/// Normalizes the cells of used columns, and finds values that are damaged or in doubt.
struct CellCleaner {
    private(set) var notices = NoticeCollector()

    /// Notes something about a cell, or about a row.
    mutating func note(_ kind: RosterNotice.Kind, line: Int, column: String? = nil, value: String? = nil) {
        notices.add(kind, line: line, column: column, value: value)
    }

    /// Notes something about the file.
    mutating func note(_ kind: RosterNotice.Kind) { notices.add(kind) }

    /// The value of a cell.
    ///
    /// - Parameters:
    ///   - text: The text of the cell.
    ///   - column: The column.
    ///   - line: The line for a notice.
    /// - Returns: The value; `nil` for an empty cell.
    /// - Throws: ``InvalidCell`` for a value that cannot be used.
    mutating func clean(_ text: String, _ column: RosterColumn, line: Int) throws -> String? {
        // Most cells need no change.
        var value = text
        if !text.isPlain {
            let visible = text.withoutInvisibleCharacters
            if visible != text {
                note(.invisibleCharacters, line: line, column: column.name, value: visible.trimmingBlanks)
            }
            value = visible.trimmingBlanks
            if value != visible { note(.trimmed, line: line, column: column.name, value: value) }
            try checkCharacters(value, column, line)
        }
        guard !value.isEmpty else { return nil }
        switch column {
        case .outUserID, .organizationID:
            try checkID(value, column)
            if value.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) {
                note(.unusualID, line: line, column: column.name, value: value)
            }
        case .field(.phone):
            if PhoneCell.isMobile(value) { return value }
            guard !value.isSpreadsheetForm else { throw Self.shortened(column) }
            let (phone, changes) = try PhoneCell.phone(value, column.name)
            for kind in changes { note(kind, line: line, column: column.name, value: phone) }
            return phone
        case .field(.name): checkName(value, line)
        case .field(.className):
            if value.isIncompleteClass { note(.incompleteClass, line: line, column: column.name, value: value) }
        case .field: break
        }
        return value
    }

    private mutating func checkCharacters(_ value: String, _ column: RosterColumn, _ line: Int) throws {
        var isPrivate = false
        for scalar in value.unicodeScalars where !(0x3400...0x9FFF).contains(scalar.value) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                throw InvalidCell(column.name, "contains a line break or another control character")
            case .otherSymbol where scalar == "\u{FFFD}":
                throw InvalidCell(
                    column.name,
                    "contains a character that was damaged before (U+FFFD); export the file again"
                )
            case .privateUse: isPrivate = true
            default: break
            }
        }
        if isPrivate { note(.privateUse, line: line, column: column.name, value: value) }
    }

    private func checkID(_ value: String, _ column: RosterColumn) throws {
        guard !value.isSpreadsheetForm, !value.hasPrefix("'"), !value.hasPrefix("\u{2019}"), !value.isWholeDecimal
        else {
            throw Self.shortened(column)
        }
        guard !value.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else {
            throw InvalidCell(
                column.name,
                "contains full-width characters; use the id exactly as it was registered with the platform"
            )
        }
    }

    private static func shortened(_ column: RosterColumn) -> InvalidCell {
        InvalidCell(
            column.name,
            "was shortened or quoted by a spreadsheet program; format the column as text and export the file again"
        )
    }

    private mutating func checkName(_ value: String, _ line: Int) {
        var kinds: Set<RosterNotice.Kind> = []
        var hasHan = false
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: hasHan = true
            case 0x3F, 0xFF1F: kinds.insert(.questionMark)
            case 0x30...0x39, 0xFF10...0xFF19: kinds.insert(.digitInName)
            default: if scalar.properties.isWhitespace { kinds.insert(.spaceInName) }
            }
        }
        // The parts of other names are separated by spaces.
        if !hasHan { kinds.remove(.spaceInName) }
        for kind in kinds { note(kind, line: line, column: "user_name", value: value) }
    }
}

extension String {
    /// Whether it is only visible ASCII and Chinese characters, and so needs no change.
    fileprivate var isPlain: Bool {
        unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) || (0x3400...0x9FFF).contains($0.value) }
    }

    /// Whether it is a number as spreadsheet programs write long ones, a formula, or the signs of a narrow column.
    ///
    /// Checked without a regular expression, which would take most of the time of reading a large file.
    fileprivate var isSpreadsheetForm: Bool {
        if utf8.first == 0x3D || (utf8.first == 0x23 && utf8.allSatisfy { $0 == 0x23 }) { return true }
        guard let exponent = utf8.lastIndex(where: { $0 | 0x20 == 0x65 }) else { return false }
        let (mantissa, power) = (self[..<exponent], self[utf8.index(after: exponent)...])
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let isSigned = power.utf8.first == 0x2B || power.utf8.first == 0x2D
        // 2026E001 is an id.
        return (isSigned || parts.count == 2) && parts.count <= 2 && parts.allSatisfy(\.isDigits)
            && (isSigned ? power.dropFirst() : power).isDigits
    }

    /// Whether it is a whole number with decimals, such as `20260001.0`.
    fileprivate var isWholeDecimal: Bool {
        guard let point = utf8.firstIndex(of: 0x2E) else { return false }
        let decimals = self[utf8.index(after: point)...]
        return self[..<point].isDigits && !decimals.isEmpty && decimals.utf8.allSatisfy { $0 == 0x30 }
    }

    /// Whether it is a class without its grade, such as 三班 or `3`.
    fileprivate var isIncompleteClass: Bool {
        let number = hasSuffix("班") ? dropLast() : self[...]
        return !number.isEmpty
            && number.unicodeScalars.allSatisfy { scalar in
                (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
                    || "一二三四五六七八九十()（）".unicodeScalars.contains(scalar)
            }
    }

    /// The text without characters that show nothing, or that reorder others.
    ///
    /// Variation selectors are kept: they select a form of a Chinese character.
    fileprivate var withoutInvisibleCharacters: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    scalar.properties.generalCategory != .format && !Self.blankFillers.contains(scalar)
                }
            )
        )
    }

    /// Letters and marks that show nothing.
    private static let blankFillers: Set<Unicode.Scalar> = [
        "\u{34F}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{17B5}", "\u{3164}", "\u{FFA0}",
    ]

    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
        guard let first = first, let last = last, isBlank(first) || isBlank(last) else { return self }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}

extension StringProtocol {
    /// Whether it is one or more digits of ASCII.
    fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
