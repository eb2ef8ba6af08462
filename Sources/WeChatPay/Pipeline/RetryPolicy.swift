/// How failed calls are repeated: exponential back-off with full jitter.
///
/// GET, PUT, DELETE and PATCH are repeated when the connection fails or breaks, and on 429, 500 and
/// 502 to 504; POST only when the request did not leave. Each attempt is signed anew. An answer that
/// does not verify is never a reason to repeat.
public struct RetryPolicy: Sendable {
    /// How many attempts a call gets, the first included.
    ///
    /// 1 turns repeating off. Default: 3.
    public var maximumAttempts = 3
    /// The longest wait before the second attempt; it doubles with each further one.
    ///
    /// Default: 250 ms.
    public var baseDelay: Duration = .milliseconds(250)
    /// The longest wait that back-off alone leads to; `Retry-After` may ask for more.
    ///
    /// Default: 5 s.
    public var maximumDelay: Duration = .seconds(5)
    /// Draws the part of the longest wait to take, from 0 to 1.
    ///
    /// Default: the system's generator.
    public var jitter: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Starts from the defaults.
    public init() {}

    /// No repeating at all.
    public static var none: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumAttempts = 1
        return policy
    }

    func validate() throws {
        guard maximumAttempts >= 1, baseDelay >= .zero, maximumDelay >= .zero else {
            throw WeChatPayError(.invalidConfiguration, "A retry policy needs at least 1 attempt and no negative waits")
        }
    }

    /// How long to wait before another attempt, or `nil` when there shall be none.
    ///
    /// - Parameters:
    ///   - error: Why the last attempt failed.
    ///   - method: The call's method.
    ///   - attempts: How many attempts were made.
    ///   - remaining: What is left of the whole call's time.
    ///   - hasOtherHost: Whether the next attempt goes to a host that did not fail this call yet.
    /// - Returns: The wait, shorter than what remains; none at all before another host.
    func delay(
        after error: WeChatPayError,
        of method: Call.Method,
        attempts: Int,
        remaining: Duration,
        hasOtherHost: Bool
    ) -> Duration? {
        guard attempts < maximumAttempts, Self.isRepeatable(error, method) else { return nil }
        if hasOtherHost, remaining > .zero { return .zero }
        let doubled = baseDelay * Int(truncatingIfNeeded: Int64(1) << min(attempts - 1, 30))
        let backoff = min(doubled, maximumDelay) * min(max(jitter(), 0), 1)
        let delay = max(backoff, error.failure?.retryAfter ?? .zero)
        return delay < remaining ? delay : nil
    }

    private static func isRepeatable(_ error: WeChatPayError, _ method: Call.Method) -> Bool {
        if error.isFinal { return false }
        if let cause = error.transportCause {
            return cause.isHostFailure && (method.isIdempotent || !cause.requestLeft)
        }
        guard let failure = error.failure else { return false }
        return method.isIdempotent && [429, 500, 502, 503, 504].contains(failure.status)
    }
}
