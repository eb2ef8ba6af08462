import DequeModule
public import Foundation
import Synchronization

/// A request that the sandbox responded to, with its outcome.
///
/// The description shows method and status alone.
public struct SandboxRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// The time at which it arrived, by the platform's clock.
    public let time: Date
    /// The method.
    public let method: String
    /// Path and query as they came.
    public let target: String
    /// The merchant that signed; `nil` if the signature was not valid, or was not checked.
    public let merchantID: String?
    /// What was signed, or should have been: the body, or the `meta` part of an upload.
    public let body: Data
    /// Whether it came to the backup host.
    public let isOnBackup: Bool
    /// The HTTP status of the response.
    public let status: Int
    /// The platform's error code, such as `SIGN_ERROR`; `nil` for a request that succeeded.
    public let code: String?
    /// The response's `Request-ID`.
    public let requestID: String
    /// The reason that the signature is not valid, if it is not and the reason was found.
    public let diagnosis: String?
    /// What was accepted although the real platform may reject it.
    public let accepted: [String]

    /// The method and the status.
    public var description: String { "SandboxRequest(\(method), \(status))" }

    /// Prevents `dump` and debuggers from printing path and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "status": status]) }

    /// The memory that it takes, in bytes, roughly.
    var size: Int { target.utf8.count + body.count }
}

/// The number of requests and faults of each kind, since the start or the last reset.
public struct SandboxCounts: Sendable, Hashable, Codable {
    /// Requests with a valid signature that no fault rejected before the work, by method and route, such as `GET /v3/certificates`.
    public internal(set) var requests: [String: Int] = [:]
    /// Faults that came, by method and kind, such as `PATCH cut_after_work`.
    public internal(set) var faults: [String: Int] = [:]
}

/// The last requests.
final class Journal: Sendable {
    private struct Entries {
        var requests: Deque<SandboxRequest> = []
        var size = 0
    }

    /// The memory for all entries together, in bytes.
    private static let maximumSize = 64 << 20

    private let capacity: Int
    private let entries = Mutex(Entries())
    private let state = Mutex(SandboxCounts())

    init(capacity: Int) { self.capacity = capacity }

    var requests: [SandboxRequest] { entries.withLock { Array($0.requests) } }

    func clear() {
        entries.withLock { $0 = Entries() }
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
            entries.requests.append(request)
            entries.size += request.size
            while entries.requests.count > capacity || entries.size > Self.maximumSize,
                let oldest = entries.requests.popFirst()
            { entries.size -= oldest.size }
        }
    }
}
