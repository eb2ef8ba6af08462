import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("A sandbox with the platform's own host names", .timeLimit(.minutes(5)))
struct TLSTests {
    /// A client whose names resolve to this machine.
    private func withClient(
        trusting authority: String?,
        _ body: (HTTPClient) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.dnsOverride = Dictionary(
            uniqueKeysWithValues: SandboxTLS.platformHosts.map { ($0, "127.0.0.1") }
        )
        configuration.connectionPool.retryConnectionEstablishment = false
        if let authority {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authority.utf8)))
            configuration.tlsConfiguration = tls
        }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            try await body(client)
            try await client.shutdown()
        } catch {
            try await client.shutdown()
            throw error
        }
    }

    @Test("A client that trusts the authority calls each host name as if the sandbox were the platform")
    func names() async throws {
        var settings = SandboxConfiguration.fixture
        let tls = try SandboxTLS.make()
        settings.tls = tls
        try await withSandbox(settings) { sandbox in
            let port = try await sandbox.port
            #expect(try await sandbox.baseURL == "https://127.0.0.1:\(port)")
            try await withClient(trusting: tls.authorityPEM) { http in
                for host in SandboxTLS.platformHosts + ["127.0.0.1", "localhost"] {
                    var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
                    configuration.baseURL = "https://\(host):\(port)"
                    configuration.failover = .none
                    configuration.retry = .none
                    configuration.transport = AsyncHTTPClientTransport(client: http)
                    let client = try WeChatPayClient(configuration)
                    let user = try await client.chain(
                        "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
                    ).get(RequestOptions(path: ["organization_id": "O1000001", "out_user_id": "S2026001"]))
                    #expect(user.json["out_user_id"].string == "S2026001")
                }
            }
        }
    }

    @Test("A certificate that is not trusted is a failure of TLS, and the advice is about trust")
    func untrusted() async throws {
        var settings = SandboxConfiguration.fixture
        settings.tls = try SandboxTLS.make()
        try await withSandbox(settings) { sandbox in
            var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
            configuration.retry = .none
            let client = try WeChatPayClient(configuration)
            let error = await #expect(throws: WeChatPayError.self) { try await client.v3.certificates.get() }
            #expect((error?.underlying as? TransportError)?.kind == .tls)
            #expect(error?.message.contains("certificate is trusted on this machine") == true)
            #expect(error?.outcomeUnknown == false)
        }
    }

    @Test("A client that does not trust this exact authority cannot connect")
    func strangers() async throws {
        var settings = SandboxConfiguration.fixture
        let tls = try SandboxTLS.make()
        settings.tls = tls
        try await withSandbox(settings) { sandbox in
            let port = try await sandbox.port
            for authority in [nil, try SandboxTLS.make().authorityPEM] {
                try await withClient(trusting: authority) { http in
                    let error = await #expect(throws: (any Error).self) {
                        let request = HTTPClientRequest(url: "https://api.mch.weixin.qq.com:\(port)/v3/certificates")
                        _ = try await http.execute(request, timeout: .seconds(10))
                    }
                    #expect("\(String(describing: error))".contains("CERTIFICATE_VERIFY_FAILED"))
                }
            }
        }
    }

    @Test("A saved certificate is valid for a year")
    func validity() throws {
        let tls = try SandboxTLS.make(now: ManualTime.start)
        let until = try #require(tls.validUntil)
        #expect(abs(until.timeIntervalSince(ManualTime.start) - 365 * 86400) < 2)
        #expect(!"\(tls)".contains("PRIVATE") && !String(reflecting: tls).contains("PRIVATE"))
    }
}
