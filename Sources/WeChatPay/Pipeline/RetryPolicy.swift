/// The policy for retries: exponential backoff with full jitter.
///
/// GET, PUT, DELETE and PATCH are retried after a failed connection, and on 429, 500 and
/// 502 to 504; POST only when the request was not sent. Each attempt is signed again. A response that
/// does not verify is never retried.
public struct RetryPolicy: Sendable {
    /// The maximum number of attempts of a call, including the first.
    ///
    /// 1 disables retries. Default: 3.
    public var maximumAttempts = 3
    /// The maximum delay before the second attempt; it doubles with each further attempt.
    ///
    /// Default: 250 ms.
    public var baseDelay: Duration = .milliseconds(250)
    /// The maximum delay of the backoff; `Retry-After` may require a longer one.
    ///
    /// Default: 5 s.
    public var maximumDelay: Duration = .seconds(5)
    /// Returns the fraction of the maximum delay to wait, from 0 to 1.
    ///
    /// Default: the system's generator.
    public var jitter: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Starts from the defaults.
    public init() {}

    /// No retries.
    public static var none: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumAttempts = 1
        return policy
    }

    func validate() throws {
        guard maximumAttempts >= 1, baseDelay >= .zero, maximumDelay >= .zero,
            max(baseDelay, maximumDelay) <= .longestConfigurable
        else {
            throw WeChatPayError(
                .invalidConfiguration,
                "A retry policy requires at least 1 attempt, and delays from zero to ten years"
            )
        }
    }

    /// The delay before another attempt, or `nil` if there must be none.
    ///
    /// - Parameters:
    ///   - error: The error of the last attempt.
    ///   - method: The call's method.
    ///   - attempts: The number of attempts so far.
    ///   - remaining: The remaining time of the call.
    ///   - hasOtherHost: Whether the next attempt uses a host that did not fail for this call.
    /// - Returns: The delay, shorter than the remaining time; zero before another host.
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
        let part = jitter()
        let backoff = min(doubled, maximumDelay) * (part.isNaN ? 1 : min(max(part, 0), 1))
        let delay = max(backoff, error.failure?.retryAfter ?? .zero)
        return delay < remaining ? delay : nil
    }

    private static func isRepeatable(_ error: WeChatPayError, _ method: Call.Method) -> Bool {
        if error.isFinal { return false }
        if let cause = error.transportCause {
            return cause.isHostFailure && (method.isIdempotent || !cause.mayHaveBeenSent)
        }
        guard let failure = error.failure else { return false }
        return method.isIdempotent && [429, 500, 502, 503, 504].contains(failure.status)
    }
}
