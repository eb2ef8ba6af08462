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

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var (status, body, code) = (HTTPResponse.Status.ok, Data(), "OK")
        do {
            let response = try await next(request, context)
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
        return try signed(status, body, for: request, requestID: requestID)
    }

    private func signed(
        _ status: HTTPResponse.Status,
        _ body: Data,
        for request: Request,
        requestID: String
    ) throws -> Response {
        let wanted = request.headers["Wechatpay-Serial"].flatMap(platform.key)
        let key = wanted ?? platform.defaultKey
        let timestamp = String(Int64(platform.now().timeIntervalSince1970))
        let nonce = platform.nonce()
        var headers: HTTPFields = [.cacheControl: "no-cache, must-revalidate", .contentLanguage: "zh-CN"]
        headers["Request-ID"] = requestID
        headers["Wechatpay-Nonce"] = nonce
        headers["Wechatpay-Serial"] = key.id
        headers["Wechatpay-Signature"] = try key.key.sign(.response(timestamp: timestamp, nonce: nonce, body: body))
        headers["Wechatpay-Signature-Type"] = AuthorizationHeader.scheme
        headers["Wechatpay-Timestamp"] = timestamp
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
