import Foundation
import Synchronization

/// What the stages find out about one request, for the request log and for ``Sandbox/requests``.
final class RequestRecord: Sendable {
    /// The facts about a request, complete when its response is made.
    struct Facts: Sendable {
        /// The merchant whose signature was verified.
        var merchantID: String?
        /// What was signed, or is to be signed: the body, or the `meta` part of an upload.
        var body = Data()
        /// The error that the request was rejected with.
        var failure: GatewayError?
        /// What was accepted although the real platform may reject it, without any value of the request.
        var accepted: [String] = []
    }

    private let state = Mutex(Facts())

    /// All facts so far.
    var facts: Facts { state.withLock { $0 } }

    /// Changes the facts.
    func update(_ change: (inout sending Facts) -> Void) { state.withLock { change(&$0) } }

    /// Notes that something was accepted although the real platform may reject it.
    func accept(_ note: String) { state.withLock { $0.accepted.append(note) } }
}
