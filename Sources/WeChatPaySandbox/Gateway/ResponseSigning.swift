import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import WeChatPayCrypto
import WeChatPayDiagnosis

/// Signs every response, including errors and 204s, and adds a `Request-ID` to each.
///
/// Source: WeChat Pay API v3, verifying a response.
struct ResponseSigning: RouterMiddleware {
    let platform: Platform
    let logger: Logger
    let isBackup: Bool

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        let fault = platform.faults.next(method: request.method.rawValue, route: context.endpointPath)
        if let fault { platform.journal.count(fault.kind, request.method.rawValue) }
        if isDown || fault?.kind == .cutBeforeWork { return try await FaultyResponse.nothing(context) }
        if let fault, fault.kind == .latency { try await platform.clock.pause(fault.duration) }
        if fault?.kind == .badGateway { return Self.badGateway }
        var (status, body, code) = (HTTPResponse.Status.ok, Data(), "OK")
        var diagnosis: Diagnosis?
        var isFile = false
        do {
            if let fault, fault.kind == .rateLimited { throw GatewayError.rateLimited }
            if fault?.kind == .systemError { throw GatewayError.system }
            var context = context
            context.isOnBackup = isBackup
            let response = try await next(request, context)
            // The one response that the platform does not sign.
            isFile = context.endpointPath == BillRoutes.filePath && response.status == .ok
            if isFile, fault == nil, !isDown { return response }
            let collector = BodyCollector()
            let box = collector.box
            try await response.body.write(collector)
            (status, body) = (response.status, box.bytes)
            if fault?.kind == .systemErrorAfterWork { throw GatewayError.system }
        } catch let error as HTTPParserError {
            // The incoming data is no longer HTTP: the server itself responds with 400 and closes the connection.
            throw error
        } catch {
            let refusal = Self.refusal(for: error)
            if refusal.status >= 500 { logger.error("failed", metadata: ["type": "\(type(of: error))"]) }
            (status, body, code) = (.init(code: refusal.status), try refusal.body(), refusal.code)
            diagnosis = refusal.detail?.diagnosis
        }
        if request.method == .head { body = Data() }
        let requestID = "\(platform.nonce())-\(status.code < 400 ? 0 : 268_435_000 + status.code)"
        var metadata: Logger.Metadata = ["status": "\(status.code)", "code": "\(code)", "request_id": "\(requestID)"]
        if let diagnosis { metadata["diagnosis"] = "\(diagnosis.cause.rawValue): \(diagnosis.message)" }
        logger.info("\(request.method.rawValue) \(context.endpointPath ?? "?")", metadata: metadata)
        // A host that died during the work does not respond.
        let isCut = fault?.kind == .cutAfterWork || (fault?.kind == .cutShort && body.isEmpty)
        if isDown || isCut { return try await FaultyResponse.nothing(context) }
        let response =
            isFile
            ? Response(
                status: status,
                headers: [.contentType: "text/plain"],
                body: .init(byteBuffer: .init(bytes: body))
            )
            : try signed(status, body, for: request, requestID: requestID, fault)
        let bytes = ByteBuffer(bytes: body)
        switch fault?.kind {
        case .cutShort?: return FaultyResponse.cutShort(response, bytes)
        case .slowDrip?: return FaultyResponse.drip(response, bytes, fault?.duration ?? .zero, platform.clock)
        case .duplicatedResponse?: return FaultyResponse.twice(response, bytes)
        default: return response
        }
    }

    private var isDown: Bool { !isBackup && platform.faults.isMainDown }

    /// The response of a gateway in front that cannot reach the platform.
    private static var badGateway: Response {
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

    private func signed(
        _ status: HTTPResponse.Status,
        _ body: Data,
        for request: Request,
        requestID: String,
        _ fault: SandboxFault?
    ) throws -> Response {
        let key = platform.keys.signing(named: request.headers["Wechatpay-Serial"])
        var headers: HTTPFields = [.cacheControl: "no-cache, must-revalidate", .contentLanguage: "zh-CN"]
        headers["Request-ID"] = requestID
        for (name, value) in try FaultySignature(fault: fault?.kind)
            .headers(of: body, by: key, now: platform.now(), nonce: platform.nonce())
        {
            headers[name] = value
        }
        if let fault, fault.kind == .rateLimited { headers[.retryAfter] = String(fault.duration.components.seconds) }
        if !body.isEmpty { headers[.contentType] = "application/json; charset=utf-8" }
        return Response(
            status: status,
            headers: headers,
            body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    /// Returns the platform's error for an error; an unexpected error becomes a 500.
    private static func refusal(for error: any Error) -> GatewayError {
        switch error {
        case let error as GatewayError: error
        case let error as MalformedRequest: .malformed(error)
        case let error as HTTPError where error.status == .notFound: .noRoute
        default: .system
        }
    }
}
