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

@Suite("Connections and threads")
struct ExecutorTests {
    /// An answer that any client with the fixture keys takes, as it goes on the wire.
    private func wire() throws -> String {
        let answer = try FixturePlatform { Date() }.answer(200, #"{"a":1}"#)
        let head = answer.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return "HTTP/1.1 200 OK\r\nContent-Length: \(answer.body.count)\r\n\(head)\r\n"
            + String(decoding: answer.body, as: UTF8.self)
    }

    private func client(
        _ server: RawServer,
        _ transport: any Transport = AsyncHTTPClientTransport(),
        note: @escaping @Sendable () -> Void = {}
    ) throws -> WeChatPayClient {
        var configuration = try Configuration.fixture(transport: transport)
        configuration.merchant.key = Witness(key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM), note: note)
        configuration.time = .system
        configuration.baseURL = server.origin
        return try WeChatPayClient(configuration)
    }

    /// Makes calls with so many in flight, each worker where it is told to run.
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

    @Test("Connections are used again: there are no more of them than calls in flight", arguments: [1, 8, 32])
    func reuse(_ inFlight: Int) async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        try await call(client, inFlight * 20, inFlight: inFlight) { nil }
        #expect((1...inFlight).contains(server.connections))
        try await server.stop()
    }

    @Test("So are they on the client's executor", arguments: [1, 8, 32])
    func reuseOnExecutor(_ inFlight: Int) async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        try await call(client, inFlight * 20, inFlight: inFlight) { client.executor }
        #expect((1...inFlight).contains(server.connections))
        try await server.stop()
    }

    @Test("More calls in flight than connections wait for one")
    func limit() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        try await call(try client(server), 400, inFlight: 200) { nil }
        #expect(server.connections <= 32)
        try await server.stop()
    }

    @Test("A call from elsewhere and one on the client's executor use connections of their own loops")
    func ownConnections() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        let executor = client.executor
        for _ in 0..<3 {
            try await client.v3.x.get()
            _ = try await Task(executorPreference: executor) { try await client.v3.x.get() }.value
        }
        #expect(server.connections == 2)
        try await server.stop()
    }

    @Test("A request's head and body leave together")
    func headWithBody() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        for _ in 0..<10 { try await client.v3.x.patch(["json": ["status": "NORMAL"]]) }
        #expect(server.pieces.count == 10)
        #expect(server.heads.count == 10)
        try await server.stop()
    }

    @Test("A body larger than the socket's buffer leaves as a whole")
    func largeBody() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        let text = String(repeating: "课", count: 1 << 20)
        // The server answers once it has the head; the rest follows.
        try await client.v3.x.patch(["json": ["text": "\(text)"]])
        while server.pieces.reduce(0, +) < 3 << 20 { await Task.yield() }
        try await server.stop()
    }

    @Test("Headers larger than the channel's buffer leave before their body")
    func largeHead() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let client = try client(server)
        let text = String(repeating: "x", count: 100_000)
        try await client.v3.x.patch(["headers": ["X-Large": "\(text)"], "json": ["status": "NORMAL"]])
        #expect(server.pieces.reduce(0, +) > 100_000)
        try await server.stop()
    }

    @Test("On the client's executor a call begins, signs and ends on one event loop")
    func oneThread() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let signed = Mutex<[ObjectIdentifier?]>([])
        let client = try client(server) { signed.withLock { $0.append(Self.loop()) } }
        let task = Task(executorPreference: client.executor) {
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

    @Test("The executor of a client of one's own with one event loop is that loop; with several there is none")
    func ownClient() async throws {
        let server = try await RawServer.start(.answer(try wire()))
        let one = HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1))
        let client = try client(server, AsyncHTTPClientTransport(client: one))
        let loop = ObjectIdentifier(one.eventLoopGroup.any())
        #expect(await Task(executorPreference: client.executor) { Self.loop() }.value == loop)
        try await call(client, 40, inFlight: 4) { client.executor }
        try await one.shutdown()
        #expect(AsyncHTTPClientTransport(client: .shared).executor == nil)
        try await server.stop()
    }

    @Test("A transport without an executor leaves tasks on the shared pool")
    func noExecutor() async throws {
        let client = try makeClient(try answering())
        #expect(await Task(executorPreference: client.executor) { Self.loop() }.value == nil)
    }

    private static func loop() -> ObjectIdentifier? {
        MultiThreadedEventLoopGroup.currentEventLoop.map { ObjectIdentifier($0) }
    }
}
