import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import WeChatPay

/// The routes: one, which the platform posts to.
public func makeRouter(_ receiver: NotificationReceiver, _ jobs: Jobs) -> Router<BasicRequestContext> {
    let router = Router()
    router.post("notify") { request, _ in
        let body = try await request.body.collect(upTo: 1 << 20)
        let headers = Headers(request.headers.map { ($0.name.rawName, $0.value) })
        // Store first, then respond; the work is done afterwards.
        let response = await receiver.handle(headers: headers, body: Data(body.readableBytesView)) { notification in
            try await jobs.add(notification)
        }
        return Response(
            status: .init(code: response.status),
            headers: [.contentType: response.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: response.body))
        )
    }
    return router
}

/// Does the work, once a second, until it is shut down.
public struct Worker: Service {
    private let jobs: Jobs
    private let logger: Logger

    /// Works on these jobs.
    public init(_ jobs: Jobs, logger: Logger = Logger(label: "worker")) { (self.jobs, self.logger) = (jobs, logger) }

    /// Works until the task is cancelled or the service is shut down gracefully.
    public func run() async throws {
        while !Task.isShuttingDownGracefully {
            do {
                try await jobs.work()
            } catch {
                // A full disk or a busy file: the jobs stay open, and the next second tries again. No row is logged.
                logger.error("The jobs could not be worked on", metadata: ["type": "\(type(of: error))"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            try Task.checkCancellation()
        }
    }
}
