import Foundation
import HTTPTypes
import Hummingbird
import WeChatPayCrypto

/// Checks that a JSON route is asked for JSON and gets JSON.
struct BodyCheck: RouterMiddleware {
    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        // A download is not JSON.
        guard context.endpointPath == BillRoutes.filePath || Self.accepts(request.headers[.accept]) else {
            throw GatewayError.notAcceptable
        }
        if !context.body.isEmpty, context.form == nil {
            let type = request.headers[.contentType]?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces)
            guard type?.lowercased() == "application/json" else {
                throw GatewayError.header("Content-Type", "must be application/json")
            }
            guard JSONBytes.areValid(context.body) else {
                throw GatewayError.parameter("/", "the body is not valid JSON (RFC 8259)")
            }
        }
        return try await next(request, context)
    }

    private static func accepts(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.lowercased().split(separator: ",").contains { range in
            let type = range.split(separator: ";").first?.trimmingCharacters(in: .whitespaces) ?? ""
            return ["application/json", "application/*", "*/*"].contains(type)
        }
    }
}
