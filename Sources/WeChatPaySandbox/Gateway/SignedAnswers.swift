import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WeChatPayCrypto

/// Signs every answer, errors and 204s included, and gives each a `Request-ID`.
///
/// Source: WeChat Pay API v3, verifying a response.
struct SignedAnswers: RouterMiddleware {
    let platform: Platform
    let logger: Logger
    let isBackup: Bool

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        let fault = platform.faults.next()
        if isDown || fault == .cutBeforeWork { return Self.cut }
        var (status, body, code) = (HTTPResponse.Status.ok, Data(), "OK")
        do {
            var context = context
            context.isOnBackup = isBackup
            let response = try await next(request, context)
            // The one answer that the platform does not sign.
            if context.endpointPath == BillRoutes.filePath, response.status == .ok { return response }
            let collector = BodyCollector()
            let box = collector.box
            try await response.body.write(collector)
            (status, body) = (response.status, box.bytes)
        } catch {
            let refusal = Self.refusal(for: error)
            if refusal.status >= 500 { logger.error("failed", metadata: ["type": "\(type(of: error))"]) }
            (status, body, code) = (.init(code: refusal.status), try refusal.body(), refusal.code)
        }
        if request.method == .head { body = Data() }
        let requestID = "\(platform.nonce())-\(status.code < 400 ? 0 : 268_435_000 + status.code)"
        logger.info(
            "\(request.method.rawValue) \(context.endpointPath ?? "?")",
            metadata: ["status": "\(status.code)", "code": "\(code)", "request_id": "\(requestID)"]
        )
        // A host that died meanwhile did its work, and tells nobody.
        if isDown || fault == .cutAfterWork { return Self.cut }
        return try signed(status, body, for: request, requestID: requestID, fault)
    }

    private var isDown: Bool { !isBackup && platform.faults.isMainDown }

    /// An answer that ends with the connection, before its body.
    private static var cut: Response {
        struct Cut: Error {}
        return Response(status: .ok, body: ResponseBody(contentLength: 1) { _ in throw Cut() })
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
        if fault != .noSignature {
            let signed = fault == .badSignature ? body + [0x20] : body
            for (name, value) in try platform.signature(of: signed, by: key) { headers[name] = value }
        }
        if fault == .probeSignature {
            headers["Wechatpay-Signature"] = "WECHATPAY/SIGNTEST/" + String(repeating: "A", count: 336)
        }
        if !body.isEmpty { headers[.contentType] = "application/json; charset=utf-8" }
        return Response(
            status: status,
            headers: headers,
            body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    /// What the platform says of an error; anything it did not expect is a 500.
    private static func refusal(for error: any Error) -> GatewayError {
        switch error {
        case let error as GatewayError: error
        case let error as HTTPError where error.status == .notFound: .noRoute
        default: .system
        }
    }
}
