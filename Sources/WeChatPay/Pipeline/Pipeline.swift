import Foundation
import WeChatPayCrypto

/// The way of every call: `Call → Draft → Signed → Unverified → Verified → Output`.
final class Pipeline: Sendable {
    private let configuration: Configuration
    private let origin: Origin

    init(_ configuration: Configuration) throws {
        self.origin = try configuration.validate()
        self.configuration = configuration
    }

    /// Runs a call.
    ///
    /// Repeating is outside, signing inside: every attempt is signed anew.
    func output(of call: Call) async throws -> Output {
        let time = configuration.time
        let deadline = time.uptime() + configuration.timeout
        let draft = try Draft(
            call,
            keys: configuration.platformKeys,
            now: time.now(),
            userAgent: configuration.userAgent
        )
        var attempts = 0
        var mayHaveActed = false
        while true {
            attempts += 1
            do {
                let signed = try await Signed(
                    draft,
                    by: configuration.merchant,
                    nonce: configuration.nonce(),
                    now: time.now()
                )
                let unverified = try await Unverified(
                    sending: signed,
                    to: origin,
                    over: configuration.transport,
                    within: limits(until: deadline, for: draft)
                )
                let verified = try Verified(unverified, with: configuration.platformKeys, now: time.now())
                return Output(verified)
            } catch var error as WeChatPayError {
                error.attempts = attempts
                // What an earlier attempt left open stays open, whatever became of this one.
                mayHaveActed = mayHaveActed || error.outcomeUnknown
                error.outcomeUnknown = mayHaveActed
                let remaining = deadline - time.uptime()
                guard
                    let delay = configuration.retry.delay(
                        after: error,
                        of: call.method,
                        attempts: attempts,
                        remaining: remaining
                    )
                else { throw error }
                try await time.sleep(delay)
            }
        }
    }

    /// What is left of the call's time, for one attempt; a slow signing key may have used it all.
    private func limits(until deadline: Duration, for draft: Draft) throws -> TransportLimits {
        let remaining = deadline - configuration.time.uptime()
        guard remaining > .zero else {
            throw WeChatPayError(
                .timedOut,
                "The call's time was over before the request was sent",
                stage: .send,
                operation: draft.operation
            )
        }
        return TransportLimits(connect: min(configuration.connectTimeout, remaining), total: remaining)
    }

    /// The platform key with an id, or the preferred one.
    func sealingKey(named id: String?) throws -> PlatformKey {
        let keys = configuration.platformKeys
        guard let key = id.map(keys.key) ?? keys.preferred(at: configuration.time.now()) else {
            throw WeChatPayError(
                .invalidRequest,
                id == nil
                    ? "There is no valid platform key to seal with"
                    : "The client does not hold the platform key that was asked for",
                stage: .draft
            )
        }
        return key
    }
}
