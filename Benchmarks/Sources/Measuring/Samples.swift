/// Several figures for one thing.
public struct Samples: Sendable {
    /// The figures, in order of size.
    public let sorted: [Double]

    /// Takes the figures.
    public init(_ figures: [Double]) { self.sorted = figures.sorted() }

    /// The middle one.
    public var median: Double {
        guard !sorted.isEmpty else { return .nan }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// The smallest.
    public var minimum: Double { sorted.first ?? .nan }
    /// The largest.
    public var maximum: Double { sorted.last ?? .nan }
}
