import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// An answer that leaves the sandbox in another way than it should.
enum SpoiltAnswer {
    struct Cut: Error {}

    /// Ends the connection without a byte of an answer.
    static func nothing(_ context: GatewayContext) async throws -> Response {
        try? await context.channel.close().get()
        throw Cut()
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

    /// Sends an answer, and the same bytes after it.
    static func twice(_ response: Response, _ body: ByteBuffer, _ context: GatewayContext) -> Response {
        var copy = "HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n"
        for field in response.headers { copy += "\(field.name.rawName): \(field.value)\r\n" }
        copy += response.status == .noContent ? "\r\n" : "Content-Length: \(body.readableBytes)\r\n\r\n"
        let head = copy
        var response = response
        let channel = context.channel
        response.body = ResponseBody(contentLength: response.status == .noContent ? nil : body.readableBytes) {
            writer in
            if body.readableBytes > 0 { try await writer.write(body) }
            try await writer.finish(nil)
            // Behind the encoder, which would take it for a second answer to one request.
            try await channel.eventLoop.submit {
                var bytes = channel.allocator.buffer(string: head)
                bytes.writeImmutableBuffer(body)
                let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
                encoder.writeAndFlush(NIOAny(bytes), promise: nil)
            }.get()
        }
        return response
    }
}
