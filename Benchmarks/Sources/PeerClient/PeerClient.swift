import Foundation
import Measuring
import Synchronization
import WeChatPay
import WeChatPayCrypto

/// This project's client, as one of the peers: see `Benchmarks/PEERS.md` for the contract.
@main
struct PeerClient {
    enum Key: String { case swiftCrypto = "swift-crypto", openSSL = "openssl" }
    enum Threads: String { case executor, pool, blocking }
    enum Mode: String { case get, patch }

    /// What signs.
    var key = Key.swiftCrypto
    /// Where calls run: tasks on the client's executor, tasks on Swift's pool, or blocking threads.
    var threads = Threads.executor
    /// Prints the calls a second of every block of so many calls.
    var blocks: Int?
    var mode = Mode.get
    /// How many calls, how many before them that do not count, and how many at once.
    var counts: [Int] = []

    static func main() async throws {
        guard let client = PeerClient(CommandLine.arguments.dropFirst()) else {
            let usage = """
                usage: PeerClient [--key swift-crypto|openssl] [--threads executor|pool|blocking] [--blocks COUNT] \
                get|patch COUNT WARM_UP IN_FLIGHT

                """
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
        try await client.run()
    }

    /// By hand, since an argument parser would be measured with the client.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let option = rest.first, option.hasPrefix("--"), let value = rest.dropFirst().first {
            switch option {
            case "--key": if let value = Key(rawValue: value) { key = value } else { return nil }
            case "--threads": if let value = Threads(rawValue: value) { threads = value } else { return nil }
            case "--blocks": if let value = Int(value) { blocks = value } else { return nil }
            default: return nil
            }
            rest = rest.dropFirst(2)
        }
        guard rest.count == 4, let mode = rest.first.flatMap(Mode.init) else { return nil }
        self.mode = mode
        self.counts = rest.dropFirst().compactMap { Int($0) }
        guard counts.count == 3 else { return nil }
    }

    private func run() async throws {
        let caller = try Caller(mode: mode, key: key)
        let (count, warmUp, inFlight) = (counts[0], counts[1], counts[2])
        func work(_ count: Int) async throws {
            switch threads {
            case .executor: try await caller.call(count, inFlight: inFlight) { caller.client.nextExecutor() }
            case .pool: try await caller.call(count, inFlight: inFlight) { nil }
            case .blocking: try await caller.block(count, inFlight: inFlight)
            }
        }
        if warmUp > 0 { try await work(warmUp) }
        let (cpu, start) = (Usage.cpu, ContinuousClock.now)
        if let blocks {
            for _ in 0..<(count / blocks) {
                let start = ContinuousClock.now
                try await work(blocks)
                let rate = Double(blocks) / ((ContinuousClock.now - start) / .seconds(1))
                print("\(Int(rate)) calls/s, peak \(Usage.peakMemory / 1000) kB")
            }
        } else {
            try await work(count)
        }
        let report = Report(
            calls: count,
            wall_seconds: (ContinuousClock.now - start) / .seconds(1),
            cpu_seconds: Usage.cpu - cpu,
            peak_bytes: Usage.peakMemory
        )
        print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
    }
}

/// The line that a peer ends with.
struct Report: Codable {
    let calls: Int
    let wall_seconds: Double
    let cpu_seconds: Double
    let peak_bytes: Int
}

/// Makes the same call again and again.
struct Caller {
    let mode: PeerClient.Mode
    let client: WeChatPayClient
    let users: Resource

    init(mode: PeerClient.Mode, key: PeerClient.Key) throws {
        let environment = ProcessInfo.processInfo.environment
        func variable(_ name: String) throws -> String {
            guard let value = environment[name] else { throw Unset(name: name) }
            return value
        }
        let file = try variable("WECHATPAY_PRIVATE_KEY")
        let signing: any SigningKey =
            switch key {
            case .swiftCrypto: try RSASigningKey(pemFile: file)
            case .openSSL: try OpenSSLSigningKey(pemFile: file)
            }
        var configuration = WeChatPayClient.Configuration(
            merchant: Merchant(
                id: try variable("WECHATPAY_MCHID"),
                serial: try variable("WECHATPAY_SERIAL"),
                key: signing
            ),
            platformKeys: [
                try PlatformKey(
                    id: try variable("WECHATPAY_PLATFORM_KEY_ID"),
                    pemFile: try variable("WECHATPAY_PLATFORM_KEY")
                )
            ]
        )
        configuration.baseURL = try variable("WECHATPAY_BASE_URL")
        self.mode = mode
        self.client = try WeChatPayClient(configuration)
        self.users =
            client.v3.offlinefacemch.organizations._organization_id_.users
            .outUserId._out_user_id_
    }

    var options: RequestOptions {
        switch mode {
        case .get: ["organization_id": "O1000001", "out_user_id": "S2026001"]
        case .patch:
            [
                "organization_id": "O1000001", "out_user_id": "S2026001",
                "json": [
                    "user_name": .sealed("张三"), "user_type": "STUDENT",
                    "student_info": ["class_name": "高中一年三班"], "status": "NORMAL",
                    "phone": .sealed("13800138000"),
                ],
            ]
        }
    }

    /// Calls, with so many in flight at once.
    func call(_ count: Int, inFlight: Int, on executor: () -> (any TaskExecutor)?) async throws {
        let turns = Turns(count)
        try await withThrowingTaskGroup { group in
            for _ in 0..<inFlight {
                group.addTask(executorPreference: executor()) {
                    while turns.take() {
                        switch mode {
                        case .get:
                            let output = try await users.get(options)
                            guard output.status == 200, !output.body.isEmpty else { throw Unexpected() }
                        case .patch:
                            let output = try await users.patch(options)
                            guard output.status == 204 else { throw Unexpected() }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    struct Unexpected: Error {}
    struct Unset: Error { let name: String }
}

/// Shares so many turns among those that take them.
final class Turns: Sendable {
    private let count: Int
    private let taken = Atomic(0)

    init(_ count: Int) { self.count = count }

    func take() -> Bool { taken.add(1, ordering: .relaxed).oldValue < count }
}
