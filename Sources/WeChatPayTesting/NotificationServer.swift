import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WeChatPay
import WeChatPaySandbox

/// Runs a server for notifications for as long as a closure takes, on a free port of this machine.
///
/// ```swift
/// try await withNotificationServer { headers, body in
///     await client.notifications.answer(headers: headers, body: body) { print($0) }
/// } run: { url in
///     try await sandbox.setNotifyURL(url)
/// }
/// ```
///
/// - Parameters:
///   - answer: Answers each POST.
///   - body: Gets the server's URL; the server listens already.
/// - Returns: What the closure returns.
/// - Throws: What the closure throws, or what kept the server from listening.
public func withNotificationServer<Result: Sendable>(
    _ answer: @escaping @Sendable (Headers, Data) async -> NotificationAnswer,
    run body: (_ url: String) async throws -> Result
) async throws -> Result {
    let router = Router()
    router.post("/notify") { request, _ in
        let buffer = try await request.body.collect(upTo: 1 << 20)
        let headers = Headers(request.headers.map { ($0.name.rawName, $0.value) })
        let answer = await answer(headers, Data(buffer.readableBytesView))
        return Response(
            status: .init(code: answer.status),
            headers: [.contentType: answer.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: answer.body))
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
        // Off the cooperative pool, whose threads a test may hold while it waits for an answer.
        group.addTask(executorPreference: SandboxExecutor.shared) {
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
