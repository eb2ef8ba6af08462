import AsyncHTTPClient
import Foundation
import InMemoryLogging
import Logging
import NIOCore
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPaySandboxTesting

@Suite("The gateway's connections", .timeLimit(.minutes(3)))
struct ConnectionTests {
    private static let echo = #"{"echo_message":"hello"}"#
    private static let type = "Content-Type: application/json\r\n"

    private func logging(_ change: (inout SandboxConfiguration) -> Void = { _ in }) -> (
        SandboxConfiguration, InMemoryLogHandler
    ) {
        let logs = InMemoryLogHandler()
        var configuration = SandboxConfiguration.fixture
        configuration.logger = Logger(label: "test", factory: { _ in logs })
        change(&configuration)
        return (configuration, logs)
    }

    @Test("Expect: 100-continue gets 100 at once, and the response after the body")
    func expectation() async throws {
        try await withSandbox(.fixture) { sandbox in
            let head = try signedHead(sandbox, "POST", "/v3/security/echo", body: Self.echo)
            try await RawConnection.open(sandbox.baseURL) { connection in
                for _ in 0..<2 {
                    try await connection.send(
                        head + Self.type + "Content-Length: \(Self.echo.utf8.count)\r\nExpect: 100-continue\r\n\r\n"
                    )
                    #expect(try await connection.read(to: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
                    try await connection.send(Self.echo)
                    #expect(try await connection.read(to: "\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
                    #expect(try await connection.read(to: "}") == Self.echo)
                }
            }
        }
    }

    @Test(
        "Expect: 100-continue with an invalid head gets the rejection at once, and the connection is closed",
        arguments: [
            ("POST /v3/nowhere", "", "404"), ("POST /v3/certificates", "", "405"),
            ("POST /v3/security/echo", "", "400"),
            ("POST /v3/security/echo", "Accept: */*\r\nUser-Agent: x\r\n", "401"),
            ("POST /v3/security/echo", "Content-Length: 100000000000\r\n", "413"),
        ]
    )
    func rejectedExpectation(_ line: String, _ headers: String, _ status: String) async throws {
        try await withSandbox(.fixture) { sandbox in
            try await RawConnection.open(sandbox.baseURL) { connection in
                let length = headers.contains("Content-Length") ? "" : "Content-Length: 9\r\n"
                try await connection.send(
                    "\(line) HTTP/1.1\r\nHost: x\r\n\(headers)\(length)Expect: 100-continue\r\n\r\n"
                )
                let response = await connection.readToEnd()
                #expect(response.hasPrefix("HTTP/1.1 \(status) "))
                #expect(response.lowercased().contains("connection: close\r\n"))
            }
        }
    }

    @Test("Responses announce the idle timeout; the client closes an idle connection before the platform does")
    func keepAlive() async throws {
        var configuration = SandboxConfiguration.fixture
        // Another one than the default: on a busy machine 8 s can be over before the request is sent.
        configuration.idleTimeout = .seconds(47)
        try await withSandbox(configuration) { sandbox in
            try await RawConnection.open(sandbox.baseURL) { connection in
                try await connection.send("GET /v3/nowhere HTTP/1.1\r\nHost: x\r\n\r\n")
                let head = try await connection.read(to: "\r\n\r\n").lowercased()
                #expect(
                    head.contains("\r\nkeep-alive: timeout=47\r\n") && head.contains("\r\nconnection: keep-alive\r\n")
                )
            }
        }
        try await withSandbox(configuration) { sandbox in
            try await RawConnection.open(sandbox.baseURL) { connection in
                try await connection.send("GET /v3/nowhere HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n")
                let response = await connection.readToEnd().lowercased()
                #expect(response.contains("\r\nconnection: close\r\n") && !response.contains("keep-alive"))
            }
        }
        #expect(SandboxConfiguration().idleTimeout == .seconds(8))
        let pool = AsyncHTTPClientTransport.clientConfiguration.connectionPool
        #expect(pool.idleTimeout + .seconds(2) < TimeAmount(SandboxConfiguration().idleTimeout))
    }

    @Test("A target that is not percent-encoded gets 400 with the reason", arguments: ["?name=学校", "学校", "?a=\u{1}"])
    func rawTarget(_ end: String) async throws {
        try await withSandbox(.fixture) { sandbox in
            try await RawConnection.open(sandbox.baseURL) { connection in
                try await connection.send("GET /v3/offlinefacemch/organizations\(end) HTTP/1.1\r\nHost: x\r\n\r\n")
                let response = await connection.readToEnd()
                #expect(response.hasPrefix("HTTP/1.1 400 "))
                #expect(response.contains("percent-encode it as UTF-8") && response.contains("INVALID_REQUEST"))
            }
        }
    }

    // A log line that never comes is waited for without end.
    @Test("A body that does not come, or not in time, is no internal error", .timeLimit(.minutes(5)))
    func incomplete() async throws {
        let (configuration, logs) = logging { $0.requestTimeout = .milliseconds(300) }
        try await withSandbox(configuration) { sandbox in
            for closes in [true, false] {
                let head = try signedHead(sandbox, "POST", "/v3/security/echo", body: Self.echo)
                try await RawConnection.open(sandbox.baseURL) { connection in
                    try await connection.send(head + Self.type + "Content-Length: 100\r\n\r\n{")
                    if !closes { #expect(await connection.readToEnd().isEmpty) }
                }
            }
            while logs.entries.count < 2 { await Task.yield() }
            #expect(logs.entries.allSatisfy { $0.level == .info && $0.metadata["code"] == "INCOMPLETE_BODY" })
        }
    }

    @Test("A head that arrives without end is cut off")
    func endlessHead() async throws {
        let (configuration, logs) = logging { $0.idleTimeout = .milliseconds(300) }
        try await withSandbox(configuration) { sandbox in
            try await RawConnection.open(sandbox.baseURL) { connection in
                // On a busy machine the time is over before the first byte.
                try? await connection.send("GET /v3/certificates HTTP/1.1\r\nHost: x\r\n")
                let writer = connection.outbound
                let sending = Task {
                    while !Task.isCancelled { try await writer.write(ByteBuffer(string: "X: y\r\n")) }
                }
                _ = await connection.readToEnd()
                sending.cancel()
            }
            #expect(logs.entries.allSatisfy { $0.level == .info })
        }
    }

    @Test("A body that arrives without end gets 413, and its connection is closed")
    func endlessBody() async throws {
        let (configuration, logs) = logging { $0.requestTimeout = .seconds(20) }
        try await withSandbox(configuration) { sandbox in
            let head = try signedHead(sandbox, "POST", "/v3/security/echo")
            try await RawConnection.open(sandbox.baseURL) { connection in
                try await connection.send("\(head)\(Self.type)Transfer-Encoding: chunked\r\n\r\n")
                let writer = connection.outbound
                let chunk = ByteBuffer(string: "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n")
                let sending = Task { while !Task.isCancelled { try await writer.write(chunk) } }
                #expect(try await connection.read(to: "\r\n\r\n").hasPrefix("HTTP/1.1 413 "))
                sending.cancel()
                _ = await connection.readToEnd()
            }
            #expect(logs.entries.allSatisfy { $0.level == .info })
        }
    }
}
