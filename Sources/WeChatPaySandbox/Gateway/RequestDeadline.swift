import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, even if its bytes continue to arrive slowly.
///
/// The server's own idle timeout restarts with each part of a body.
final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// The time limit for the rest of a body that is rejected because it is larger than any route accepts.
    private static let refused = TimeAmount.seconds(10)

    private let limit: TimeAmount
    private let maximumBodySize: Int
    private var timer: Scheduled<Void>?

    /// - Parameters:
    ///   - limit: The time limit for a request, from its head to its end.
    ///   - maximumBodySize: The largest body that any route accepts, in bytes.
    init(_ limit: Duration, maximumBodySize: Int) {
        self.limit = TimeAmount(limit)
        self.maximumBodySize = maximumBodySize
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            // A length that is not a number counts as too large: the decoder accepts only digits.
            let length = head.headerFields[.contentLength].map { Int($0) ?? .max } ?? 0
            start(length > maximumBodySize ? min(limit, Self.refused) : limit, context)
        case .end: stop()
        case .body: break
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func start(_ limit: TimeAmount, _ context: ChannelHandlerContext) {
        stop()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }
}
