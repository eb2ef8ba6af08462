import Foundation
import Synchronization
import WeChatPay

/// How long a worker's claims hold by its own clocks, however long it was suspended or out of the server's reach.
///
/// The terms of a lease are counted: after a gap, another one begins, and what was claimed before it may be another's.
final class Lease: Sendable {
    /// A moment by both clocks: the steady one may stand still while the machine is suspended.
    struct Moment: Sendable {
        let uptime: Duration
        let date: Date
    }

    private let length: Duration?
    private let time: TimeSource
    private let state: Mutex<(heard: Moment, term: Int)>

    /// - Parameters:
    ///   - length: How long it holds; `nil` where it always does.
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
    /// - Parameter moment: When it was asked to.
    func renewed(at moment: Moment) {
        let now = self.moment
        state.withLock { state in
            // Until the answer came, the others took it for gone from the moment that it last said so.
            if !holds(state.heard, at: now) { state.term += 1 }
            state.heard = moment
        }
    }

    private func holds(_ heard: Moment, at now: Moment) -> Bool {
        guard let length else { return true }
        return max(now.uptime - heard.uptime, .seconds(now.date.timeIntervalSince(heard.date))) < length
    }
}
