import ServiceLifecycle

/// Runs the notifier until the sandbox stops.
struct NotifierService: Service {
    let platform: Platform

    func run() async throws {
        await cancelWhenGracefulShutdown { await platform.notifier.run(on: platform) }
    }
}
