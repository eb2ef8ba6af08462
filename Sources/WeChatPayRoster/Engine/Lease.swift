import Foundation
import Synchronization
import WeChatPay

/// The validity of a worker's claims by its own clocks, even after a suspension or a loss of the connection.
///
/// The terms of a lease are counted: after a gap, a new term begins, and another worker may own the earlier claims.
final class Lease: Sendable {
    /// A date and time by both clocks: the monotonic clock may stop while the machine is suspended.
    struct Moment: Sendable {
        let uptime: Duration
        let date: Date
    }

    private let length: Duration?
    private let time: TimeSource
    private let state: Mutex<(heard: Moment, term: Int)>

    /// - Parameters:
    ///   - length: The duration of the lease; `nil` if it never expires.
    ///   - time: Clocks.
    init(_ length: Duration?, time: TimeSource) {
        self.length = length
        self.time = time
        self.state = Mutex((Moment(uptime: time.uptime(), date: time.now()), 0))
    }

    /// Now.
    var moment: Moment { Moment(uptime: time.uptime(), date: time.now()) }

    /// Which term it is; `nil` while the lease is over.
    var term: Int? {
        let now = moment
        return state.withLock { holds($0.heard, at: now) ? $0.term : nil }
    }

    /// The journal knows that the worker lives.
    ///
    /// - Parameter moment: The date and time of the renewal request.
    func renewed(at moment: Moment) {
        let now = self.moment
        state.withLock { state in
            // Until the response arrived, the others considered it dead since its last renewal.
            if !holds(state.heard, at: now) { state.term += 1 }
            state.heard = moment
        }
    }

    private func holds(_ heard: Moment, at now: Moment) -> Bool {
        guard let length else { return true }
        return max(now.uptime - heard.uptime, .seconds(now.date.timeIntervalSince(heard.date))) < length
    }
}
