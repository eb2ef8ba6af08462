extension CauseText {
    private static let sendSigned =
        "Write the JSON once, sign those bytes and send them; do not hand an object to the HTTP library."

    /// Mistakes in the body.
    static let ofBody: [Diagnosis.Cause: CauseText] = [
        .emptyBody: CauseText(
            "with an empty body, though one was sent",
            "请求报文主体为空，但实际发送了主体",
            "Sign the exact bytes of the body, for every method that sends one.",
            isOfMessage: true
        ),
        .bodyNotSent: CauseText(
            "with a body, though none was sent",
            "含请求报文主体，但实际未发送",
            "Sign an empty body when none is sent, not an empty JSON value.",
            isOfMessage: true
        ),
        .queryAsBody: CauseText(
            "with the query in place of a body",
            "以查询参数作为请求报文主体",
            "Sign the query as part of the URL, and an empty body when none is sent.",
            isOfMessage: true
        ),
        .trimmedBody: CauseText(
            "with the body trimmed of white space",
            "请求报文主体首尾的空白被去除",
            "Sign the exact bytes of the body, or send it trimmed.",
            isOfMessage: true
        ),
        .wholeUpload: CauseText(
            "with the whole multipart body in place of its meta part",
            "使用了整个 multipart 报文而非 meta 部分",
            "Of an upload, sign the JSON of the meta part alone.",
            isOfMessage: true
        ),
        .compactBody: CauseText(
            "with the JSON body written without white space",
            "JSON 主体不含空白",
            sendSigned,
            isOfMessage: true
        ),
        .spacedBody: CauseText(
            "with spaces after the commas and colons of the JSON body",
            "JSON 主体的逗号与冒号之后有空格",
            sendSigned,
            isOfMessage: true
        ),
        .indentedBody: CauseText(
            "with the JSON body indented",
            "JSON 主体带缩进",
            sendSigned,
            isOfMessage: true
        ),
        .sortedKeys: CauseText(
            "with the members of the JSON body sorted",
            "JSON 主体的字段被排序",
            sendSigned,
            isOfMessage: true
        ),
        .escapedNonASCII: CauseText(
            #"with the characters beyond ASCII of the JSON body written as \uXXXX"#,
            #"JSON 主体的非 ASCII 字符写作 \uXXXX"#,
            sendSigned,
            isOfMessage: true
        ),
        .unescapedNonASCII: CauseText(
            #"with the \uXXXX of the JSON body written as characters"#,
            #"JSON 主体的 \uXXXX 写作字符本身"#,
            sendSigned,
            isOfMessage: true
        ),
        .escapedSlashes: CauseText(
            #"with the slashes of the JSON body written as \/"#,
            #"JSON 主体的斜杠写作 \/"#,
            sendSigned,
            isOfMessage: true
        ),
        .unescapedSlashes: CauseText(
            #"with the \/ of the JSON body written as slashes"#,
            #"JSON 主体的 \/ 写作斜杠本身"#,
            sendSigned,
            isOfMessage: true
        ),
        .escapedHTML: CauseText(
            #"with characters of HTML in the JSON body written as \u0026 and the like"#,
            #"JSON 主体的 HTML 字符写作 \u0026 等"#,
            sendSigned,
            isOfMessage: true
        ),
        .unescapedHTML: CauseText(
            #"with \u0026 and the like in the JSON body written as characters"#,
            #"JSON 主体的 \u0026 等写作字符本身"#,
            sendSigned,
            isOfMessage: true
        ),
    ]
}
