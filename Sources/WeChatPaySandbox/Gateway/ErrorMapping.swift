import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import WeChatPayDiagnosis

/// Turns every error into a response in the platform's format.
///
/// It is used twice: inside ``ResponseSigning`` for authenticated requests, and outside of it for all others, whose
/// responses the platform does not sign.
struct ErrorMapping: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The incoming data is no longer HTTP: the server itself responds with 400 and closes the connection.
            throw error
        } catch {
            let failure = GatewayError.mapped(error)
            if failure.status >= 500 { logger.error("failed", metadata: ["type": "\(type(of: error))"]) }
            context.record.update { $0.failure = failure }
            let body = try failure.body()
            return Response(
                status: .init(code: failure.status),
                headers: body.isEmpty ? [:] : [.contentType: GatewayResponse.contentType],
                body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body))
            )
        }
    }
}

extension GatewayError {
    /// The platform's error for any error; an unexpected error becomes a 500.
    static func mapped(_ error: any Error) -> GatewayError {
        switch error {
        case let error as GatewayError: error
        case let error as MalformedRequest: .malformed(error)
        case let error as HTTPError where error.status == .notFound: .noRoute
        default: .system
        }
    }
}
