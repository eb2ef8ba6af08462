/// Swift names for names on the wire, by the API Design Guidelines.
///
/// | on the wire | property | type |
/// | --- | --- | --- |
/// | `out_trade_no` | `outTradeNo` | `OutTradeNo` |
/// | `sub_mchid` | `subMchID` | `SubMchID` |
/// | `h5_url` | `h5URL` | `H5URL` |
/// | `3ds_info` | `no3dsInfo` | `No3dsInfo` |
///
/// - A name is split into words at everything that is neither a letter nor a digit, and at a capital after a small
///   letter. Letters are those of ASCII and Chinese characters.
/// - Acronyms have one case: uppercase, or lowercase as the first word of a property.
/// - A leading digit gets the prefix `no`.
/// - Keywords are written in backquotes, see ``escaped(_:)``. Names that are not possible even so, or mean something
///   else, end in `Value`.
enum SwiftName {
    /// The name of a property, without backquotes.
    static func property(_ wire: String) -> String {
        lowerCamel(wire, otherwise: "field", reserved: reservedProperties)
    }

    /// The name of a static member of a vocabulary, without backquotes.
    static func value(_ wire: String) -> String { lowerCamel(wire, otherwise: "value", reserved: reservedValues) }

    /// The name of a type.
    ///
    /// - Parameters:
    ///   - wire: The name of the field that has the type.
    ///   - isElement: Whether the field is an array: the type of `goods_list` and `goods` is `Goods`, that of
    ///     `receivers` is `Receiver`.
    /// - Returns: A name in upper camel case.
    static func type(_ wire: String, isElement: Bool = false) -> String {
        var words = words(wire)
        if isElement, words.count > 1, words.last == "list" { words.removeLast() }
        if isElement, let last = words.popLast() { words.append(singular(last)) }
        let name = prefixed(words.map(capitalized).joined())
        return name.isEmpty ? "Field" : name
    }

    /// A name as it is written in source text: in backquotes if it is a keyword.
    static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// A name as it is written as the label of a parameter, where most keywords are possible.
    static func label(_ name: String) -> String { ["inout", "let", "var"].contains(name) ? "`\(name)`" : name }

    /// Makes names distinct: the second `name` becomes `name2`.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - taken: Names that are not available.
    /// - Returns: As many names in the same order; those that occur once stay as they are.
    static func distinct(_ names: [String], taken: Set<String> = []) -> [String] {
        var used = taken
        let wanted = Set(names)
        return names.map { name in
            guard !used.insert(name).inserted else { return name }
            var number = 2
            while wanted.contains("\(name)\(number)") || !used.insert("\(name)\(number)").inserted { number += 1 }
            return "\(name)\(number)"
        }
    }

    private static func lowerCamel(_ wire: String, otherwise: String, reserved: Set<String>) -> String {
        let words = words(wire)
        let rest = words.dropFirst().map(capitalized)
        let name = prefixed(([words.first.map { acronyms[$0]?.first ?? $0 } ?? otherwise] + rest).joined())
        return reserved.contains(name) ? "\(name)Value" : name
    }

    /// The words of a name, in lowercase.
    private static func words(_ wire: String) -> [String] {
        wire.split { !isPart($0) }.flatMap { part -> [String] in
            let lowercase = part.lowercased()
            let capitals = part.count { $0.isUppercase }
            // A wrong case inside a word, such as `REchARGE`, does not split it.
            guard acronyms[lowercase] == nil, capitals * 2 < part.count else { return [lowercase] }
            var words: [String] = []
            var previous: Character?
            for character in part {
                if words.isEmpty || (character.isUppercase && previous?.isLowercase == true) { words.append("") }
                words[words.count - 1] += character.lowercased()
                previous = character
            }
            return words
        }
    }

    private static func isPart(_ character: Character) -> Bool {
        if character.isASCII { return character.isLetter || character.isNumber }
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return false }
        return (0x4E00...0x9FFF).contains(scalar.value)
    }

    private static func capitalized(_ word: String) -> String {
        acronyms[word]?.rest ?? word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func prefixed(_ name: String) -> String {
        // Chinese numerals are numbers too, and can be at the beginning.
        guard let first = name.first, first.isASCII, first.isNumber else { return name }
        return "no\(name)"
    }

    private static func singular(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s"), !invariable.contains(word) else { return word }
        if word.hasSuffix("ies") { return "\(word.dropLast(3))y" }
        let isSingular = ["ss", "us", "is"].contains { word.hasSuffix($0) }
        return isSingular ? word : String(word.dropLast())
    }
}
