import Foundation
import Synchronization
import Testing
import WeChatPay

@Suite("Streaming over AsyncHTTPClient", .timeLimit(.minutes(5)))
struct StreamingTests {
    private struct DiskFull: Error {}

    private let limits = TransportLimits(connect: .seconds(10), total: .seconds(30))
    private let transport = AsyncHTTPClientTransport()

    private func request(_ origin: String, _ upload: UploadBody? = nil) -> TransportRequest {
        TransportRequest(
            method: upload == nil ? "GET" : "POST",
            origin: origin,
            target: "/v3/x",
            headers: [:],
            body: Data(),
            upload: upload
        )
    }

    /// A body of pieces of 1 MiB.
    private func body(_ pieces: Int, _ piece: @escaping @Sendable (Int) throws -> Data) -> UploadBody {
        UploadBody(length: pieces << 20) { send in
            for index in 0..<pieces { try await send(try piece(index)) }
        }
    }

    @Test("An error thrown by the sink is rethrown unchanged, even if the complete response has already arrived")
    func throwingSink() async throws {
        let server = try await RawServer.start(.response("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"))
        await #expect(throws: DiskFull.self) {
            try await transport.send(request(server.origin), within: limits) { _ in throw DiskFull() }
        }
        // The connection, or another one, goes on to work.
        let seen = Mutex(Data())
        _ = try await transport.send(request(server.origin), within: limits) { piece in seen.withLock { $0 += piece } }
        #expect(seen.withLock { $0 } == Data("hello".utf8))
        try await server.stop()
    }

    @Test("Cancelling ends a download whose sink is stalled")
    func cancelled() async throws {
        let server = try await RawServer.start(.response("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"))
        let (started, start) = AsyncStream<Void>.makeStream()
        let download = Task {
            try await transport.send(request(server.origin), within: limits) { _ in
                start.finish()
                try await TimeSource.system.sleep(.seconds(3600))
            }
        }
        for await _ in started {}
        download.cancel()
        await #expect(throws: CancellationError.self) { try await download.value }
        try await server.stop()
    }

    @Test("An already cancelled task downloads nothing")
    func cancelledBefore() async throws {
        let server = try await RawServer.start(.silence)
        let download = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await transport.send(request(server.origin), within: limits) { _ in }
        }
        await #expect(throws: CancellationError.self) { try await download.value }
        #expect(server.connections == 0)
        try await server.stop()
    }

    @Test("A stalled upload ends at its timeout, and counts as sent")
    func stalled() async throws {
        let server = try await RawServer.start(.deafness)
        let piece = Data(count: 1 << 20)
        let short = TransportLimits(connect: .seconds(10), total: .milliseconds(300))
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request(server.origin, body(64) { _ in piece }), within: short)
        }
        #expect(error?.kind == .timeout)
        #expect(error?.mayHaveBeenSent == true)
        try await server.stop()
    }

    @Test("An upload's own error is rethrown unchanged; a refused connection reports that nothing was sent")
    func failedUploads() async throws {
        let server = try await RawServer.start(.silence)
        let piece = Data(count: 1 << 20)
        await #expect(throws: DiskFull.self) {
            let body = body(3) { index in
                if index == 1 { throw DiskFull() }
                return piece
            }
            return try await transport.send(request(server.origin, body), within: limits)
        }
        try await server.stop()
        // The port of a stopped server may belong to another test by now; no program listens on this one.
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request("http://127.0.0.1:1", body(1) { _ in piece }), within: limits)
        }
        #expect(error?.kind == .connect)
        #expect(error?.mayHaveBeenSent == false)
    }
}
