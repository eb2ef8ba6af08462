import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting

@Suite("Notifications that the sandbox posts")
struct NotifierTests {
    /// A receiver that refuses so many deliveries, and keeps the ids and times of all.
    private final class Receiver: Sendable {
        struct State {
            var refusals: Int
            var received: [String] = []
            var errors: [String] = []
        }
        let state: Mutex<State>
        init(refusing refusals: Int = 0) { self.state = Mutex(State(refusals: refusals)) }

        func answer(_ client: WeChatPayClient, _ headers: Headers, _ body: Data) async -> NotificationAnswer {
            do {
                let notification = try await client.notifications.receive(headers: headers, body: body)
                defer { self.state.withLock { $0.received.append(notification.id) } }
                let isRefused = state.withLock { state in
                    defer { state.refusals -= 1 }
                    return state.refusals > 0
                }
                if isRefused {
                    try await client.notifications.forget(notification)
                    return .failure(status: 500, message: "not now")
                }
                try await client.notifications.finish(notification)
                return .success
            } catch {
                state.withLock { $0.errors.append((error as? WeChatPayError)?.code.rawValue ?? "\(error)") }
                return NotificationAnswer(for: error)
            }
        }
    }

    private func withReceiver(
        _ receiver: Receiver,
        _ configuration: SandboxConfiguration = .fixture,
        _ body: (Sandbox, _ client: WeChatPayClient, _ url: String) async throws -> Void
    ) async throws {
        var configuration = configuration
        configuration.now = { ManualTime.start }
        try await withSandbox(configuration) { sandbox in
            var client = try await Configuration.sandbox(sandbox)
            client.time.now = { sandbox.now }
            let made = try WeChatPayClient(client)
            try await withNotificationServer {
                await receiver.answer(made, $0, $1)
            } run: { url in
                try await body(sandbox, made, url)
            }
        }
    }

    @Test("Refused ones are repeated on the platform's schedule, signed anew and encrypted once")
    func schedule() async throws {
        let receiver = Receiver(refusing: 3)
        try await withReceiver(receiver) { sandbox, _, url in
            let start = sandbox.now
            let id = try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: url)
            // 15 s, 15 s, 30 s: nothing comes before its time, and each comes when the clock is there.
            for (count, wait) in [(1, 15), (2, 15), (3, 30)] {
                try await sandbox.deliveries { $0.first?.attempts.count == count }
                let delivery = try #require(sandbox.deliveries.first)
                #expect(delivery.state == .pending)
                let last = try #require(delivery.attempts.last)
                #expect(last.status == 500)
                #expect(last.answer?.contains("FAIL") == true)
                #expect(delivery.nextAttempt?.timeIntervalSince(last.time) == Double(wait))
                sandbox.advance(by: .seconds(wait - 1))
                sandbox.advance(by: .seconds(1))
            }
            try await sandbox.deliveries { $0.first?.state == .delivered }
            let delivery = try #require(sandbox.deliveries.first)
            #expect(delivery.attempts.map(\.status) == [500, 500, 500, 200])
            // None came before its time.
            #expect(delivery.attempts.map { $0.time.timeIntervalSince(start) } == [0, 15, 30, 60])
            #expect(receiver.state.withLock { $0.received } == [id, id, id, id])
        }
    }

    @Test("After sixteen attempts the platform gives up")
    func abandoned() async throws {
        let receiver = Receiver(refusing: .max)
        var configuration = SandboxConfiguration.fixture
        configuration.notificationTimeScale = 0
        try await withReceiver(receiver, configuration) { sandbox, _, url in
            try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: url)
            try await sandbox.deliveries { $0.first?.state == .abandoned }
            #expect(sandbox.deliveries.first?.attempts.count == 16)
            #expect(sandbox.deliveries.first?.nextAttempt == nil)
        }
    }

    @Test("A receiver that begins an answer and never ends it is an attempt that failed")
    func stalled() async throws {
        var request = HTTPClientRequest(url: try await StalledServer.shared.url)
        request.method = .POST
        let error = await #expect(throws: (any Error).self) {
            _ = try await Delivery.send(request, by: .shared, within: .milliseconds(200))
        }
        #expect("\(String(describing: error))".contains("no whole answer"))
    }

    @Test("A clock that is put far forward brings all that is due by then")
    func leap() async throws {
        try await withReceiver(Receiver(refusing: 4)) { sandbox, _, url in
            try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: url)
            try await sandbox.deliveries { $0.first?.attempts.count == 1 }
            sandbox.advance(by: .seconds(3600))
            try await sandbox.deliveries { $0.first?.state == .delivered }
            #expect(sandbox.deliveries.first?.attempts.count == 5)
        }
    }

    @Test("A reset forgets what is on its way")
    func reset() async throws {
        let receiver = Receiver(refusing: .max)
        try await withReceiver(receiver) { sandbox, _, url in
            try await sandbox.setNotifyURL(url)
            try await sandbox.signContract(of: "S2026004", in: sandbox.school.organizationID)
            try await sandbox.deliveries { $0.first?.attempts.count == 1 }
            try await sandbox.reset()
            #expect(sandbox.deliveries.isEmpty)
            sandbox.advance(by: .seconds(86400))
            // The place for notifications is gone too: this contract is told to nobody.
            try await sandbox.signContract(of: "S2026004", in: sandbox.school.organizationID)
            #expect(sandbox.deliveries.isEmpty)
            #expect(receiver.state.withLock { $0.received.count } == 1)
        }
    }

    @Test("A place where nobody listens is told of, and tried again")
    func nobody() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.notificationTimeScale = 0
        try await withSandbox(configuration) { sandbox in
            // A port that was free a moment ago.
            let closed = try await withSandbox(.fixture) { try await $0.baseURL }
            try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: closed)
            try await sandbox.deliveries { $0.first?.state == .abandoned }
            let attempt = try #require(sandbox.deliveries.first?.attempts.first)
            #expect(attempt.status == nil && attempt.error != nil)
        }
    }

    @Test("The echo's notification, and one with each wrong signature")
    func echoAndFaults() async throws {
        let receiver = Receiver()
        try await withReceiver(receiver) { sandbox, client, url in
            let answer = try await client.v3.security.echo.post([
                "json": ["echo_message": "hello", "encrypted_echo_message": .sealed("张三"), "notify_url": "\(url)"]
            ])
            #expect(answer.json["echo_message"].string == "hello")
            try await sandbox.deliveries { $0.first?.state == .delivered }
            #expect(sandbox.deliveries.first?.eventType == "SECURITY_ECHO.SUCCESS")
            let faults: [(SandboxFault, String)] = [
                (.badSignature, "bad_signature"), (.probeSignature, "probe_signature"),
                (.noSignature, "missing_signature"), (.staleTimestamp, "clock_skew"),
                (.unknownSerial, "unknown_serial"),
            ]
            for (index, (fault, code)) in faults.enumerated() {
                try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: url, fault: fault)
                try await sandbox.deliveries { $0.last?.attempts.count == 1 && $0.count == index + 2 }
                #expect(sandbox.deliveries.last?.attempts.first?.status == 401)
                #expect(receiver.state.withLock { $0.errors.last } == code)
            }
            let error = try await failure {
                try await client.v3.security.echo.post(["json": ["echo_message": "x", "notify_url": "ftp://x"]])
            }
            #expect(error.failure?.field == "/notify_url")
        }
    }
}

/// Answers every connection with the head of an answer and the beginning of its body, and nothing more.
private final class StalledServer: Sendable {
    static let shared = StalledServer()

    private let channel: EventLoopFuture<any Channel>

    private init() {
        self.channel = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.writeAndFlush(
                    channel.allocator.buffer(string: "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
                )
            }
            .bind(host: "127.0.0.1", port: 0)
    }

    var url: String {
        get async throws { "http://127.0.0.1:\(try await channel.get().localAddress?.port ?? 0)/" }
    }
}
