import Foundation
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import WeChatPaySandbox

@Suite("The heads of responses")
struct ResponseHeadsTests {
    @Test("A head is flushed together with the next part; a 100 is flushed alone")
    func oneWrite() throws {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(
            ResponseHeads(idleTimeout: .seconds(8), now: { Date(timeIntervalSince1970: 0) }, accepts: { _ in true })
        )
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        let head = HTTPResponse(status: .noContent)
        try #require(channel.readOutbound(as: HTTPResponsePart.self) == nil)

        // The server flushes each part.
        channel.writeAndFlush(HTTPResponsePart.head(head), promise: nil)
        #expect(try channel.readOutbound(as: HTTPResponsePart.self) == nil)
        channel.writeAndFlush(HTTPResponsePart.body(ByteBuffer(string: "x")), promise: nil)
        guard case .head(let sent)? = try channel.readOutbound(as: HTTPResponsePart.self) else {
            Issue.record("The head was not sent")
            return
        }
        #expect(sent.headerFields[.date] == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(try channel.readOutbound(as: HTTPResponsePart.self) == .body(ByteBuffer(string: "x")))

        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        request.headerFields[.expect] = "100-continue"
        try channel.writeInbound(HTTPRequestPart.head(request))
        #expect(try channel.readOutbound(as: HTTPResponsePart.self) == .head(HTTPResponse(status: .continue)))
        _ = try channel.finish()
    }
}
