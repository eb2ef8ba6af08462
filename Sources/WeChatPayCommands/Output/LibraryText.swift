import Foundation
import WeChatPay
import WeChatPayCrypto

/// The messages of the libraries in the language of the environment; the libraries themselves have English only.
enum LibraryText {
    /// What may be the subject of a message.
    private static let nouns = [
        "private key": "私钥", "public key": "公钥", "certificate": "证书", "a private key": "私钥", "a public key": "公钥",
        "a certificate": "证书", "platform key": "平台密钥",
    ]

    /// The message in a language.
    ///
    /// - Parameters:
    ///   - message: A message of a library, in English.
    ///   - language: The language to print.
    /// - Returns: The translation, or the message itself if no translation exists.
    static func localized(_ message: String, _ language: Language) -> String {
        language == .chinese ? translation(of: message) ?? message : message
    }

    /// The description of any error of the libraries in a language.
    static func localized(_ error: any Error, _ language: Language) -> String {
        guard let error = error as? CryptoFailure else { return localized("\(error)", language) }
        return "\(localized(error.message, language)) [\(error.code.rawValue)]"
    }

    /// The description of an error of the client in a language.
    ///
    /// - Parameters:
    ///   - error: An error of the client.
    ///   - language: The language to print.
    ///   - summary: The meaning of the error's code, for a message without a translation.
    /// - Returns: Operation, message, and the facts in brackets.
    static func localized(_ error: WeChatPayError, _ language: Language, summary: String?) -> String {
        if !error.issues.isEmpty { return localized(error.issues, language) }
        guard language == .chinese else { return error.description(withAdvice: false) }
        let message = error.failure.map(text) ?? translation(of: error.message) ?? summary ?? error.message
        let place = error.operation.map { "\($0)：" } ?? ""
        let description = error.description(withAdvice: false)
        let facts =
            description.range(of: " [", options: .backwards).map { description[$0.upperBound...].dropLast() } ?? ""
        let translated = facts.components(separatedBy: ", ").enumerated().map { index, fact in
            index == 0 ? fact.replacing(" at ", with: "，阶段 ") : translation(of: fact) ?? fact
        }
        return "\(place)\(message) [\(translated.joined(separator: "，"))]"
    }

    /// The issues of a request, without the advice, which is for programs.
    private static func localized(_ issues: [RequestIssue], _ language: Language) -> String {
        let place = issues.first.map { $0.operation + language(": ", "：") } ?? ""
        let messages = issues.map { localized($0.message, language) }.joined(separator: language("; ", "；"))
        return "\(place)\(messages) [invalid_request\(language(" at ", "，阶段 "))check]"
    }

    /// The text of a failure of the platform, whose own message is in Chinese; where a sandbox has a diagnosis in
    /// Chinese, the issue, which is English, is omitted.
    private static func text(of failure: APIFailure) -> String {
        var text = failure.description(withIssue: failure.detail?["diagnosis"]["message_zh"].string == nil)
        for (pattern, chinese) in [
            (#" \(response not signed\)$"#, "（应答未签名）"), (#" \(field (.*)\)(（应答未签名）)?$"#, "（字段 $1）$2"),
            (": ", "："),
        ] { text = text.replacingOccurrences(of: pattern, with: chinese, options: .regularExpression) }
        return text
    }

    /// The first template that matches a message is used.
    private static let chinese = clientMessages + rosterAndSandboxMessages + rosterFileMessages + checkMessages

    private static func translation(of message: String) -> String? {
        if let noun = nouns[message] { return noun }
        guard message.utf8.count <= 4096 else { return nil }
        for (english, chinese) in chinese {
            guard let values = values(in: message, of: english) else { continue }
            let translated = values.map { translation(of: $0) ?? $0 }
            var text = ""
            var next = 0
            var rest = Substring(chinese)
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                let name = rest[rest.index(after: open)..<close]
                text += rest[..<open]
                if let index = name.isEmpty ? next : Int(name), index < translated.count {
                    text += translated[index]
                    next += 1
                } else {
                    text += rest[open...close]
                }
                rest = rest[rest.index(after: close)...]
            }
            return text + rest
        }
        return nil
    }

    /// The texts that replace `{}` in a message; `nil` if the message does not match the template.
    private static func values(in message: String, of template: String) -> [String]? {
        let parts = template.components(separatedBy: "{}")
        guard parts.count > 1 else { return message == template ? [] : nil }
        guard let first = parts.first, let last = parts.last, message.hasPrefix(first), message.hasSuffix(last) else {
            return nil
        }
        var values: [String] = []
        var rest = message.dropFirst(first.count)
        for part in parts[1..<(parts.count - 1)] {
            guard let range = rest.range(of: part) else { return nil }
            values.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard rest.count >= last.count else { return nil }
        values.append(String(rest.dropLast(last.count)))
        return values
    }
}
