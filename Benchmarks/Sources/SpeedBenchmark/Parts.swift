import Benchmark
import Foundation
import Measuring
import Stub
@_spi(Benchmarks) import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// The client's parts, each by itself, measured by google/swift-benchmark.
struct Parts {
    private let suite: BenchmarkSuite
    private let costs: [String: Rows.Cost]

    init(_ floor: Floor) throws {
        let calls = try Calls(
            .swiftCrypto,
            transport: CannedTransport(body: StubPlatform.user)
        )
        let users = calls.users
        let pem = FixtureKeys.merchantPrivateKeyPEM
        let (key, openSSL) = (try RSASigningKey(pem: pem), try OpenSSLSigningKey(pem: pem))
        let publicKey = try key.publicKey
        let message = SignatureMessage.request(
            method: "GET",
            target: "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001",
            timestamp: "1554208460",
            nonce: "593BEC0C930BF1AFEB40B4A08C8FB242",
            body: Data()
        )
        let signature = try key.sign(message)
        let sealed = try publicKey.seal("13800138000")
        let suite = BenchmarkSuite(name: "parts")
        var costs: [String: Rows.Cost] = [:]
        func add(_ name: String, _ cost: Rows.Cost, _ work: @escaping () throws -> Void) {
            costs[name] = cost
            suite.benchmark(name, function: work)
        }
        for operation in Floor.Operation.allCases {
            add("bare: \(operation.rawValue)", [operation: 1]) { try floor.run(operation, 1) }
        }
        add("a message: sign, swift-crypto", [.sign: 1]) { _ = try key.sign(message) }
        add("a message: sign, OpenSSL", [.signOpenSSL: 1]) { _ = try openSSL.sign(message) }
        add("a message: verify", [.verify: 1]) {
            guard publicKey.isValidSignature(signature, for: message) else { throw Floor.Refused() }
        }
        add("a field: seal", [.seal: 1]) { _ = try publicKey.seal("13800138000") }
        add("a field: open, swift-crypto", [.open: 1]) { _ = try key.open(sealed) }
        add("a field: open, OpenSSL", [:]) { _ = try openSSL.open(sealed) }
        add("path template: expand", [:]) { _ = try users.encodedPath(Calls.path) }
        add("body: encode, nothing sealed", [:]) { _ = try users.encodedBody(Calls.plain) }
        add("body: encode, two fields sealed", [.seal: 2]) { _ = try users.encodedBody(Calls.sealed) }
        self.suite = suite
        self.costs = costs
    }

    /// Measures every part for a while, and adds the medians.
    func measure(into rows: inout Rows) throws {
        var runner = BenchmarkRunner(
            suites: [suite],
            settings: [Format(.none), Quiet(true), MinTime(seconds: 0.1), WarmupIterations(20)]
        )
        try runner.run()
        var floor: Rows.Cost = [:]
        for result in runner.results {
            let median = Samples(result.measurements).median / 1000
            let cost = costs[result.benchmarkName] ?? [:]
            if result.benchmarkName.hasPrefix("bare: "), let operation = cost.keys.first { floor[operation] = median }
            rows.add(result.benchmarkName, median, cost: cost, floor: floor)
        }
    }
}
