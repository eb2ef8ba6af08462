import AsyncAlgorithms

extension RosterEngine {
    /// Distributes work to a number of workers, each part to one; ends when all are done or a stop is requested.
    ///
    /// The events of the parts are emitted in the order in which the parts were sent.
    ///
    /// - Parameters:
    ///   - produce: Sends the parts; waits while all workers are busy.
    ///   - work: Does one, and returns its events.
    /// - Throws: The first error of either.
    func distribute<Piece: Sendable>(
        _ produce: @escaping @Sendable (_ send: (Piece) async -> Void) async throws -> Void,
        work: @escaping @Sendable (Piece) async throws -> [RosterEvent]
    ) async throws {
        let channel = AsyncChannel<(index: Int, piece: Piece)>()
        let done = AsyncChannel<(index: Int, events: [RosterEvent])>()
        let emitting = Task { await self.emit(inOrder: done) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { channel.finish() }
                var index = 0
                try await produce { piece in
                    await channel.send((index, piece))
                    index += 1
                }
            }
            for _ in 0..<max(1, options.concurrency) {
                group.addTask {
                    // After a stop, elements are accepted and discarded, so that the sender does not wait forever.
                    for await (index, piece) in channel where !self.hasStopped {
                        do { await done.send((index, try await work(piece))) } catch is Stopped { continue }
                    }
                }
            }
            do {
                while try await group.next() != nil {}
            } catch {
                // The other workers finish requests in flight and start no new ones: results of sent requests must be
                // saved.
                stop()
                channel.finish()
                while let _ = await group.nextResult() {}
                done.finish()
                await emitting.value
                throw error
            }
        }
        done.finish()
        await emitting.value
    }

    /// Emits events that arrive in any order, by their indices; those after a missing index at the end.
    private func emit(inOrder done: AsyncChannel<(index: Int, events: [RosterEvent])>) async {
        var waiting: [Int: [RosterEvent]] = [:]
        var next = 0
        for await (index, events) in done {
            waiting[index] = events
            while let events = waiting.removeValue(forKey: next) {
                for event in events { await emit(event) }
                next += 1
            }
        }
        for (_, events) in waiting.sorted(by: { $0.key < $1.key }) {
            for event in events { await emit(event) }
        }
    }
}
