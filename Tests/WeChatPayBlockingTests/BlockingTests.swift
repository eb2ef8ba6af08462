import Dispatch
import Foundation
import Synchronization
import Testing
import WeChatPay
import WeChatPayBlocking
import WeChatPayCrypto
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

/// Both twins are in sight here; each of these must compile, and pick the right one.
@Suite("Blocking variants of asynchronous calls", .timeLimit(.minutes(5)))
struct BlockingTests {
    private static let path = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"

    private func options(_ sandbox: Sandbox, _ index: Int = 0) -> RequestOptions {
        [
            "organization_id": "\(sandbox.school.organizationID)", "out_user_id": "\(sandbox.school.outUserIDs[index])",
        ]
    }

    /// Synchronous code: a plain function picks the blocking twin.
    private func blockingStatus(_ users: Resource, _ options: RequestOptions) throws -> Int {
        let output = try users.get(options)
        return output.status
    }

    /// Every verb has a blocking twin.
    private func blockingVerbs(_ resource: Resource) throws -> [Int] {
        try [resource.get(), resource.put(), resource.post(), resource.patch(), resource.delete()].map(\.status)
    }

    @Test("Synchronous code blocks and gets the response; errors are thrown unchanged")
    func synchronous() async throws {
        try await withSandbox(.fixture) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            #expect(try blockingStatus(client.chain(Self.path), options(sandbox)) == 200)
            let error = #expect(throws: WeChatPayError.self) {
                try blockingStatus(client.chain(Self.path), ["organization_id": "O1", "out_user_id": "S1"])
            }
            #expect(error?.failure?.code == "RESOURCE_NOT_EXISTS")
        }
    }

    private func blockingFiles(_ client: WeChatPayClient, _ path: String) throws -> (status: Int, size: Int) {
        let upload = try client.v3.merchant.media.upload.upload(MediaFile(data: Data("x".utf8), filename: "a.png"))
        let bill = try client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23", "tar_type": "GZIP"]])
        return (upload.status, try client.download(bill, to: path))
    }

    @Test("Uploads and downloads also block")
    func files() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withSandbox(.fixture) { sandbox in
            let files = try blockingFiles(try WeChatPayClient(try await .sandbox(sandbox)), path)
            #expect(files.status == 200)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == files.size)
        }
    }

    @Test("All five HTTP methods block")
    func verbs() throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(200, "{}") }
        let client = try WeChatPayClient(try .fixture(transport: transport))
        #expect(try blockingVerbs(client.v3.x) == [200, 200, 200, 200, 200])
        #expect(transport.requests.map(\.method) == ["GET", "PUT", "POST", "PATCH", "DELETE"])
    }

    /// A signing key that notes the thread that it signs on.
    private struct Witness: SigningKey {
        let key: RSASigningKey
        let note: @Sendable () -> Void

        func sign(_ message: SignatureMessage) async throws -> String {
            note()
            return try key.sign(message)
        }
    }

    @Test("A blocking call uses no thread but its own: it signs on the waiting thread")
    func callingThread() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in
            // As a real transport, away from the caller's thread and back.
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async { continuation.resume() }
            }
            return try platform.response(200, "{}")
        }
        let signed = Mutex<Set<ObjectIdentifier>>([])
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        configuration.merchant.key = Witness(key: try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)) {
            signed.withLock { _ = $0.insert(ObjectIdentifier(Thread.current)) }
        }
        let client = try WeChatPayClient(configuration)
        let callers = Mutex<Set<ObjectIdentifier>>([])
        let running = DispatchGroup()
        let threads = (0..<8).map { _ in
            running.enter()
            return Thread {
                defer { running.leave() }
                callers.withLock { _ = $0.insert(ObjectIdentifier(Thread.current)) }
                for _ in 0..<4 { #expect(throws: Never.self) { try blockingStatus(client.v3.x, [:]) } }
            }
        }
        for thread in threads { thread.start() }
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
        #expect(callers.withLock { $0.count } == 8)
        #expect(signed.withLock { $0 } == callers.withLock { $0 })
        #expect(transport.requests.count == 32)
    }

    @Test("A blocking call on the client's executor, although discouraged, still completes")
    func onExecutor() async throws {
        try await withSandbox(.fixture) { sandbox in
            let client = try WeChatPayClient(try await .sandbox(sandbox))
            let options = options(sandbox)
            let status = try await Task(executorPreference: client.nextExecutor()) {
                try await client.chain(Self.path).get(options)
                return try blockingStatus(client.chain(Self.path), options)
            }.value
            #expect(status == 200)
        }
    }

    @Test("Synchronous code waits for a promise")
    func promises() throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(200, #"{"a":1}"#) }
        let resource = try WeChatPayClient(try .fixture(transport: transport)).v3.x
        let seen = Mutex<JSONValue>(.null)
        try resource.getAsync().then { output in seen.withLock { $0 = output.json } }.wait()
        #expect(seen.withLock { $0["a"].int } == 1)
        #expect(try resource.getAsync().then { $0.status }.wait() == 200)
        #expect(try resource.getAsync(["json": [:]]).then { $0.status }.otherwise { _ in -1 }.wait() == -1)
    }

    @Test("Asynchronous code selects the asynchronous variant, including in single expressions")
    func asynchronous() async throws {
        try await withSandbox(.fixture) { sandbox in
            let users = try WeChatPayClient(try await .sandbox(sandbox)).chain(Self.path)
            let options = options(sandbox)

            let awaited = try await users.get(options)
            let inTask = try await Task { try await users.get(options) }.value
            async let bound = users.get(options)
            let fromLet = try await bound
            let fromGroup = try await withThrowingTaskGroup(of: Output.self) { group in
                group.addTask { try await users.get(options) }
                group.addTask { try await users.get(options) }
                return try await group.reduce(into: [Output]()) { $0.append($1) }
            }
            #expect(([awaited, inTask, fromLet] + fromGroup).allSatisfy { $0.status == 200 })
            #expect(try await users.get(options).status == 200)
            #expect(try await users.getAsync(options).then { $0.status }.value == 200)
        }
    }

    @Test("64 blocking calls from 64 tasks complete")
    func manyTasks() async throws {
        try await withSandbox(.fixture) { sandbox in
            let users = try WeChatPayClient(try await .sandbox(sandbox)).chain(Self.path)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<64 {
                    let options = options(sandbox, index % sandbox.school.outUserIDs.count)
                    group.addTask { try blockingStatus(users, options) }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 64))
        }
    }

    @Test("64 blocking calls that fail and wait for a retry complete")
    func manyRetries() async throws {
        let platform = try FixturePlatform()
        let failed = Mutex<Set<String>>([])
        let transport = RecordingTransport { request in
            let isFirst = failed.withLock { $0.insert(request.target).inserted }
            return try platform.response(isFirst ? 500 : 200, "{}")
        }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        // The real way of waiting, briefly: its wake-up must not need the threads that are blocked here.
        configuration.time.sleep = { _ in try await TimeSource.system.sleep(.milliseconds(1)) }
        let client = try WeChatPayClient(configuration)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask { try blockingStatus(client.v3.x("\(index)"), [:]) }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 64))
        #expect(transport.requests.count == 128)
    }
}
