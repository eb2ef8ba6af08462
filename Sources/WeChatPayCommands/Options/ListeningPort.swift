import NIOCore
import NIOPosix

/// Chooses the ports of a sandbox, the same in each run if they are free, so that exported variables remain valid.
enum ListeningPort: Int {
    case gateway = 9080
    case admin = 9081

    /// The number of pairs of ports that are tried.
    private static let pairs = 50
    /// The number of sandboxes that are started, each on ports that were free before.
    static let attempts = 5

    /// Returns the given port, or the default one, or the next free one; 0 if none of them is free.
    static func choose(_ port: Int?, _ first: ListeningPort, on host: String) async -> Int {
        if let port { return port }
        for pair in 0..<pairs {
            let port = first.rawValue + 2 * pair
            if await isFree(port, on: host) { return port }
        }
        return 0
    }

    /// Whether the port can be listened on; only a port that is in use is not free.
    static func isFree(_ port: Int, on host: String) async -> Bool {
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: host, port: port).get()
            try await channel.close()
            return true
        } catch let error as IOError {
            return error.errnoCode != EADDRINUSE
        } catch {
            return true
        }
    }
}
