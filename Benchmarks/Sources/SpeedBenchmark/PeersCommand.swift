import ArgumentParser
import Foundation
import Measuring

/// The same whole calls through several clients, side by side.
struct PeersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peers",
        abstract: "The same whole calls through several clients, interleaved in one run; see PEERS.md."
    )

    @Option(help: "NAME=COMMAND of a client that obeys the contract; may be given again.")
    var peer: [NamedCommand] = []
    @Option(help: "How often everything is measured; medians are printed.")
    var rounds = 5
    @Option(help: "Calls of each measurement at 1 in flight; four times as many at 32.")
    var calls = 500

    func run() async throws {
        let directory = try Directory()
        let server = try Server(.stub)
        defer { server.stop() }
        let environment = try server.environment(in: directory)
        func own(_ name: String, _ arguments: String...) -> Peer {
            Peer(name: name, command: [Programs.path("PeerClient")] + arguments, environment: environment)
        }
        let peers =
            [
                own("swift-wechatpay, OpenSSL", "--key", "openssl"),
                own("- on Swift's pool", "--key", "openssl", "--threads", "pool"),
                own("- blocking threads", "--key", "openssl", "--threads", "blocking"),
                own("swift-wechatpay", "--key", "swift-crypto"),
            ]
            + peer.map {
                Peer(
                    name: $0.name,
                    command: ["/bin/sh", "-c", "exec \($0.command) \"$@\"", "sh"],
                    environment: environment
                )
            }
        var figures = [Figures](repeating: Figures(), count: peers.count)
        for round in 1...rounds {
            for (index, peer) in peers.enumerated() {
                FileHandle.standardError.write(Data("round \(round) of \(rounds): \(peer.name)\n".utf8))
                figures[index].startUp.append(try peer.startUp())
                for work in Work.all {
                    let report = try peer.measure(work, calls: calls)
                    figures[index].add(report, for: work)
                }
            }
        }
        print(
            "Client CPU (user and system) is the figure to trust: calls a second depend on what else the machine does."
        )
        print(
            "Medians of \(rounds) rounds, with the smallest and the largest. The platform is a stub with fixed responses.\n"
        )
        for work in Work.all {
            print("\(work.mode.uppercased()), \(work.inFlight) in flight\n")
            let reference = figures.last?.cpu[work].map { Samples($0).median } ?? .nan
            Table.write(
                ["client", "CPU µs per call", "min", "max", "to \(peers.last?.name ?? "")", "calls/s", "min", "max"],
                zip(peers, figures).map { peer, figures in
                    let (cpu, rate) = (Samples(figures.cpu[work] ?? []), Samples(figures.rate[work] ?? []))
                    return [
                        peer.name, Table.text(cpu.median, 0), Table.text(cpu.minimum, 0), Table.text(cpu.maximum, 0),
                        Table.text(cpu.median / reference, 3), Table.text(rate.median, 0), Table.text(rate.minimum, 0),
                        Table.text(rate.maximum, 0),
                    ]
                }
            )
            print()
        }
        Table.write(
            ["client", "peak MiB", "min", "max", "start-up ms", "min", "max"],
            zip(peers, figures).map { peer, figures in
                let (peak, start) = (Samples(figures.peak), Samples(figures.startUp))
                return [
                    peer.name, Table.text(peak.median), Table.text(peak.minimum), Table.text(peak.maximum),
                    Table.text(start.median, 0), Table.text(start.minimum, 0), Table.text(start.maximum, 0),
                ]
            }
        )
    }
}

/// `NAME=COMMAND`.
struct NamedCommand: ExpressibleByArgument {
    let name: String
    let command: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let name = parts.first, let command = parts.last else { return nil }
        (self.name, self.command) = (name, command)
    }
}

/// What a peer is asked to do.
struct Work: Hashable {
    let mode: String
    let inFlight: Int

    static let all = [1, 32].flatMap { inFlight in ["get", "patch"].map { Work(mode: $0, inFlight: inFlight) } }
}

/// What was measured of one peer.
struct Figures {
    var cpu: [Work: [Double]] = [:]
    var rate: [Work: [Double]] = [:]
    var peak: [Double] = []
    var startUp: [Double] = []

    mutating func add(_ report: PeerReport, for work: Work) {
        cpu[work, default: []].append(report.cpu_seconds / Double(report.calls) * 1e6)
        rate[work, default: []].append(Double(report.calls) / report.wall_seconds)
        if work.inFlight > 1 { peak.append(Double(report.peak_bytes) / 1_048_576) }
    }
}

/// The line that a peer ends with.
struct PeerReport: Decodable {
    let calls: Int
    let wall_seconds: Double
    let cpu_seconds: Double
    let peak_bytes: Int
}

/// A client as a command line.
struct Peer {
    let name: String
    let command: [String]
    let environment: [String: String]
    var cores: String?

    func measure(_ work: Work, calls: Int) throws -> PeerReport {
        let count = work.inFlight == 1 ? calls : calls * 4
        return try run([work.mode, String(count), String(max(work.inFlight * 4, 50)), String(work.inFlight)])
    }

    /// From starting the program until it closes its output, with one call, in milliseconds.
    func startUp() throws -> Double {
        try output(["get", "1", "0", "1"]).time / .milliseconds(1)
    }

    func run(_ arguments: [String]) throws -> PeerReport {
        guard let line = try output(arguments).text.split(separator: "\n").last else {
            throw ValidationError("\(name) printed nothing")
        }
        return try JSONDecoder().decode(PeerReport.self, from: Data(line.utf8))
    }

    /// All that it prints, and how long that took; the end of a process is noticed later than that of its output.
    func output(_ arguments: [String]) throws -> (text: String, time: Duration) {
        let (process, output) = (Process(), Pipe())
        let command = Programs.command(command, cores: cores)
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst()) + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let time = ContinuousClock.now - start
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ValidationError("\(name) ended with status \(process.terminationStatus)")
        }
        return (text, time)
    }
}
