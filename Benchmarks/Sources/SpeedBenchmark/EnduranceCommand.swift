import ArgumentParser
import Foundation
import Measuring
import Stub
@_spi(Benchmarks) import WeChatPay
import WeChatPayTesting

/// Whether a client that runs for long stays as fast and as small as it was.
struct EnduranceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "endurance",
        abstract: "1,000,000 template expansions, 1,000,000 notifications, and 50,000 calls: time and memory by block."
    )

    @Option(help: "How many expansions, and how many notifications.")
    var count = 1_000_000
    @Option(help: "How many calls.")
    var calls = 50_000

    func run() async throws {
        let users = try Calls(
            .swiftCrypto,
            transport: CannedTransport(body: StubPlatform.user)
        ).users
        try await blocks("template expansions") { count in
            for index in 0..<count {
                let path = try users.encodedPath(["organization_id": "O1000001", "out_user_id": "S\(index)"])
                guard path.utf8.count > 50 else { throw Floor.Refused() }
            }
        }
        let notifications = try Notifications(10_000)
        try await blocks("notifications verified and opened") { try await notifications.open($0) }

        print("\(calls) calls at 32 in flight, in a process of their own, by blocks of 10,000\n")
        for backend in ["swift-crypto", "openssl"] {
            let directory = try Directory()
            let server = try Server(.stub)
            defer { server.stop() }
            let environment = try server.environment(in: directory)
            let own = Peer(
                name: backend,
                command: [Programs.path("PeerClient"), "--key", backend, "--blocks", "10000"],
                environment: environment
            )
            print("\(backend):")
            print(try own.output(["get", String(calls), "0", "32"]).text)
        }
    }

    private func blocks(_ name: String, _ work: (Int) async throws -> Void) async throws {
        var rows: [[String]] = []
        let block = max(1, count / 10)
        try await work(block / 10)
        for index in 1...10 {
            let start = ContinuousClock.now
            try await work(block)
            let time = (ContinuousClock.now - start) / .microseconds(1) / Double(block)
            let memory = Double(Usage.memory) / 1_048_576
            rows.append(["\(index * block)", Table.text(time, 3), Table.text(memory)])
        }
        Table.write([name, "µs each", "MiB held"], rows)
        print()
    }
}
