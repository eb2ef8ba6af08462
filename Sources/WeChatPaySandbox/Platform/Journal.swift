public import Foundation
import Synchronization

/// A request that passed the sandbox's signature check.
///
/// The description shows method and route alone.
public struct SandboxRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// The method.
    public let method: String
    /// Path and query as they came.
    public let target: String
    /// The merchant that signed.
    public let merchantID: String
    /// What was signed: the body, or the `meta` part of an upload.
    public let body: Data
    /// Whether it came to the backup host.
    public let isOnBackup: Bool

    /// The method alone.
    public var description: String { "SandboxRequest(\(method))" }

    /// Prevents `dump` and debuggers from printing path and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}

/// The number of requests and faults of each kind, since the start or the last reset.
public struct SandboxCounts: Sendable, Hashable, Codable {
    /// Requests that passed the signature check, by method and route, such as `GET /v3/certificates`.
    public internal(set) var requests: [String: Int] = [:]
    /// Faults that came, by method and kind, such as `PATCH cut_after_work`.
    public internal(set) var faults: [String: Int] = [:]
}

/// The last authenticated requests.
final class Journal: Sendable {
    private let capacity: Int
    private let entries = Mutex<[SandboxRequest]>([])
    private let state = Mutex(SandboxCounts())

    init(capacity: Int) { self.capacity = capacity }

    var requests: [SandboxRequest] { entries.withLock { Array($0.suffix(capacity)) } }

    func clear() {
        entries.withLock { $0 = [] }
        state.withLock { $0 = SandboxCounts() }
    }

    var counts: SandboxCounts { state.withLock { $0 } }

    func count(_ method: String, route: String?) {
        state.withLock { $0.requests["\(method) \(route ?? "?")", default: 0] += 1 }
    }

    func count(_ fault: SandboxFault.Kind, _ method: String) {
        state.withLock { $0.faults["\(method) \(fault.rawValue)", default: 0] += 1 }
    }

    func record(_ request: SandboxRequest) {
        guard capacity > 0 else { return }
        entries.withLock { entries in
            entries.append(request)
            // Cut now and then, so that recording costs the same on average.
            if entries.count >= 2 * capacity { entries.removeFirst(entries.count - capacity) }
        }
    }
}
