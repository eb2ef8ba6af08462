import AsyncAlgorithms
import Foundation

/// The plain bytes of a file that a verified answer named, such as a bill.
///
/// Nothing is fetched until the sequence is iterated; each iteration fetches anew. The last piece
/// comes only once the hash of the whole file was checked; a wrong hash is an error in its place.
public struct Download: AsyncSequence, Sendable {
    /// Pieces of the file, in order.
    public typealias Element = Data

    let fetch: @Sendable (_ handOn: @escaping @Sendable (Data) async throws -> Void) async throws -> Void

    /// Begins to fetch.
    public func makeAsyncIterator() -> Iterator { Iterator(fetch) }

    /// Takes the pieces as they come; the network waits for whoever iterates.
    public struct Iterator: AsyncIteratorProtocol {
        private let source: Source
        private var pieces: AsyncThrowingChannel<Data, any Error>.Iterator

        init(_ fetch: @escaping @Sendable (@escaping @Sendable (Data) async throws -> Void) async throws -> Void) {
            self.source = Source(fetch)
            self.pieces = source.channel.makeAsyncIterator()
        }

        /// The next piece.
        ///
        /// - Throws: ``WeChatPayError``, with code `hashMismatch` for a file that is not the signed one.
        public mutating func next() async throws -> Data? {
            try await pieces.next()
        }
    }

    /// Fetches for one iteration, and stops when nobody iterates any more.
    private final class Source: Sendable {
        let channel = AsyncThrowingChannel<Data, any Error>()
        private let work: Promise<Void>

        init(_ fetch: @escaping @Sendable (@escaping @Sendable (Data) async throws -> Void) async throws -> Void) {
            self.work = Promise { [channel] in
                do {
                    try await fetch { piece in
                        try Task.checkCancellation()
                        await channel.send(piece)
                    }
                    channel.finish()
                } catch {
                    channel.fail(error)
                }
            }
        }

        deinit { work.cancel() }
    }
}
