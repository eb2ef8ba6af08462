/// A currency (ISO 4217).
public struct Currency: PlatformText {
    /// The three letters.
    public let rawValue: String

    /// Creates a currency from its three letters.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Yuan.
    public static let cny: Currency = "CNY"
}
