import ServiceLifecycle

/// Runs the notifier for as long as the sandbox runs.
struct NotifierService: Service {
    let platform: Platform

    func run() async throws {
        try? await cancelWhenGracefulShutdown { await platform.notifier.run(on: platform) }
    }
}
