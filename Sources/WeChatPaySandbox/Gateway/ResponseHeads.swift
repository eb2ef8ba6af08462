import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Completes the heads of responses, and responds where the server cannot: to `Expect: 100-continue`, and
/// to data that is not HTTP.
final class ResponseHeads: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let idleTimeout: Duration
    private let now: @Sendable () -> Date
    private let accepts: @Sendable (HTTPRequest) -> Bool
    private var lastDate = (second: -1.0, text: "")
    private var parserError: HTTPParserError?
    private var closesAfterResponse = false
    private var isHeadAlone = false

    /// - Parameters:
    ///   - idleTimeout: The time after which an idle connection is closed, for the header `Keep-Alive`.
    ///   - now: The clock for the header `Date`.
    ///   - accepts: Whether the body of a request with this head is read.
    init(
        idleTimeout: Duration,
        now: @escaping @Sendable () -> Date,
        accepts: @escaping @Sendable (HTTPRequest) -> Bool
    ) {
        self.idleTimeout = idleTimeout
        self.now = now
        self.accepts = accepts
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data) {
            if head.headerFields[.connection]?.lowercased() == "close" { closesAfterResponse = true }
            if head.headerFields[.expect]?.lowercased() == "100-continue" { respondToExpectation(of: head, context) }
        }
        context.fireChannelRead(data)
    }

    private func respondToExpectation(of head: HTTPRequest, _ context: ChannelHandlerContext) {
        if accepts(head) {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        } else {
            // The client may send the body or not, so the start of a next request cannot be recognized.
            closesAfterResponse = true
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        parserError = parserError ?? error as? HTTPParserError
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        isHeadAlone = false
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isHeadAlone = true
            let failure = head.headerFields[.date] == nil ? parserError.flatMap { try? Self.failure($0).body() } : nil
            head.headerFields[.date] = date()
            if let failure {
                // The server's own response to data that is not HTTP has no explanation.
                head.headerFields[.contentLength] = String(failure.count)
                head.headerFields[.contentType] = GatewayResponse.contentType
            } else if closesAfterResponse {
                head.headerFields[.connection] = "close"
            } else if head.headerFields[.connection] == nil {
                head.headerFields[.connection] = "keep-alive"
                head.headerFields["Keep-Alive"] = "timeout=\(idleTimeout.components.seconds)"
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
            if let failure {
                context.write(wrapOutboundOut(.body(ByteBuffer(bytes: failure))), promise: nil)
            }
        case .end where closesAfterResponse:
            let channel = context.channel
            context.writeAndFlush(data).whenComplete { _ in channel.close(promise: nil) }
            promise?.succeed()
        default: context.write(data, promise: promise)
        }
    }

    /// A head is sent together with what follows it: of a response that is sent twice, a client could use a later part
    /// as the response to its next request.
    func flush(context: ChannelHandlerContext) {
        if !isHeadAlone { context.flush() }
    }

    /// The error for data that is not HTTP.
    private static func failure(_ error: HTTPParserError) -> GatewayError {
        switch error {
        case .invalidURL:
            .malformedHTTP("the request target has a character that is not allowed; percent-encode it as UTF-8")
        case .headerOverflow: .malformedHTTP("the request line or the headers are too long")
        case .invalidHeaderToken: .malformedHTTP("a header has a character that is not allowed")
        case .invalidContentLength, .unexpectedContentLength:
            .malformedHTTP(
                "Content-Length is not a number, is given twice, or is given in addition to Transfer-Encoding"
            )
        case .invalidChunkSize: .malformedHTTP("the size of a chunk is not a hexadecimal number")
        case .invalidMethod: .malformedHTTP("the method is not known")
        case .invalidVersion: .malformedHTTP("the version of HTTP is not known")
        default: .malformedHTTP("the data is not HTTP/1.1")
        }
    }

    /// The time, formatted once per second.
    private func date() -> String {
        let now = now()
        let second = now.timeIntervalSince1970.rounded(.down)
        if lastDate.second != second { lastDate = (second, Self.date(now)) }
        return lastDate.text
    }

    /// RFC 9110, section 5.6.7.
    private static func date(_ date: Date) -> String {
        date.formatted(
            Date.VerbatimFormatStyle(
                format: """
                    \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
                    \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                    \(second: .twoDigits) GMT
                    """,
                locale: Locale(identifier: "en_US_POSIX"),
                timeZone: .gmt,
                calendar: Calendar(identifier: .gregorian)
            )
        )
    }
}
