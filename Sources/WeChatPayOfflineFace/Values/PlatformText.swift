/// A text that the platform gives a meaning to: an identifier, or a value of one of its vocabularies.
///
/// Vocabularies are open: a value that is not known here is kept as it came.
public protocol PlatformText: RawRepresentable<String>, Sendable, Hashable, Codable, ExpressibleByStringLiteral,
    LosslessStringConvertible
{
    /// Takes the platform's own text.
    init(rawValue: String)
}

extension PlatformText {
    /// Takes the platform's own text.
    public init(_ text: String) { self.init(rawValue: text) }

    /// Takes the platform's own text from a literal.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The platform's own text.
    public var description: String { rawValue }
}
