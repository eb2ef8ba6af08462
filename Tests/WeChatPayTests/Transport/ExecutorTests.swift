import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// A signing key that notes the thread that it signs on.
private struct Witness: SigningKey {
    let key: RSASigningKey
    let note: @Sendable () -> Void

    func sign(_ message: SignatureMessage) async throws -> String {
        note()
        return try key.sign(message)
    }
}

@Suite("Connections and threads", .timeLimit(.minutes(5)))
struct ExecutorTests {
    /// The bytes of a response that every client with the fixture keys accepts.
    private func wire() throws -> String {
        let response = try FixturePlatform { Date() }.response(200, #"{"a":1}"#)
        let head = response.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return "HTTP/1.1 200 OK\r\nContent-Length: \(response.body.count)\r\n\(head)\r\n"
            + String(decoding: response.body, as: UTF8.self)
    }

    private func client(
        _ server: RawServer,
        _ transport: any Transport = AsyncHTTPClientTransport(),
        note: @escaping @Sendable () -> Void = {}
    ) throws -> WeChatPayClient {
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        configuration.merchant.key = Witness(key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM), note: note)
        configuration.time = .system
        configuration.baseURL = server.origin
        return try WeChatPayClient(configuration)
    }

    /// Makes calls with the given number in flight, each worker on the executor that is passed.
    private func call(
        _ client: WeChatPayClient,
        _ count: Int,
        inFlight: Int,
        on executor: () -> (any TaskExecutor)?
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<inFlight {
                group.addTask(executorPreference: executor()) {
                    for _ in 0..<(count / inFlight) {
                        let output = try await client.v3.x.get()
                        #expect(output.json["a"].int == 1)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("Connections are reused: there are no more connections than calls in flight", arguments: [1, 8, 32])
    func reuse(_ inFlight: Int) async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        try await call(client, inFlight * 20, inFlight: inFlight) { nil }
        // One that was idle for 5 s, as on a busy machine, is closed and replaced.
        #expect((1...inFlight).contains(server.peakConnections) && server.connections < inFlight * 20)
        try await server.stop()
    }

    @Test("Connections are also reused on the client's executor", arguments: [1, 8, 32])
    func reuseOnExecutor(_ inFlight: Int) async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        try await call(client, inFlight * 20, inFlight: inFlight) { client.nextExecutor() }
        // One that was idle for 5 s, as on a busy machine, is closed and replaced.
        #expect((1...inFlight).contains(server.peakConnections) && server.connections < inFlight * 20)
        try await server.stop()
    }

    @Test("Calls in flight that exceed the number of connections wait for one")
    func limit() async throws {
        let server = try await RawServer.start(.response(try wire()))
        try await call(try client(server), 400, inFlight: 200) { nil }
        #expect(server.peakConnections <= 32)
        try await server.stop()
    }

    @Test("A call from elsewhere and one on the client's executor use connections of their own event loops")
    func ownConnections() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        let executor = client.nextExecutor()
        for _ in 0..<3 {
            try await client.v3.x.get()
            _ = try await Task(executorPreference: executor) { try await client.v3.x.get() }.value
        }
        #expect((2..<6).contains(server.connections) && server.peakConnections <= 2)
        try await server.stop()
    }

    @Test("A request's head and body are sent together")
    func headWithBody() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        for _ in 0..<10 { try await client.v3.x.patch(["json": ["status": "NORMAL"]]) }
        #expect(server.pieces.count == 10)
        #expect(server.heads.count == 10)
        try await server.stop()
    }

    @Test("A body larger than the socket's buffer is sent completely")
    func largeBody() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        let text = String(repeating: "课", count: 1 << 20)
        // The server responds as soon as it has the head; the rest follows.
        try await client.v3.x.patch(["json": ["text": "\(text)"]])
        await server.wait { $0.pieces.reduce(0, +) >= 3 << 20 }
        try await server.stop()
    }

    @Test("Headers larger than the channel's buffer are sent before their body")
    func largeHead() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let client = try client(server)
        let text = String(repeating: "x", count: 100_000)
        try await client.v3.x.patch(["headers": ["X-Large": "\(text)"], "json": ["status": "NORMAL"]])
        #expect(server.pieces.reduce(0, +) > 100_000)
        try await server.stop()
    }

    @Test("On the client's executor a call starts, signs, and ends on one event loop")
    func oneThread() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let signed = Mutex<[ObjectIdentifier?]>([])
        let client = try client(server) { signed.withLock { $0.append(Self.loop()) } }
        let task = Task(executorPreference: client.nextExecutor()) {
            var seen = [Self.loop()]
            for _ in 0..<20 {
                try await client.v3.x.get()
                seen.append(Self.loop())
            }
            return seen
        }
        let seen = try await Set(task.value + signed.withLock { $0 })
        #expect(seen.count == 1)
        #expect(seen.first != .some(nil))
        try await server.stop()
    }

    @Test("A custom HTTP client with one event loop has that loop as its executor; with several it has none")
    func ownClient() async throws {
        let server = try await RawServer.start(.response(try wire()))
        let one = HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1))
        let client = try client(server, AsyncHTTPClientTransport(client: one))
        let loop = ObjectIdentifier(one.eventLoopGroup.any())
        #expect(await Task(executorPreference: client.nextExecutor()) { Self.loop() }.value == loop)
        try await call(client, 40, inFlight: 4) { client.nextExecutor() }
        try await one.shutdown()
        #expect(AsyncHTTPClientTransport(client: .shared).nextExecutor() == nil)
        try await server.stop()
    }

    @Test("A transport without an executor leaves tasks on the shared pool")
    func noExecutor() async throws {
        let client = try makeClient(try answering())
        #expect(await Task(executorPreference: client.nextExecutor()) { Self.loop() }.value == nil)
    }

    private static func loop() -> ObjectIdentifier? {
        MultiThreadedEventLoopGroup.currentEventLoop.map { ObjectIdentifier($0) }
    }
}
