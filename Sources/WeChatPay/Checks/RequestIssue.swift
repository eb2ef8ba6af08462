/// Something in a request that cannot be right, or may be wrong.
///
/// It names the operation and the field, and never contains a value.
public struct RequestIssue: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    ///
    /// Open: later versions may add values.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a kind from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The operation is not known, but others are whose paths begin with the same two segments.
        public static let unknownOperation = Kind(rawValue: "unknown_operation")
        /// A parameter of the query, a header or a field at the top level of the body is required and missing.
        public static let missingField = Kind(rawValue: "missing_field")
        /// A field at a deeper level of the body is required and missing.
        public static let missingInnerField = Kind(rawValue: "missing_inner_field")
        /// A value has another JSON type.
        public static let wrongType = Kind(rawValue: "wrong_type")
        /// A text has more characters than its limit.
        public static let tooLong = Kind(rawValue: "too_long")
        /// A field that must be encrypted is in plain text.
        public static let plainText = Kind(rawValue: "plain_text")
        /// A field or a parameter of the query is not known.
        public static let unknownField = Kind(rawValue: "unknown_field")
        /// A value is none of the known ones.
        public static let outsideVocabulary = Kind(rawValue: "outside_vocabulary")
        /// A text is too short, a number is too large or too small, or a list has too many or too few elements.
        public static let outsideLimits = Kind(rawValue: "outside_limits")
        /// A text does not have the documented format.
        public static let malformed = Kind(rawValue: "malformed")
        /// The operation is on another host of the platform than the configured one.
        public static let otherHost = Kind(rawValue: "other_host")

        /// The kinds that are refused unless configured otherwise, because the platform would reject the request.
        static let refused: Set<Kind> = [.unknownOperation, .missingField, .wrongType, .tooLong, .plainText]
    }

    /// What is wrong.
    public let kind: Kind
    /// Method and template.
    public let operation: String
    /// The place, such as `["json", "payer", "identity", "number"]`; empty for the request as a whole.
    public let field: [String]
    /// What was expected, in one sentence that names the field.
    public let message: String
    /// What to do.
    public let advice: String

    /// Makes an issue.
    ///
    /// - Parameters:
    ///   - kind: What is wrong.
    ///   - operation: Method and template.
    ///   - field: The place: `path`, `query`, `headers` or `json`, then names and indices.
    ///   - message: What was expected, without values.
    ///   - advice: What to do.
    public init(_ kind: Kind, operation: String, field: [String] = [], message: String, advice: String) {
        self.kind = kind
        self.operation = operation
        self.field = field
        self.message = message
        self.advice = advice
    }

    /// The place as text, such as `json.payer.identity.number`; empty for the request as a whole.
    public var fieldPath: String { field.joined(separator: ".") }

    /// One line with operation, message, advice and kind, which can be logged.
    public var description: String { "\(operation): \(text) [\(kind.rawValue)]" }

    /// Message and advice.
    var text: String {
        message.hasSuffix("?")
            ? "\(message) \(advice.prefix(1).uppercased())\(advice.dropFirst())" : "\(message); \(advice)"
    }
}

extension RequestIssue {
    /// The largest number of issues that an error or a log gets for one request.
    private static let limit = 20

    /// The issues with those of one kind merged that concern the same field of several elements, and with a limit.
    static func merged(_ issues: [RequestIssue]) -> [RequestIssue] {
        guard issues.count > 1 else { return issues }
        var counts: [[String]: Int] = [:]
        var merged: [(key: [String], issue: RequestIssue)] = []
        for issue in issues {
            let key = [issue.kind.rawValue] + issue.field.map { Int($0) == nil ? $0 : "" }
            counts[key, default: 0] += 1
            if counts[key] == 1 { merged.append((key, issue)) }
        }
        return merged.prefix(limit).map { element in
            let count = counts[element.key] ?? 1
            guard count > 1 else { return element.issue }
            return RequestIssue(
                element.issue.kind,
                operation: element.issue.operation,
                field: element.issue.field,
                message: element.issue.message + " (and \(count - 1) more)",
                advice: element.issue.advice
            )
        }
    }
}
