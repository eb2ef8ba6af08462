import AsyncAlgorithms
import Foundation
import Synchronization

/// Makes a sequence of what some work hands on; the work waits for whoever iterates.
struct Pieces: AsyncSequence, Sendable {
    typealias Element = Data
    typealias Work = @Sendable (_ handOn: @escaping @Sendable (Data) async throws -> Void) async throws -> Void

    let work: Work

    init(_ work: @escaping Work) { self.work = work }

    /// Begins the work.
    func makeAsyncIterator() -> Iterator { Iterator(source: Source(work)) }

    struct Iterator: AsyncIteratorProtocol {
        private let source: Source
        private var pieces: AsyncThrowingChannel<Data, any Error>.Iterator

        fileprivate init(source: Source) {
            self.source = source
            self.pieces = source.channel.makeAsyncIterator()
        }

        /// The next piece; `nil` only when the work is done, never because somebody cancelled.
        mutating func next() async throws -> Data? {
            if let piece = try await pieces.next() { return piece }
            guard source.isDone.withLock({ $0 }) else { throw CancellationError() }
            return nil
        }
    }

    /// Works for one iteration, and stops when nobody iterates any more.
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

/// A flag that outlives who set it.
final class SharedFlag: Sendable {
    private let flag = Mutex(false)

    func withLock<Value: Sendable>(_ body: (inout sending Bool) -> sending Value) -> Value { flag.withLock(body) }
}
