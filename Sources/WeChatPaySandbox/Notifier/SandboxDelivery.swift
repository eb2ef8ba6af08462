public import Foundation

/// A notification on its way to a merchant.
///
/// The description shows event and state alone.
public struct SandboxDelivery: Sendable, Codable, CustomStringConvertible, CustomReflectable {
    /// The state of a delivery.
    public enum State: String, Sendable, Codable {
        /// It will be tried, or tried again.
        case pending
        /// The response was a 2xx.
        case delivered
        /// It was tried as often as the platform tries.
        case abandoned
    }

    /// One attempt.
    public struct Attempt: Sendable, Codable {
        /// When it was, by the platform's clock.
        public let time: Date
        /// The response's status; `nil` if there was no response.
        public let status: Int?
        /// The response's body, at most 1 KiB of it.
        public let response: String?
        /// The reason that there was no response.
        public let error: String?
    }

    /// The notification's id.
    public let id: String
    /// What happened.
    public let eventType: String
    /// The merchant.
    public let merchantID: String
    /// The destination URL.
    public let url: String
    /// Its state.
    public internal(set) var state = State.pending
    /// The attempts that were made.
    public internal(set) var attempts: [Attempt] = []
    /// When it will be tried again, by the platform's clock.
    public internal(set) var nextAttempt: Date?

    /// Event and state.
    public var description: String { "SandboxDelivery(\(eventType), \(state.rawValue), attempts: \(attempts.count))" }

    /// Prevents `dump` and debuggers from printing responses.
    public var customMirror: Mirror { Mirror(self, children: ["eventType": eventType]) }
}
