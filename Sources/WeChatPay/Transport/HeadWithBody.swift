import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Sends the head of a request together with the beginning of its body, in one write to the socket.
///
/// The HTTP library flushes the head separately, which costs a second system call, a second packet
/// and TLS record, for every request with a body.
final class HeadWithBody: ChannelOutboundHandler {
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private var awaitsBody = false

    /// Added next to the encoder of a new connection.
    @Sendable static func add(to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            // If the library has other handlers than expected, it sends requests as usual.
            guard let encoder = try? pipeline.handler(type: HTTPRequestEncoder.self) else { return }
            try pipeline.addHandler(HeadWithBody(), position: .after(encoder))
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) { awaitsBody = true } else { awaitsBody = false }
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        // A head that fills the channel's buffer must be flushed, or there would be no room for the body.
        if !awaitsBody || !context.channel.isWritable { context.flush() }
    }
}
