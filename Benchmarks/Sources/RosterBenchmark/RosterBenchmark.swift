import ArgumentParser

/// The roster: a million rows of which a hundredth changed, and the speed of an apply beside the bare client.
@main
struct RosterBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "RosterBenchmark",
        subcommands: [MillionCommand.self, TrustedCommand.self, ThroughputCommand.self, ServeCommand.self]
    )
}
