import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("Main and backup host")
struct HostsTests {
    private static let main = "https://api.mch.weixin.qq.com"
    private static let backup = "https://api2.mch.weixin.qq.com"

    /// A main host that fails until it is revived, and a backup that works.
    private final class TwoHosts: Transport {
        let dead = Mutex(true)
        let log = Mutex<[TransportRequest]>([])
        let error: TransportError
        let platform: FixturePlatform

        init(_ error: TransportError) throws {
            self.error = error
            self.platform = try FixturePlatform()
        }

        var origins: [String] { log.withLock { $0.map(\.origin) } }

        func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
            log.withLock { $0.append(request) }
            if request.origin == HostsTests.main, dead.withLock({ $0 }) { throw error }
            return try platform.response(200, "{}")
        }

        func client(_ time: ManualTime = ManualTime()) throws -> WeChatPayClient {
            try makeClient(self, time: time) { $0.failover = FailoverPolicy() }
        }
    }

    @Test(
        "An idempotent call fails over to the backup immediately and is signed again",
        arguments: [TransportError.Kind.connect, .dns, .tls, .broken, .timeout]
    )
    func atOnce(_ kind: TransportError.Kind) async throws {
        let (hosts, time) = (try TwoHosts(TransportError(kind, mayHaveBeenSent: kind != .connect)), ManualTime())
        #expect(try await hosts.client(time).v3.x.get().status == 200)
        #expect(hosts.origins == [Self.main, Self.backup])
        #expect(time.waits.isEmpty)
        let signatures = hosts.log.withLock { $0.map { $0.headers["Authorization"] } }
        #expect(signatures[0] != signatures[1])
    }

    @Test("A POST fails over to the backup only when no part of it was sent")
    func post() async throws {
        let unconnected = try TwoHosts(TransportError(.connect, mayHaveBeenSent: false))
        #expect(try await unconnected.client().v3.x.post().status == 200)
        #expect(unconnected.origins == [Self.main, Self.backup])

        let broken = try TwoHosts(TransportError(.broken, mayHaveBeenSent: true))
        let error = try await failure { try await broken.client().v3.x.post() }
        #expect(error.outcomeUnknown)
        #expect(broken.origins == [Self.main])
    }

    @Test("Three consecutive failures open the circuit; one idempotent probe closes it again")
    func circuit() async throws {
        let (hosts, time) = (try TwoHosts(TransportError(.connect, mayHaveBeenSent: false)), ManualTime())
        let client = try hosts.client(time)
        for _ in 0..<3 { try await client.v3.x.get() }
        hosts.log.withLock { $0 = [] }
        try await client.v3.x.get()
        try await client.v3.x.post()
        #expect(hosts.origins == [Self.backup, Self.backup])

        // The probe fails: the call is saved by the backup, and the circuit stays open.
        time.advance(by: .seconds(30))
        hosts.log.withLock { $0 = [] }
        try await client.v3.x.post()
        try await client.v3.x.get()
        try await client.v3.x.get()
        #expect(hosts.origins == [Self.backup, Self.main, Self.backup, Self.backup])

        hosts.dead.withLock { $0 = false }
        time.advance(by: .seconds(30))
        hosts.log.withLock { $0 = [] }
        try await client.v3.x.get()
        try await client.v3.x.post()
        #expect(hosts.origins == [Self.main, Self.main])
    }

    @Test("A received response never causes a failover", arguments: [429, 500, 502, 503, 401])
    func responses(_ status: Int) async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(status, #"{"code":"X"}"#) }
        let client = try makeClient(transport) { $0.failover = FailoverPolicy() }
        _ = try await failure { try await client.v3.x.get() }
        #expect(Set(transport.requests.map(\.origin)) == [Self.main])
    }

    @Test("Any other base URL has no backup unless one is configured")
    func otherBase() async throws {
        for (failover, expected) in [
            (FailoverPolicy(), ["http://127.0.0.1:1"]),
            (FailoverPolicy.to("http://127.0.0.1:2"), ["http://127.0.0.1:1", "http://127.0.0.1:2"]),
        ] {
            let transport = RecordingTransport { _ in throw TransportError(.connect, mayHaveBeenSent: false) }
            let client = try makeClient(transport) {
                $0.baseURL = "http://127.0.0.1:1"
                $0.failover = failover
            }
            _ = try await failure { try await client.v3.x.get() }
            #expect(Set(transport.requests.map(\.origin)) == Set(expected))
        }
    }
}

extension FailoverPolicy {
    fileprivate static func to(_ url: String) -> FailoverPolicy {
        var policy = FailoverPolicy()
        policy.backup = .url(url)
        return policy
    }
}
