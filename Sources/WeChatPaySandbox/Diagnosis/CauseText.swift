/// What to say of a cause, in two languages, and what to change.
struct CauseText: Sendable {
    /// A statement; or, of a message, what follows "the signature is right for the message".
    let english: String
    /// The same in Chinese; of a message, what follows "签名所对应的待签名串".
    let chinese: String
    /// What to change.
    let advice: String
    /// Whether the cause lies in the message that was signed.
    let isOfMessage: Bool

    init(_ english: String, _ chinese: String, _ advice: String, isOfMessage: Bool = false) {
        self.english = english
        self.chinese = chinese
        self.advice = advice
        self.isOfMessage = isOfMessage
    }

    /// All texts.
    static let all = ofSignature.merging(ofLines) { first, _ in first }.merging(ofBody) { first, _ in first }

    /// Mistakes in key, serial and signature.
    private static let ofSignature: [Diagnosis.Cause: CauseText] = [
        .valid: CauseText(
            "the signature is right",
            "签名正确",
            "Change nothing in how requests are signed."
        ),
        .unknown: CauseText(
            "no known mistake fits: the signature was not made with the private key of the certificate whose serial was sent",
            "未发现已知错误：签名并非由所传证书序列号对应的私钥生成",
            "Most likely the private key does not belong to the certificate: take both from the same download, and check that the signature itself was not changed on the way."
        ),
        .unknownMessage: CauseText(
            "no known mistake fits: the private key is the right one, but another message was signed",
            "未发现已知错误：私钥正确，但签名所对应的是其他待签名串",
            "Most likely the body was changed on the way, by a proxy or by the HTTP library: log the exact bytes that are signed and compare them with those that are sent."
        ),
        .otherMerchantsKey: CauseText(
            "the signature was made with the private key of another registered merchant",
            "签名由另一已注册商户的私钥生成",
            "Load the private key that belongs to the mchid that is sent."
        ),
        .signatureNotBase64: CauseText(
            "the signature is no Base64",
            "签名不是 Base64 文本",
            "Write the bytes of the signature in Base64, with the alphabet of +, / and =."
        ),
        .signatureOfWrongLength: CauseText(
            "the signature is not as long as the merchant's key makes one",
            "签名长度与商户密钥不符",
            "Sign with the merchant's RSA key, not with an HMAC, and do not cut the signature."
        ),
        .signatureInHex: CauseText(
            "the signature is written in hex digits",
            "签名以十六进制书写",
            "Write the signature in Base64."
        ),
        .signatureInBase64URL: CauseText(
            "the signature is written in base64url",
            "签名使用了 base64url 编码",
            "Write the signature in Base64 with + and /, not - and _, and with its padding."
        ),
        .signaturePercentEncoded: CauseText(
            "the signature is percent-encoded",
            "签名被 URL 编码",
            "Put the Base64 into the header as it is; headers are not URL-encoded."
        ),
        .signatureWithSpaces: CauseText(
            "the plus signs of the signature have become spaces",
            "签名中的加号变成了空格",
            "Put the Base64 into the header as it is; do not URL-decode it."
        ),
        .signatureWithLineBreaks: CauseText(
            "the signature has line breaks or spaces in it",
            "签名中含有换行或空格",
            "Write the Base64 in one line; some encoders break it after 64 or 76 characters."
        ),
        .signatureWithoutPadding: CauseText(
            "the Base64 of the signature lacks its padding",
            "签名的 Base64 缺少末尾的等号",
            "Keep the = signs at the end of the Base64."
        ),
        .signatureEncodedTwice: CauseText(
            "the signature is encoded twice",
            "签名被重复编码",
            "Encode the bytes of the signature in Base64 once; the signing function may return text already."
        ),
        .sha1: CauseText(
            "the signature was made with SHA-1",
            "签名使用了 SHA-1",
            "Sign with SHA-256: SHA256withRSA, RSA-SHA256."
        ),
        .otherHash: CauseText(
            "the signature was made with a hash other than SHA-256",
            "签名使用了 SHA-256 以外的摘要算法",
            "Sign with SHA-256: SHA256withRSA, RSA-SHA256."
        ),
        .pss: CauseText(
            "the signature was made with RSASSA-PSS",
            "签名使用了 RSASSA-PSS 填充",
            "Sign with the padding of PKCS#1 v1.5."
        ),
        .withoutDigestInfo: CauseText(
            "the signature does not say that it is one of SHA-256",
            "签名中缺少 SHA-256 的摘要标识",
            "Let the library hash and sign in one step with SHA256withRSA, not encrypt a digest with the private key."
        ),
        .timestampInMilliseconds: CauseText(
            "the timestamp in the Authorization header is in milliseconds",
            "Authorization 头中的时间戳以毫秒为单位",
            "Send and sign the timestamp in seconds."
        ),
        .platformSerial: CauseText(
            "serial_no names a key of the platform, not the merchant's certificate",
            "serial_no 是平台密钥的编号，而非商户证书的序列号",
            "Send the serial of the merchant's own certificate as serial_no; the platform's key belongs into Wechatpay-Serial."
        ),
        .serialWithoutLeadingZeros: CauseText(
            "serial_no has lost its leading zeros",
            "serial_no 丢失了开头的零",
            "Send all digits of the serial, the leading zeros too: keep it as text, not as a number."
        ),
        .serialInSmallLetters: CauseText(
            "serial_no is in small letters",
            "serial_no 为小写",
            "Write the serial in capital hex digits."
        ),
        .otherMerchantsSerial: CauseText(
            "serial_no is the serial of another registered merchant's certificate",
            "serial_no 是另一已注册商户证书的序列号",
            "Send the serial of the certificate that belongs to the mchid that is sent."
        ),
    ]
}
