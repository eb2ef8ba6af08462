import Foundation
import ServiceLifecycle
import Synchronization
import TestVectors
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// Returns the certificate of the vectors for `v3/certificates`, and signed responses to all other requests.
private final class CertificatePlatform: Transport {
    private let state = Mutex((downloads: 0, others: 0, failing: false))
    private let others = AsyncStream<Void>.makeStream()
    /// The number of other requests that a download waits for before it ends.
    private let awaitedOthers: Int
    private let vectors = Vectors.shared
    private let key: RSASigningKey
    private let apiV3Key: APIv3Key
    let serial: String
    let time = ManualTime()

    init(awaitedOthers: Int = 0) throws {
        self.awaitedOthers = awaitedOthers
        self.key = try RSASigningKey(pem: vectors.platform.private_key)
        self.apiV3Key = try APIv3Key(vectors.merchant.api_v3_key)
        self.serial = vectors.platform.certificate_serial
    }

    var downloads: Int { state.withLock { $0.downloads } }
    func fail(_ failing: Bool) { state.withLock { $0.failing = failing } }

    func send(_ request: TransportRequest, within limits: TransportLimits) async throws -> TransportResponse {
        var body = #"{"ok":true}"#
        if request.target == "/v3/certificates" {
            let isFailing = state.withLock { state in
                state.downloads += 1
                return state.failing
            }
            if awaitedOthers > 0 { for await _ in others.stream {} }
            if isFailing { throw TransportError(.broken, mayHaveBeenSent: true) }
            let sealed = try apiV3Key.seal(
                Data(vectors.platform.certificate.utf8),
                nonce: "0123456789ab",
                associatedData: "certificate"
            )
            body = """
                {"data":[{"serial_no":"\(serial)","effective_time":"x","expire_time":"x","encrypt_certificate":\
                {"algorithm":"AEAD_AES_256_GCM","nonce":"0123456789ab","associated_data":"certificate",\
                "ciphertext":"\(sealed)"}}]}
                """
        } else {
            let count = state.withLock { state in
                state.others += 1
                return state.others
            }
            if count == awaitedOthers { others.continuation.finish() }
        }
        let serial = request.target == "/v3/unknown" ? "7777777777777777777777777777777777777777" : serial
        return try signedResponse(body, serial)
    }

    private func signedResponse(_ body: String, _ serial: String) throws -> TransportResponse {
        let timestamp = String(Int64(time.source.now().timeIntervalSince1970))
        let message = SignatureMessage.response(timestamp: timestamp, nonce: "n", body: Data(body.utf8))
        return TransportResponse(
            status: 200,
            headers: [
                "Wechatpay-Timestamp": timestamp, "Wechatpay-Nonce": "n", "Wechatpay-Serial": serial,
                "Wechatpay-Signature": try key.sign(message),
            ],
            body: Data(body.utf8)
        )
    }

    func client(_ other: ManualTime? = nil, keys: PlatformKeyRing = []) throws -> WeChatPayClient {
        try makeClient(self, time: other ?? time) {
            $0.platformKeys = keys
            $0.apiV3Key = apiV3Key
            $0.certificates = CertificatePolicy()
            $0.retry = .none
        }
    }
}

@Suite("Platform key rotation", .timeLimit(.minutes(5)))
struct CertificateRefreshTests {
    @Test("The first call downloads the certificates, verified with their own keys; the next call does not")
    func firstUse() async throws {
        let platform = try CertificatePlatform()
        let ring = PlatformKeyRing()
        let client = try platform.client(keys: ring)
        #expect(try await client.v3.x.get().json["ok"] == .bool(true))
        #expect(try await client.v3.x.get().json["ok"] == .bool(true))
        #expect(platform.downloads == 1)
        #expect(ring.keys.map(\.id) == [platform.serial])
    }

    @Test("The response in the test vectors, made by another implementation, verifies and fills the key ring")
    func vector() async throws {
        let vectors = Vectors.shared
        let signedResponse = TransportResponse(
            status: 200,
            headers: Headers(vectors.certificates.headers.map { ($0.key, $0.value) }),
            body: Data(vectors.certificates.body.utf8)
        )
        let ring = PlatformKeyRing()
        let client = try makeClient(RecordingTransport { _ in signedResponse }) {
            $0.platformKeys = ring
            $0.apiV3Key = try APIv3Key(vectors.merchant.api_v3_key)
            $0.certificates = CertificatePolicy()
        }
        try await client.refreshCertificates()
        #expect(ring.keys.map(\.id) == [vectors.platform.certificate_serial])
    }

    @Test("A thousand concurrent calls with an unknown serial cause one download")
    func singleFlight() async throws {
        // The download ends only when all calls have been made, so they meet it while it is in progress.
        let platform = try CertificatePlatform(awaitedOthers: 1000)
        // Something to verify nothing with: a public key, so that nothing is downloaded at first use.
        let other = try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)
        let client = try platform.client(keys: [other])
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<1000 { group.addTask { try await client.v3.x.get().status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(platform.downloads == 1)
    }

    @Test("Invented serials cause at most one download per minute")
    func attacker() async throws {
        let platform = try CertificatePlatform()
        let (client, time) = (try platform.client(), platform.time)
        _ = try await client.v3.x.get()
        for _ in 0..<20 {
            #expect(try await failure { try await client.v3.unknown.get() }.code == .unknownSerial)
        }
        #expect(platform.downloads == 2)
        time.advance(by: .seconds(59))
        _ = try await failure { try await client.v3.unknown.get() }
        #expect(platform.downloads == 2)
        time.advance(by: .seconds(1))
        _ = try await failure { try await client.v3.unknown.get() }
        #expect(platform.downloads == 3)
    }

    @Test("Invented serials posted to a notification URL do not prevent calls from fetching a new one")
    func separateBudgets() async throws {
        let platform = try CertificatePlatform()
        let other = try PlatformKey(id: FixtureKeys.platformKeyID, pem: FixtureKeys.platformPublicKeyPEM)
        let client = try platform.client(keys: [other])
        platform.fail(true)
        for _ in 0..<5 {
            let headers: Headers = [
                "Wechatpay-Timestamp": String(Int64(ManualTime.start.timeIntervalSince1970)), "Wechatpay-Nonce": "n",
                "Wechatpay-Serial": "7777777777777777777777777777777777777777", "Wechatpay-Signature": "AAAA",
            ]
            let signedResponse = await client.notifications.handle(headers: headers, body: Data()) { _ in }
            #expect(signedResponse.status >= 400)
        }
        #expect(platform.downloads == 1)
        platform.fail(false)
        #expect(try await client.v3.x.get().status == 200)
    }

    @Test("An error response instead of certificates is reported, although no key is held to verify it")
    func refusedDownload() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(404, #"{"code":"RESOURCE_NOT_EXISTS"}"#) }
        let client = try makeClient(transport) {
            $0.platformKeys = []
            $0.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
            $0.certificates = CertificatePolicy()
        }
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .apiFailure)
        #expect(error.failure?.code == "RESOURCE_NOT_EXISTS")
        #expect(error.failure?.isVerified == false)
    }

    @Test("A call that is cancelled while it waits for certificates stops waiting")
    func cancelledWait() async throws {
        let (reached, reach) = AsyncStream<Void>.makeStream()
        let transport = RecordingTransport { _ in
            reach.finish()
            try await TimeSource.system.sleep(.seconds(3600))
            throw TransportError(.broken, mayHaveBeenSent: true)
        }
        let client = try makeClient(transport) {
            $0.platformKeys = []
            $0.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
            $0.certificates = CertificatePolicy()
        }
        let call = Task { try await client.v3.x.get() }
        for await _ in reached {}
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test("A failed download keeps the old keys and does not block the next download")
    func failedDownload() async throws {
        let (platform, ring) = (try CertificatePlatform(), PlatformKeyRing())
        let client = try platform.client(keys: ring)
        platform.fail(true)
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .transportFailed)
        #expect(error.operation == "GET v3/certificates")
        platform.fail(false)
        #expect(try await client.v3.x.get().status == 200)
        platform.fail(true)
        #expect(try await failure { try await client.refreshCertificates() }.code == .transportFailed)
        #expect(ring.keys.map(\.id) == [platform.serial])
        #expect(try await client.v3.x.get().status == 200)
        platform.fail(false)
        try await client.refreshCertificates()
    }

    @Test("A wrong API v3 key is reported as such")
    func wrongKey() async throws {
        let platform = try CertificatePlatform()
        let client = try makeClient(platform) {
            $0.platformKeys = []
            $0.apiV3Key = try APIv3Key("00000000000000000000000000000000")
            $0.certificates = CertificatePolicy()
        }
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .openingFailed)
        #expect(error.description.contains("Check the API v3 key"))
    }

    @Test("Downloaded certificates outside their validity period are rejected")
    func expired() async throws {
        let platform = try CertificatePlatform()
        let ring = PlatformKeyRing()
        let client = try platform.client(ManualTime(start: Date(timeIntervalSince1970: 2_100_000_000)), keys: ring)
        let error = try await failure { try await client.v3.x.get() }
        #expect(error.code == .unknownSerial)
        #expect(error.description.contains("no certificate that is valid now"))
        #expect(ring.keys.isEmpty)
    }

    @Test("The service downloads every twelve hours, and continues after a failure")
    func service() async throws {
        let platform = try CertificatePlatform()
        let waits = Mutex<[Duration]>([])
        let client = try makeClient(platform, time: platform.time) {
            $0.platformKeys = []
            $0.apiV3Key = try APIv3Key(FixtureKeys.apiV3Key)
            $0.certificates = CertificatePolicy()
            $0.retry = .none
            let source = $0.time
            $0.time.sleep = { duration in
                let count = waits.withLock { waits in
                    waits.append(duration)
                    return waits.count
                }
                platform.fail(count == 2)
                if count == 4 { throw CancellationError() }
                try await source.sleep(duration)
            }
        }
        try await CertificateRefreshService(client).run()
        #expect(platform.downloads == 4)
        #expect(waits.withLock { $0 } == [.seconds(43200), .seconds(43200), .seconds(60), .seconds(43200)])
    }

    @Test("A key ring is saved to a directory of PEM files and loaded from it")
    func directory() throws {
        let vectors = Vectors.shared
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("ring-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let certificate = try PlatformKey(certificatePEM: vectors.platform.certificate)
        let publicKey = try PlatformKey(id: vectors.platform.public_key_id, pem: vectors.platform.public_key)
        let ring: PlatformKeyRing = [publicKey, certificate]
        try ring.save(to: directory)
        let loaded = try PlatformKeyRing(directory: directory)
        #expect(Set(loaded.keys.map(\.id)) == [publicKey.id, certificate.id])
        #expect(loaded.preferred(at: ManualTime.start)?.id == publicKey.id)
        ring.remove(certificate.id)
        try ring.save(to: directory)
        #expect(try PlatformKeyRing(directory: directory).keys.map(\.id) == [publicKey.id])
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(directory)/broken.pem"))
        let error = #expect(throws: WeChatPayError.self) { try PlatformKeyRing(directory: directory) }
        #expect(error?.description.contains("broken.pem") == true)
    }
}
