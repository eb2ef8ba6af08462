import Foundation

/// A phone as schools write it: 11 digits with spaces, dashes and a country code, or something else.
enum PhoneCell {
    /// What can be removed from a phone.
    private static let separators: Set<Unicode.Scalar> = [
        " ", "-", "(", ")", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// The phone, and what was changed.
    ///
    /// - Parameters:
    ///   - text: The cell, without blanks at its ends.
    ///   - column: The column for an error.
    /// - Returns: The 11 digits, and the kinds of changes.
    /// - Throws: ``InvalidCell`` for everything but one mobile phone.
    static func phone(_ text: String, _ column: String) throws -> (phone: String, changes: [RosterNotice.Kind]) {
        if isMobile(text) { return (text, []) }
        // Full-width forms become ASCII, and all spaces become one kind.
        let plain = text.precomposedStringWithCompatibilityMapping.replacing(#/\s/#, with: " ")
        let hasFullWidth = text.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) }
        var number = plain
        if number.hasPrefix("'") || number.hasPrefix("\u{2019}") { number.removeFirst() }
        if number.hasSuffix(".0") { number.removeLast(2) }
        number.unicodeScalars.removeAll { separators.contains($0) }
        for prefix in ["+86", "0086"] where number.hasPrefix(prefix) { number.removeFirst(prefix.count) }
        if number.count == 13, number.hasPrefix("861") { number.removeFirst(2) }
        guard isMobile(number) else { throw InvalidCell(column, reason(plain, number), masked: masked(plain)) }
        var changes: [RosterNotice.Kind] = hasFullWidth ? [.fullWidthDigits] : []
        if plain != number { changes.append(.phoneFormat) }
        return (number, changes)
    }

    /// Whether a text is a mobile phone of China: 11 digits, from 13 to 19.
    static func isMobile(_ text: String) -> Bool {
        text.utf8.count == 11 && text.utf8.first == 0x31 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && text.utf8.dropFirst().first ?? 0 >= 0x33
    }

    private static func reason(_ plain: String, _ number: String) -> String {
        let digits = plain.filter { ("0"..."9").contains($0) }
        if digits.count >= 18, plain.contains(#/[0-9][^0-9]+[0-9]/#) || digits.count >= 22 {
            return "contains two phones; keep one"
        }
        guard number.allSatisfy({ ("0"..."9").contains($0) }) else {
            return "must be 11 digits, and contains other characters"
        }
        if number.hasPrefix("0") || number.count == 7 || number.count == 8 {
            return "is a landline; a mobile phone is needed"
        }
        if number.count == 11 { return "must begin with 13 to 19" }
        return "must be 11 digits, and has \(number.count)"
    }

    /// The last two digits, as in the command's output, of all but very short texts; a name in the cell is not shown.
    private static func masked(_ text: String) -> String {
        let isShown = text.count > 4 && text.suffix(2).allSatisfy { ("0"..."9").contains($0) }
        return String(repeating: "*", count: min(24, text.count - (isShown ? 2 : 0))) + (isShown ? text.suffix(2) : "")
    }
}
