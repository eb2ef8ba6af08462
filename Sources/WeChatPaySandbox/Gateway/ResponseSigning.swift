import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WeChatPayCrypto

/// Signs the response to every authenticated request, including errors and 204s.
///
/// Bill files are the only such responses that the platform does not sign.
///
/// Source: WeChat Pay API v3, verifying a response.
struct ResponseSigning: RouterMiddleware {
    let platform: Platform

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if context.endpointPath == BillRoutes.filePath, response.status == .ok { return response }
        let body = request.method == .head ? Data() : try await response.bytes()
        let key = platform.keys.signing(named: request.headers["Wechatpay-Serial"], now: platform.now())
        response.headers[.cacheControl] = "no-cache, must-revalidate"
        response.headers[.contentLanguage] = "zh-CN"
        for (name, value) in try FaultySignature(fault: context.fault?.kind)
            .headers(of: body, by: key, now: platform.now(), nonce: platform.nonce())
        {
            response.headers[name] = value
        }
        if !body.isEmpty { response.headers[.contentType] = GatewayResponse.contentType }
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
