extension CauseText {
    private static let sendSigned =
        "Write the JSON once, sign those bytes and send them; do not pass an object to the HTTP library."
    private static let sendSignedZH =
        "JSON 只序列化一次，对所得字节签名并原样发送；不要把对象交给 HTTP 库。"

    /// Mistakes in the body.
    static let ofBody: [Diagnosis.Cause: CauseText] = [
        .emptyBody: CauseText(
            "with an empty body, though one was sent",
            "请求报文主体为空，但实际发送了主体",
            "Sign the exact bytes of the body, for every method that sends one.",
            "无论何种请求方法，只要发送请求报文主体，就对其确切字节签名。",
            isOfMessage: true
        ),
        .bodyNotSent: CauseText(
            "with a body, though none was sent",
            "含请求报文主体，但实际未发送",
            "Sign an empty body when none is sent, not an empty JSON value.",
            "不发送请求报文主体时，按空主体签名，而不是空的 JSON 值。",
            isOfMessage: true
        ),
        .placeholderBody: CauseText(
            "with a text such as undefined, None or [object Object] instead of the body",
            "以 undefined、None 或 [object Object] 之类的文本代替请求报文主体",
            "Sign the exact bytes of the body, and an empty text when none is sent; do not convert a missing value to text.",
            "对请求报文主体的确切字节签名；不发送主体时按空文本签名，不要把空值转换为文本。",
            isOfMessage: true
        ),
        .gbkBody: CauseText(
            "with the body encoded in GBK, though UTF-8 was sent",
            "请求报文主体以 GBK 编码，但实际发送的是 UTF-8",
            "Encode the message in UTF-8 before it is signed, such as getBytes(StandardCharsets.UTF_8) in Java.",
            "签名前以 UTF-8 编码待签名串，例如 Java 的 getBytes(StandardCharsets.UTF_8)。",
            isOfMessage: true
        ),
        .bodySentInGBK: CauseText(
            "with the body encoded in UTF-8, though GBK was sent",
            "请求报文主体以 UTF-8 编码，但实际发送的是 GBK",
            "Send the body in UTF-8, the bytes that were signed.",
            "以 UTF-8 发送请求报文主体，与签名所用的字节一致。",
            isOfMessage: true
        ),
        .queryAsBody: CauseText(
            "with the query instead of the body",
            "以查询参数作为请求报文主体",
            "Sign the query as part of the URL, and an empty body when none is sent.",
            "查询串作为 URL 的一部分签名；不发送请求报文主体时，按空主体签名。",
            isOfMessage: true
        ),
        .trimmedBody: CauseText(
            "with the body trimmed of white space",
            "请求报文主体首尾的空白被去除",
            "Sign the exact bytes of the body, or send it trimmed.",
            "对请求报文主体的确切字节签名，或发送去除首尾空白后的主体。",
            isOfMessage: true
        ),
        .otherLineEnds: CauseText(
            "with different line endings in the body",
            "请求报文主体的换行符与实际不同",
            "Sign the bytes that are sent, and do not convert CRLF to LF or LF to CRLF.",
            "对实际发送的字节签名，不要在 CRLF 与 LF 之间转换换行符。",
            isOfMessage: true
        ),
        .byteOrderMark: CauseText(
            "with a byte order mark before the body, or without the one that was sent",
            "请求报文主体前多了字节顺序标记（BOM），或缺少实际发送的 BOM",
            "Write the body in UTF-8 without a byte order mark, and sign the bytes that are sent.",
            "以不带 BOM 的 UTF-8 书写请求报文主体，并对实际发送的字节签名。",
            isOfMessage: true
        ),
        .wholeUpload: CauseText(
            "with the complete multipart body instead of its meta part",
            "使用了整个 multipart 报文而非 meta 部分",
            "For an upload, sign only the JSON of the meta part.",
            "上传文件时，只对 meta 部分的 JSON 签名。",
            isOfMessage: true
        ),
        .compactBody: CauseText(
            "with the JSON body written without white space",
            "JSON 主体不含空白",
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .spacedBody: CauseText(
            "with spaces after the commas and colons of the JSON body",
            "JSON 主体的逗号与冒号之后有空格",
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .indentedBody: CauseText(
            "with the JSON body indented",
            "JSON 主体带缩进",
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .sortedKeys: CauseText(
            "with the members of the JSON body sorted",
            "JSON 主体的字段被排序",
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .escapedNonASCII: CauseText(
            #"with the non-ASCII characters of the JSON body written as \uXXXX"#,
            #"JSON 主体的非 ASCII 字符写作 \uXXXX"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .unescapedNonASCII: CauseText(
            #"with the \uXXXX of the JSON body written as characters"#,
            #"JSON 主体的 \uXXXX 写作字符本身"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .escapedSlashes: CauseText(
            #"with the slashes of the JSON body written as \/"#,
            #"JSON 主体的斜杠写作 \/"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .unescapedSlashes: CauseText(
            #"with the \/ of the JSON body written as slashes"#,
            #"JSON 主体的 \/ 写作斜杠本身"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .escapedHTML: CauseText(
            #"with HTML characters in the JSON body written as \u0026 and similar"#,
            #"JSON 主体的 HTML 字符写作 \u0026 等"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
        .unescapedHTML: CauseText(
            #"with \u0026 and similar in the JSON body written as characters"#,
            #"JSON 主体的 \u0026 等写作字符本身"#,
            sendSigned,
            sendSignedZH,
            isOfMessage: true
        ),
    ]
}
