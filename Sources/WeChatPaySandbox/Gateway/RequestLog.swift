import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import WeChatPayDiagnosis

/// Logs each request with its status, the platform's code and the `Request-ID`, the diagnosis of an invalid
/// signature, and what was accepted although the real platform may reject it.
struct RequestLog: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        do {
            let response = try await next(request, context)
            log(request, context, response.status, code: "OK")
            return response
        } catch let error as HTTPParserError {
            throw error
        } catch {
            let failure = GatewayError.mapped(error)
            log(request, context, .init(code: failure.status), code: failure.code, failure)
            throw error
        }
    }

    private func log(
        _ request: Request,
        _ context: GatewayContext,
        _ status: HTTPResponse.Status,
        code: String,
        _ failure: GatewayError? = nil
    ) {
        var metadata: Logger.Metadata = [
            "status": "\(status.code)", "code": "\(code)", "request_id": "\(context.requestID(of: status))",
        ]
        if let diagnosis = failure?.detail?.diagnosis {
            metadata["diagnosis"] = "\(diagnosis.cause.rawValue): \(diagnosis.message)"
        }
        let notes = context.notes.all
        if !notes.isEmpty { metadata["accepted"] = "\(notes.joined(separator: "; "))" }
        logger.info("\(request.method.rawValue) \(context.endpointPath ?? "?")", metadata: metadata)
    }
}
