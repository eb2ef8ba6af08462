public import Foundation

/// The decompressed bytes of a file that a verified response named, such as a bill.
///
/// Nothing is fetched before the iteration; each iteration fetches again. The last part
/// comes only once the hash of the whole file was checked; a wrong hash is an error in its place.
public struct Download: AsyncSequence, Sendable {
    /// Parts of the file, in order.
    public typealias Element = Data

    private let pieces: Pieces

    init(_ fetch: @escaping Pieces.Work) { self.pieces = Pieces(fetch) }

    /// Starts the download.
    public func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    /// Receives the parts; the network waits for the consumer.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var pieces: Pieces.Iterator

        /// The next part.
        ///
        /// - Throws: ``WeChatPayError``, with code `hashMismatch` for a file that is not the signed one;
        ///   `CancellationError` if the task was cancelled before the file was complete.
        public mutating func next() async throws -> Data? {
            try await pieces.next()
        }
    }
}
