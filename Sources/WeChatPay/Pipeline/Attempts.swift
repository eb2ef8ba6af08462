import Foundation
import WeChatPayCrypto

/// The attempts of a call: retries wrap signing, so that every attempt is signed again.
///
/// A class, since a copy of the configuration for every call would cost more than the call's own work.
final class Attempts: Sendable {
    let configuration: WeChatPayClient.Configuration
    let hosts: Hosts
    let observer: Observer

    init(configuration: WeChatPayClient.Configuration, hosts: Hosts, observer: Observer) {
        self.configuration = configuration
        self.hosts = hosts
        self.observer = observer
    }

    /// Retries until an attempt succeeds, or the policy, the attempts or the time are exhausted.
    ///
    /// - Parameters:
    ///   - draft: What to sign and send.
    ///   - timeout: The time limit for all attempts; by default as configured.
    ///   - origin: The only host to use, if it is none of the configured ones.
    ///   - sink: The destination of the body of a 2xx response; by default the body is held in memory.
    ///   - receive: Verifies and converts the response of an attempt.
    /// - Returns: The value that `receive` returned for the successful attempt.
    /// - Throws: ``WeChatPayError`` of the last attempt; what the sink and `receive` throw; `CancellationError`.
    func run<Value: Sendable>(
        _ draft: Draft,
        within timeout: Duration? = nil,
        at origin: Origin? = nil,
        into sink: BodySink? = nil,
        _ receive: (Unverified) async throws -> Value
    ) async throws -> Value {
        let start = configuration.time.uptime()
        var progress = Progress(
            deadline: start + min(timeout ?? configuration.timeout, .longestConfigurable),
            origin: origin
        )
        do {
            let value = try await loop(draft, &progress, sink, receive)
            observer.ended(draft, attempts: progress.attempts, nil, after: configuration.time.uptime() - start)
            return value
        } catch {
            observer.ended(draft, attempts: progress.attempts, error, after: configuration.time.uptime() - start)
            throw error
        }
    }

    /// The progress of a call.
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
        _ sink: BodySink?,
        _ receive: (Unverified) async throws -> Value
    ) async throws -> Value {
        let time = configuration.time
        while true {
            progress.attempts += 1
            var host = Hosts.Host.main
            do {
                return try await attempt(draft, progress, &host, sink, receive)
            } catch var error as WeChatPayError {
                error.attempts = progress.attempts
                // An unknown outcome of an earlier attempt remains unknown, even if this attempt has a known result.
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
        _ sink: BodySink?,
        _ receive: (Unverified) async throws -> Value
    ) async throws -> Value {
        let time = configuration.time
        let signed = try await Signed(
            draft,
            by: configuration.merchant,
            nonce: configuration.nonce(),
            now: time.now()
        )
        let isOneOfOurs = progress.origin == nil
        let (limits, isWholeAttempt) = try limits(
            until: progress.deadline,
            for: draft,
            isShared: isOneOfOurs && hosts.hasBackup && draft.method.isIdempotent && !draft.isTransfer
        )
        if isOneOfOurs {
            host = hosts.pick(
                // A long transfer is not used as a probe, because it takes too long.
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
            let unverified = try await send(signed, to: origin, within: limits, into: sink)
            let value = try await receive(unverified)
            report(.reached)
            observer.attempted(draft, progress.attempts, .init(unverified), nil, span)
            return value
        } catch {
            let failure = error as? WeChatPayError
            switch failure?.transportCause {
            case let cause? where cause.isHostFailure:
                // An attempt with a shortened time limit does not show that the host failed.
                report(cause.kind == .timeout && (!isWholeAttempt || draft.isTransfer) ? .unknown : .failed)
            case _?: report(.reached)
            case nil: report(failure?.status == nil ? .unknown : .reached)
            }
            observer.attempted(draft, progress.attempts, nil, error, span)
            throw error
        }
    }

    /// Sends a signed request; after a failure, an attempt whose body the sink cannot discard is the last one.
    private func send(
        _ signed: Signed,
        to origin: Origin,
        within limits: TransportLimits,
        into sink: BodySink?
    ) async throws -> Unverified {
        try await sink?.begin()
        do {
            return try await Unverified(
                sending: signed,
                to: origin,
                by: configuration,
                within: limits,
                into: sink?.receive
            )
        } catch var error as WeChatPayError {
            if let sink { error.isFinal = !sink.canRestart() }
            throw error
        }
    }

    /// The remaining time of the call, for one attempt; a slow signing key may have used all of it.
    ///
    /// - Parameters:
    ///   - deadline: When the time of the call is over.
    ///   - draft: The call.
    ///   - isShared: Whether there must be time for another host.
    /// - Returns: The limits, and whether they leave an attempt its full time.
    /// - Throws: ``WeChatPayError`` with code `timedOut`.
    private func limits(
        until deadline: Duration,
        for draft: Draft,
        isShared: Bool
    ) throws -> (TransportLimits, isWhole: Bool) {
        let remaining = deadline - configuration.time.uptime()
        guard remaining > .zero else {
            throw WeChatPayError(
                .timedOut,
                "The call timed out before the request was sent",
                stage: .send,
                operation: draft.operation
            )
        }
        let whole = isShared ? configuration.failover.attemptTimeout : configuration.timeout
        let total = isShared ? min(whole, remaining) : remaining
        let limits = TransportLimits(connect: min(configuration.connectTimeout, total), total: total)
        return (limits, total >= min(whole, configuration.connectTimeout))
    }
}

/// The destination of a body that is not held in memory.
struct BodySink {
    /// Called before each attempt.
    let begin: () async throws -> Void
    /// Whether the parts of an earlier attempt can be discarded.
    let canRestart: () -> Bool
    /// Takes the parts in order.
    let receive: @Sendable (Data) async throws -> Void
}
