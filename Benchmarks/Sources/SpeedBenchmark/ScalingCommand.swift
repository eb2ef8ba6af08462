import ArgumentParser
import Foundation
import Measuring
import WeChatPayCrypto
import WeChatPayTesting

/// Measures the gain from a second core.
struct ScalingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaling",
        abstract: "Signatures and calls a second on two cores and on one."
    )

    @Option(help: "How often everything is measured; medians are printed.")
    var rounds = 5

    func run() async throws {
        let directory = try Directory()
        var rates: [String: [String: [Double]]] = [:]
        var order: [String] = []
        func note(_ name: String, _ cores: String, _ rate: Double) {
            if rates[name] == nil { order.append(name) }
            rates[name, default: [:]][cores, default: []].append(rate)
        }
        for round in 1...rounds {
            FileHandle.standardError.write(Data("round \(round) of \(rounds)\n".utf8))
            for threads in [1, 2] {
                let cores = threads == 1 ? "one" : "two"
                note("bare loop of additions (what the machine gives)", cores, try Self.spin(threads))
                note("sign, swift-crypto, one key", cores, try Self.sign(threads) { key, _ in { try key.sign() } })
                note(
                    "sign, swift-crypto, a key each",
                    cores,
                    try Self.sign(threads) { _, index in
                        let own = try Signer()
                        return { try own.sign() }
                    }
                )
                note("sign, OpenSSL, one key", cores, try Self.sign(threads) { key, _ in { try key.signOpenSSL() } })
            }
            for key in ["swift-crypto", "openssl"] {
                for cores in ["one", "two"] {
                    let mask = cores == "one" ? "0" : nil
                    let server = try Server(.stub, cores: mask)
                    defer { server.stop() }
                    let environment = try server.environment(in: directory)
                    let peer = Peer(
                        name: key,
                        command: [Programs.path("PeerClient"), "--key", key],
                        environment: environment,
                        cores: mask
                    )
                    let report = try peer.run(["get", "6000", "500", "32"])
                    note("GET, 32 in flight, \(key), the stub on the same cores", cores, 6000 / report.wall_seconds)
                }
            }
        }
        Table.write(
            ["a second", "one core", "two cores", "ratio", "min", "max"],
            order.map { name in
                let (one, two) = (rates[name]?["one"] ?? [], rates[name]?["two"] ?? [])
                let ratios = Samples(zip(one, two).map { $1 / $0 })
                return [
                    name, Table.text(Samples(one).median, 0), Table.text(Samples(two).median, 0),
                    Table.text(ratios.median, 2), Table.text(ratios.minimum, 2), Table.text(ratios.maximum, 2),
                ]
            }
        )
    }

    /// A key in both libraries.
    private struct Signer {
        let key: RSASigningKey
        let openSSL: OpenSSLSigningKey
        let message = SignatureMessage.response(timestamp: "1", nonce: "n", body: Data())

        init() throws {
            self.key = try RSASigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
            self.openSSL = try OpenSSLSigningKey(pem: FixtureKeys.merchantPrivateKeyPEM)
        }

        func sign() throws { _ = try key.sign(message) }
        func signOpenSSL() throws { _ = try openSSL.sign(message) }
    }

    private static func sign(
        _ threads: Int,
        _ make: (Signer, Int) throws -> () throws -> Void
    ) throws -> Double {
        let shared = try Signer()
        return try rate(threads, 800, try (0..<threads).map { try make(shared, $0) })
    }

    private static func spin(_ threads: Int) throws -> Double {
        try rate(
            threads,
            800,
            (0..<threads).map { _ in
                {
                    var sum: UInt64 = 1
                    for value in 0..<200_000 as Range<UInt64> { sum = sum &* 6_364_136_223_846_793_005 &+ value }
                    guard sum != 0 else { throw Floor.Refused() }
                }
            }
        )
    }

    /// How often a second all threads together do their work; each does it so many times.
    private static func rate(_ threads: Int, _ count: Int, _ work: [() throws -> Void]) throws -> Double {
        // What fails would be fast.
        for each in work { try each() }
        nonisolated(unsafe) let work = work
        let start = ContinuousClock.now
        DispatchQueue.concurrentPerform(iterations: threads) { index in
            for _ in 0..<count { try? work[index]() }
        }
        return Double(threads * count) / ((ContinuousClock.now - start) / .seconds(1))
    }
}
