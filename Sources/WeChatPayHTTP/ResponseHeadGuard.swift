package import NIOCore
package import NIOHTTP1

/// Rejects a response whose status is not a final or informational HTTP status, before the HTTP library reads it.
///
/// async-http-client 1.37.0 treats a status below 100 as informational and traps on the body or the end that
/// follows (`HTTPRequestStateMachine.receivedHTTPResponseBodyPart` and `…End`); RFC 9110, section 15, allows 100 to 599
/// and asks clients to accept up to 999. The decoder below delivers any number.
package final class ResponseHeadGuard: ChannelInboundHandler {
    package typealias InboundIn = HTTPClientResponsePart
    package typealias InboundOut = HTTPClientResponsePart

    private var hasRefused = false

    /// Adds the guard behind the decoder of a new connection, for `http1_1ConnectionDebugInitializer`.
    ///
    /// A connection whose pipeline has no such decoder is closed, because it cannot be guarded.
    @Sendable package static func add(to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(ResponseHeadGuard(), position: .after(decoder))
        }
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if hasRefused { return }
        if case .head(let head) = unwrapInboundIn(data), !(100...999).contains(head.status.code) {
            hasRefused = true
            context.fireErrorCaught(InvalidResponse())
            context.close(promise: nil)
            return
        }
        context.fireChannelRead(data)
    }
}

/// A response with a status outside the range 100 to 999.
package struct InvalidResponse: Error, Sendable, CustomStringConvertible {
    /// What is wrong with it.
    package var description: String { "the status of the response is not between 100 and 999" }
}
