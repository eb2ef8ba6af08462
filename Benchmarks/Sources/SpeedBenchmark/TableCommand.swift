import ArgumentParser
import Benchmark
import Foundation
import Measuring
import Stub
@_spi(Benchmarks) import WeChatPay
import WeChatPayCrypto
import WeChatPayTesting

/// Measures every kind of call, next to the floor.
struct TableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Prints the cost of the client's parts and of complete calls relative to the RSA operations."
    )

    @Option(help: "How often everything is measured; medians are printed.")
    var rounds = 5

    func run() async throws {
        let floor = try Floor()
        let parts = try Parts(floor)
        let notifications = try Notifications(1000)
        let (stub, sandbox) = (try Server(.stub), try Server(.sandbox))
        defer {
            stub.stop()
            sandbox.stop()
        }
        let loopback = try Calls.Backend.allCases.map { ($0, try stub.calls($0)) }
        let sandboxCalls = try sandbox.calls(.openSSL)
        var (partRows, pipelineRows, loopbackRows, serverRows) = (Rows(), Rows(), Rows(), Rows())
        for round in 1...rounds {
            FileHandle.standardError.write(Data("round \(round) of \(rounds)\n".utf8))
            try parts.measure(into: &partRows)
            let least = try await measure(floor)
            partRows.add(
                "notification: verify and open",
                try await processorTime(of: 2000) { try await notifications.open(2000) },
                cost: [.verify: 1],
                floor: least
            )
            for backend in Calls.Backend.allCases {
                let canned = try CannedTransport(body: StubPlatform.user)
                let calls = try Calls(
                    backend,
                    transport: canned
                )
                for mode in Calls.Mode.allCases {
                    try await measurePipeline(calls, mode, backend, floor, into: &pipelineRows)
                }
            }
            for (backend, calls) in loopback {
                for mode in Calls.Mode.allCases {
                    for inFlight in [1, 32] {
                        try await measureLoopback(calls, mode, backend, inFlight, floor, into: &loopbackRows)
                    }
                }
            }
            try await measureServers(stub, loopback[1].1, sandbox, sandboxCalls, floor, into: &serverRows)
        }
        partRows.write("Parts: µs of one operation", unit: "µs")
        pipelineRows.write("The pipeline on a transport in memory: client CPU", unit: "CPU µs")
        loopbackRows.write("Whole calls over loopback against a stub: client CPU", unit: "CPU µs")
        serverRows.write("The platforms themselves, per request at 8 in flight: their CPU", unit: "CPU µs")
    }

    /// The processor time of each bare operation, in µs.
    private func measure(_ floor: Floor) async throws -> Rows.Cost {
        var cost: Rows.Cost = [:]
        for operation in Floor.Operation.allCases {
            let count = operation == .verify || operation == .seal ? 500 : 50
            cost[operation] = try await processorTime(of: count) { try floor.run(operation, count) }
        }
        return cost
    }

    /// In short turns with the floor, so that both meet the same machine.
    private func measurePipeline(
        _ calls: Calls,
        _ mode: Calls.Mode,
        _ backend: Calls.Backend,
        _ floor: Floor,
        into rows: inout Rows
    ) async throws {
        let cost = Calls.cost(mode, backend)
        let (turns, count) = (20, 50)
        var (figure, least) = (0.0, Rows.Cost())
        try await calls.run(mode, count, inFlight: 1)
        for _ in 0..<turns {
            figure += try await processorTime(of: count) { for _ in 0..<count { try await calls.once(mode) } }
            for operation in cost.keys {
                least[operation, default: 0] += try await processorTime(of: count) {
                    try floor.run(operation, count)
                }
            }
        }
        rows.add(
            "\(mode.rawValue), \(backend.rawValue)",
            figure / Double(turns),
            cost: cost,
            floor: least.mapValues { $0 / Double(turns) },
            limit: 1.05
        )
    }

    private func measureLoopback(
        _ calls: Calls,
        _ mode: Calls.Mode,
        _ backend: Calls.Backend,
        _ inFlight: Int,
        _ floor: Floor,
        into rows: inout Rows
    ) async throws {
        let (turns, count) = (8, inFlight == 1 ? 50 : 320)
        var (figure, least) = (0.0, Rows.Cost())
        try await calls.run(mode, 64, inFlight: inFlight)
        for _ in 0..<turns {
            figure += try await processorTime(of: count) { try await calls.run(mode, count, inFlight: inFlight) }
            least.merge(try await measure(floor)) { $0 + $1 }
        }
        rows.add(
            "\(mode.rawValue), \(inFlight) in flight, \(backend.rawValue)",
            figure / Double(turns),
            cost: Calls.cost(mode, backend),
            floor: least.mapValues { $0 / Double(turns) },
            limit: inFlight == 1 ? nil : backend == .openSSL ? 1.35 : 1.18
        )
    }

    private func measureServers(
        _ stub: Server,
        _ stubCalls: Calls,
        _ sandbox: Server,
        _ sandboxCalls: Calls,
        _ floor: Floor,
        into rows: inout Rows
    ) async throws {
        let count = 800
        for mode in Calls.Mode.allCases {
            for (name, server, calls) in [("stub", stub, stubCalls), ("sandbox", sandbox, sandboxCalls)] {
                try await calls.run(mode, 64, inFlight: 8)
                let least = try await measure(floor)
                let before = try server.cpu
                try await calls.run(mode, count, inFlight: 8)
                rows.add(
                    "\(name), \(mode.rawValue)",
                    (try server.cpu - before) / Double(count) * 1e6,
                    cost: name == "stub"
                        ? [:] : mode == .get ? [.verify: 1, .sign: 1] : [.verify: 1, .sign: 1, .open: 2],
                    floor: least
                )
            }
        }
    }
}
