import Foundation
import GRDB
import NIOCore
import NIOPosix
import Synchronization
import Testing
import WeChatPay
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPayDiagnosis
import WeChatPaySandboxTesting

@Suite("Sandbox limits", .timeLimit(.minutes(5)))
struct LimitTests {
    /// Sends bytes, and returns what comes: until the connection closes, or the first of it.
    private func exchange(_ text: String, port: Int, untilClosed: Bool = false) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let found = Mutex("")
        do {
            try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: text))
                for try await piece in inbound {
                    found.withLock { $0 += String(buffer: piece) }
                    if !untilClosed { break }
                }
            }
        } catch {
            // The other side closed first, which is what is waited for.
        }
        return found.withLock { $0 }
    }

    private func withLimits(_ body: (Sandbox) async throws -> Void) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.adminPort = 0
        configuration.requestTimeout = .milliseconds(500)
        configuration.idleTimeout = .seconds(1)
        try await withSandbox(configuration, body)
    }

    @Test(
        "The gateway and the admin API close idle connections and those with a partial head or body",
        .timeLimit(.minutes(5)),
        arguments: [
            "", "GET /v3/x HTTP/1.1\r\nHost:", "POST /v3/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        ]
    )
    func stalled(_ text: String) async throws {
        try await withLimits { sandbox in
            for url in [try await sandbox.baseURL, try await sandbox.adminURL] {
                let port = try #require(URL(string: url)?.port)
                _ = try await exchange(text, port: port, untilClosed: true)
            }
        }
    }

    // A response that never comes is waited for without end; the test took 50 s next to all others on a busy machine.
    @Test(
        "A declared body that is too large returns 413 before it arrives; invalid chunks return 400",
        .timeLimit(.minutes(3))
    )
    func bodies() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.adminPort = 0
        try await withSandbox(configuration) { sandbox in
            let credentials = sandbox.credentials
            let authorization = """
                Authorization: WECHATPAY2-SHA256-RSA2048 mchid="\(credentials.merchantID)",nonce_str="N",signature="AAAA",\
                timestamp="\(Int64(Date().timeIntervalSince1970))",serial_no="\(credentials.merchantSerial)"
                """
            for (url, head) in [
                (
                    try await sandbox.baseURL,
                    "POST /v3/security/echo HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nUser-Agent: x\r\n\(authorization)\r\n"
                ),
                (
                    try await sandbox.adminURL,
                    "POST /faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                ),
            ] {
                let port = try #require(URL(string: url)?.port)
                for length in ["100000000000", "9223372036854775807"] {
                    let large = "\(head)Content-Length: \(length)\r\n\r\n"
                    let found = try await exchange(large, port: port)
                    #expect(found.hasPrefix("HTTP/1.1 413 "))
                }
                let chunks = "\(head)Transfer-Encoding: chunked\r\n\r\nxyz\r\n"
                #expect(try await exchange(chunks, port: port).hasPrefix("HTTP/1.1 400 "))
            }
        }
    }

    @Test("An invalid configuration is rejected, and the error names the value")
    func configuration() async throws {
        let changes: [(String, (inout SandboxConfiguration) -> Void)] = [
            ("notificationTimeScale", { $0.notificationTimeScale = .infinity }),
            ("notificationTimeScale", { $0.notificationTimeScale = .nan }),
            ("notificationTimeScale", { $0.notificationTimeScale = 1e18 }), ("port", { $0.port = 70000 }),
            ("adminPort", { $0.adminPort = -1 }), ("journalCapacity", { $0.journalCapacity = .max }),
            ("journalCapacity", { $0.journalCapacity = -1 }), ("maximumUploadSize", { $0.maximumUploadSize = -1 }),
            ("requestTimeout", { $0.requestTimeout = .seconds(Int64.max) }),
            ("idleTimeout", { $0.idleTimeout = .seconds(-1) }),
        ]
        for (name, change) in changes {
            var configuration = SandboxConfiguration.fixture
            change(&configuration)
            let error = await #expect(throws: GatewayError.self) { _ = try await Sandbox(configuration) }
            #expect(error?.description.contains(name) == true)
        }
    }

    @Test("A storage file belongs to one sandbox and is available again when that sandbox is gone")
    func storage() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID().uuidString).sqlite")
            .path
        defer { for end in ["", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) } }
        var configuration = SandboxConfiguration.fixture
        configuration.storage = .file(path)
        try await withSandbox(configuration) { _ in
            let error = await #expect(throws: (any Error).self) { _ = try await Sandbox(configuration) }
            #expect(error?.localizedDescription.hasPrefix("another sandbox uses it") == true)
        }
        _ = try await Sandbox(configuration)
    }

    @Test("A storage path that is not a sandbox's file is rejected, and neither its contents nor its mode change")
    func foreignStorage() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let (text, other) = (directory + "/text", directory + "/other.sqlite")
        try Data("127.0.0.1 localhost\n".utf8).write(to: URL(fileURLWithPath: text))
        try await DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        for (path, reason) in [
            (text, "its contents cannot be read"), (other, "it belongs to another program"),
            (directory, "it is not a regular file"),
        ] {
            let isFile = path != directory
            if isFile {
                try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            }
            let contents = isFile ? try Data(contentsOf: URL(fileURLWithPath: path)) : nil
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            var configuration = SandboxConfiguration.fixture
            configuration.storage = .file(path)
            let error = await #expect(throws: (any Error).self) { _ = try await Sandbox(configuration) }
            #expect(error?.localizedDescription.contains(reason) == true)
            #expect(error?.localizedDescription.contains("CREATE") == false)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
            if isFile { #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == contents) }
        }
    }

    @Test("A notification is sent only to this machine or to an allowed host")
    func notificationHosts() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.notificationHosts = ["School.example"]
        try await withSandbox(configuration) { sandbox in
            for url in ["http://127.0.0.1:1/", "http://localhost:1", "http://[::1]:1/", "https://school.example/x"] {
                try await sandbox.setNotifyURL(url)
            }
            for url in [
                "http://other.example/", "http://school.example.evil/", "http://127.0.0.1:65536/", "http://[]/",
            ] {
                let errors = [
                    await #expect(throws: GatewayError.self) { try await sandbox.setNotifyURL(url) },
                    #expect(throws: GatewayError.self) { try sandbox.post("A.B", resource: Data("{}".utf8), to: url) },
                ]
                #expect(errors.map { $0?.code } == ["PARAM_ERROR", "PARAM_ERROR"])
            }
        }
    }

    @Test("The doctor does not parse a body whose structural characters are not UTF-8")
    func doctor() async throws {
        try await withSandbox(.fixture) { sandbox in
            let key = try RSASigningKey(pem: sandbox.credentials.privateKeyPEM)
            let brackets = String(repeating: "\u{5B5B}", count: 32_000)
            for body in [
                Data([0x5B, 0, 0x22, 0, 0x22, 0x5D, 0x5D, 0x5D, 0x22, 0, 0x5D, 0]),
                Data(("\u{2241}" + brackets).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
                Data(String(repeating: "[", count: 500).utf8) + Data(String(repeating: "]", count: 500).utf8),
            ] {
                let signature = try key.sign(
                    .request(
                        method: "POST",
                        target: "/v3/x",
                        timestamp: "1790000100",
                        nonce: "n",
                        body: Data("else".utf8)
                    )
                )
                let request = SignedRequest(
                    method: "POST",
                    target: "/v3/x",
                    host: nil,
                    headers: [],
                    authorization: .init(
                        merchantID: "1",
                        serial: "2",
                        nonce: "n",
                        timestamp: "1790000100",
                        signature: signature
                    ),
                    body: body,
                    meta: nil
                )
                #expect(SignatureDoctor(publicKey: try key.publicKey).diagnose(request).cause == .unknownMessage)
            }
        }
    }
}
