import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Sends a request's head together with the first of its body, in one write to the socket.
///
/// The HTTP library flushes the head by itself, which costs a second system call, and on the way a second packet
/// and TLS record, for every request with a body.
final class HeadWithBody: ChannelOutboundHandler {
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private var awaitsBody = false

    /// Takes its place beside the encoder of a new connection.
    @Sendable static func add(to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            // Where the library's handlers are others than expected, requests leave as it sends them.
            guard let encoder = try? pipeline.handler(type: HTTPRequestEncoder.self) else { return }
            try pipeline.addHandler(HeadWithBody(), position: .after(encoder))
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) { awaitsBody = true } else { awaitsBody = false }
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        // What fills the channel's buffer by itself has to leave, or there would never be room for the body.
        if !awaitsBody || !context.channel.isWritable { context.flush() }
    }
}
