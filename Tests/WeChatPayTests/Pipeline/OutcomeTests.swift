import Foundation
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Request outcome after a rejection")
struct OutcomeTests {
    private func patch(_ transport: any Transport, _ method: String = "PATCH") async throws -> WeChatPayError {
        let client = try makeClient(transport) { $0.retry = .none }
        return try await failure {
            let resource = client.chain(userPath)
            let options: RequestOptions = ["organization_id": "O1", "out_user_id": "S1", "json": ["a": 1]]
            if method == "POST" { _ = try await resource.post(options) } else { _ = try await resource.patch(options) }
        }
    }

    @Test("A redirect of a request that changes something leaves the outcome unknown", arguments: ["PATCH", "POST"])
    func redirects(_ method: String) async throws {
        let refused = RecordingTransport { _ in throw TransportError(.redirect, mayHaveBeenSent: true) }
        #expect(try await patch(refused, method).outcomeUnknown)
        // Without a Location it is a response like any other: unsigned, and signed.
        let unsigned = RecordingTransport { _ in TransportResponse(status: 302) }
        #expect(try await patch(unsigned, method).outcomeUnknown)
        #expect(try await patch(answering(302, ""), method).outcomeUnknown)
    }

    @Test("A response that is not valid HTTP leaves the outcome unknown, and the request is never retried")
    func malformed() async throws {
        let transport = RecordingTransport { _ in throw TransportError(.malformed, mayHaveBeenSent: true) }
        let client = try makeClient(transport)
        for method in ["GET", "PATCH"] {
            let error = try await failure {
                let options: RequestOptions = ["organization_id": "O1", "out_user_id": "S1"]
                if method == "GET" {
                    _ = try await client.chain(userPath).get(options)
                } else {
                    _ = try await client.chain(userPath).patch(options)
                }
            }
            #expect(error.code == .transportFailed)
            #expect(error.outcomeUnknown == (method == "PATCH"))
            #expect(error.attempts == 1)
        }
        #expect(transport.requests.count == 2)
    }

    @Test("An unsigned gateway 4xx for a possibly forwarded request leaves the outcome unknown; a signed one does not")
    func gateways() async throws {
        for (status, isUnknown) in [(400, false), (401, false), (404, false), (408, true), (425, true), (499, true)] {
            let unsigned = RecordingTransport { _ in TransportResponse(status: status) }
            #expect(try await patch(unsigned).outcomeUnknown == isUnknown)
            #expect(try await patch(answering(status, #"{"code":"X","message":"y"}"#)).outcomeUnknown == false)
        }
    }

    @Test("A Request-ID from an untrusted source is not printed raw")
    func requestID() async throws {
        let hostile = RecordingTransport { _ in
            TransportResponse(status: 500, headers: ["Request-ID": "a\u{9B}31m b"], body: Data(#"{"code":"X"}"#.utf8))
        }
        let error = try await patch(hostile)
        #expect(error.requestID == "a\u{9B}31m b")
        #expect(!"\(error)".contains("\u{9B}"))
    }

    @Test("A line break in a signature or nonce is a signing key error, and nothing is sent")
    func lineBreaks() async throws {
        struct Broken: SigningKey {
            func sign(_ message: SignatureMessage) -> String { "AAAA\nBBBB" }
        }
        let transport = try answering()
        let client = try makeClient(transport) {
            $0.merchant = Merchant(id: $0.merchant.id, serial: $0.merchant.serial, key: Broken())
        }
        let error = try await failure { _ = try await client.chain("v3/certificates").get() }
        #expect(error.code == .signingFailed)
        #expect(transport.requests.isEmpty)
    }

    @Test("Durations too large for any clock to add are rejected, and invalid jitter is harmless")
    func durations() async throws {
        let huge = Duration.seconds(Int64.max)
        let changes: [(inout WeChatPayClient.Configuration) -> Void] = [
            { $0.timeout = huge }, { $0.connectTimeout = huge }, { $0.retry.baseDelay = huge },
            { $0.retry.maximumDelay = huge }, { $0.failover.recovery = huge }, { $0.failover.attemptTimeout = huge },
        ]
        for change in changes {
            let error = try await failure { _ = try makeClient(answering()) { change(&$0) } }
            #expect(error.code == .invalidConfiguration)
        }
        for jitter in [Double.nan, .infinity, -1] {
            let transport = RecordingTransport { _ in TransportResponse(status: 503) }
            let client = try makeClient(transport) { $0.retry.jitter = { jitter } }
            _ = try await failure { _ = try await client.chain("v3/certificates").get() }
            #expect(transport.requests.count == 3)
        }
    }
}
