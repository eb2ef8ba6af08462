import WeChatPayCatalog

/// Decides which whole numbers are amounts in fen.
///
/// The facts do not contain units. An integer is an amount of money:
///
/// 1. if its name contains one of the words amount, amt, fee, price, contribute and balance, or ends in refund, or in
///    total after another word;
/// 2. if it is one of the names that have no such word, such as `transaction_minimum`;
/// 3. if it is in an object with a name by the first rule, such as the `total` of `amount`.
///
/// It is not one if its name contains a word for a count, a ratio, a position or an id, such as `fee_count`, or a word
/// for points. Operations for other currencies have none: their amounts are in the smallest unit of a currency. A
/// number that the page does not describe as an integer remains a `Decimal`.
struct MoneyRule {
    /// Whether amounts of the operation are in fen.
    private let isInFen: Bool

    private static let words: Set<String> = ["amount", "amt", "balance", "contribute", "fee", "price"]
    private static let names: Set<String> = ["coupon_minimum", "coupon_value", "threshold", "transaction_minimum"]
    private static let otherWords: Set<String> = [
        "bonus", "count", "day", "days", "duration", "id", "index", "no", "num", "number", "percent", "point", "points",
        "quantity", "rate", "ratio", "seconds", "sequence", "time", "timestamp", "type", "version",
    ]
    private static let otherNames: Set<String> = ["apply_total", "foreign_amount"]

    /// Takes the template of the operation that has the fields.
    init(template: String) { isInFen = !template.split(separator: "/").contains { $0 == "global" || $0 == "hk" } }

    /// Whether a field is an amount in fen.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - parent: The name of the object that contains it; `nil` outside of objects.
    /// - Returns: Whether it is one.
    func isAmount(_ field: Catalog.Field, in parent: String?) -> Bool {
        guard isInFen, field.kind == .integer, field.vocabulary.isEmpty else { return false }
        return Self.isAmount(field.name, in: parent)
    }

    /// Whether an integer with a name is an amount in fen.
    static func isAmount(_ name: String, in parent: String?) -> Bool {
        let words = Self.words(name)
        let perDay = name.hasSuffix("_per_day") || name.hasSuffix("_by_day")
        guard !otherNames.contains(name),
            otherWords.isDisjoint(with: perDay ? words.dropLast() : words[...])
        else { return false }
        if names.contains(name) || hasWord(words) { return true }
        if words.last == "refund" || (words.last == "total" && words.count > 1) { return true }
        return parent.map { hasWord(Self.words($0)) } ?? false
    }

    private static func hasWord(_ words: [String]) -> Bool { !Self.words.isDisjoint(with: words) }

    private static func words(_ name: String) -> [String] {
        name.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
    }
}
