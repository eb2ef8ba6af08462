import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The response of a route, before it is signed.
struct GatewayResponse: ResponseGenerator {
    let status: HTTPResponse.Status
    let body: Data

    /// 200 with JSON.
    static func json(_ value: some Encodable) throws -> GatewayResponse {
        GatewayResponse(status: .ok, body: try encoder.encode(value))
    }

    static let contentType = "application/json; charset=utf-8"

    /// 204, nothing.
    static let noContent = GatewayResponse(status: .noContent, body: Data())

    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return encoder
    }()

    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(status: status, body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

/// Reads a response's body back, so that it can be signed.
struct BodyCollector: ResponseBodyWriter {
    final class Box {
        var bytes = Data()
    }

    let box = Box()

    mutating func write(_ buffer: ByteBuffer) async throws {
        box.bytes.append(contentsOf: buffer.readableBytesView)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
