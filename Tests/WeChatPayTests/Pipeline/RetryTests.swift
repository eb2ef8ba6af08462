import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("Retries")
struct RetryTests {
    private static let broken = TransportError(.broken, mayHaveBeenSent: true)
    private static let unconnected = TransportError(.connect, mayHaveBeenSent: false)

    private func call(_ method: String, _ client: WeChatPayClient) async throws -> Output {
        switch method {
        case "GET": try await client.v3.x.get()
        case "PUT": try await client.v3.x.put()
        case "PATCH": try await client.v3.x.patch()
        case "DELETE": try await client.v3.x.delete()
        default: try await client.v3.x.post()
        }
    }

    @Test("Idempotent calls are retried on connection failures", arguments: ["GET", "PUT", "PATCH", "DELETE"])
    func connection(_ method: String) async throws {
        for error in [Self.broken, Self.unconnected, TransportError(.timeout, mayHaveBeenSent: true)] {
            let transport = RecordingTransport(results: [
                .failure(error), .failure(error), .success(try FixturePlatform().response(200, "{}")),
            ])
            let time = ManualTime()
            #expect(try await call(method, makeClient(transport, time: time)).status == 200)
            #expect(transport.requests.count == 3)
            #expect(time.waits == [.milliseconds(250), .milliseconds(500)])
        }
    }

    @Test("POST is retried only when the request was not sent")
    func post() async throws {
        let response = try FixturePlatform().response(200, "{}")
        let left = RecordingTransport(results: [.failure(Self.broken), .success(response)])
        let error = try await failure { _ = try await call("POST", makeClient(left)) }
        #expect(left.requests.count == 1)
        #expect(error.outcomeUnknown)
        #expect(error.description.contains("query before a retry"))
        let stayed = RecordingTransport(results: [.failure(Self.unconnected), .success(response)])
        #expect(try await call("POST", makeClient(stayed)).status == 200)
        #expect(stayed.requests.count == 2)
    }

    @Test(
        "Statuses that are retried, and statuses that are not",
        arguments: [
            (429, 3), (500, 3), (502, 3), (503, 3), (504, 3), (400, 1), (401, 1), (403, 1), (404, 1), (501, 1),
            (505, 1),
        ]
    )
    func statuses(_ status: Int, _ attempts: Int) async throws {
        let transport = try answering(status, #"{"code":"X","message":"y"}"#)
        let error = try await failure { _ = try await call("PATCH", makeClient(transport)) }
        #expect(transport.requests.count == attempts)
        #expect(error.attempts == attempts)
        #expect(error.failure?.status == status)
        #expect(error.outcomeUnknown == (status >= 500))
        let posted = try answering(status)
        _ = try await failure { _ = try await call("POST", makeClient(posted)) }
        #expect(posted.requests.count == 1)
    }

    @Test("Unsigned responses of an intermediate gateway are also retried, and marked as unverified")
    func gateway() async throws {
        let transport = RecordingTransport { _ in TransportResponse(status: 502, body: Data("<html>".utf8)) }
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(transport.requests.count == 3)
        #expect(error.failure?.isVerified == false)
        #expect(error.failure?.code == nil)
    }

    @Test("A response that does not verify is never retried")
    func unverified() async throws {
        let transport = try answering(headers: ["Wechatpay-Signature": "AAAA"])
        _ = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(transport.requests.count == 1)
    }

    @Test("Every attempt is signed again")
    func signedAnew() async throws {
        let transport = try answering(500)
        _ = try await failure { try await makeClient(transport).v3.x.get() }
        let signatures = Set(transport.requests.compactMap { $0.headers["Authorization"] })
        #expect(signatures.count == 3)
    }

    @Test(
        "Retry-After is honored, in seconds and as a date",
        arguments: [
            "7", "Mon, 21 Sep 2026 14:15:07 GMT",
        ]
    )
    func retryAfter(_ value: String) async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport(results: [
            .success(try platform.response(429, headers: ["Retry-After": value])),
            .success(try platform.response(200, "{}")),
        ])
        let time = ManualTime()
        try await makeClient(transport, time: time).v3.x.get()
        #expect(time.waits == [.seconds(7)])
    }

    @Test("A wait that exceeds the call's remaining time is not started")
    func noRoom() async throws {
        let transport = try answering(429, headers: ["Retry-After": "31"])
        let time = ManualTime()
        let error = try await failure { try await makeClient(transport, time: time).v3.x.get() }
        #expect(time.waits.isEmpty)
        #expect(error.failure?.retryAfter == .seconds(31))
    }

    @Test("Each attempt gets the remaining time of the call")
    func remaining() async throws {
        let limits = Mutex<[TransportLimits]>([])
        let time = ManualTime()
        struct Slow: Transport {
            let body: @Sendable (TransportLimits) throws -> TransportResponse
            func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
                try body(limits)
            }
        }
        let client = try makeClient(
            Slow { given in
                limits.withLock { $0.append(given) }
                time.advance(by: .seconds(12))
                throw TransportError(.timeout, mayHaveBeenSent: true)
            },
            time: time
        )
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .timedOut)
        #expect(limits.withLock { $0.map(\.total) } == [.seconds(30), .milliseconds(17_750), .milliseconds(5_250)])
        #expect(limits.withLock { $0.map(\.connect) } == [.seconds(10), .seconds(10), .milliseconds(5_250)])
    }

    @Test("Backoff has full jitter and an upper limit")
    func jitter() async throws {
        let transport = try answering(500)
        let time = ManualTime()
        let client = try makeClient(transport, time: time) {
            $0.retry.maximumAttempts = 8
            $0.retry.maximumDelay = .seconds(2)
            $0.retry.jitter = { 0.5 }
        }
        _ = try await failure { try await client.v3.x.get() }
        #expect(time.waits == [125, 250, 500, 1000, 1000, 1000, 1000].map { .milliseconds($0) })
    }

    @Test("A retry policy of none makes one attempt")
    func none() async throws {
        let transport = try answering(500)
        _ = try await failure { try await makeClient(transport) { $0.retry = .none }.v3.x.get() }
        #expect(transport.requests.count == 1)
    }

    @Test("A cancelled task stops waiting", .timeLimit(.minutes(5)))
    func cancellation() async throws {
        let transport = try answering(500)
        let client = try makeClient(transport)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.v3.x.get()
        }
        await #expect(throws: CancellationError.self) { try await task.value }

        let (waits, waiting) = AsyncStream<Void>.makeStream()
        let retried = try answering(500)
        let patient = try makeClient(retried) {
            $0.time.sleep = { _ in
                waiting.finish()
                try await TimeSource.system.sleep(.seconds(3600))
            }
        }
        let call = Task { try await patient.v3.x.get() }
        for await _ in waits {}
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(retried.requests.count == 1)
    }

    @Test("An outcome left unknown by an earlier attempt stays unknown")
    func outcome() async throws {
        let transport = RecordingTransport(results: [.failure(Self.broken), .failure(Self.unconnected)])
        let error = try await failure { _ = try await call("PATCH", makeClient(transport)) }
        #expect(error.attempts == 3)
        #expect(error.outcomeUnknown)
        #expect("\(error)".contains("query before a retry"))
        let stayed = RecordingTransport(results: [.failure(Self.unconnected)])
        #expect(try await failure { _ = try await call("PATCH", makeClient(stayed)) }.outcomeUnknown == false)
    }

    @Test("A signing key that uses up the call's time ends the call before anything is sent")
    func slowSigning() async throws {
        struct Slow: SigningKey {
            let time: ManualTime
            func sign(_ message: SignatureMessage) async throws -> String {
                time.advance(by: .seconds(31))
                return "AAAA"
            }
        }
        let (transport, time) = (try answering(), ManualTime())
        let client = try makeClient(transport, time: time) { $0.merchant.key = Slow(time: time) }
        let error = try await failure { try await client.v3.x.post() }
        #expect(error.code == .timedOut)
        #expect(!error.outcomeUnknown)
        #expect(transport.requests.isEmpty)
    }
}
