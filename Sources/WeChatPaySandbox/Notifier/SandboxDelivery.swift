import Foundation

/// A notification on its way to a merchant.
///
/// The description shows event and state alone.
public struct SandboxDelivery: Sendable, Codable, CustomStringConvertible, CustomReflectable {
    /// How far a delivery is.
    public enum State: String, Sendable, Codable {
        /// It will be tried, or tried again.
        case pending
        /// It was answered with 2xx.
        case delivered
        /// It was tried as often as the platform tries.
        case abandoned
    }

    /// One attempt.
    public struct Attempt: Sendable, Codable {
        /// When it was, by the platform's clock.
        public let time: Date
        /// The answer's status; `nil` when there was no answer.
        public let status: Int?
        /// The answer's body, at most 1 KiB of it.
        public let answer: String?
        /// Why there was no answer.
        public let error: String?
    }

    /// The notification's id.
    public let id: String
    /// What happened.
    public let eventType: String
    /// The merchant.
    public let merchantID: String
    /// Where it goes.
    public let url: String
    /// How far it is.
    public internal(set) var state = State.pending
    /// The attempts so far.
    public internal(set) var attempts: [Attempt] = []
    /// When it will be tried again, by the platform's clock.
    public internal(set) var nextAttempt: Date?

    /// Event and state.
    public var description: String { "SandboxDelivery(\(eventType), \(state.rawValue), attempts: \(attempts.count))" }

    /// Keeps `dump` and debuggers from printing answers.
    public var customMirror: Mirror { Mirror(self, children: ["eventType": eventType]) }
}
