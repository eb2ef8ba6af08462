/// An entry to save.
struct EntryWrite: Sendable {
    let entry: JournalEntry
    let condition: JournalEntry.Condition
}

/// Saves waiting entries in one transaction, and resumes each caller when its entry is durable.
actor GroupCommit {
    private let write: @Sendable ([EntryWrite]) async throws -> Void
    private var waiting: [(EntryWrite, CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    /// - Parameter write: Saves the complete batch, or throws and saves nothing.
    init(_ write: @escaping @Sendable ([EntryWrite]) async throws -> Void) { self.write = write }

    func add(_ entry: JournalEntry, _ condition: JournalEntry.Condition) async throws {
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
