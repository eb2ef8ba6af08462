import CZlib
import Foundation

/// Compresses data to gzip, part by part (RFC 1952).
///
/// A wrapper for zlib, because no available package compresses a stream.
final class Gzip {
    private var stream = z_stream()

    init() throws {
        guard CZlib_deflateInitGzip(&stream) == Z_OK else { throw GatewayError.system }
    }

    deinit { deflateEnd(&stream) }

    /// Compresses a part; the output may be delayed until the end.
    func pack(_ piece: Data, isEnd: Bool = false) throws -> Data {
        var (input, packed) = (piece, Data())
        var output = [UInt8](repeating: 0, count: 64 << 10)
        var status = Z_OK
        input.withUnsafeMutableBytes { source in
            stream.next_in = source.bindMemory(to: UInt8.self).baseAddress
            stream.avail_in = UInt32(source.count)
            repeat {
                let made = output.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    status = deflate(&stream, isEnd ? Z_FINISH : Z_NO_FLUSH)
                    return target.count - Int(stream.avail_out)
                }
                packed.append(contentsOf: output[..<made])
            } while stream.avail_out == 0 && status == Z_OK
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw GatewayError.system }
        return packed
    }
}
