import Foundation
import WeChatPayDiagnosis

/// An error in the platform's format, returned by the gateway and thrown by the sandbox's controls.
///
/// Source: WeChat Pay API v3, error codes.
public struct GatewayError: Error, Sendable, CustomStringConvertible {
    /// The HTTP status of the response.
    public let status: Int
    /// The platform's code, such as `RESOURCE_NOT_EXISTS`.
    public let code: String
    /// The platform's message.
    public let message: String
    var detail: Detail?
    private(set) var hasNoBody = false

    /// The code, the message, and the field, if any.
    public var description: String {
        [code, message, detail?.field, detail?.issue].compactMap(\.self).joined(separator: ": ")
    }

    struct Detail: Encodable, Sendable {
        /// The platform nests the issue of an invalid signature once more.
        var detail: [String: String]?
        var field: String?
        var value: String?
        var issue: String?
        var location: String?
        var signInformation: SignInformation?
        /// The reason that the signature is invalid; the real platform does not return it.
        var diagnosis: Diagnosis?

        enum CodingKeys: String, CodingKey {
            case detail, field, value, issue, location, diagnosis
            case signInformation = "sign_information"
        }
    }

    /// The message that the platform expects to be signed, with the start of the body, so that the two can be compared.
    struct SignInformation: Encodable, Sendable {
        var method: String
        var url: String
        /// The length of the complete message, in bytes.
        var length: Int
        /// The message with the start of the body alone.
        var message: String

        enum CodingKeys: String, CodingKey {
            case method, url
            case length = "sign_message_length"
            case message = "truncated_sign_message"
        }
    }

    private struct Body: Encodable {
        let code: String
        let message: String
        let detail: Detail?
    }

    /// The response's body; empty for a path or a method that does not exist.
    func body() throws -> Data {
        if hasNoBody { return Data() }
        return try GatewayResponse.encoder.encode(Body(code: code, message: message, detail: detail))
    }

    /// 401: the `Authorization` header, or the message that it signs, is not valid.
    ///
    /// A diagnosis describes the error more precisely than the issue.
    static func sign(
        _ message: String,
        field: String,
        issue: String,
        diagnosis: Diagnosis? = nil
    ) -> GatewayError {
        GatewayError(
            status: 401,
            code: "SIGN_ERROR",
            message: message,
            detail: Detail(
                field: field,
                issue: diagnosis?.message ?? issue,
                location: "authorization",
                diagnosis: diagnosis
            )
        )
    }

    /// 401: the signature is not valid.
    static func signature(_ information: SignInformation, diagnosis: Diagnosis?) -> GatewayError {
        GatewayError(
            status: 401,
            code: "SIGN_ERROR",
            message: "错误的签名，验签失败",
            detail: Detail(
                detail: ["issue": "sign not match"],
                field: "signature",
                location: "authorization",
                signInformation: information,
                diagnosis: diagnosis
            )
        )
    }

    /// 401 or 400: a header or an upload cannot be read.
    static func malformed(_ error: MalformedRequest) -> GatewayError {
        switch error.field {
        case "Authorization":
            sign("Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》", field: error.field, issue: error.issue)
        case "Content-Type": header(error.field, error.issue)
        default: parameter(error.field, error.issue)
        }
    }

    /// 400: the data is not HTTP/1.1.
    static func malformedHTTP(_ issue: String) -> GatewayError {
        GatewayError(
            status: 400,
            code: "INVALID_REQUEST",
            message: "HTTP请求格式错误",
            detail: Detail(issue: issue, location: "header")
        )
    }

    /// 400: a field of the body is wrong.
    ///
    /// The value is included only if it cannot be personal.
    static func parameter(_ field: String, _ issue: String, value: String? = nil) -> GatewayError {
        GatewayError(
            status: 400,
            code: "PARAM_ERROR",
            message: "参数错误",
            detail: Detail(field: field, value: value, issue: issue, location: "body")
        )
    }

    /// 400: a header is wrong.
    static func header(_ name: String, _ issue: String) -> GatewayError {
        GatewayError(
            status: 400,
            code: "PARAM_ERROR",
            message: "Http头\(name)错误",
            detail: Detail(field: name, issue: issue, location: "header")
        )
    }

    /// 400: a request with encrypted fields names no platform key, or an unknown one.
    static func platformSerial(_ issue: String) -> GatewayError {
        GatewayError(
            status: 400,
            code: "PARAM_ERROR",
            message: "平台证书序列号Wechatpay-Serial错误",
            detail: Detail(field: "Wechatpay-Serial", issue: issue, location: "header")
        )
    }

    /// 400: a query parameter is wrong.
    static func query(_ field: String, _ issue: String) -> GatewayError {
        GatewayError(
            status: 400,
            code: "PARAM_ERROR",
            message: "参数错误",
            detail: Detail(field: "/\(field)", issue: issue, location: "query")
        )
    }

    /// A value of the sandbox's configuration is wrong.
    static func configuration(_ name: String, _ issue: String) -> GatewayError {
        GatewayError(
            status: 500,
            code: "INVALID_CONFIGURATION",
            message: "the sandbox cannot start",
            detail: Detail(field: name, issue: issue)
        )
    }

    /// 404: no such thing, or not this merchant's.
    static func notFound(_ message: String) -> GatewayError {
        GatewayError(status: 404, code: "RESOURCE_NOT_EXISTS", message: message)
    }

    /// 404 without a body: no route has this path.
    static let noRoute = GatewayError(status: 404, code: "NOT_FOUND", message: "no such path", hasNoBody: true)
    /// 405 without a body: the route has other methods.
    static let wrongMethod = GatewayError(
        status: 405,
        code: "METHOD_NOT_ALLOWED",
        message: "no such method",
        hasNoBody: true
    )
    static let missingHeader = GatewayError(
        status: 400,
        code: "INVALID_REQUEST",
        message: "Http头缺少Accept或User-Agent"
    )
    static let incomplete = GatewayError(status: 400, code: "INVALID_REQUEST", message: "请求报文不完整")
    static let notAcceptable = GatewayError(
        status: 406,
        code: "PARAM_ERROR",
        message: "Http头Accept错误",
        detail: Detail(field: "Accept", issue: "must be application/json", location: "header")
    )
    static let tooLarge = GatewayError(status: 413, code: "INVALID_REQUEST", message: "请求报文过大")
    static let rateLimited = GatewayError(status: 429, code: "RATELIMIT_EXCEEDED", message: "请求频率超限")
    static let tooManyNotifications = GatewayError(
        status: 429,
        code: "RATELIMIT_EXCEEDED",
        message: "待发送的通知过多",
        detail: Detail(
            field: "notify_url",
            issue: "too many notifications are pending; let the receiver accept them, or reset the sandbox"
        )
    )
    static let system = GatewayError(status: 500, code: "SYSTEM_ERROR", message: "系统异常，请用相同参数重新调用")
}
