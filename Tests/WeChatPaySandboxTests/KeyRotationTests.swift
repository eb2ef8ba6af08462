import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Sandbox keys", .timeLimit(.minutes(5)))
struct KeyRotationTests {
    private static let user = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"

    private static func path(_ sandbox: Sandbox) -> [String: String] {
        ["organization_id": sandbox.school.organizationID, "out_user_id": sandbox.school.outUserIDs[0]]
    }

    private static func options(_ sandbox: Sandbox, _ json: RequestValue? = nil) -> RequestOptions {
        RequestOptions(path: path(sandbox), json: json)
    }

    private static func fixture(_ mode: SandboxConfiguration.KeyMode) -> SandboxConfiguration {
        var configuration = SandboxConfiguration.fixture
        configuration.keyMode = mode
        configuration.journalCapacity = 20_000
        return configuration
    }

    @Test(
        "Both key modes and the mixed mode respond and accept encrypted fields",
        arguments: SandboxConfiguration.KeyMode.allCases
    )
    func modes(_ mode: SandboxConfiguration.KeyMode) async throws {
        try await withSandbox(Self.fixture(mode)) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let user = client.chain(Self.user)
            try await user.patch(Self.options(sandbox, ["user_name": .sealed("张三丰"), "phone": .sealed("13800138001")]))
            let response = try await user.get(Self.options(sandbox))
            #expect(response.json["user_name"].string == "张三丰")
            let isPublicKey = response.headers["Wechatpay-Serial"]?.hasPrefix("PUB_KEY_ID_")
            #expect(isPublicKey == (mode != .certificate))
            if mode == .both, let serial = sandbox.credentials.platformCertificatePEM {
                // The same merchant, asking for the certificate: the client has to download it.
                let certificate = try PlatformKey(certificatePEM: serial).id
                try await client.refreshCertificates()
                let options = RequestOptions(path: Self.path(sandbox), headers: ["Wechatpay-Serial": certificate])
                #expect(try await user.get(options).headers["Wechatpay-Serial"] == certificate)
            }
            if mode == .publicKey {
                do {
                    try await client.v3.certificates.get()
                    Issue.record("There are certificates in public key mode")
                } catch let error as WeChatPayError {
                    #expect(error.failure?.code == "RESOURCE_NOT_EXISTS")
                }
            }
        }
    }

    @Test("10,000 calls with 32 in flight succeed across five rotations with five downloads")
    func rotationUnderLoad() async throws {
        try await withSandbox(Self.fixture(.certificate)) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            try await client.refreshCertificates()
            func downloads() -> Int { sandbox.requests.count { $0.target == "/v3/certificates" } }
            #expect(downloads() == 1)
            let rotations = Shared(0)
            let total = 10_000
            try await load(total) { index in
                if index % 2000 == 1000 {
                    try await sandbox.rotateCertificate(.abrupt)
                    rotations.value.withLock { $0 += 1 }
                }
                let user = client.chain(Self.user)
                if index.isMultiple(of: 4) {
                    try await user.patch(Self.options(sandbox, ["phone": .sealed("13800138002")]))
                } else {
                    try await user.get(Self.options(sandbox))
                }
            }
            #expect(rotations.value.withLock { $0 } == 5)
            #expect(downloads() == 1 + 5)
            #expect(sandbox.requests.count == total + 6)
        }
    }

    /// The number of 100 responses that each certificate signs; the client always names one, so this does not use it.
    private static func shares(_ sandbox: Sandbox, named serial: String? = nil) async throws -> [String: Int] {
        let (body, target) = (
            #"{"status":"NORMAL"}"#, "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"
        )
        let named = serial.map { "Wechatpay-Serial: \($0)\r\n" } ?? ""
        var counts: [String: Int] = [:]
        try await RawConnection.open(sandbox.baseURL) { connection in
            for _ in 0..<100 {
                let head = try signedHead(sandbox, "PATCH", target, body: body)
                try await connection.send(
                    "\(head)\(named)Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
                let response = try await connection.read(to: "\r\n\r\n")
                #expect(response.hasPrefix("HTTP/1.1 204 "))
                let signer = try #require(response.firstMatch(of: #/Wechatpay-Serial: ([0-9A-F]+)/#))
                counts[String(signer.1), default: 0] += 1
            }
        }
        return counts
    }

    @Test(
        "A planned rotation announces the certificate, then both sign, then the new one; a named certificate is honored"
    )
    func plannedRotation() async throws {
        var configuration = Self.fixture(.certificate)
        configuration.now = { Date(timeIntervalSince1970: 1_795_000_000) }
        try await withSandbox(configuration) { sandbox in
            func shares(named serial: String? = nil) async throws -> [String: Int] {
                try await Self.shares(sandbox, named: serial)
            }
            let old = sandbox.credentials.platformPrivateKeyID
            let new = try await sandbox.rotateCertificate(privateKeyPEM: FixtureKeys.platformPrivateKeyPEM)
            #expect(try await shares() == [old: 100])
            sandbox.advance(by: .seconds(5 * 86400))
            #expect(try await shares() == [old: 100])
            sandbox.advance(by: .seconds(86400))
            #expect(try await shares() == [old: 80, new: 20])
            #expect(try await shares(named: new) == [new: 100])
            #expect(try await shares(named: old) == [old: 100])
            sandbox.advance(by: .seconds(4 * 86400))
            #expect(try await shares() == [new: 100])
            #expect(try await shares(named: old) == [old: 100])
            try await sandbox.retireCertificates()
            #expect(try await shares(named: old) == [new: 100])
        }
    }

    @Test("The steps of a rotation can be requested; a restart keeps the step")
    func rotationSteps() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(UUID().uuidString).sqlite")
            .path
        defer { for end in ["", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) } }
        var configuration = Self.fixture(.certificate)
        configuration.storage = .file(path)
        var (old, new) = ("", "")
        try await withSandbox(configuration) { sandbox in
            for step in [CertificateRotationStep.overlap, .complete] {
                let error = await #expect(throws: GatewayError.self) { try await sandbox.rotateCertificate(step) }
                #expect(error?.description.contains("announce a certificate first") == true)
            }
            old = sandbox.credentials.platformPrivateKeyID
            new = try await sandbox.rotateCertificate(privateKeyPEM: FixtureKeys.platformPrivateKeyPEM)
            #expect(try await sandbox.rotateCertificate(.overlap) == new)
        }
        try await withSandbox(configuration) { sandbox in
            #expect(try await Self.shares(sandbox) == [old: 50, new: 50])
            #expect(sandbox.credentials.platformPrivateKeyID == old)
            try await sandbox.rotateCertificate(.complete)
            #expect(try await Self.shares(sandbox) == [new: 100])
            let sudden = try await sandbox.rotateCertificate(.abrupt, privateKeyPEM: FixtureKeys.merchantPrivateKeyPEM)
            #expect(try await Self.shares(sandbox) == [sudden: 100])
            #expect(try await Self.shares(sandbox, named: new) == [sudden: 100])
        }
    }

    @Test("Rotations in quick succession do not fail any call")
    func quickRotations() async throws {
        try await withSandbox(Self.fixture(.certificate)) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            try await load(1500) { index in
                if index % 50 == 0 {
                    try await sandbox.rotateCertificate(.abrupt, privateKeyPEM: FixtureKeys.platformPrivateKeyPEM)
                }
                try await client.chain(Self.user).get(Self.options(sandbox))
            }
        }
    }

    @Test("An encrypted response field is decrypted with the merchant's key")
    func sealedResponse() async throws {
        struct Echo: Codable {
            var echo_message: String
            var encrypted_echo_message: Sealed
        }
        try await withSandbox(.fixture) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let response = try await client.v3.security.echo.post(
                RequestOptions(json: Echo(echo_message: "a", encrypted_echo_message: "张三"))
            )
            #expect(try response.decode(Echo.self).encrypted_echo_message.plaintext == "张三")
            let raw = try #require(response.json["encrypted_echo_message"].string)
            #expect(raw != "张三")
            #expect(try client.open(raw) == "张三")
        }
    }

    @Test(
        "The client receives the sandbox's notifications signed with either key",
        arguments: SandboxConfiguration.KeyMode.allCases
    )
    func notifications(_ mode: SandboxConfiguration.KeyMode) async throws {
        try await withSandbox(Self.fixture(mode)) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let resource = Data(#"{"out_user_id":"S2026001","organization_id":"O1000001"}"#.utf8)
            let post = try sandbox.notification("FACEPAY.USER_STATE_CHANGE", resource: resource)
            let received = try await client.notifications.receive(headers: Headers(post.headers), body: post.body)
            #expect(try received.decode(UserStateChange.self).outUserID == "S2026001")
            try await client.notifications.finish(received)
            let again = try await client.notifications.receive(headers: Headers(post.headers), body: post.body)
            #expect(again.isDuplicate)
            let probe = try sandbox.notification("X", resource: resource, fault: .probeSignature)
            let response = await client.notifications.handle(headers: Headers(probe.headers), body: probe.body) { _ in }
            #expect(response.status == 401)
        }
    }

    @Test("Probe, bad and missing signatures are rejected and named in the error")
    func faults() async throws {
        try await withSandbox(.fixture) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            for (fault, code) in [
                (SandboxFault.probeSignature, WeChatPayError.Code.probeSignature), (.badSignature, .badSignature),
                (.noSignature, .missingSignature),
            ] {
                sandbox.inject(fault)
                do {
                    try await client.chain(Self.user).get(Self.options(sandbox))
                    Issue.record("\(fault) was let through")
                } catch let error as WeChatPayError {
                    #expect(error.code == code)
                }
            }
        }
    }

    @Test(
        "A wrong clock is reported in seconds, whether the difference is small or large",
        arguments: [-4000, -120, 120, 4000]
    )
    func clock(_ seconds: Int) async throws {
        var configuration = SandboxConfiguration.fixture
        let here = Date(timeIntervalSince1970: 1_795_000_000)
        configuration.now = { here.addingTimeInterval(TimeInterval(seconds)) }
        try await withSandbox(configuration) { sandbox in
            var settings = try await WeChatPayClient.Configuration.sandbox(sandbox)
            settings.time.now = { here }
            let client = try WeChatPayClient(settings)
            do {
                try await client.v3.certificates.get()
                Issue.record("There are certificates in public key mode")
            } catch let error as WeChatPayError {
                let skew = try #require(error.clockSkewSeconds)
                #expect(skew == seconds)
                #expect(error.description.contains("the clock of this machine is \(abs(skew)) s"))
                // The platform does not sign the rejection of a timestamp.
                #expect(error.code == .apiFailure && error.failure?.isVerified == (abs(seconds) <= 300))
            }
        }
    }

    @Test("A main host that fails under load loses no call and causes no POST to be retried")
    func dyingHost() async throws {
        var configuration = Self.fixture(.publicKey)
        configuration.hasBackupHost = true
        try await withSandbox(configuration) { sandbox in
            var settings = try await WeChatPayClient.Configuration.sandbox(sandbox)
            settings.failover.recovery = .milliseconds(20)
            let client = try WeChatPayClient(settings)
            let unknown = Shared<Set<String>>([])
            let total = 2000
            try await load(total) { index in
                if index % 400 == 100 { sandbox.killMainHost() }
                if index % 400 == 300 { sandbox.reviveMainHost() }
                if index.isMultiple(of: 2) {
                    try await client.chain(Self.user).get(Self.options(sandbox))
                } else {
                    do {
                        try await client.v3.security.echo.post(["json": ["echo_message": "M\(index)"]])
                    } catch let error as WeChatPayError {
                        #expect(error.outcomeUnknown)
                        unknown.value.withLock { _ = $0.insert("M\(index)") }
                    }
                }
            }
            let posts = sandbox.requests.filter { $0.method == "POST" }
            let messages = posts.map { String(decoding: $0.body, as: UTF8.self) }
            #expect(Set(messages).count == messages.count)
            // Each POST arrived exactly once, or its caller got an error with an unknown outcome.
            let arrived = Set(messages.compactMap { $0.firstMatch(of: #/M\d+/#).map { String($0.0) } })
            let sent = Set(stride(from: 1, to: total, by: 2).map { "M\($0)" })
            #expect(sent.subtracting(arrived).isSubset(of: unknown.value.withLock { $0 }))
            #expect(sandbox.requests.contains { $0.isOnBackup })
            #expect(sandbox.requests.contains { !$0.isOnBackup })
        }
    }
}

/// Something that many tasks share.
private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
}

/// Runs so many calls, 32 at a time.
private func load(_ total: Int, _ call: @escaping @Sendable (Int) async throws -> Void) async throws {
    let next = Shared(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<32 {
            group.addTask {
                while true {
                    let index = next.value.withLock { next in
                        defer { next += 1 }
                        return next
                    }
                    guard index < total else { return }
                    try await call(index)
                }
            }
        }
        try await group.waitForAll()
    }
}
