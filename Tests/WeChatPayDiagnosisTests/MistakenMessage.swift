import Crypto
import Foundation
import Testing
import WeChatPayDiagnosis

/// A request, the message that was signed for it by mistake, and what the doctor should call it.
struct MistakenMessage: Sendable, CustomTestStringConvertible {
    let causes: [Diagnosis.Cause]
    let sent: SentRequest
    let signed: String

    init(_ causes: Diagnosis.Cause..., sent: SentRequest = .update, signed: (SentRequest) -> String) {
        self.causes = causes
        self.sent = sent
        self.signed = signed(sent)
    }

    var testDescription: String { causes.map(\.rawValue).joined(separator: "+") }

    static let all = lines + targets + bodies + pairs

    private static let upload = SentRequest.update.with {
        $0.body = "--b\r\n…\r\n--b--\r\n"
        $0.meta = #"{"filename":"a.jpg","sha256":"00"}"#
    }

    private static let lines: [MistakenMessage] = [
        .init(.withoutFinalLineFeed) { String($0.message().dropLast()) },
        .init(.missingBodyLine, sent: .query) { String($0.message().dropLast()) },
        .init(.missingBodyLine, .withoutFinalLineFeed, sent: .query) { String($0.message().dropLast(2)) },
        .init(.emptyBody, .missingBodyLine) { String($0.message(body: "").dropLast()) },
        .init(.extraLineFeed) { $0.message() + "\n" },
        .init(.crlf) { $0.message().replacing("\n", with: "\r\n") },
        .init(.literalBackslashN) { $0.message().replacing("\n", with: #"\n"#) },
        .init(.withoutLineFeeds) { $0.message().replacing("\n", with: "") },
        .init(.responseForm) { "\($0.timestamp)\n\($0.nonce)\n\($0.body)\n" },
        .init(.nonceBeforeTimestamp) { $0.message(timestamp: $0.nonce, nonce: $0.timestamp) },
        .init(.methodInSmallLetters) { $0.message(method: "patch") },
        .init(.otherMethod) { $0.message(method: "POST") },
        .init(.signedMilliseconds) { $0.message(timestamp: "1790000100000") },
        .init(.signedMilliseconds) { $0.message(timestamp: "1790000100987") },
        .init(.timestampInMilliseconds, sent: .update.with { $0.timestamp += "123" }) { $0.message() },
        .init(.timestampInMilliseconds, sent: .update.with { $0.timestamp += "123" }) {
            $0.message(timestamp: "1790000100")
        },
        .init(.timestampTakenTwice) { $0.message(timestamp: "1790000099") },
        .init(.timestampOfAnotherHeader, sent: .update.with { $0.headers = [("X-Timestamp", "1789999000")] }) {
            $0.message(timestamp: "1789999000")
        },
        .init(.nonceOfAnotherHeader, sent: .update.with { $0.headers = [("X-Other-NONCE", "SecretNonce")] }) {
            $0.message(nonce: "SecretNonce")
        },
        .init(.hexDigest) { hex(SHA256.hash(data: Data($0.message().utf8))) },
        .init(.hexDigest) { hex(SHA256.hash(data: Data($0.message().utf8))).uppercased() },
        .init(.hashedTwice) { Data(SHA256.hash(data: Data($0.message().utf8))).base64EncodedString() },
    ]

    private static let targets: [MistakenMessage] = [
        .init(.urlWithScheme) { $0.message(target: "https://api.mch.weixin.qq.com" + $0.target) },
        .init(.urlWithScheme) { $0.message(target: "http://127.0.0.1:4000" + $0.target) },
        .init(.urlWithScheme) { $0.message(target: "https://127.0.0.1" + $0.target) },
        .init(.urlWithHost) { $0.message(target: "127.0.0.1:4000" + $0.target) },
        .init(.urlWithHost) { $0.message(target: "api.mch.weixin.qq.com" + $0.target) },
        .init(.decodedPath) { $0.message(target: "/v3/pay/张 ~a/x?name=%E6%9D%8E+a&b=2&a=1") },
        .init(.pathEncodedTwice) {
            $0.message(target: "/v3/pay/%25E5%25BC%25A0%2520%257Ea/x?name=%E6%9D%8E+a&b=2&a=1")
        },
        .init(.pathEncodedOtherwise) { $0.message(target: "/v3/pay/%E5%BC%A0%20~a/x?name=%E6%9D%8E+a&b=2&a=1") },
        .init(.pathEncodedOtherwise) { $0.message(target: "/v3/pay/%e5%bc%a0%20~a/x?name=%E6%9D%8E+a&b=2&a=1") },
        .init(.withoutLeadingSlash) { $0.message(target: String($0.target.dropFirst())) },
        .init(.trailingSlash) { $0.message(target: $0.target.replacing("?", with: "/?")) },
        .init(.withoutVersion) { $0.message(target: String($0.target.dropFirst(3))) },
        .init(.withoutQuery) { $0.message(target: "/v3/pay/%E5%BC%A0%20%7Ea/x") },
        .init(.withQuestionMark, sent: .query) { $0.message(target: $0.target + "?") },
        .init(.decodedQuery) { $0.message(target: "/v3/pay/%E5%BC%A0%20%7Ea/x?name=李 a&b=2&a=1") },
        .init(.queryEncodedTwice) { $0.message(target: $0.target.replacing("%E6%9D%8E", with: "%25E6%259D%258E")) },
        .init(.queryEncodedOtherwise) { $0.message(target: $0.target.replacing("+", with: "%20")) },
        .init(.queryInAnotherOrder) { $0.message(target: "/v3/pay/%E5%BC%A0%20%7Ea/x?a=1&b=2&name=%E6%9D%8E+a") },
        .init(.queryInAnotherOrder) { $0.message(target: "/v3/pay/%E5%BC%A0%20%7Ea/x?b=2&name=%E6%9D%8E+a&a=1") },
    ]

    private static let bodies: [MistakenMessage] = [
        .init(.emptyBody) { $0.message(body: "") },
        .init(.bodyNotSent, sent: .query) { $0.message(body: "{}") },
        .init(.placeholderBody, sent: .query) { $0.message(body: "undefined") },
        .init(.placeholderBody, sent: .query) { $0.message(body: "None") },
        .init(.placeholderBody) { $0.message(body: "[object Object]") },
        .init(.placeholderBody) { $0.message(body: "<nil>") },
        .init(.placeholderBody, .withoutQuery) { $0.message(target: "/v3/pay/%E5%BC%A0%20%7Ea/x", body: "None") },
        .init(.queryAsBody, sent: .query.with { $0.target += "?b=2&a=1" }) { $0.message(body: "b=2&a=1") },
        .init(.trimmedBody, sent: .update.with { $0.body += " \n" }) { $0.message(body: String($0.body.dropLast(2))) },
        .init(.trimmedBody, sent: .update.with { $0.body += "\r\n" }) {
            $0.message(body: $0.body.replacing("\r\n", with: ""))
        },
        .init(.wholeUpload, sent: upload) { $0.message(body: $0.body) },
        .init(.spacedBody, sent: upload) { $0.message(body: #"{"filename": "a.jpg", "sha256": "00"}"#) },
        .init(.compactBody) { $0.message(body: $0.body.replacing("[1, 2]", with: "[1,2]")) },
        .init(.spacedBody) {
            $0.message(body: #"{"name": "张三", "url": "https://a.cn/b?c=1&d=2", "list": [1, 2], "empty": {}}"#)
        },
        .init(.indentedBody) {
            $0.message(
                body: """
                    {
                      "name": "张三",
                      "url": "https://a.cn/b?c=1&d=2",
                      "list": [
                        1,
                        2
                      ],
                      "empty": {}
                    }
                    """
            )
        },
        .init(.sortedKeys, sent: .update.with { $0.body = #"{"b":{"d":1,"c":"é"},"a10":[{"f":1,"e":2}],"a2":null}"# }) {
            $0.message(body: #"{"a10":[{"e":2,"f":1}],"a2":null,"b":{"c":"é","d":1}}"#)
        },
        .init(.escapedNonASCII) { $0.message(body: $0.body.replacing("张三", with: #"\u5f20\u4e09"#)) },
        .init(.escapedNonASCII, sent: .update.with { $0.body = #"{"name":"𠮷"}"# }) {
            $0.message(body: #"{"name":"\uD842\uDFB7"}"#)
        },
        .init(.unescapedNonASCII, sent: .update.with { $0.body = #"{"name":"\ud842\udfb7\u4E09\n"}"# }) {
            $0.message(body: #"{"name":"𠮷三\n"}"#)
        },
        .init(.escapedSlashes) { $0.message(body: $0.body.replacing("/", with: #"\/"#)) },
        .init(.unescapedSlashes, sent: .update.with { $0.body = #"{"url":"https:\/\/a.cn\/b\\\"/"}"# }) {
            $0.message(body: #"{"url":"https://a.cn/b\\\"/"}"#)
        },
        .init(.escapedHTML) { $0.message(body: $0.body.replacing("&", with: #"\u0026"#)) },
        .init(.unescapedHTML, sent: .update.with { $0.body = #"{"a":"\u003cb\u003E"}"# }) {
            $0.message(body: #"{"a":"<b>"}"#)
        },
        // Python's and PHP's own ways to write JSON.
        .init(.spacedBody, .escapedNonASCII) {
            $0.message(
                body: #"{"name": "\u5f20\u4e09", "url": "https://a.cn/b?c=1&d=2", "list": [1, 2], "empty": {}}"#
            )
        },
        .init(.compactBody, .escapedNonASCII, .escapedSlashes) {
            $0.message(body: #"{"name":"\u5f20\u4e09","url":"https:\/\/a.cn\/b?c=1&d=2","list":[1,2],"empty":{}}"#)
        },
    ]

    private static let pairs: [MistakenMessage] = [
        .init(.methodInSmallLetters, .withoutQuery) {
            $0.message(method: "patch", target: "/v3/pay/%E5%BC%A0%20%7Ea/x")
        },
        .init(.withoutFinalLineFeed, .urlWithScheme) {
            String($0.message(target: "https://api.mch.weixin.qq.com" + $0.target).dropLast())
        },
        .init(.decodedPath, .decodedQuery) { $0.message(target: "/v3/pay/张 ~a/x?name=李 a&b=2&a=1") },
        .init(.crlf, .compactBody) {
            $0.message(body: $0.body.replacing("[1, 2]", with: "[1,2]")).replacing("\n", with: "\r\n")
        },
        .init(
            .timestampOfAnotherHeader,
            .nonceOfAnotherHeader,
            sent: .update.with { $0.headers = [("X-Timestamp", "1789999000"), ("nonce", "SecretNonce")] }
        ) { $0.message(timestamp: "1789999000", nonce: "SecretNonce") },
    ]

    private static func hex(_ digest: some Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
