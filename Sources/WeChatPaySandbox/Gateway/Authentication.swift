import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WeChatPayCrypto
import WeChatPayDiagnosis

/// Lets a request through once its signature over the exact target and body was checked.
///
/// Source: WeChat Pay API v3, signing a request.
struct Authentication: RouterMiddleware {
    let platform: Platform

    static let maximumBodySize = 2 << 20
    private static let maximumSkew: Int64 = 300

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let isForm = MultipartForm.isForm(request.headers[.contentType])
        do {
            let limit = isForm ? platform.maximumUploadSize : Self.maximumBodySize
            // Rejected before it arrives: the server does not wait for the rest of a body of gigabytes.
            if let length = request.headers[.contentLength], Int(length).map({ $0 > limit }) ?? true {
                throw GatewayError.tooLarge
            }
            let buffer = try await request.body.collect(upTo: limit)
            context.body = Data(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw GatewayError.tooLarge
        }
        let header = try AuthorizationHeader(request.headers[.authorization])
        // Of an upload only the meta part is signed.
        if isForm { context.form = try MultipartForm(context.body, contentType: request.headers[.contentType]) }
        let signed = try context.form?.part("meta").body ?? context.body
        try await verify(header, of: request, body: signed, context)
        context.merchantID = header.merchantID
        platform.journal.count(request.method.rawValue, route: context.endpointPath)
        platform.journal.record(
            SandboxRequest(
                method: request.method.rawValue,
                target: request.head.path ?? "",
                merchantID: header.merchantID,
                body: signed,
                isOnBackup: context.isOnBackup
            )
        )

        if let serial = request.headers["Wechatpay-Serial"], platform.key(serial) == nil {
            context.notes.add("a Wechatpay-Serial header that names no platform key")
        }
        // A download is not JSON.
        guard context.endpointPath == BillRoutes.filePath || Self.accepts(request.headers[.accept]) else {
            throw GatewayError.notAcceptable
        }
        return try await next(request, context)
    }

    private func verify(
        _ header: AuthorizationHeader,
        of request: Request,
        body: Data,
        _ context: GatewayContext
    ) async throws {
        guard let merchant = platform.merchant(header.merchantID) else {
            throw GatewayError.sign("商户号不存在", field: "mchid", issue: "no such merchant")
        }
        guard merchant.serial == header.serial else {
            throw GatewayError.sign(
                "商户证书序列号有误",
                field: "serial_no",
                issue: "not the serial of the merchant's certificate",
                diagnosis: diagnosis(of: header.serial, for: merchant)
            )
        }
        let now = SignatureTimestamp(platform.now())
        guard let timestamp = SignatureTimestamp(header.timestamp),
            (-Self.maximumSkew...Self.maximumSkew).contains(timestamp.seconds(after: now))
        else {
            throw GatewayError.sign(
                "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟",
                field: "timestamp",
                issue: "more than \(Self.maximumSkew) s from the platform's clock, or not in seconds",
                diagnosis: SignatureDoctor.isInMilliseconds(header.timestamp)
                    ? Diagnosis([.timestampInMilliseconds]) : nil
            )
        }
        guard SignatureDoctor.isNonce(header.nonce) else {
            throw GatewayError.sign(
                "随机串格式错误",
                field: "nonce_str",
                issue: "at most 32 characters of [0-9A-Za-z]",
                diagnosis: Diagnosis([.nonceOfWrongForm])
            )
        }
        let target = request.head.path ?? ""
        let message = SignatureMessage.request(
            method: request.method.rawValue,
            target: target,
            timestamp: header.timestamp,
            nonce: header.nonce,
            body: body
        )
        guard merchant.publicKey.isValidSignature(header.signature, for: message) else {
            var error = GatewayError.sign(
                "错误的签名，验签失败",
                field: "signature",
                issue: "sign not match",
                diagnosis: diagnosis(header, of: request, context)
            )
            error.detail?.signInformation = Self.information(
                header,
                method: request.method.rawValue,
                target: target,
                length: message.bytes.count
            )
            throw error
        }
        // Only now, so that only the holder of the key can use up a merchant's nonces.
        let use = try await platform.store.remember(
            NonceUse(
                merchantID: header.merchantID,
                nonce: header.nonce,
                timestamp: timestamp.seconds,
                fingerprint: Self.fingerprint(header, file: context.form == nil ? nil : context.body)
            ),
            now: now.seconds
        )
        switch use {
        case .first: break
        case .sameRequest where platform.acceptsRepeatedRequests && context.fault?.kind != .repeatedNonceRejected:
            context.notes.add("the identical request with the same nonce")
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

    private static func information(
        _ header: AuthorizationHeader,
        method: String,
        target: String,
        length: Int
    ) -> GatewayError.SignInformation {
        GatewayError.SignInformation(
            method: method,
            url: target,
            timestamp: header.timestamp,
            nonce: header.nonce,
            length: length,
            message: "\(method)\n\(target)\n\(header.timestamp)\n\(header.nonce)\n"
        )
    }

    private static func accepts(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.lowercased().split(separator: ",").contains { range in
            let type = range.split(separator: ";").first?.trimmingCharacters(in: .whitespaces) ?? ""
            return ["application/json", "application/*", "*/*"].contains(type)
        }
    }
}
