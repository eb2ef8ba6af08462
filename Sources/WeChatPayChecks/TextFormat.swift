import Foundation
import Synchronization
import WeChatPayCatalog
import WeChatPayCrypto

/// The documented form of a text.
struct TextFormat {
    /// The form, for a message.
    let name: String
    /// Whether a text has it.
    let matches: (String) -> Bool

    /// The form of a field; `nil` if none is known that can be checked.
    init?(_ field: Catalog.Field) {
        if let pattern = field.pattern {
            guard let expression = Self.expression(pattern) else { return nil }
            name = pattern
            matches = { text in
                expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
            }
        } else if field.format == "rfc3339" {
            name = "2026-01-01T00:00:00+08:00"
            matches = { PlatformDate.date($0) != nil }
        } else {
            return nil
        }
    }

    private static let expressions = Mutex<[String: NSRegularExpression]>([:])

    /// An expression of the facts, which is written between slashes; `nil` if it is not valid.
    private static func expression(_ pattern: String) -> NSRegularExpression? {
        if let known = expressions.withLock({ $0[pattern] }) { return known }
        guard pattern.utf8.count > 2, pattern.hasPrefix("/"), pattern.hasSuffix("/") else { return nil }
        let expression = try? NSRegularExpression(pattern: String(pattern.dropFirst().dropLast()))
        expressions.withLock { $0[pattern] = expression }
        return expression
    }
}
