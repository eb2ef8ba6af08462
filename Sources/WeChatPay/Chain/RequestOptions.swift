public import Foundation

/// What a call carries: path parameters by name, in addition to `json`, `query`, `headers` and `body`.
///
/// ```swift
/// ["organization_id": "O1", "out_user_id": "S1", "json": ["status": "NORMAL"]]
/// ```
///
/// The initializer with labels creates the same options from values that are not literals.
public struct RequestOptions: Sendable, ExpressibleByDictionaryLiteral {
    let entries: [(name: String, value: RequestValue)]
    /// Whether the entries other than the path parameters were given by label, and so cannot be meant for the path.
    private let labelled: [(name: Option, value: RequestValue)]
    private let isLabelled: Bool

    enum Option: String, CaseIterable { case json, query, headers, body }

    /// Path parameters and options by name, in one literal.
    ///
    /// A name that the template has as a parameter is that parameter; else it must be `json` (the
    /// body, a literal or any `Encodable`), `query`, `headers` or `body` (text or raw bytes).
    public init(dictionaryLiteral elements: (String, RequestValue)...) {
        self.entries = elements.map { (name: $0.0, value: $0.1) }
        self.labelled = []
        self.isLabelled = false
    }

    /// Path parameters and options by label.
    ///
    /// - Parameters:
    ///   - path: The template's parameters by name.
    ///   - query: The query's parameters, in order; a name may occur several times.
    ///   - headers: Headers to add, or to replace the client's own with; the signature's stays.
    ///   - json: The body, encoded as JSON; ``Sealed`` values in it are encrypted. Dates become RFC 3339 at
    ///     `+08:00`, and decimals are exact.
    ///   - body: The body as raw bytes, instead of `json`.
    public init(
        path: [String: String] = [:],
        query: [(String, RequestValue)] = [],
        headers: [String: String] = [:],
        json: (any Encodable & Sendable)? = nil,
        body: Data? = nil
    ) {
        func text(_ value: String) -> RequestValue { RequestValue(.string(value)) }
        self.entries = path.sorted { $0.key < $1.key }.map { (name: $0.key, value: text($0.value)) }
        let fields = headers.sorted { $0.key < $1.key }.map { ($0.key, text($0.value)) }
        var labelled: [(name: Option, value: RequestValue)] = []
        if !query.isEmpty { labelled.append((.query, RequestValue(.object(query)))) }
        if !fields.isEmpty { labelled.append((.headers, RequestValue(.object(fields)))) }
        if let json { labelled.append((.json, RequestValue(json))) }
        if let body { labelled.append((.body, RequestValue(.bytes(body)))) }
        self.labelled = labelled
        self.isLabelled = true
    }

    /// The options sorted into path parameters and the rest.
    struct Sorted {
        var path: [String: RequestValue] = [:]
        var options: [Option: RequestValue] = [:]
    }

    /// Sorts the entries for a template with the given parameters.
    ///
    /// - Throws: ``WeChatPayError`` naming an entry that is neither a parameter nor an option, or appears twice.
    func sorted(for parameters: [String]) throws -> Sorted {
        var sorted = Sorted()
        for (name, value) in entries {
            if parameters.contains(name) {
                guard sorted.path.updateValue(value, forKey: name) == nil else { throw Self.twice(name) }
            } else if !isLabelled, let option = Option(rawValue: name) {
                guard sorted.options.updateValue(value, forKey: option) == nil else { throw Self.twice(name) }
            } else {
                throw WeChatPayError(
                    .invalidRequest,
                    "\"\(name)\" is neither a path parameter nor an option; the path parameters are "
                        + (parameters.isEmpty ? "none" : parameters.joined(separator: ", "))
                        + ", the options are \(Option.allCases.map(\.rawValue).joined(separator: ", "))",
                    stage: .draft,
                    parameter: name
                )
            }
        }
        for (option, value) in labelled { sorted.options[option] = value }
        return sorted
    }

    private static func twice(_ name: String) -> WeChatPayError {
        WeChatPayError(.invalidRequest, "\"\(name)\" is given twice", stage: .draft, parameter: name)
    }
}
