import Foundation
import Hummingbird
import ServiceLifecycle
import WeChatPay

/// The routes: one, which the platform posts to.
public func makeRouter(_ receiver: NotificationReceiver, _ jobs: Jobs) -> Router<BasicRequestContext> {
    let router = Router()
    router.post("notify") { request, _ in
        let body = try await request.body.collect(upTo: 1 << 20)
        let headers = Headers(request.headers.map { ($0.name.rawName, $0.value) })
        // On disk, then answered; the work comes afterwards.
        let answer = await receiver.answer(headers: headers, body: Data(body.readableBytesView)) { notification in
            try await jobs.add(notification)
        }
        return Response(
            status: .init(code: answer.status),
            headers: [.contentType: answer.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
    return router
}

/// Does the work, once a second, until it is shut down.
public struct Worker: Service {
    private let jobs: Jobs

    /// Works on these jobs.
    public init(_ jobs: Jobs) { self.jobs = jobs }

    /// Works until the task is cancelled or the service is shut down gracefully.
    public func run() async throws {
        while !Task.isShuttingDownGracefully {
            try await jobs.work()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            try Task.checkCancellation()
        }
    }
}
