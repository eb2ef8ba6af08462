/// Something to keep of a user.
struct Keeping: Sendable {
    /// When it is kept.
    enum Condition: Sendable {
        /// Always; and the work of this plan on the user ends with it.
        case always(finishing: String?)
        /// Unless something else was kept since this was known.
        case ifStill(RosterMemory?)
    }

    let memory: RosterMemory
    let condition: Condition
}

/// Keeps what came meanwhile in one transaction, and lets each waiter go when it is there.
actor GroupCommit {
    private let write: @Sendable ([Keeping]) async throws -> Void
    private var waiting: [(Keeping, CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    /// - Parameter write: Keeps all of it, or throws and keeps nothing.
    init(_ write: @escaping @Sendable ([Keeping]) async throws -> Void) { self.write = write }

    func add(_ memory: RosterMemory, _ condition: Keeping.Condition) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((Keeping(memory: memory, condition: condition), continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await writeAll() }
        }
    }

    private func writeAll() async {
        while !waiting.isEmpty {
            let batch = waiting
            waiting = []
            do {
                try await write(batch.map(\.0))
                for (_, continuation) in batch { continuation.resume() }
            } catch {
                for (_, continuation) in batch { continuation.resume(throwing: error) }
            }
        }
        isWriting = false
    }
}
