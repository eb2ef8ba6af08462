import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Synchronization

extension AsyncHTTPClientTransport {
    /// Sends a request whose body is generated during the transfer.
    ///
    /// This uses the library's async interface: the other one never ends a stalled body at
    /// the timeout.
    func upload(
        _ upload: UploadBody,
        of request: TransportRequest,
        within limits: TransportLimits
    ) async throws -> TransportResponse {
        let progress = Progress()
        var outgoing = HTTPClientRequest(url: request.origin + request.target)
        outgoing.method = HTTPMethod(rawValue: request.method)
        outgoing.headers = request.headers.fields
        // The library requests the first part after it has sent the head.
        let pieces = Pieces { handOn in
            progress.begin()
            do {
                try await upload.write(handOn)
            } catch {
                progress.record(error)
                throw error
            }
        }
        outgoing.body = .stream(pieces.map { ByteBuffer(data: $0) }, length: .known(Int64(upload.length)))
        let prepared = outgoing
        do {
            return try await withThrowingTaskGroup(of: TransportResponse?.self) { group in
                group.addTask { try await self.exchange(prepared, within: limits) }
                group.addTask {
                    try await TimeSource.system.sleep(limits.connect)
                    guard progress.hasBegun else { throw HTTPClientError.connectTimeout }
                    return nil
                }
                defer { group.cancelAll() }
                while let result = try await group.next() {
                    if let result { return result }
                }
                throw CancellationError()
            }
        } catch {
            throw progress.firstError ?? classify(error, mayHaveBeenSent: progress.hasBegun)
        }
    }

    private func exchange(
        _ request: HTTPClientRequest,
        within limits: TransportLimits
    ) async throws -> TransportResponse {
        let response = try await transfers.execute(request, deadline: .now() + TimeAmount(limits.total))
        if response.history.count > 1
            || ((300..<400).contains(response.status.code) && response.headers.contains(name: "Location"))
        {
            throw TransportError(.redirect, mayHaveBeenSent: true)
        }
        do {
            return TransportResponse(
                status: Int(response.status.code),
                headers: Headers(response.headers),
                body: Data(buffer: try await response.body.collect(upTo: maximumBodySize))
            )
        } catch is NIOTooManyBytesError {
            throw TransportError(.tooLarge, mayHaveBeenSent: true)
        }
    }
}

/// The progress of an upload.
private final class Progress: Sendable {
    private let state = Mutex<(hasBegun: Bool, firstError: (any Error)?)>((false, nil))

    var hasBegun: Bool { state.withLock { $0.hasBegun } }
    /// The first error of the body's source.
    var firstError: (any Error)? { state.withLock { $0.firstError } }

    func begin() { state.withLock { $0.hasBegun = true } }

    func record(_ error: any Error) {
        state.withLock { if !(error is CancellationError) { $0.firstError = error } }
    }
}
