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
import WeChatPaySandboxTesting

@Suite("Notifications sent by the sandbox", .timeLimit(.minutes(5)))
struct NotifierTests {
    /// A receiver that rejects the given number of deliveries and records the id and time of each.
    private final class Receiver: Sendable {
        struct State {
            var refusals: Int
            var received: [String] = []
            var errors: [String] = []
        }
        let state: Mutex<State>
        init(refusing refusals: Int = 0) { self.state = Mutex(State(refusals: refusals)) }

        func response(_ client: WeChatPayClient, _ headers: Headers, _ body: Data) async -> NotificationResponse {
            do {
                let notification = try await client.notifications.receive(headers: headers, body: body)
                defer { self.state.withLock { $0.received.append(notification.id) } }
                let isRefused = state.withLock { state in
                    defer { state.refusals -= 1 }
                    return state.refusals > 0
                }
                if isRefused {
                    try await client.notifications.release(notification)
                    return .failure(status: 500, message: "not now")
                }
                try await client.notifications.finish(notification)
                return .success
            } catch {
                state.withLock { $0.errors.append((error as? WeChatPayError)?.code.rawValue ?? "\(error)") }
                return NotificationResponse(for: error)
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
            var client = try await WeChatPayClient.Configuration.sandbox(sandbox)
            client.time.now = { sandbox.now }
            let made = try WeChatPayClient(client)
            try await withNotificationServer {
                await receiver.response(made, $0, $1)
            } run: { url in
                try await body(sandbox, made, url)
            }
        }
    }

    @Test("Notifications are rejected while too many are pending; a reset removes them")
    func limit() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.maximumPendingNotifications = 3
        try await withReceiver(Receiver(refusing: .max), configuration) { sandbox, _, url in
            func post() throws { try sandbox.post("A.B", resource: Data("{}".utf8), to: url) }
            for _ in 0..<3 { try post() }
            func expectRejection() throws {
                let error = try #require(throws: GatewayError.self) { try post() }
                #expect(error.status == 429)
            }
            for _ in 0..<2 { try expectRejection() }
            try await sandbox.deliveries { $0.allSatisfy { !$0.attempts.isEmpty } }
            try expectRejection()
            try await sandbox.reset()
            for _ in 0..<3 { try post() }
            try expectRejection()
            #expect(sandbox.deliveries.count == 3)
        }
    }

    @Test("A delivered notification makes room for the next")
    func room() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.maximumPendingNotifications = 1
        try await withReceiver(Receiver(), configuration) { sandbox, _, url in
            let change = try await sandbox.userStateChange(of: "S2026001", in: "O1000001")
            for count in 1...3 {
                try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: change, to: url)
                try await sandbox.deliveries { $0.count == count && $0.allSatisfy { $0.state == .delivered } }
            }
            #expect(sandbox.deliveries.map(\.state) == [.delivered, .delivered, .delivered])
        }
    }

    @Test("Waiting for deliveries of a sandbox that has ended fails immediately", .timeLimit(.minutes(5)))
    func ended() async throws {
        let sandbox = try await Sandbox(.fixture)
        let running = Task { try await sandbox.run() }
        _ = try await sandbox.port
        running.cancel()
        _ = await running.result
        await #expect(throws: CancellationError.self) { try await sandbox.deliveries(once: { _ in false }) }
        #expect(try await sandbox.deliveries(once: { $0.isEmpty }).isEmpty)
    }

    @Test("Rejected notifications are retried on the platform's schedule, signed again and encrypted once")
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
                #expect(last.response?.contains("FAIL") == true)
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

    @Test("The platform gives up after sixteen attempts")
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

    @Test("A receiver that starts a response and never completes it counts as a failed attempt")
    func stalled() async throws {
        var request = HTTPClientRequest(url: try await StalledServer.shared.url)
        request.method = .POST
        let error = await #expect(throws: Delivery.TooLate.self) {
            _ = try await Delivery.send(request, by: .shared, within: .milliseconds(200))
        }
        #expect(error?.description.contains("did not arrive before") == true)
    }

    @Test("Advancing the clock far forward makes all attempts that are due by then")
    func leap() async throws {
        try await withReceiver(Receiver(refusing: 4)) { sandbox, _, url in
            try sandbox.post("FACEPAY.USER_STATE_CHANGE", resource: Data("{}".utf8), to: url)
            try await sandbox.deliveries { $0.first?.attempts.count == 1 }
            sandbox.advance(by: .seconds(3600))
            try await sandbox.deliveries { $0.first?.state == .delivered }
            #expect(sandbox.deliveries.first?.attempts.count == 5)
        }
    }

    @Test("A reset removes notifications in progress")
    func reset() async throws {
        let receiver = Receiver(refusing: .max)
        try await withReceiver(receiver) { sandbox, _, url in
            try await sandbox.setNotifyURL(url)
            try await sandbox.signContract(of: "S2026004", in: sandbox.school.organizationID)
            try await sandbox.deliveries { $0.first?.attempts.count == 1 }
            try await sandbox.reset()
            #expect(sandbox.deliveries.isEmpty)
            sandbox.advance(by: .seconds(86400))
            // The notification address is removed too: nobody is notified of this contract.
            try await sandbox.signContract(of: "S2026004", in: sandbox.school.organizationID)
            #expect(sandbox.deliveries.isEmpty)
            #expect(receiver.state.withLock { $0.received.count } == 1)
        }
    }

    @Test("A delivery to an address without a listener is reported and retried")
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

    @Test("The sandbox sends the echo notification, and one with each signature fault")
    func echoAndFaults() async throws {
        let receiver = Receiver()
        try await withReceiver(receiver) { sandbox, client, url in
            let response = try await client.v3.security.echo.post([
                "json": ["echo_message": "hello", "encrypted_echo_message": .sealed("张三"), "notify_url": "\(url)"]
            ])
            #expect(response.json["echo_message"].string == "hello")
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

/// Sends the head of a response and the beginning of its body on every connection, and nothing more.
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
