import Foundation
import TestVectors
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

@Suite("Verification: no unverified response is returned")
struct VerificationTests {
    /// A client with both forms of the platform's key, whose clock stands at the vector's.
    private func client(answering response: TransportResponse, clock: Double) throws -> WeChatPayClient {
        let platform = Vectors.shared.platform
        let time = ManualTime(start: Date(timeIntervalSince1970: clock))
        return try makeClient(RecordingTransport { _ in response }, time: time) {
            $0.platformKeys = PlatformKeyRing(
                [
                    try PlatformKey(id: platform.public_key_id, pem: platform.public_key),
                    try PlatformKey(certificatePEM: platform.certificate),
                ]
            )
        }
    }

    private func response(_ row: Vectors.Response) -> TransportResponse {
        TransportResponse(
            status: row.body.isEmpty && row.valid ? 204 : 200,
            headers: Headers(row.headers.map { ($0.key, $0.value) }),
            body: Data(row.body.utf8)
        )
    }

    @Test("A valid response is returned in full", arguments: Vectors.shared.responses.filter(\.valid))
    func valid(_ row: Vectors.Response) async throws {
        let output = try await client(answering: response(row), clock: row.clock).v3.x.get()
        #expect(output.body == Data(row.body.utf8))
        #expect(output.json["out_user_id"].string == (row.body.isEmpty ? nil : "S2026001"))
    }

    static let expected: [String: WeChatPayError.Code] = [
        "301 s early": .clockSkew, "301 s late": .clockSkew, "timestamp that is no number": .clockSkew,
        "timestamp beyond 64 bits": .clockSkew, "one byte of the body changed": .badSignature,
        "body cut to nothing": .badSignature, "signed by another key": .badSignature,
        "serial that nobody knows": .unknownSerial, "probe signature": .probeSignature,
        "signature that is no Base64": .badSignature, "signature cut short": .badSignature,
        "signature of zero bytes": .badSignature, "empty signature": .missingSignature,
        "without Wechatpay-Timestamp": .missingSignature, "without Wechatpay-Nonce": .missingSignature,
        "without Wechatpay-Serial": .missingSignature, "without Wechatpay-Signature": .missingSignature,
    ]

    @Test(
        "An invalid response throws, for every way of calling",
        arguments: Vectors.shared.responses.filter { !$0.valid }
    )
    func invalid(_ row: Vectors.Response) async throws {
        let client = try client(answering: response(row), clock: row.clock)
        let handedOn = Counter()
        let error = try await failure {
            _ = try await client.v3.x.get()
            handedOn.increment()
        }
        #expect(error.code == Self.expected[row.name])
        #expect(error.stage == .verify)
        let promised = try await failure {
            try await client.v3.x.getAsync().then { _ in handedOn.increment() }.value
        }
        #expect(promised.code == error.code)
        #expect(handedOn.value == 0)
        #expect(!error.description.contains("S2026001"))
    }

    @Test(
        "An error response with an invalid signature is not an APIFailure",
        arguments: Vectors.shared.responses.filter { !$0.valid }
    )
    func invalidErrors(_ row: Vectors.Response) async throws {
        var response = response(row)
        for status in [400, 401, 404, 500] {
            response.status = status
            let error = try await failure {
                try await client(answering: response, clock: row.clock).v3.x.get()
            }
            #expect(error.code == Self.expected[row.name])
            #expect(error.failure == nil)
        }
    }

    @Test("Every response must be signed, including 204", arguments: [200, 204, 301, 304])
    func unsigned(_ status: Int) async throws {
        let transport = RecordingTransport { _ in TransportResponse(status: status, body: Data("{}".utf8)) }
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(error.code == .missingSignature)
    }

    @Test("A duplicate header is rejected")
    func doubled() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in
            var signed = try platform.response(200, "{}")
            signed.headers = Headers(signed.headers.map { ($0.name, $0.value) } + [("wechatpay-signature", "AAAA")])
            return signed
        }
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(error.code == .missingSignature)
    }

    @Test("A different signature type is rejected")
    func otherKind() async throws {
        let transport = try answering(headers: ["Wechatpay-Signature-Type": "WECHATPAY2-SM2-WITH-SM3"])
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(error.code == .badSignature)
    }

    @Test("A certificate is rejected outside of its validity period")
    func expired() async throws {
        let platform = Vectors.shared.platform
        let later = Date(timeIntervalSince1970: 2_100_000_000)
        let key = try RSASigningKey(pem: platform.private_key)
        let transport = RecordingTransport { _ in
            let message = SignatureMessage.response(timestamp: "2100000000", nonce: "n", body: Data())
            return TransportResponse(
                status: 200,
                headers: [
                    "Wechatpay-Timestamp": "2100000000", "Wechatpay-Nonce": "n",
                    "Wechatpay-Serial": platform.certificate_serial, "Wechatpay-Signature": try key.sign(message),
                ]
            )
        }
        let certificate = try PlatformKey(certificatePEM: platform.certificate)
        let client = try makeClient(transport, time: ManualTime(start: later)) { $0.platformKeys = [certificate] }
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .unknownSerial)
        #expect(error.description.contains("not valid now"))
    }

    @Test("Clock skew is reported in seconds and direction")
    func skew() async throws {
        let platform = try FixturePlatform(now: { ManualTime.start.addingTimeInterval(-4000) })
        let transport = RecordingTransport { _ in try platform.response(200) }
        let error = try await failure { try await makeClient(transport).v3.x.get() }
        #expect(error.description.contains("4000 s ahead of the platform's"))
        #expect(error.clockSkewSeconds == -4000)
    }
}
