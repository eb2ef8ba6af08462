import Synchronization

/// What the stages accepted although the real platform may reject it, for the request log.
final class RequestNotes: Sendable {
    private let notes = Mutex<[String]>([])

    /// All notes, in the order in which they were added.
    var all: [String] { notes.withLock { $0 } }

    /// Adds a note, without any value of the request.
    func add(_ note: String) { notes.withLock { $0.append(note) } }
}
