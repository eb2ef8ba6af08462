/// The texts for a cause, in two languages, and the required change.
struct CauseText: Sendable {
    /// A statement; for a message, the text that follows "the signature is right for the message".
    let english: String
    /// The same in Chinese; for a message, the text that follows "签名所对应的待签名串".
    let chinese: String
    /// What to change.
    let advice: String
    /// The same in Chinese.
    let adviceZH: String
    /// Whether the cause lies in the message that was signed.
    let isOfMessage: Bool

    init(_ english: String, _ chinese: String, _ advice: String, _ adviceZH: String, isOfMessage: Bool = false) {
        self.english = english
        self.chinese = chinese
        self.advice = advice
        self.adviceZH = adviceZH
        self.isOfMessage = isOfMessage
    }

    /// All texts.
    static let all = ofSignature.merging(ofLines) { first, _ in first }.merging(ofBody) { first, _ in first }

    /// Mistakes in key, signature and the members of the Authorization header.
    private static let ofSignature: [Diagnosis.Cause: CauseText] = [
        .valid: CauseText(
            "the signature is correct",
            "签名正确",
            "No change is necessary.",
            "签名方式无需改动。"
        ),
        .unknown: CauseText(
            "no known mistake fits: the signature was not made with the private key of the certificate whose serial was sent",
            "未发现已知错误：签名并非由所传证书序列号对应的私钥生成",
            "Most likely the private key does not belong to the certificate: use both from the same download, and check that the signature was not modified in transit.",
            "很可能私钥与商户API证书不配对：使用同一次下载所得的私钥与证书，并确认签名本身在途中未被改动。"
        ),
        .unknownMessage: CauseText(
            "no known mistake fits: the private key is correct, but a different message was signed",
            "未发现已知错误：私钥正确，但签名所对应的是其他待签名串",
            "Most likely a proxy or the HTTP library modified the body: log the exact bytes that are signed and compare them with those that are sent.",
            "很可能请求报文主体在途中被代理或 HTTP 库改动：记录签名时的确切字节，并与实际发送的字节比对。"
        ),
        .otherMerchantsKey: CauseText(
            "the signature was made with the private key of another registered merchant",
            "签名由另一已注册商户的私钥生成",
            "Load the private key that belongs to the mchid that is sent.",
            "加载所传 mchid 对应的商户私钥。"
        ),
        .signatureNotBase64: CauseText(
            "the signature is not Base64",
            "签名不是 Base64 文本",
            "Encode the bytes of the signature in Base64, with the characters +, / and =.",
            "将签名的字节编码为标准 Base64，字符集含 +、/ 与 =。"
        ),
        .signatureOfWrongLength: CauseText(
            "the length of the signature does not match the merchant's key",
            "签名长度与商户密钥不符",
            "Sign with the merchant's RSA key, not with an HMAC, and do not truncate the signature.",
            "使用商户的 RSA 私钥签名，不要使用 HMAC，也不要截断签名。"
        ),
        .signatureInHex: CauseText(
            "the signature is encoded in hexadecimal",
            "签名以十六进制书写",
            "Encode the signature in Base64.",
            "将签名的字节编码为 Base64。"
        ),
        .signatureInBase64URL: CauseText(
            "the signature is encoded in base64url",
            "签名使用了 base64url 编码",
            "Encode the signature in Base64 with + and /, not - and _, and with padding.",
            "使用标准 Base64：用 + 与 /，不用 - 与 _，并保留末尾的等号。"
        ),
        .signaturePercentEncoded: CauseText(
            "the signature is percent-encoded",
            "签名被 URL 编码",
            "Put the Base64 into the header unchanged; headers are not URL-encoded.",
            "将 Base64 原样放入请求头；请求头不做 URL 编码。"
        ),
        .signatureWithSpaces: CauseText(
            "the plus signs of the signature became spaces",
            "签名中的加号变成了空格",
            "Put the Base64 into the header unchanged; do not URL-decode it.",
            "将 Base64 原样放入请求头，不要对其做 URL 解码。"
        ),
        .signatureWithLineBreaks: CauseText(
            "the signature contains line breaks or spaces",
            "签名中含有换行或空格",
            "Write the Base64 in one line; some encoders break it after 64 or 76 characters.",
            "将 Base64 写成一行；有些编码函数每 64 或 76 个字符换行。"
        ),
        .signatureWithoutPadding: CauseText(
            "the Base64 of the signature has no padding",
            "签名的 Base64 缺少末尾的等号",
            "Do not remove the = signs at the end of the Base64.",
            "保留 Base64 末尾的等号。"
        ),
        .signatureEncodedTwice: CauseText(
            "the signature is encoded twice",
            "签名被重复编码",
            "Encode the bytes of the signature in Base64 once; the signing function may return text already.",
            "对签名的字节只做一次 Base64 编码；签名函数返回的可能已是文本。"
        ),
        .sha1: CauseText(
            "the signature was made with SHA-1",
            "签名使用了 SHA-1",
            "Sign with SHA-256: SHA256withRSA, RSA-SHA256.",
            "使用 SHA-256 签名：SHA256withRSA、RSA-SHA256。"
        ),
        .otherHash: CauseText(
            "the signature was made with a hash other than SHA-256",
            "签名使用了 SHA-256 以外的摘要算法",
            "Sign with SHA-256: SHA256withRSA, RSA-SHA256.",
            "使用 SHA-256 签名：SHA256withRSA、RSA-SHA256。"
        ),
        .pss: CauseText(
            "the signature was made with RSASSA-PSS",
            "签名使用了 RSASSA-PSS 填充",
            "Sign with PKCS#1 v1.5 padding.",
            "签名时使用 PKCS#1 v1.5 填充。"
        ),
        .withoutDigestInfo: CauseText(
            "the signature does not contain the SHA-256 identifier (DigestInfo)",
            "签名中缺少 SHA-256 的摘要标识",
            "Hash and sign in one step with SHA256withRSA; do not encrypt a digest with the private key.",
            "由签名库以 SHA256withRSA 一步完成摘要与签名，不要用私钥加密摘要。"
        ),
        .timestampInMilliseconds: CauseText(
            "the timestamp in the Authorization header is in milliseconds",
            "Authorization 头中的时间戳以毫秒为单位",
            "Send and sign the timestamp in seconds.",
            "发送与签名都使用以秒为单位的时间戳。"
        ),
        .platformSerial: CauseText(
            "serial_no names a key of the platform, not the merchant's certificate",
            "serial_no 是平台密钥的编号，而非商户证书的序列号",
            "Send the serial of the merchant's own certificate as serial_no; the platform's key belongs in Wechatpay-Serial.",
            "serial_no 填商户API证书序列号；微信支付公钥ID或平台证书序列号应放在 Wechatpay-Serial 请求头中。"
        ),
        .serialWithoutLeadingZeros: CauseText(
            "the leading zeros of serial_no are missing",
            "serial_no 丢失了开头的零",
            "Send all digits of the serial, including leading zeros: store it as text, not as a number.",
            "传递完整的证书序列号，包括开头的零：按文本而非数字保存。"
        ),
        .serialInSmallLetters: CauseText(
            "serial_no is in lowercase",
            "serial_no 为小写",
            "Write the serial in uppercase hexadecimal digits.",
            "证书序列号中的十六进制字母用大写。"
        ),
        .otherMerchantsSerial: CauseText(
            "serial_no is the serial of another registered merchant's certificate",
            "serial_no 是另一已注册商户证书的序列号",
            "Send the serial of the certificate that belongs to the mchid that is sent.",
            "使用所传 mchid 对应的商户API证书序列号。"
        ),
        .unknownSerial: CauseText(
            "serial_no is not the serial of the merchant's certificate",
            "serial_no 不是该商户证书的序列号",
            "Use the serial of apiclient_cert.pem, as openssl x509 -noout -serial -in apiclient_cert.pem prints it.",
            "从 apiclient_cert.pem 取商户API证书序列号，可用 openssl x509 -noout -serial -in apiclient_cert.pem 查看。"
        ),
        .otherMerchantID: CauseText(
            "mchid is not the merchant of the given key and certificate",
            "mchid 不是所给私钥与证书所属的商户号",
            "Send the mchid that the key belongs to.",
            "传递该私钥所属商户的 mchid。"
        ),
        .nonceOfWrongForm: CauseText(
            "nonce_str has more than 32 characters, or characters other than letters and digits",
            "nonce_str 超过 32 个字符，或含有字母与数字以外的字符",
            "Use a nonce_str of at most 32 letters and digits, for example a UUID without hyphens.",
            "随机串只用字母与数字，且不超过 32 个字符，例如去掉连字符的 UUID。"
        ),
    ]
}
