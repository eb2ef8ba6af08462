import AsyncAlgorithms
import Foundation
import Synchronization

/// Creates a sequence of the values that some work emits; the work waits for the consumer.
struct Pieces: AsyncSequence, Sendable {
    typealias Element = Data
    typealias Work = @Sendable (_ handOn: @escaping @Sendable (Data) async throws -> Void) async throws -> Void

    let work: Work

    init(_ work: @escaping Work) { self.work = work }

    /// Starts the work.
    func makeAsyncIterator() -> Iterator { Iterator(source: Source(work)) }

    struct Iterator: AsyncIteratorProtocol {
        private let source: Source
        private var pieces: AsyncThrowingChannel<Data, any Error>.Iterator

        fileprivate init(source: Source) {
            self.source = source
            self.pieces = source.channel.makeAsyncIterator()
        }

        /// The next part; `nil` only at the end of the work, never because of a cancellation.
        mutating func next() async throws -> Data? {
            if let piece = try await pieces.next() { return piece }
            guard source.isDone.withLock({ $0 }) else { throw CancellationError() }
            return nil
        }
    }

    /// Works for one iteration, and stops when the iteration ends.
    fileprivate final class Source: Sendable {
        let channel = AsyncThrowingChannel<Data, any Error>()
        let isDone: SharedFlag
        private let promise: Promise<Void>

        init(_ work: @escaping Work) {
            let done = SharedFlag()
            self.isDone = done
            self.promise = Promise { [channel] in
                do {
                    try await work { piece in
                        try Task.checkCancellation()
                        await channel.send(piece)
                    }
                    done.withLock { $0 = true }
                    channel.finish()
                } catch {
                    channel.fail(error)
                }
            }
        }

        deinit { promise.cancel() }
    }
}

/// A flag with shared ownership.
final class SharedFlag: Sendable {
    private let flag = Mutex(false)

    func withLock<Value: Sendable>(_ body: (inout sending Bool) -> sending Value) -> Value { flag.withLock(body) }
}
