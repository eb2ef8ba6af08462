import Foundation
public import ServiceLifecycle

/// Downloads platform certificates in the background, before the current ones expire.
///
/// Run it in a `ServiceGroup` together with the service that makes the calls. A failed download leaves the ring
/// unchanged and is retried after a minute.
public struct CertificateRefreshService: Service {
    private let refresh: CertificateRefresh
    private let time: TimeSource

    /// Makes the service of a client.
    ///
    /// - Parameter client: A client whose configuration downloads certificates.
    /// - Throws: ``WeChatPayError`` with code `invalidConfiguration` for any other client.
    public init(_ client: WeChatPayClient) throws {
        guard let refresh = client.pipeline.verifier.certificates else {
            throw WeChatPayError(
                .invalidConfiguration,
                "This client does not download certificates; set apiV3Key and certificates in its configuration"
            )
        }
        self.refresh = refresh
        self.time = client.pipeline.configuration.time
    }

    /// Downloads at intervals until the task is cancelled or the service is shut down gracefully.
    public func run() async throws {
        do {
            while true {
                if let wait = refresh.age.map({ interval - $0 }), wait > .zero {
                    try await cancelWhenGracefulShutdown { try await time.sleep(wait) }
                }
                do {
                    try await refresh.refresh()
                } catch {
                    // The download itself logs and counts the error.
                    try await cancelWhenGracefulShutdown { try await time.sleep(.seconds(60)) }
                }
                try Task.checkCancellation()
            }
        } catch is CancellationError {
            return
        }
    }

    /// The configured interval, or half of the remaining validity of the newest certificate if that is shorter.
    private var interval: Duration {
        let end = refresh.ring.keys.compactMap(\.validity?.upperBound).max() ?? .distantFuture
        let half = Duration.seconds(max(60, min(end.timeIntervalSince(time.now()) / 2, 1e9)))
        return min(refresh.policy.interval, half)
    }
}
