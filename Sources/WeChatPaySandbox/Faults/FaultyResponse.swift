import HTTPTypes
import Hummingbird
import NIOCore

/// A response that leaves the sandbox in another way than it should.
enum FaultyResponse {
    struct Cut: Error {}

    /// Ends the connection without a byte of a response.
    static func nothing(_ context: GatewayContext) async throws -> Response {
        try? await context.channel.close().get()
        throw Cut()
    }

    /// The response of a gateway in front that cannot reach the platform.
    static var badGateway: Response {
        Response(
            status: .badGateway,
            headers: [.contentType: "text/html"],
            body: .init(
                byteBuffer: ByteBuffer(
                    string: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                        + "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
                )
            )
        )
    }

    /// Ends the connection in the middle of the body.
    static func cutShort(_ response: Response, _ body: ByteBuffer) -> Response {
        var response = response
        let half = body.readableBytes / 2
        response.body = ResponseBody(contentLength: body.readableBytes) { writer in
            if half > 0, let piece = body.getSlice(at: body.readerIndex, length: half) { try await writer.write(piece) }
            throw Cut()
        }
        return response
    }

    /// Sends the body byte by byte.
    static func drip(_ response: Response, _ body: ByteBuffer, _ pause: Duration, _ clock: Clock) -> Response {
        var response = response
        response.body = ResponseBody(contentLength: body.readableBytes) { writer in
            for index in body.readerIndex..<body.writerIndex {
                try await clock.pause(pause)
                if let byte = body.getSlice(at: index, length: 1) { try await writer.write(byte) }
            }
            try await writer.finish(nil)
        }
        return response
    }

    /// Sends a response, followed immediately by the same bytes.
    static func twice(_ response: Response, _ body: ByteBuffer) -> Response {
        var both = body
        both.writeString("HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n")
        for field in response.headers { both.writeString("\(field.name.rawName): \(field.value)\r\n") }
        let hasNoBody = response.status == .noContent
        both.writeString(hasNoBody ? "\r\n" : "Content-Length: \(body.readableBytes)\r\n\r\n")
        both.writeImmutableBuffer(body)
        var response = response
        // Sent in one part: the client could use a later part as the next call's response.
        response.body = ResponseBody(contentLength: hasNoBody ? nil : body.readableBytes) { [both] writer in
            try await writer.write(both)
            try await writer.finish(nil)
        }
        return response
    }
}
