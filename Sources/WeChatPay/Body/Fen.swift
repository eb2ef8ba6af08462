/// An amount of money in fen, hundredths of a yuan, as an integer.
public struct Fen: Sendable, Hashable, Comparable, Codable, ExpressibleByIntegerLiteral, AdditiveArithmetic,
    CustomStringConvertible
{
    /// The amount in fen.
    public var count: Int

    /// Creates an amount in fen.
    public init(_ count: Int) { self.count = count }

    /// Creates an amount from a literal in fen.
    public init(integerLiteral value: Int) { self.count = value }

    /// Decodes a whole number.
    public init(from decoder: any Decoder) throws {
        self.count = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Encodes a whole number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    /// Nothing.
    public static let zero = Fen(0)

    /// The sum of two amounts.
    public static func + (left: Fen, right: Fen) -> Fen { Fen(left.count + right.count) }

    /// The difference of two amounts.
    public static func - (left: Fen, right: Fen) -> Fen { Fen(left.count - right.count) }

    /// Compares two amounts.
    public static func < (left: Fen, right: Fen) -> Bool { left.count < right.count }

    /// The amount in yuan with two decimals, such as `12.05`.
    public var yuan: String {
        let magnitude = count.magnitude
        let cents = magnitude % 100
        return "\(count < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// The amount in yuan, such as `CNY 12.05`.
    public var description: String { "CNY \(yuan)" }
}
