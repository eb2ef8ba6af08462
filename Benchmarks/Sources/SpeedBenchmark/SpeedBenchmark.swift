import ArgumentParser

/// Measures the client relative to the floor that the RSA operations set.
@main
struct SpeedBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "SpeedBenchmark",
        abstract: "Measures the client relative to the RSA operations, its floor.",
        subcommands: [
            TableCommand.self, PeersCommand.self, ScalingCommand.self, EnduranceCommand.self, ServeCommand.self,
        ],
        defaultSubcommand: TableCommand.self
    )
}
