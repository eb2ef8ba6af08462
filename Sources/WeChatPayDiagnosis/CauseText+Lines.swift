extension CauseText {
    /// Mistakes in the lines before the body, and in how lines are put together.
    static let ofLines: [Diagnosis.Cause: CauseText] = [
        .hexDigest: CauseText(
            "as the hexadecimal digits of its SHA-256 hash",
            "为其 SHA-256 的十六进制文本",
            "Pass the message itself to the signing function, which computes the hash; do not hash it first.",
            "将待签名串本身交给签名函数，由它计算摘要；不要事先计算摘要。",
            isOfMessage: true
        ),
        .hashedTwice: CauseText(
            "hashed twice",
            "被摘要了两次",
            "Pass the message itself to the signing function, which computes the hash; do not hash it first.",
            "将待签名串本身交给签名函数，由它计算摘要；不要事先计算摘要。",
            isOfMessage: true
        ),
        .crlf: CauseText(
            "with CRLF line endings",
            "以 CRLF 换行",
            "End each of the five lines with a single LF.",
            "五行中的每一行都以单个换行符 LF 结尾。",
            isOfMessage: true
        ),
        .literalBackslashN: CauseText(
            #"with the two characters \n instead of line feeds"#,
            #"以 \n 两个字符代替换行符"#,
            "Write real line feeds; in PHP, put them in double quotes.",
            #"使用真正的换行符；在 PHP 中，\n 须写在双引号字符串里。"#,
            isOfMessage: true
        ),
        .withoutLineFeeds: CauseText(
            "without line feeds",
            "没有换行符",
            "End each of the five lines with a single LF.",
            "五行中的每一行都以单个换行符 LF 结尾。",
            isOfMessage: true
        ),
        .withoutFinalLineFeed: CauseText(
            "without the final line feed",
            "缺少最后的换行符",
            "End the last line with an LF too.",
            "最后一行也要以换行符结尾。",
            isOfMessage: true
        ),
        .missingBodyLine: CauseText(
            "without the line of the body",
            "缺少请求报文主体一行",
            "Sign the line of the body even when there is no body: the message then ends in two LFs.",
            "没有请求报文主体时也要保留这一行：待签名串此时以两个换行符结尾。",
            isOfMessage: true
        ),
        .extraLineFeed: CauseText(
            "with an extra line feed at the end",
            "末尾多一个换行符",
            "End the last line with a single LF, and sign the body without a line feed that is not sent.",
            "最后一行只以一个换行符结尾，请求报文主体也不要带上未发送的换行符。",
            isOfMessage: true
        ),
        .responseForm: CauseText(
            "in the format of a response: timestamp, nonce, body",
            "采用了应答的格式：时间戳、随机串、报文主体",
            "Begin the message of a request with method and URL, each on its line.",
            "请求的待签名串以请求方法与 URL 开头，各占一行。",
            isOfMessage: true
        ),
        .nonceBeforeTimestamp: CauseText(
            "with the nonce before the timestamp",
            "随机串在时间戳之前",
            "Put the timestamp on the third line and the nonce on the fourth.",
            "第三行放时间戳，第四行放随机串。",
            isOfMessage: true
        ),
        .methodInSmallLetters: CauseText(
            "with the method in lowercase",
            "请求方法为小写",
            "Sign the method in uppercase.",
            "待签名串中的请求方法用大写。",
            isOfMessage: true
        ),
        .otherMethod: CauseText(
            "with a method that differs from the request",
            "请求方法与实际不同",
            "Sign the method with which the request is sent.",
            "待签名串中的请求方法须与实际发送的一致。",
            isOfMessage: true
        ),
        .urlWithScheme: CauseText(
            "with scheme and host in the URL",
            "URL 含协议与域名",
            "Sign path and query only, beginning with the slash.",
            "待签名串中的 URL 只含路径与查询串，以斜杠开头。",
            isOfMessage: true
        ),
        .urlWithHost: CauseText(
            "with the host in the URL",
            "URL 含域名",
            "Sign path and query only, beginning with the slash.",
            "待签名串中的 URL 只含路径与查询串，以斜杠开头。",
            isOfMessage: true
        ),
        .decodedPath: CauseText(
            "with the path percent-decoded",
            "路径被 URL 解码",
            "Sign the path in the encoding in which it is sent.",
            "待签名串中的路径保持发送时的 URL 编码。",
            isOfMessage: true
        ),
        .pathEncodedTwice: CauseText(
            "with the path percent-encoded twice",
            "路径被重复 URL 编码",
            "Percent-encode the path once, and sign and send the same text.",
            "对路径只做一次 URL 编码，签名与发送使用同一文本。",
            isOfMessage: true
        ),
        .pathEncodedOtherwise: CauseText(
            "with the path percent-encoded in another way",
            "路径的 URL 编码方式与实际不同",
            "Percent-encode the path once, and sign and send the same text.",
            "对路径只做一次 URL 编码，签名与发送使用同一文本。",
            isOfMessage: true
        ),
        .withoutLeadingSlash: CauseText(
            "without the leading slash of the path",
            "路径缺少开头的斜杠",
            "Begin the path with its slash.",
            "路径须以斜杠开头。",
            isOfMessage: true
        ),
        .trailingSlash: CauseText(
            "with an extra or missing trailing slash",
            "路径末尾的斜杠多余或缺失",
            "Sign the path exactly as it is sent, with the slash at its end or without.",
            "待签名串中的路径须与实际发送的完全一致，包括末尾有无斜杠。",
            isOfMessage: true
        ),
        .withoutVersion: CauseText(
            "without /v3 in the path",
            "路径缺少 /v3",
            "Sign the whole path, /v3 included, even if the base URL contains it.",
            "待签名串须含完整路径，包括 /v3，即使它已写在 base URL 里。",
            isOfMessage: true
        ),
        .withoutQuery: CauseText(
            "without the query string",
            "不含查询参数",
            "Sign the query string too, with its question mark.",
            "查询串也要签名，连同其问号。",
            isOfMessage: true
        ),
        .withQuestionMark: CauseText(
            "with a question mark and no query",
            "URL 末尾多一个问号",
            "Sign a question mark only where one is sent.",
            "只有实际发送了问号，待签名串中才带问号。",
            isOfMessage: true
        ),
        .decodedQuery: CauseText(
            "with the query percent-decoded",
            "查询参数被 URL 解码",
            "Sign the query in the encoding in which it is sent.",
            "待签名串中的查询串保持发送时的 URL 编码。",
            isOfMessage: true
        ),
        .queryEncodedTwice: CauseText(
            "with the query percent-encoded twice",
            "查询参数被重复 URL 编码",
            "Percent-encode the query once, and sign and send the same text.",
            "对查询串只做一次 URL 编码，签名与发送使用同一文本。",
            isOfMessage: true
        ),
        .queryEncodedOtherwise: CauseText(
            "with the query percent-encoded in another way",
            "查询参数的 URL 编码方式与实际不同",
            "Percent-encode the query once, and sign and send the same text.",
            "对查询串只做一次 URL 编码，签名与发送使用同一文本。",
            isOfMessage: true
        ),
        .queryInAnotherOrder: CauseText(
            "with the query's parameters in another order",
            "查询参数的顺序与实际不同",
            "Sign the query in the order in which it is sent; API v3 does not sort.",
            "待签名串中查询参数的顺序须与实际发送的一致；API v3 不对参数排序。",
            isOfMessage: true
        ),
        .signedMilliseconds: CauseText(
            "with the timestamp in milliseconds",
            "时间戳以毫秒为单位",
            "Sign the timestamp of the Authorization header, in seconds.",
            "待签名串使用 Authorization 头中以秒为单位的时间戳。",
            isOfMessage: true
        ),
        .timestampTakenTwice: CauseText(
            "with a timestamp that differs from the sent one by a few seconds",
            "时间戳与所传的相差几秒",
            "Read the clock once, and sign and send the same timestamp.",
            "只读取一次时钟，签名与发送使用同一时间戳。",
            isOfMessage: true
        ),
        .timestampOfAnotherHeader: CauseText(
            "with the timestamp of another header",
            "使用了其他请求头中的时间戳",
            "Sign the timestamp of the Authorization header.",
            "待签名串使用 Authorization 头中的时间戳。",
            isOfMessage: true
        ),
        .nonceOfAnotherHeader: CauseText(
            "with the nonce of another header",
            "使用了其他请求头中的随机串",
            "Sign the nonce_str of the Authorization header.",
            "待签名串使用 Authorization 头中的 nonce_str。",
            isOfMessage: true
        ),
    ]
}
