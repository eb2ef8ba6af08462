import Foundation
public import WeChatPay

/// What happens to leavers: users that the journal knows, of a school in the source, that the source no longer contains.
///
/// Users that the journal does not know are never leavers.
public enum RosterLeavers: Sendable, Hashable {
    /// They are not looked for: the source is only a part of the school.
    case ignore
    /// They are reported, and not changed.
    case list
    /// Their status is set to `DISABLED`, unless their share of the known users is larger than this, from 0 to 1.
    case disable(maximumShare: Double)

    /// Disables leavers unless they are more than a tenth of the known users: then the source is probably incomplete.
    public static let disable = RosterLeavers.disable(maximumShare: 0.1)
}

/// How a roster is planned and applied.
public struct RosterOptions: Sendable {
    /// The maximum number of requests per second, queries and updates together; from 0.01 to a million, see ``rates``.
    ///
    /// Default: 100.
    public var rate = 100.0
    /// The valid rates, in requests per second.
    public static let rates = 0.01...1_000_000.0
    /// The maximum number of concurrent requests, from 1 to 10,000.
    ///
    /// Default: 16.
    public var concurrency = 16
    /// The maximum number of attempts for transient failures, from 1 to 1,000; 429s do not count.
    ///
    /// Default: 5.
    public var attempts = 5
    /// The number of consecutive transient failures, at least 1, after which the run ends: the platform is unavailable.
    ///
    /// Default: 50.
    public var maximumConsecutiveFailures = 50
    /// Users that were verified within this duration and whose rows are unchanged are not read again.
    ///
    /// Default: none, all are read.
    public var trustWindow: Duration?
    /// Whether users are read back after they were changed.
    ///
    /// Default: no.
    public var verifies = false
    /// Whether invalid rows are skipped; otherwise, nothing is done if there is an invalid row.
    ///
    /// Default: no.
    public var skipsInvalid = false
    /// Whether only the users whose last attempt failed, or whom the platform did not know, are processed.
    ///
    /// Default: no, all are.
    public var onlyFailed = false
    /// What happens to users that the journal knows and the source no longer contains.
    ///
    /// Default: they are listed.
    public var leavers = RosterLeavers.list
    /// Clocks and waiting.
    public var time: TimeSource = .system
    /// Makes the ids of runs.
    public var id: @Sendable () -> String = { UUID().uuidString }

    /// Starts from the defaults.
    public init() {}

    /// Makes sure that every option is in its range.
    ///
    /// - Throws: ``RosterError`` with `invalidOptions`, naming the option and its range.
    public func validate() throws {
        func check(_ isValid: Bool, _ message: String) throws {
            guard isValid else { throw RosterError(.invalidOptions, message) }
        }
        try check(Self.rates.contains(rate), "the rate must be from 0.01 to 1000000 requests per second")
        try check((1...10_000).contains(concurrency), "the concurrency must be from 1 to 10000 requests")
        try check((1...1000).contains(attempts), "the number of attempts must be from 1 to 1000")
        try check(maximumConsecutiveFailures >= 1, "the maximum number of consecutive failures must be at least 1")
        if case .disable(let share) = leavers {
            try check((0...1).contains(share), "the maximum share of leavers must be from 0 to 1")
        }
        try check(trustWindow.map { $0 >= .zero } ?? true, "the trust window must not be negative")
    }
}
