import Foundation
import TestVectors
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Signing")
struct SigningTests {
    @Test("The sent request matches the test vectors", arguments: Vectors.shared.signing)
    func vectors(_ row: Vectors.Signing) async throws {
        let start = Date(timeIntervalSince1970: try #require(Double(row.timestamp)))
        let platform = try FixturePlatform(now: { start })
        let transport = RecordingTransport { _ in try platform.response(200, "{}") }
        let client = try makeClient(transport, time: ManualTime(start: start)) { $0.nonce = { row.nonce } }
        let parts = row.target.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? [("organization_name", RequestValue("南山中兴小学部"))] : []
        let body = row.body.isEmpty ? nil : Data(row.body.utf8)
        let options = RequestOptions(query: query, body: body)
        let resource = client.chain(parts[0])
        switch row.method {
        case "GET": try await resource.get(options)
        case "PATCH": try await resource.patch(options)
        default: try await resource.post(options)
        }
        #expect(transport.requests.count == 1)
        #expect(transport.requests.first?.method == row.method)
        let request = try #require(transport.requests.first)
        #expect(request.target == row.target)
        #expect(request.body == Data(row.body.utf8))
        let authorization = try #require(request.headers["Authorization"])
        #expect(authorization.contains("signature=\"\(row.signature)\""))
        #expect(authorization.contains("serial_no=\"\(Vectors.shared.merchant.serial)\""))
        #expect(authorization.contains("mchid=\"\(Vectors.shared.merchant.mchid)\""))
        #expect(authorization.contains("nonce_str=\"\(row.nonce)\""))
        #expect(authorization.contains("timestamp=\"\(row.timestamp)\""))
    }

    @Test("Nonces consist of 32 allowed characters and do not repeat")
    func nonces() throws {
        let configuration = try WeChatPayClient.Configuration.fixture(transport: try answering())
        let nonces = (0..<10_000).map { _ in configuration.nonce() }
        #expect(Set(nonces).count == nonces.count)
        #expect(nonces.allSatisfy { $0.wholeMatch(of: #/[0-9A-Za-z]{32}/#) != nil })
    }

    @Test("A signing key that fails ends the call before anything is sent")
    func refusal() async throws {
        struct Locked: SigningKey {
            struct Refused: Error {}
            func sign(_ message: SignatureMessage) async throws -> String { throw Refused() }
        }
        let transport = try answering()
        let client = try makeClient(transport) { $0.merchant.key = Locked() }
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .signingFailed)
        #expect(error.underlying is Locked.Refused)
        #expect(transport.requests.isEmpty)
    }

    @Test("A key behind a service signs asynchronously; the platform's public key verifies the signature")
    func remote() async throws {
        /// Signs on another task, as a KMS would, and counts.
        actor Service {
            let key: RSASigningKey
            var calls = 0

            init(_ key: RSASigningKey) { self.key = key }

            func sign(_ message: SignatureMessage) throws -> String {
                calls += 1
                return try key.sign(message)
            }
        }
        struct RemoteKey: SigningKey {
            let service: Service
            func sign(_ message: SignatureMessage) async throws -> String { try await service.sign(message) }
        }
        let service = Service(try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM))
        let transport = RecordingTransport(results: [
            .failure(TransportError(.broken, mayHaveBeenSent: true)),
            .success(try FixturePlatform().response(200, "{}")),
        ])
        let client = try makeClient(transport) {
            $0.merchant = Merchant(
                id: FixtureKeys.merchantID,
                serial: FixtureKeys.merchantSerial,
                key: RemoteKey(service: service)
            )
        }
        try await client.v3.x.get()
        #expect(await service.calls == 2)
        for request in transport.requests {
            let header = try #require(request.headers["Authorization"])
            func value(_ name: String) throws -> String {
                String(try #require(header.firstMatch(of: try Regex("\(name)=\"([^\"]*)\""))?[1].substring))
            }
            let message = SignatureMessage.request(
                method: "GET",
                target: "/v3/x",
                timestamp: try value("timestamp"),
                nonce: try value("nonce_str"),
                body: Data()
            )
            #expect(try service.key.publicKey.isValidSignature(value("signature"), for: message))
        }
        // Such a key cannot open sealed responses; the error must say so.
        let error = try await failure { _ = try client.open("AAAA") }
        #expect(error.code == .invalidConfiguration)
    }
}
