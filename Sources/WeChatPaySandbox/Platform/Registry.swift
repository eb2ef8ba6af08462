import Synchronization

/// Parsed things by id, so that a request parses no key.
final class Registry<Value: Sendable>: Sendable {
    private let values = Mutex<[String: Value]>([:])

    subscript(id: String) -> Value? { values.withLock { $0[id] } }

    var all: [Value] { values.withLock { Array($0.values) } }

    func add(_ value: Value, id: String) { values.withLock { $0[id] = value } }
}
