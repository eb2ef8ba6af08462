import Foundation
import Synchronization

/// A request that the sandbox let through its signature check.
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

    /// Keeps `dump` and debuggers from printing path and body.
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}

/// The last requests that were let through.
final class Journal: Sendable {
    private let capacity: Int
    private let entries = Mutex<[SandboxRequest]>([])

    init(capacity: Int) { self.capacity = capacity }

    var requests: [SandboxRequest] { entries.withLock { Array($0.suffix(capacity)) } }

    func clear() { entries.withLock { $0 = [] } }

    func record(_ request: SandboxRequest) {
        guard capacity > 0 else { return }
        entries.withLock { entries in
            entries.append(request)
            // Cut now and then, so that recording costs the same on average.
            if entries.count >= 2 * capacity { entries.removeFirst(entries.count - capacity) }
        }
    }
}
