import ArgumentParser

/// Measures the roster: a million rows of which 1 % changed, and the speed of an apply compared to the bare client.
@main
struct RosterBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "RosterBenchmark",
        subcommands: [
            MillionCommand.self, FormatsCommand.self, ReadCommand.self, TrustedCommand.self, ThroughputCommand.self,
            ServeCommand.self,
        ]
    )
}
