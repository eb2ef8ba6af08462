import CZlib
import Foundation

/// Unpacks gzip piece by piece, several members in a row too (RFC 1952).
///
/// A wrapper of zlib: no available package decompresses a stream outside of an HTTP connection.
final class Gunzip {
    /// Bytes that are not gzip, or are truncated.
    struct Malformed: Error {}

    private var stream = z_stream()
    private var input = Data()
    private var isAtEnd = false
    /// Whether plain bytes may wait in the library although all packed ones were taken.
    private var hasPending = false
    private let pieceSize = 256 << 10

    init() throws {
        guard CZlib_inflateInitGzip(&stream) == Z_OK else { throw Malformed() }
    }

    deinit { inflateEnd(&stream) }

    /// Adds packed bytes.
    func feed(_ piece: Data) { input.append(piece) }

    /// The next plain bytes, at most 256 KiB; `nil` if more compressed bytes are needed.
    func next() throws -> Data? {
        while !input.isEmpty || hasPending {
            if isAtEnd {
                guard inflateReset(&stream) == Z_OK else { throw Malformed() }
                isAtEnd = false
            }
            var output = Data(count: pieceSize)
            let (status, used, made) = input.withUnsafeMutableBytes { source in
                output.withUnsafeMutableBytes { target in
                    stream.next_in = source.bindMemory(to: UInt8.self).baseAddress
                    stream.avail_in = UInt32(source.count)
                    stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                    stream.avail_out = UInt32(target.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, source.count - Int(stream.avail_in), target.count - Int(stream.avail_out))
                }
            }
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw Malformed() }
            isAtEnd = status == Z_STREAM_END
            input = Data(input.dropFirst(used))
            hasPending = made == pieceSize && !isAtEnd
            if made > 0 { return output.prefix(made) }
            if status == Z_BUF_ERROR, !hasPending { break }
        }
        return nil
    }

    /// Whether the received bytes end at the end of a member.
    var isComplete: Bool { isAtEnd && input.isEmpty }
}
