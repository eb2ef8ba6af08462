import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import WeChatPayDiagnosis

/// Gives each request its `Request-ID`, and records it with its outcome: in the log, and for ``Sandbox/requests``.
struct RequestLog: RouterMiddleware {
    let platform: Platform
    let logger: Logger

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestNonce = platform.nonce()
        let time = platform.now()
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPParserError {
            // The server itself responds, if the connection is still open.
            let code = error == .invalidEOFState ? "INCOMPLETE_BODY" : "MALFORMED_BODY"
            logger.info("\(request.method.rawValue) \(context.endpointPath ?? "?")", metadata: ["code": "\(code)"])
            throw error
        }
        response.headers["Request-ID"] = context.requestID(of: response.status)
        let facts = context.record.facts
        log(request, context, response.status, facts)
        platform.journal.record(
            SandboxRequest(
                time: time,
                method: request.method.rawValue,
                target: request.head.path ?? "",
                merchantID: facts.merchantID,
                body: facts.body,
                isOnBackup: context.isOnBackup,
                status: response.status.code,
                code: facts.failure?.code,
                requestID: context.requestID(of: response.status),
                diagnosis: facts.failure?.detail?.diagnosis?.message,
                accepted: facts.accepted
            )
        )
        return response
    }

    private func log(
        _ request: Request,
        _ context: GatewayContext,
        _ status: HTTPResponse.Status,
        _ facts: RequestRecord.Facts
    ) {
        var metadata: Logger.Metadata = [
            "status": "\(status.code)", "code": "\(facts.failure?.code ?? "OK")",
            "request_id": "\(context.requestID(of: status))",
        ]
        if let diagnosis = facts.failure?.detail?.diagnosis {
            metadata["diagnosis"] = "\(diagnosis.cause.rawValue): \(diagnosis.message)"
        }
        if !facts.accepted.isEmpty { metadata["accepted"] = "\(facts.accepted.joined(separator: "; "))" }
        logger.info("\(request.method.rawValue) \(context.endpointPath ?? "?")", metadata: metadata)
    }
}
