import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WeChatPayCrypto

/// Signs every response, including errors and 204s, and adds a `Request-ID` to each.
///
/// Bill files are the only responses that the platform does not sign.
///
/// Source: WeChat Pay API v3, verifying a response.
struct ResponseSigning: RouterMiddleware {
    let platform: Platform

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestNonce = platform.nonce()
        var response = try await next(request, context)
        response.headers["Request-ID"] = context.requestID(of: response.status)
        if context.endpointPath == BillRoutes.filePath, response.status == .ok { return response }
        let body = request.method == .head ? Data() : try await response.bytes()
        let key = platform.keys.signing(named: request.headers["Wechatpay-Serial"])
        response.headers[.cacheControl] = "no-cache, must-revalidate"
        response.headers[.contentLanguage] = "zh-CN"
        for (name, value) in try FaultySignature(fault: context.fault?.kind)
            .headers(of: body, by: key, now: platform.now(), nonce: platform.nonce())
        {
            response.headers[name] = value
        }
        if !body.isEmpty { response.headers[.contentType] = "application/json; charset=utf-8" }
        response.body = body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body))
        return response
    }
}

extension Response {
    /// The complete body, read into memory.
    consuming func bytes() async throws -> Data {
        let collector = BodyCollector()
        let box = collector.box
        try await body.write(collector)
        return box.bytes
    }
}
