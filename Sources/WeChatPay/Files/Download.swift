import Foundation

/// The plain bytes of a file that a verified answer named, such as a bill.
///
/// Nothing is fetched until the sequence is iterated; each iteration fetches anew. The last piece
/// comes only once the hash of the whole file was checked; a wrong hash is an error in its place.
public struct Download: AsyncSequence, Sendable {
    /// Pieces of the file, in order.
    public typealias Element = Data

    private let pieces: Pieces

    init(_ fetch: @escaping Pieces.Work) { self.pieces = Pieces(fetch) }

    /// Begins to fetch.
    public func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    /// Takes the pieces as they come; the network waits for whoever iterates.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var pieces: Pieces.Iterator

        /// The next piece.
        ///
        /// - Throws: ``WeChatPayError``, with code `hashMismatch` for a file that is not the signed one;
        ///   `CancellationError` when the task was cancelled before the file was whole.
        public mutating func next() async throws -> Data? {
            try await pieces.next()
        }
    }
}
