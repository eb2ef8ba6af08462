/// A text with a meaning for the platform: an identifier, or a value of one of its vocabularies.
///
/// Vocabularies are open: an unknown value is preserved.
public protocol PlatformText: RawRepresentable<String>, Sendable, Hashable, Codable, ExpressibleByStringLiteral,
    LosslessStringConvertible
{
    /// Creates a value from the platform's text.
    init(rawValue: String)

    /// Checks that the platform accepts the value, without sending anything.
    ///
    /// - Throws: ``InvalidValue`` that states the rule.
    func validate() throws(InvalidValue)
}

extension PlatformText {
    /// Creates a value from the platform's text.
    public init(_ text: String) { self.init(rawValue: text) }

    /// Checks that the value has visible characters only, and at most 128 bytes.
    ///
    /// - Throws: ``InvalidValue`` that states the rule.
    public func validate() throws(InvalidValue) { try InvalidValue.check(identifier: rawValue) }

    /// Creates a value from a literal of the platform's text.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The platform's own text.
    public var description: String { rawValue }
}
