import AsyncHTTPClient
import Foundation
import Testing
import WeChatPay

@Suite("The real transport")
struct AsyncHTTPClientTransportTests {
    private let limits = TransportLimits(connect: .seconds(10), total: .seconds(30))
    private let transport = AsyncHTTPClientTransport(maximumBodySize: 64)

    private func request(_ origin: String, _ target: String = "/v3/x", method: String = "GET") -> TransportRequest {
        TransportRequest(method: method, origin: origin, target: target, headers: ["Accept": "*/*"], body: Data())
    }

    private func error(_ body: () async throws -> Void) async throws -> TransportError {
        do {
            try await body()
        } catch {
            return try #require(error as? TransportError)
        }
        throw NothingThrown()
    }

    @Test("Status, headers and body come back; the connection is kept alive")
    func answers() async throws {
        let server = try await RawServer.start(
            .answer("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nX-A: 1\r\nx-a: 2\r\n\r\nhello")
        )
        for _ in 0..<20 {
            let response = try await transport.send(request(server.origin), within: limits)
            #expect(response.status == 404)
            #expect(response.headers.values("X-A") == ["1", "2"])
            #expect(String(decoding: response.body, as: UTF8.self) == "hello")
        }
        #expect(server.connections == 1)
        try await server.stop()
    }

    @Test(
        "The target goes on the wire byte for byte",
        arguments: [
            "/v3/x/%E5%BC%A0%E4%B8%89%2F1%3Fa%23b", "/v3/a%20b/%252F/..%2F", "/v3/x?a=b%20c&d=%26%3D&e=%2B+", "/v3/x?",
            "/v3/!$&'()*+,;=:@-._~", "/v3/x%00", "/v3/x?q=%E5%8D%97&empty=&flag",
        ]
    )
    func targets(_ target: String) async throws {
        let server = try await RawServer.start(.answer("HTTP/1.1 204 No Content\r\n\r\n"))
        _ = try await transport.send(request(server.origin, target), within: limits)
        #expect(server.heads.first?.hasPrefix("GET \(target) HTTP/1.1\r\n") == true)
        try await server.stop()
    }

    @Test("A redirect is not followed: the signature goes nowhere else", arguments: [301, 302, 303, 307, 308])
    func redirects(_ status: Int) async throws {
        let other = try await RawServer.start(.answer("HTTP/1.1 204 No Content\r\n\r\n"))
        let server = try await RawServer.start(
            .answer("HTTP/1.1 \(status) Moved\r\nLocation: \(other.origin)/v3/x\r\nContent-Length: 0\r\n\r\n")
        )
        // The shared client follows redirects by itself; the transport keeps it from doing so.
        for transport in [transport, AsyncHTTPClientTransport(client: .shared)] {
            let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
            #expect(error.kind == .redirect)
        }
        #expect(other.connections == 0)
        try await server.stop()
        try await other.stop()
    }

    @Test("Where nobody listens, the request did not leave")
    func refused() async throws {
        let server = try await RawServer.start(.silence)
        try await server.stop()
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .connect)
        #expect(!error.requestLeft)
    }

    @Test("A host name that does not resolve is no connection")
    func unresolved() async throws {
        let error = try await error {
            _ = try await transport.send(request("http://nowhere.invalid"), within: limits)
        }
        #expect(error.kind == .connect)
        #expect(!error.requestLeft)
    }

    @Test(
        "An answer that breaks off is broken, and the request left",
        arguments: [
            "", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", "HTTP/1.1 200", "no HTTP at all\r\n\r\n",
        ]
    )
    func brokenOff(_ bytes: String) async throws {
        let server = try await RawServer.start(.answerAndClose(bytes))
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .broken)
        #expect(error.requestLeft)
        try await server.stop()
    }

    @Test("A silent server meets the limit")
    func silence() async throws {
        let server = try await RawServer.start(.silence)
        let short = TransportLimits(connect: .seconds(10), total: .seconds(1))
        let error = try await error { _ = try await transport.send(request(server.origin), within: short) }
        #expect(error.kind == .timeout)
        #expect(error.requestLeft)
        try await server.stop()
    }

    @Test("The limit for connecting ends what did not leave, and lets what left have its whole time")
    func connectLimit() async throws {
        let server = try await RawServer.start(.silence)
        let origin = server.origin
        let holders = (0..<32).map { _ in
            Task { try await transport.send(request(origin), within: limits) }
        }
        // All connections that there may be are taken now, and the next request waits for one.
        while server.heads.count < 32 { await Task.yield() }
        let brief = TransportLimits(connect: .milliseconds(50), total: .seconds(30))
        let waiting = try await error { _ = try await transport.send(request(origin), within: brief) }
        #expect(waiting.kind == .timeout)
        #expect(!waiting.requestLeft)
        for holder in holders { holder.cancel() }
        for holder in holders { _ = await holder.result }

        let both = TransportLimits(connect: .milliseconds(50), total: .milliseconds(300))
        let start = ContinuousClock.now
        let left = try await error { _ = try await transport.send(request(origin), within: both) }
        #expect(left.kind == .timeout)
        #expect(left.requestLeft)
        #expect(ContinuousClock.now - start >= .milliseconds(300))
        try await server.stop()
    }

    @Test("A task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        let server = try await RawServer.start(.silence)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await transport.send(request(server.origin), within: limits)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.connections == 0)
        try await server.stop()
    }

    @Test("An answer that is too large is not taken into memory")
    func tooLarge() async throws {
        let body = String(repeating: "x", count: 65)
        let server = try await RawServer.start(.answer("HTTP/1.1 200 OK\r\nContent-Length: 65\r\n\r\n\(body)"))
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .tooLarge)
        try await server.stop()
    }

    @Test("Cancelling ends the exchange")
    func cancellation() async throws {
        let server = try await RawServer.start(.silence)
        let task = Task { try await transport.send(request(server.origin), within: limits) }
        while server.heads.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await server.stop()
    }
}
