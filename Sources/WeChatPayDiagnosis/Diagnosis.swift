/// The cause of a rejected request, and the required change.
///
/// The texts hold nothing of the request: no body, nonce, query or key.
public struct Diagnosis: Sendable, Hashable, Encodable {
    /// The mistakes, the most specific first; never empty.
    public let causes: [Cause]
    /// What was found, in English.
    public let message: String
    /// What was found, in Chinese.
    public let messageZH: String
    /// What to change, in English.
    public let advice: String
    /// What to change, in Chinese.
    public let adviceZH: String

    /// The mistake, or the most specific of them.
    public var cause: Cause { causes.first ?? .unknown }

    /// Puts the texts of the causes together.
    ///
    /// - Parameters:
    ///   - causes: At least one.
    ///   - merchantID: The other merchant, if the mistake is a confusion of two merchants.
    package init(_ causes: [Cause], merchantID: String? = nil) {
        let texts = causes.map { CauseText.all[$0] ?? CauseText($0.rawValue, $0.rawValue, "", "") }
        var statements = texts.filter { !$0.isOfMessage }.map(\.english)
        var statementsZH = texts.filter { !$0.isOfMessage }.map(\.chinese)
        if let merchantID, !statements.isEmpty {
            statements[0] += " (\(merchantID))"
            statementsZH[0] += "（\(merchantID)）"
        }
        let phrases = texts.filter(\.isOfMessage)
        if !phrases.isEmpty {
            let subject = statements.isEmpty ? "the signature" : "it"
            statements.append(
                "\(subject) matches the message \(phrases.map(\.english).joined(separator: " and "))"
            )
            statementsZH.append("签名所对应的待签名串\(phrases.map(\.chinese).joined(separator: "，且"))")
        }
        self.causes = causes
        self.message = statements.joined(separator: "; ")
        self.messageZH = statementsZH.joined(separator: "；")
        // Two causes may have the same fix.
        func joined(_ texts: [String], _ separator: String) -> String {
            texts.indices.filter { !texts[..<$0].contains(texts[$0]) }.map { texts[$0] }.joined(separator: separator)
        }
        self.advice = joined(texts.map(\.advice), " ")
        self.adviceZH = joined(texts.map(\.adviceZH), "")
    }

    /// Creates the diagnosis of the causes that a sandbox named, with this library's own texts; `nil` if there is no
    /// name, or an unknown one.
    ///
    /// - Parameter names: The raw values of the causes.
    package init?(named names: [String]) {
        let causes = names.map(Cause.init(rawValue:))
        guard !causes.isEmpty, causes.allSatisfy({ CauseText.all[$0] != nil }) else { return nil }
        self.init(causes)
    }

    private enum CodingKeys: String, CodingKey {
        case cause, causes, message, advice
        case messageZH = "message_zh"
        case adviceZH = "advice_zh"
    }

    /// Encodes `cause`, and `message` and `advice` in both languages; also `causes` if there are several.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(cause.rawValue, forKey: .cause)
        if causes.count > 1 { try container.encode(causes.map(\.rawValue), forKey: .causes) }
        try container.encode(message, forKey: .message)
        try container.encode(messageZH, forKey: .messageZH)
        try container.encode(advice, forKey: .advice)
        try container.encode(adviceZH, forKey: .adviceZH)
    }
}
