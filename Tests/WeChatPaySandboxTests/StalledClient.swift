import NIOCore
import NIOPosix

/// A client that announces a body and does not send it.
struct StalledClient {
    private let channel: any Channel

    init(port: Int) async throws {
        self.channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
    }

    func begin() async throws {
        let head = "PATCH /v3/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"
        try await channel.writeAndFlush(ByteBuffer(string: head))
    }

    /// Waits until the other side closes the connection; throws if the task is cancelled first.
    func waitUntilCut() async throws {
        try await withTaskCancellationHandler {
            try await channel.closeFuture.get()
        } onCancel: {
            channel.close(promise: nil)
        }
        try Task.checkCancellation()
    }
}
