import Foundation
import WeChatPayCrypto

/// The attempts of a call: repeating is outside, signing inside, so that every attempt is signed anew.
///
/// A class, since a copy of the configuration for every call would cost more than the call's own work.
final class Attempts: Sendable {
    let configuration: Configuration
    let hosts: Hosts
    let observer: Observer

    init(configuration: Configuration, hosts: Hosts, observer: Observer) {
        self.configuration = configuration
        self.hosts = hosts
        self.observer = observer
    }

    /// Tries until an attempt succeeds, or the policy, the attempts or the time are at their end.
    ///
    /// - Parameters:
    ///   - draft: What to sign and send.
    ///   - timeout: How long all of it may take; by default as configured.
    ///   - origin: The only host to go to, where it is none of the configured ones.
    ///   - once: Sends a signed request and makes something of the answer.
    /// - Returns: What the successful attempt returned.
    /// - Throws: ``WeChatPayError`` of the last attempt; `CancellationError`.
    func run<Value: Sendable>(
        _ draft: Draft,
        within timeout: Duration? = nil,
        at origin: Origin? = nil,
        _ once: (Signed, Origin, TransportLimits) async throws -> (Observer.Answered, Value)
    ) async throws -> Value {
        let start = configuration.time.uptime()
        var progress = Progress(deadline: start + (timeout ?? configuration.timeout), origin: origin)
        do {
            let value = try await loop(draft, &progress, once)
            observer.ended(draft, attempts: progress.attempts, nil, after: configuration.time.uptime() - start)
            return value
        } catch {
            observer.ended(draft, attempts: progress.attempts, error, after: configuration.time.uptime() - start)
            throw error
        }
    }

    /// How far a call is.
    private struct Progress {
        let deadline: Duration
        let origin: Origin?
        var attempts = 0
        var mayHaveActed = false
        /// The hosts that failed since the last wait.
        var failed: [Hosts.Host] = []
    }

    private func loop<Value: Sendable>(
        _ draft: Draft,
        _ progress: inout Progress,
        _ once: (Signed, Origin, TransportLimits) async throws -> (Observer.Answered, Value)
    ) async throws -> Value {
        let time = configuration.time
        while true {
            progress.attempts += 1
            var host = Hosts.Host.main
            do {
                return try await attempt(draft, progress, &host, once)
            } catch var error as WeChatPayError {
                error.attempts = progress.attempts
                // What an earlier attempt left open stays open, whatever became of this one.
                progress.mayHaveActed = progress.mayHaveActed || error.outcomeUnknown
                error.outcomeUnknown = progress.mayHaveActed
                if error.transportCause?.isHostFailure == true { progress.failed.append(host) }
                let hasOtherHost = progress.origin == nil && hosts.hasBackup && progress.failed == [host]
                guard
                    let delay = configuration.retry.delay(
                        after: error,
                        of: draft.method,
                        attempts: progress.attempts,
                        remaining: progress.deadline - time.uptime(),
                        hasOtherHost: hasOtherHost
                    )
                else { throw error }
                observer.retrying(draft, after: error, on: host)
                if !hasOtherHost {
                    progress.failed = []
                    try await time.sleep(delay)
                }
            }
        }
    }

    private func attempt<Value: Sendable>(
        _ draft: Draft,
        _ progress: Progress,
        _ host: inout Hosts.Host,
        _ once: (Signed, Origin, TransportLimits) async throws -> (Observer.Answered, Value)
    ) async throws -> Value {
        let time = configuration.time
        let signed = try await Signed(
            draft,
            by: configuration.merchant,
            nonce: configuration.nonce(),
            now: time.now()
        )
        let (limits, isWholeAttempt) = try limits(until: progress.deadline, for: draft)
        let isOneOfOurs = progress.origin == nil
        if isOneOfOurs {
            host = hosts.pick(
                // A long transfer is no probe: its end is too far away.
                isIdempotent: draft.method.isIdempotent && !draft.isTransfer,
                avoiding: progress.failed.last,
                now: time.uptime()
            )
        }
        func report(_ outcome: Hosts.Outcome) {
            guard isOneOfOurs, let opened = hosts.report(outcome, on: host, now: time.uptime()) else { return }
            observer.switched(toBackup: opened)
        }
        let origin = progress.origin ?? hosts.origin(host)
        let span = observer.begin(draft, attempt: progress.attempts, origin: origin)
        do {
            let (answered, value) = try await once(signed, origin, limits)
            report(.answered)
            observer.attempted(draft, progress.attempts, answered, nil, span)
            return value
        } catch {
            let failure = error as? WeChatPayError
            switch failure?.transportCause {
            case let cause? where cause.isHostFailure:
                // A call that had little time left says nothing of the host.
                report(cause.kind == .timeout && (!isWholeAttempt || draft.isTransfer) ? .unknown : .failed)
            case _?: report(.answered)
            case nil: report(failure?.status == nil ? .unknown : .answered)
            }
            observer.attempted(draft, progress.attempts, nil, error, span)
            throw error
        }
    }

    /// What is left of the call's time, for one attempt; a slow signing key may have used it all.
    private func limits(until deadline: Duration, for draft: Draft) throws -> (TransportLimits, isWhole: Bool) {
        let remaining = deadline - configuration.time.uptime()
        guard remaining > .zero else {
            throw WeChatPayError(
                .timedOut,
                "The call's time was over before the request was sent",
                stage: .send,
                operation: draft.operation
            )
        }
        let isShared = hosts.hasBackup && draft.method.isIdempotent && !draft.isTransfer
        let whole = isShared ? configuration.failover.attemptTimeout : configuration.timeout
        let total = isShared ? min(whole, remaining) : remaining
        let limits = TransportLimits(connect: min(configuration.connectTimeout, total), total: total)
        return (limits, total >= min(whole, configuration.connectTimeout))
    }
}
