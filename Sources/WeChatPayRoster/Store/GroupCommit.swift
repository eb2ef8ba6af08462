/// An entry to save.
struct EntryWrite: Sendable {
    /// The condition for saving it.
    enum Condition: Sendable {
        /// Always; and the work of this plan on the user ends with it.
        case always(finishing: String?)
        /// Unless another entry was saved since this one was read.
        case ifStill(JournalEntry?)
    }

    let entry: JournalEntry
    let condition: Condition
}

/// Saves waiting entries in one transaction, and resumes each caller when its entry is durable.
actor GroupCommit {
    private let write: @Sendable ([EntryWrite]) async throws -> Void
    private var waiting: [(EntryWrite, CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    /// - Parameter write: Saves the complete batch, or throws and saves nothing.
    init(_ write: @escaping @Sendable ([EntryWrite]) async throws -> Void) { self.write = write }

    func add(_ entry: JournalEntry, _ condition: EntryWrite.Condition) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((EntryWrite(entry: entry, condition: condition), continuation))
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
