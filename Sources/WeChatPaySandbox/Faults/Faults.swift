import Synchronization

/// Something that a sandbox does wrong on purpose.
///
/// Open: later versions may add values.
public struct SandboxFault: RawRepresentable, Sendable, Hashable {
    /// The stable text form.
    public let rawValue: String

    /// Makes a fault from its stable text form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The platform's probe signature, to see whether it is refused.
    public static let probeSignature = SandboxFault(rawValue: "probe_signature")
    /// A signature over other bytes.
    public static let badSignature = SandboxFault(rawValue: "bad_signature")
    /// No signature headers.
    public static let noSignature = SandboxFault(rawValue: "no_signature")
    /// The connection is cut before the request was looked at.
    public static let cutBeforeWork = SandboxFault(rawValue: "cut_before_work")
    /// The connection is cut when the work was done.
    public static let cutAfterWork = SandboxFault(rawValue: "cut_after_work")
}

/// What the next answers do wrong.
final class Faults: Sendable {
    private struct State {
        var waiting: [SandboxFault] = []
        var isMainDown = false
    }

    private let state = Mutex(State())

    func add(_ fault: SandboxFault, times: Int) {
        state.withLock { $0.waiting.append(contentsOf: repeatElement(fault, count: max(0, times))) }
    }

    /// The fault of the next answer.
    func next() -> SandboxFault? {
        state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    }

    var isMainDown: Bool {
        get { state.withLock { $0.isMainDown } }
        set { state.withLock { $0.isMainDown = newValue } }
    }
}
