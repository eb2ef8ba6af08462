import Logging
import WeChatPay

extension OfflineFace {
    /// Warns of characters beyond U+FFFF: the platform states that it takes only those of 1 to 3 bytes of UTF-8.
    ///
    /// Whether that holds inside sealed fields is not known, so it is no error. The log gets the field's name alone.
    func warnOfRareCharacters(in fields: [(name: String, text: String?)]) {
        for (name, text) in fields {
            guard text?.unicodeScalars.contains(where: { $0.value > 0xFFFF }) == true else { continue }
            client.logger.warning(
                "A text contains a character beyond U+FFFF, which the platform may reject",
                metadata: ["field": "\(name)"]
            )
        }
    }
}
