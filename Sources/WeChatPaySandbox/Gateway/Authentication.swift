import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import WeChatPayCrypto
import WeChatPayDiagnosis

/// Checks the head of a request, and its signature over the exact target and body.
///
/// Source: WeChat Pay API v3, signing a request.
struct Authentication: RouterMiddleware {
    let platform: Platform
    let head: HeadCheck

    /// The number of characters of the body that `truncated_sign_message` includes.
    private static let quotedCharacters = 32

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if request.method == .head { context.record.accept("a HEAD request") }
        let passed = try head.check(request.head)
        context.body = try await body(of: request)
        context.record.update { [body = context.body] in $0.body = body }
        // Of an upload only the meta part is signed.
        let type = request.headers[.contentType]
        if MultipartForm.isForm(type) { context.form = try MultipartForm(context.body, contentType: type) }
        let signed = try context.form?.part("meta").body ?? context.body
        context.record.update { $0.body = signed }
        try verify(passed, of: request, body: signed, context)
        try await checkNonce(passed, context)
        context.merchantID = passed.merchant.id
        context.record.update { $0.merchantID = passed.merchant.id }
        if let serial = request.headers["Wechatpay-Serial"], platform.key(serial) == nil {
            context.record.accept("a Wechatpay-Serial header that names no platform key")
        }
        return try await next(request, context)
    }

    /// The complete body.
    private func body(of request: Request) async throws -> Data {
        do {
            return Data(try await request.body.collect(upTo: head.limit(request.head)).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw GatewayError.tooLarge
        } catch let error as HTTPParserError {
            throw error
        } catch {
            // The connection closed, or the time limit expired: this response is not sent.
            throw GatewayError.incomplete
        }
    }

    private func verify(
        _ passed: HeadCheck.Passed,
        of request: Request,
        body: Data,
        _ context: GatewayContext
    ) throws {
        let (header, target) = (passed.header, request.head.path ?? "")
        let message = SignatureMessage.request(
            method: request.method.rawValue,
            target: target,
            timestamp: header.timestamp,
            nonce: header.nonce,
            body: body
        )
        if passed.merchant.publicKey.isValidSignature(header.signature, for: message) { return }
        let start = String(decoding: body.prefix(4 * Self.quotedCharacters), as: UTF8.self)
        throw GatewayError.signature(
            GatewayError.SignInformation(
                method: request.method.rawValue,
                url: target,
                length: message.bytes.count,
                message: "\(request.method.rawValue)\n\(target)\n\(header.timestamp)\n\(header.nonce)\n"
                    + "\(start.prefix(Self.quotedCharacters))\n"
            ),
            diagnosis: diagnosis(passed, of: request, context)
        )
    }

    /// Records the nonce, only now: so that only the holder of the key can use up a merchant's nonces.
    private func checkNonce(_ passed: HeadCheck.Passed, _ context: GatewayContext) async throws {
        let header = passed.header
        let use = try await platform.store.remember(
            NonceUse(
                merchantID: header.merchantID,
                nonce: header.nonce,
                timestamp: passed.timestamp.seconds,
                fingerprint: Self.fingerprint(header, file: context.form == nil ? nil : context.body)
            ),
            now: SignatureTimestamp(platform.now()).seconds
        )
        switch use {
        case .first: break
        case .sameRequest where platform.acceptsRepeatedRequests && context.fault?.kind != .repeatedNonceRejected:
            context.record.accept("the identical request with the same nonce")
        case .sameRequest, .otherRequest:
            throw GatewayError.sign("随机串重复", field: "nonce_str", issue: "replayed: this nonce was used before")
        }
    }

    /// A value that only the identical request has: the signature covers all of a request, except the file of an upload.
    private static func fingerprint(_ header: AuthorizationHeader, file upload: Data?) -> Data {
        var hash = SHA256()
        hash.update(data: Data(header.signature.utf8))
        if let upload { hash.update(data: upload) }
        return Data(hash.finalize())
    }

    /// What is wrong with a signature that is not valid.
    private func diagnosis(_ passed: HeadCheck.Passed, of request: Request, _ context: GatewayContext) -> Diagnosis? {
        let others = platform.merchants(otherThan: passed.merchant)
        let doctor = SignatureDoctor(
            publicKey: passed.merchant.publicKey,
            others: others.map { (merchantID: $0.id, publicKey: $0.publicKey) }
        )
        return doctor.diagnose(
            SignedRequest(
                method: request.method.rawValue,
                target: request.head.path ?? "",
                host: request.head.authority,
                headers: request.headers.map { (name: $0.name.rawName, value: $0.value) },
                authorization: passed.header.parameters,
                body: context.body,
                meta: try? context.form?.part("meta").body
            )
        )
    }
}
