/// A rate limit that workers on several machines share.
///
/// All methods throw a ``RosterError`` if the journal cannot be used.
public protocol RosterRateLimit: Sendable {
    /// Reserves the next slots.
    ///
    /// - Parameters:
    ///   - count: The number of slots.
    ///   - limit: The maximum rate of the worker, in requests per second.
    ///   - taken: The number of requests that the platform accepted since the last call; they raise the rate.
    /// - Returns: The times of the slots.
    /// - Throws: ``RosterError`` if the rate is not known.
    func reserve(_ count: Int, limit: Double, taken: Int) async throws -> RosterSlots

    /// Seconds until requests may be sent again, as the platform asked; zero or less if they may be sent now.
    func remainingWait() async throws -> Double

    /// Halves the rate after the platform reported a rate limit, once for requests that were sent at the same time.
    ///
    /// - Parameter wait: The duration that the platform asks all workers to wait.
    /// - Throws: ``RosterError`` if the other workers do not learn of it.
    func slowDown(_ wait: Duration) async throws
}

/// The times at which requests may be sent.
public struct RosterSlots: Sendable, Hashable, Codable {
    /// Seconds until the first slot.
    public var delay: Double
    /// The rate of the slots, in requests per second.
    public var rate: Double

    /// Makes slots.
    public init(delay: Double, rate: Double) {
        self.delay = delay
        self.rate = rate
    }
}
