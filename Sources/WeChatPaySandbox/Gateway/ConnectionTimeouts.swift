import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection that is idle, and one whose request does not arrive in time, even if its bytes continue to
/// arrive slowly.
///
/// The server's own idle timeout restarts with each part of a body.
final class ConnectionTimeouts: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The time limit for the rest of a body that is rejected because it is larger than any route accepts.
    private static let refused = TimeAmount.seconds(10)

    private let idle: TimeAmount
    private let request: TimeAmount
    private let maximumBodySize: Int
    private var timer: Scheduled<Void>?
    private var isArriving = false
    private var openRequests = 0

    /// - Parameters:
    ///   - idle: The time limit for a connection without a request, or with an incomplete head.
    ///   - request: The time limit for a request, from its head to its end.
    ///   - maximumBodySize: The largest body that any route accepts, in bytes.
    init(idle: Duration, request: Duration, maximumBodySize: Int) {
        self.idle = TimeAmount(idle)
        self.request = TimeAmount(request)
        self.maximumBodySize = maximumBodySize
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { start(idle, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        start(idle, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            (isArriving, openRequests) = (true, openRequests + 1)
            // A length that is not a number counts as too large: the decoder accepts only digits.
            let length = head.headerFields[.contentLength].map { Int($0) ?? .max } ?? 0
            start(length > maximumBodySize ? min(request, Self.refused) : request, context)
        case .end:
            isArriving = false
            stop()
            startIfIdle(context)
        case .body: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            openRequests -= 1
            startIfIdle(context)
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    /// An early response leaves the request's own time limit in place.
    private func startIfIdle(_ context: ChannelHandlerContext) {
        if openRequests <= 0, !isArriving { start(idle, context) }
    }

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
