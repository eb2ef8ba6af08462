import Foundation
import HTTPTypes
import WeChatPayCrypto
import WeChatPayDiagnosis

/// Checks everything about a request that its head shows: whether it is rejected without waiting for its body.
///
/// The order is the real gateway's as far as it is known: the size, the path, the method, the two required headers, then the
/// timestamp before the merchant.
struct HeadCheck: Sendable {
    let platform: Platform
    let routes: RouteTable

    static let maximumBodySize = 2 << 20
    private static let maximumSkew: Int64 = 300

    /// The result: the parts of the `Authorization` header, and the merchant that it names.
    struct Passed: Sendable {
        let header: AuthorizationHeader
        let merchant: Platform.Merchant
        let timestamp: SignatureTimestamp
    }

    /// Checks a head.
    ///
    /// - Parameter head: The request line and the headers.
    /// - Returns: What the signature is checked with.
    /// - Throws: ``GatewayError``, or `MalformedRequest` for an `Authorization` header that cannot be parsed.
    func check(_ head: HTTPRequest) throws -> Passed {
        // A length that is not a number counts as too large: the decoder accepts only digits.
        if let length = head.headerFields[.contentLength], Int(length).map({ $0 > limit(head) }) ?? true {
            throw GatewayError.tooLarge
        }
        // For HEAD the platform's behavior is not known.
        try routes.check(head.method == .head ? .get : head.method, head.path ?? "")
        guard head.headerFields[.userAgent]?.isEmpty == false, head.headerFields[.accept]?.isEmpty == false else {
            throw GatewayError.missingHeader
        }
        let header = try AuthorizationHeader(head.headerFields[.authorization])
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
        guard SignatureDoctor.isNonce(header.nonce) else {
            throw GatewayError.sign(
                "随机串格式错误",
                field: "nonce_str",
                issue: "at most 32 characters of [0-9A-Za-z]",
                diagnosis: Diagnosis([.nonceOfWrongForm])
            )
        }
        return Passed(header: header, merchant: merchant, timestamp: timestamp)
    }

    /// The largest body of a request, in bytes.
    func limit(_ head: HTTPRequest) -> Int {
        MultipartForm.isForm(head.headerFields[.contentType]) ? platform.maximumUploadSize : Self.maximumBodySize
    }

    /// What is wrong with a serial that is not the merchant's.
    private func diagnosis(of serial: String, for merchant: Platform.Merchant) -> Diagnosis? {
        SignatureDoctor.diagnose(
            serial: serial,
            expected: merchant.serial,
            platform: platform.keys.certificates.map(\.key.id) + [platform.keys.publicKey.key.id],
            others: Dictionary(platform.merchants(otherThan: merchant).map { ($0.id, $0.serial) }) { first, _ in first }
        )
    }
}
