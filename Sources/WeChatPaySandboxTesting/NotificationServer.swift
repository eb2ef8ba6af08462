public import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
public import WeChatPay
import WeChatPaySandbox
import WeChatPayHTTP

/// Runs a notification server on a free port of this machine while a closure runs.
///
/// ```swift
/// try await withNotificationServer { headers, body in
///     await client.notifications.handle(headers: headers, body: body) { print($0) }
/// } run: { url in
///     try await sandbox.setNotifyURL(url)
/// }
/// ```
///
/// - Parameters:
///   - response: Returns the response to each POST.
///   - body: Gets the server's URL; the server listens already.
/// - Returns: What the closure returns.
/// - Throws: The error of the closure, or an error when the server cannot listen.
public nonisolated(nonsending) func withNotificationServer<Result: Sendable>(
    _ response: @escaping @Sendable (Headers, Data) async -> NotificationResponse,
    run body: (_ url: String) async throws -> Result
) async throws -> Result {
    let router = Router()
    router.post("/notify") { request, _ in
        let buffer = try await request.body.collect(upTo: 1 << 20)
        let headers = Headers(request.headers.map { ($0.name.rawName, $0.value) })
        let response = await response(headers, Data(buffer.readableBytesView))
        return Response(
            status: .init(code: response.status),
            headers: [.contentType: response.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: response.body))
        )
    }
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = Application(
        router: router,
        configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) },
        logger: Logger(label: "notifications", factory: { _ in SwiftLogNoOpLogHandler() })
    )
    return try await withThrowingTaskGroup(of: Void.self) { group in
        // Runs outside the cooperative pool, whose threads a test may block while it waits for a response.
        group.addTask(executorPreference: DispatchExecutor.sandbox) {
            defer { continuation.finish() }
            try await application.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await group.waitForAll()
            throw CancellationError()
        }
        let result = try await body("http://127.0.0.1:\(port)/notify")
        group.cancelAll()
        return result
    }
}
