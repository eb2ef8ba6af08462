import AsyncHTTPClient
import Foundation
import Testing
import WeChatPay

@Suite("AsyncHTTPClient transport", .timeLimit(.minutes(5)))
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

    @Test("Status, headers, and body are returned; the connection is kept alive")
    func responses() async throws {
        let server = try await RawServer.start(
            .response("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nX-A: 1\r\nx-a: 2\r\n\r\nhello")
        )
        for _ in 0..<20 {
            let response = try await transport.send(request(server.origin), within: limits)
            #expect(response.status == 404)
            #expect(response.headers.values("X-A") == ["1", "2"])
            #expect(String(decoding: response.body, as: UTF8.self) == "hello")
        }
        // One that was idle for 5 s, as on a busy machine, is closed and replaced.
        #expect(server.peakConnections == 1 && server.connections < 20)
        try await server.stop()
    }

    @Test(
        "The target is sent byte for byte",
        arguments: [
            "/v3/x/%E5%BC%A0%E4%B8%89%2F1%3Fa%23b", "/v3/a%20b/%252F/..%2F", "/v3/x?a=b%20c&d=%26%3D&e=%2B+", "/v3/x?",
            "/v3/!$&'()*+,;=:@-._~", "/v3/x%00", "/v3/x?q=%E5%8D%97&empty=&flag",
        ]
    )
    func targets(_ target: String) async throws {
        let server = try await RawServer.start(.response("HTTP/1.1 204 No Content\r\n\r\n"))
        _ = try await transport.send(request(server.origin, target), within: limits)
        #expect(server.heads.first?.hasPrefix("GET \(target) HTTP/1.1\r\n") == true)
        try await server.stop()
    }

    @Test("A redirect is not followed: the signature is not sent elsewhere", arguments: [301, 302, 303, 307, 308])
    func redirects(_ status: Int) async throws {
        let other = try await RawServer.start(.response("HTTP/1.1 204 No Content\r\n\r\n"))
        let server = try await RawServer.start(
            .response("HTTP/1.1 \(status) Moved\r\nLocation: \(other.origin)/v3/x\r\nContent-Length: 0\r\n\r\n")
        )
        // The shared client follows redirects by default; the transport prevents it.
        for transport in [transport, AsyncHTTPClientTransport(client: .shared)] {
            let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
            #expect(error.kind == .redirect)
        }
        #expect(other.connections == 0)
        try await server.stop()
        try await other.stop()
    }

    @Test("When no server listens, the request was not sent")
    func refused() async throws {
        // The port of a stopped server may belong to another test by now; no program listens on this one.
        let error = try await error {
            _ = try await transport.send(request("http://127.0.0.1:1"), within: limits)
        }
        #expect(error.kind == .connect)
        #expect(!error.mayHaveBeenSent)
    }

    @Test("A host name that does not resolve is a failure of DNS")
    func unresolved() async throws {
        let error = try await error {
            _ = try await transport.send(request("http://nowhere.invalid"), within: limits)
        }
        #expect(error.kind == .dns)
        #expect(!error.mayHaveBeenSent)
    }

    @Test(
        "A truncated response is a broken connection, and the request was sent",
        arguments: [
            "", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", "HTTP/1.1 200",
        ]
    )
    func brokenOff(_ bytes: String) async throws {
        let server = try await RawServer.start(.answerAndClose(bytes))
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .broken)
        #expect(error.mayHaveBeenSent)
        try await server.stop()
    }

    @Test(
        "A response that is not valid HTTP is malformed; it is never retried, and the request was sent",
        arguments: [
            "HTTP/1.1 000 X\r\nContent-Length: 1\r\n\r\nx", "HTTP/1.1 099 X\r\n\r\n", "HTTP/1.1 001\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 000 X\r\nContent-Length: 1\r\n\r\nx", "HTTP/1.1 1000 X\r\n\r\n",
            "HTTP/1.1 -1 X\r\n\r\n", "no HTTP at all\r\n\r\n",
        ]
    )
    func malformed(_ bytes: String) async throws {
        let server = try await RawServer.start(.answerAndClose(bytes))
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .malformed)
        #expect(error.mayHaveBeenSent)
        let upload = TransportRequest(
            method: "POST",
            origin: server.origin,
            target: "/",
            headers: [:],
            body: Data(),
            upload: UploadBody(length: 3) { try await $0(Data("abc".utf8)) }
        )
        let second = try await self.error { _ = try await transport.send(upload, within: limits) }
        #expect(second.kind == .malformed)
        let third = try await self.error {
            _ = try await transport.send(request(server.origin), within: limits) { _ in }
        }
        #expect(third.kind == .malformed)
        try await server.stop()
    }

    @Test("A server that does not respond causes a timeout")
    func silence() async throws {
        let server = try await RawServer.start(.silence)
        let short = TransportLimits(connect: .seconds(10), total: .seconds(1))
        let error = try await error { _ = try await transport.send(request(server.origin), within: short) }
        #expect(error.kind == .timeout)
        #expect(error.mayHaveBeenSent)
        try await server.stop()
    }

    @Test("The connect timeout ends an unsent request, and leaves a sent request its full time")
    func connectLimit() async throws {
        let server = try await RawServer.start(.silence)
        let origin = server.origin
        let holders = (0..<32).map { _ in
            Task { try await transport.send(request(origin), within: limits) }
        }
        // All connections that there may be are taken now, and the next request waits for one.
        await server.wait { $0.heads.count >= 32 }
        let brief = TransportLimits(connect: .milliseconds(50), total: .seconds(30))
        let waiting = try await error { _ = try await transport.send(request(origin), within: brief) }
        #expect(waiting.kind == .timeout)
        #expect(!waiting.mayHaveBeenSent)
        for holder in holders { holder.cancel() }
        for holder in holders { _ = await holder.result }

        let both = TransportLimits(connect: .milliseconds(50), total: .milliseconds(300))
        let start = ContinuousClock.now
        let left = try await error { _ = try await transport.send(request(origin), within: both) }
        #expect(left.kind == .timeout)
        #expect(left.mayHaveBeenSent)
        #expect(ContinuousClock.now - start >= .milliseconds(300))
        try await server.stop()
    }

    @Test("An already cancelled task sends nothing")
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

    @Test("A response that is too large is not read into memory")
    func tooLarge() async throws {
        let body = String(repeating: "x", count: 65)
        let server = try await RawServer.start(.response("HTTP/1.1 200 OK\r\nContent-Length: 65\r\n\r\n\(body)"))
        let error = try await error { _ = try await transport.send(request(server.origin), within: limits) }
        #expect(error.kind == .tooLarge)
        try await server.stop()
    }

    @Test("Cancelling ends the exchange")
    func cancellation() async throws {
        let server = try await RawServer.start(.silence)
        let task = Task { try await transport.send(request(server.origin), within: limits) }
        await server.wait { !$0.heads.isEmpty }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await server.stop()
    }
}
