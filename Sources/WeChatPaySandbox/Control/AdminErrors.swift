import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// Converts an error that a route threw into a response.
struct AdminErrors: RouterMiddleware {
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let refusal: GatewayError
        do {
            var response = try await next(request, context)
            if response.status != .noContent { response.headers[.contentType] = "application/json; charset=utf-8" }
            return response
        } catch let error as GatewayError {
            refusal = error
        } catch let error as HTTPParserError {
            throw error
        } catch is NIOTooManyBytesError {
            refusal = .tooLarge
        } catch let error as HTTPError where error.status == .notFound {
            refusal = GatewayError(status: 404, code: "NOT_FOUND", message: "no such route; GET / lists all")
        } catch {
            refusal = GatewayError(
                status: 400,
                code: "INVALID_REQUEST",
                message: "the sandbox does not support this operation"
            )
        }
        return Response(
            status: .init(code: refusal.status),
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: try refusal.body()))
        )
    }
}
