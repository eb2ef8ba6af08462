// The messages of the client, the keys and the values in Chinese. `{}` is any text; in the translation it is the same text, or `{0}`, `{1}`
// if the order differs.
extension LibraryText {
    static let clientMessages: [(english: String, chinese: String)] = [
        ("There is no body to decode", "没有可解码的报文主体"),
        ("The body is not a {}: {}", "报文主体不是 {}：{}"),
        (
            "A Sealed value requires the merchant's key for decryption; set Merchant.opening",
            "解密敏感字段需要商户私钥；请设置 Merchant.opening"
        ),
        ("the merchant's key cannot decrypt it", "商户私钥无法解密"),
        ("The merchant's key cannot decrypt the field", "商户私钥无法解密该字段"),
        ("The merchant has no key for decryption; set Merchant.opening", "没有用于解密的商户私钥；请设置 Merchant.opening"),
        (#"The path parameter "{}" must be a text or a number"#, #"路径参数 "{}" 必须是文本或数字"#),
        (#"The path parameter "{}" is a dot segment"#, #"路径参数 "{}" 不能是 . 或 .."#),
        (#"The path parameter "{}" is missing"#, #"缺少路径参数 "{}""#),
        (#"The path parameter "{}" is empty"#, #"路径参数 "{}" 为空"#),
        (#"The path parameter "{}" {}"#, #"路径参数 "{}" 不正确：{}"#),
        ("The path template is not valid: its braces are not balanced", "路径模板不正确：花括号不配对"),
        (
            "The path template is not valid: a parameter is written {name}, with letters, digits, '_', '-' and '.'",
            "路径模板不正确：参数写作 {name}，由字母、数字、'_'、'-' 与 '.' 组成"
        ),
        (#"The path template is not valid: pass the query in the option "query""#, #"路径模板不正确：查询参数请放在选项 "query" 中"#),
        ("The path template is not valid: a path cannot have a fragment", "路径模板不正确：路径不能含片段（#）"),
        ("The path template is not valid: a segment of the path is empty", "路径模板不正确：路径中有空段"),
        ("The path template is not valid: a segment of the path is a dot segment", "路径模板不正确：路径段不能是 . 或 .."),
        (
            #""{}" is neither a path parameter nor an option; the path parameters are {}, the options are {}"#,
            #""{}" 既不是路径参数也不是选项；路径参数有 {}，选项有 {}"#
        ),
        (#""{}" is given twice"#, #""{}" 重复给出"#),
        ("Downloading certificates requires the API v3 key; set apiV3Key", "下载平台证书需要 APIv3 密钥；请设置 apiV3Key"),
        ("The key ring is empty; responses cannot be verified without a platform key", "没有平台密钥，无法验证应答签名"),
        ("Timeouts must be greater than zero and at most ten years", "超时须大于零且不超过十年"),
        ("The User-Agent must not be empty or contain control characters", "User-Agent 不能为空，也不能含控制字符"),
        ("The merchant number (mchid) must be digits", "商户号（mchid）必须是数字"),
        (
            "The serial of the merchant's certificate must be hexadecimal; it is the serial of apiclient_cert.pem",
            "商户 API 证书序列号必须是十六进制；即 apiclient_cert.pem 的序列号"
        ),
        (
            "The base URL must consist of a scheme, a host and optionally a port from 1 to 65535, such as {}",
            "基础 URL 须由协议、域名与可选端口（1 到 65535）组成，例如 {}"
        ),
        (
            "This client does not download certificates; set apiV3Key and certificates in its configuration",
            "客户端未配置下载平台证书"
        ),
        ("correct the request; a retry fails in the same way", "请修正请求；原样重试仍会失败"),
        (
            "check the merchant's serial and private key, the clock of this machine, and that no proxy modifies requests",
            "请检查商户证书序列号、私钥与本机时钟，并确认没有代理修改请求"
        ),
        ("the merchant is not permitted to do this; check its product permissions", "商户没有权限；请检查产品权限"),
        ("the path exists, but not with this method; check the method", "该路径没有此方法；请检查请求方法"),
        ("the resource or the route does not exist; check the ids and the path", "资源或路径不存在；请检查各个 ID 与路径"),
        ("check the Accept and Content-Type headers", "请检查 Accept 与 Content-Type 请求头"),
        (
            "this merchant uses a platform public key; download it in the merchant platform, and pass it with its id",
            "该商户使用微信支付公钥；请在商户平台下载，并连同公钥 ID 一起使用"
        ),
        ("the number was used for another order; query that order, or use a new number", "该单号已用于另一订单；请查询该订单，或换用新单号"),
        ("the order does not exist; check its number, and that it belongs to this merchant", "订单不存在；请检查单号，以及是否属于该商户"),
        ("the order is already paid; query it instead of paying again", "订单已支付；请查询，不要重复支付"),
        ("the order is closed; create a new one with a new number", "订单已关闭；请用新单号重新下单"),
        (
            "the user's account cannot be used for this; another account or payment method is required",
            "用户的账户不可用；请换用其他账户或支付方式"
        ),
        ("the balance is not sufficient; top up, or use another source of funds", "余额不足；请充值或换用其他资金来源"),
        ("the payment code is no longer valid; read a new one from the user's device", "付款码已失效；请让用户刷新后重新扫码"),
        ("the merchant number does not exist; check mchid and sub_mchid", "商户号不存在；请检查 mchid 与 sub_mchid"),
        (
            "the resource does not exist; check the ids, and that they belong to this merchant",
            "资源不存在；请检查各个 ID，以及它们是否属于该商户"
        ),
        ("the route does not exist; check the method and the path", "接口不存在；请检查请求方法与路径"),
        (
            "the user is confirming the payment; query the order until it is paid or closed",
            "用户正在支付；请查询订单，直到支付成功或关闭"
        ),
        ("a rule of the platform rejects this; the message names the rule", "平台规则不允许；具体规则见错误信息"),
        (
            "the appid does not belong to the merchant; bind it in the merchant platform",
            "appid 不属于该商户；请在商户平台绑定"
        ),
        (
            "the openid belongs to another appid; use the openid of the appid in the request",
            "openid 属于另一个 appid；请使用请求中 appid 对应的 openid"
        ),
        ("there is no bill for this date; bills are available from the next day on", "该日期没有账单；账单次日起可下载"),
        ("the bill is being created; retry later", "账单生成中；请稍后重试"),
        ("reduce the request rate and retry later", "请降低请求频率并稍后重试"),
        ("the outcome is unknown; query it before a retry, or retry with the same parameters", "结果未知；请先查询，或用相同参数重试"),
        ("see the platform's documentation for this code", "请查阅平台文档中该错误码的说明"),
        ("(response not signed)", "（应答未签名）"),
        ("(field {})", "（字段 {}）"),
        ("The response has an unknown hash_type", "应答的 hash_type 未知"),
        ("The hash_value of the response is not a {} in hexadecimal", "应答的 hash_value 不是十六进制的 {}"),
        ("The download_url of the response is not a URL", "应答的 download_url 不是 URL"),
        (
            "The download_url of the response is neither on a host of the platform nor on the configured host",
            "应答的 download_url 既不在平台域名上，也不在配置的域名上"
        ),
        ("The gzip data of the file is incomplete", "文件的 gzip 数据不完整"),
        (
            "The file's {} differs from the signed one: the file was modified or truncated in transit. Download it again",
            "文件的 {} 与签名的摘要不一致：文件在传输中被修改或截断，请重新下载"
        ),
        ("The file starts with a gzip header but cannot be decompressed", "文件以 gzip 开头，但无法解压"),
        ("The file changed during the upload; upload it again", "上传期间文件发生变化；请重新上传"),
        ("Cannot read the file to upload; check its path and permissions", "无法读取要上传的文件；请检查路径与权限"),
        (
            "The upload's filename must be non-empty, without quotes, backslashes and control characters",
            "上传的文件名不能为空，也不能含引号、反斜杠与控制字符"
        ),
        ("The upload's contentType must be a media type such as image/jpeg", "上传的 contentType 须为媒体类型，例如 image/jpeg"),
        ("Cannot write the file; check its path, its permissions and the free disk space", "无法写入文件；请检查路径、权限与磁盘空间"),
        (
            "The store of received notifications failed; the platform will deliver the notification again",
            "通知去重存储失败；平台会再次投递"
        ),
        (
            "The platform's certificates could not be downloaded, so the notification cannot be verified",
            "无法下载平台证书，因此不能验证通知签名"
        ),
        (
            "The body is not a notification: it needs id, create_time, event_type and resource",
            "报文不是通知：缺少 id、create_time、event_type 或 resource"
        ),
        ("The notification's resource is encrypted with an unknown algorithm", "通知资源的加密算法未知"),
        (
            "The notification cannot be decrypted without the API v3 key; set apiV3Key in the configuration",
            "没有 APIv3 密钥，无法解密通知；请在配置中设置 apiV3Key"
        ),
        ("The notification cannot be decrypted: {}", "通知无法解密：{}"),
        ("The call timed out before the request was sent", "请求发出之前调用已超时"),
        (#"The body of an upload is its file; remove "json" and "body""#, #"上传的主体是文件；请去掉 "json" 与 "body""#),
        (#"The option "{}" must be an object of names and values"#, #"选项 "{}" 须为名称与值组成的对象"#),
        (
            #"The option "body" is not valid JSON; check commas, quotes and the encoding (UTF-8), or set another Content-Type in "headers""#,
            #"选项 "body" 不是有效的 JSON；请检查逗号、引号与编码（UTF-8），或在 "headers" 中设置其他 Content-Type"#
        ),
        ("The configuration has no value for: {}", "配置缺少：{}"),
        (
            "platform_key_id is not the serial of the certificate in platform_key; remove it, or use the certificate with that serial",
            "platform_key_id 不是 platform_key 中证书的序列号；请去掉它，或使用该序列号的证书"
        ),
        (#"The query parameter "{}" must be a text, a number or a list of them"#, #"查询参数 "{}" 须为文本、数字或其列表"#),
        ("A header name contains a character that is not valid in header names", "请求头名称含无效字符"),
        (#"The header "{}" must be a text without control characters"#, #"请求头 "{}" 须为不含控制字符的文本"#),
        (#"The header "{}" is set by the connection; remove it"#, #"请求头 "{}" 由连接设置；请去掉"#),
        ("There is no valid platform key for encryption", "没有可用于加密的有效平台密钥"),
        (
            "The header Wechatpay-Serial names a key that is not in the client's key ring, so it cannot be used for encryption",
            "请求头 Wechatpay-Serial 指定的密钥不在客户端中，无法用于加密"
        ),
        (#"A GET request has no body; remove "{}", or use "query""#, #"GET 请求没有请求体；请去掉 "{}"，或使用 "query""#),
        (#"Give either "json" or "body", not both"#, #""json" 与 "body" 只能给出一个"#),
        (#"The option "body" must be a text or .bytes(…)"#, #"选项 "body" 须为文本或字节"#),
        (#"The option "json" cannot be encoded; its encode(to:) failed"#, #"选项 "json" 无法编码"#),
        (
            #"{} cannot be encoded as JSON; pass raw bytes in "body", and use finite numbers and dates from 1970 to 9999"#,
            #"{} 无法编码为 JSON；原始字节请放在 "body" 中，数字须为有限值"#
        ),
        ("The list of platform certificates is signed with a certificate that it does not contain", "平台证书列表由列表之外的证书签名"),
        ("The response contains no certificates", "应答中没有平台证书"),
        ("The requested platform key is not in the client's key ring", "客户端中没有所要求的平台密钥"),
        ("The request could not be signed; check the signing key", "请求签名失败；请检查私钥"),
        (
            "The signature or the nonce contains a line break or another control character; check the signing key and the nonce source",
            "签名或随机串含换行或其他控制字符；请检查签名密钥与随机串来源"
        ),
        ("Could not connect to the platform; check the network and the base URL", "无法连接平台；请检查网络与基础 URL"),
        (
            "The host name of the platform could not be resolved; check the base URL and DNS",
            "无法解析平台的主机名；请检查基础 URL 与 DNS"
        ),
        (
            "The TLS handshake with the platform failed; check that its certificate is trusted on this machine, and that no proxy intercepts the connection",
            "与平台的 TLS 握手失败；请检查本机是否信任其证书，以及是否有代理拦截连接"
        ),
        ("Could not connect before the timeout", "连接超时"),
        ("The response did not arrive before the timeout", "等待应答超时"),
        (
            "The response is a redirect, and redirects are not followed; check the base URL",
            "应答是重定向，客户端不跟随重定向；请检查基础 URL"
        ),
        (
            "The response is not valid HTTP; check the base URL and any proxy in between",
            "应答不是有效的 HTTP；请检查基础 URL 与中间的代理"
        ),
        ("The response is larger than the transport's limit", "应答超过大小上限"),
        ("The connection closed before the full response arrived", "应答未收全，连接已断开"),
        ("The response is not a list of platform certificates", "应答不是平台证书列表"),
        ("A platform certificate is encrypted with an unknown algorithm", "平台证书的加密算法未知"),
        ("A platform certificate cannot be decrypted: {}. Check the API v3 key", "平台证书无法解密：{}。请检查 APIv3 密钥"),
        ("The serial of a platform certificate differs from the one in the list", "平台证书的序列号与列表不一致"),
        (
            "The platform sent no certificate that is valid now; check the clock of this machine",
            "平台没有返回当前有效的证书；请检查本机时钟"
        ),
        ("Cannot read the key directory; check that it exists, and its permissions", "无法读取密钥目录；请检查目录是否存在及其权限"),
        ("The key directory's file {}: {}", "密钥目录中的文件 {}：{}"),
        ("The id of a platform key contains a character that is not allowed in file names", "平台密钥的 ID 含不能用于文件名的字符"),
        ("Cannot write to the key directory; check its permissions", "无法写入密钥目录；请检查权限"),
        ("The response's Wechatpay-Signature-Type is not {}", "应答的 Wechatpay-Signature-Type 不是 {}"),
        ("The notification's Wechatpay-Signature-Type is not {}", "通知的 Wechatpay-Signature-Type 不是 {}"),
        (
            "The platform sent a probe signature (WECHATPAY/SIGNTEST/) to check that it is rejected; retry the call",
            "平台发送了探测签名（WECHATPAY/SIGNTEST/），用于检查客户端是否拒绝；请重试"
        ),
        (
            "The platform sent a probe signature (WECHATPAY/SIGNTEST/) to check that it is rejected; respond with 401",
            "平台发送了探测签名（WECHATPAY/SIGNTEST/），用于检查接收方是否拒绝；请应答 401"
        ),
        (
            "The response is signed with a platform key that is not in the client's key ring; add the key that its Wechatpay-Serial names",
            "应答由客户端没有的平台密钥签名；请添加 Wechatpay-Serial 所指的密钥"
        ),
        (
            "The notification is signed with a platform key that is not in the client's key ring; add the key that its Wechatpay-Serial names",
            "通知由客户端没有的平台密钥签名；请添加 Wechatpay-Serial 所指的密钥"
        ),
        ("The response is signed with a platform certificate that is not valid now", "应答由当前无效的平台证书签名"),
        ("The notification is signed with a platform certificate that is not valid now", "通知由当前无效的平台证书签名"),
        (
            "The response's signature does not match its bytes; a proxy may have modified it, or the platform key may be the wrong one",
            "应答的签名与内容不符；可能被代理修改，或平台密钥不正确"
        ),
        (
            "The notification's signature does not match its bytes; a proxy may have modified it, or the platform key may be the wrong one",
            "通知的签名与内容不符；可能被代理修改，或平台密钥不正确"
        ),
        ("The response has {} {} headers; exactly one is required", "应答有 {} 个 {} 头；应恰好一个"),
        ("The notification has {} {} headers; exactly one is required", "通知有 {} 个 {} 头；应恰好一个"),
        ("The response has no {} header and cannot be verified; a proxy may have removed it", "应答没有 {} 头，无法验签；可能被代理去掉"),
        (
            "The notification has no {} header and cannot be verified; a proxy may have removed it",
            "通知没有 {} 头，无法验签；可能被代理去掉"
        ),
        ("The response's Wechatpay-Timestamp is not a number of seconds", "应答的 Wechatpay-Timestamp 不是秒数"),
        ("The notification's Wechatpay-Timestamp is not a number of seconds", "通知的 Wechatpay-Timestamp 不是秒数"),
        (
            "The response is rejected: {}, and at most {} s are accepted. Check this machine's clock",
            "应答被拒绝：{}，最多允许相差 {} 秒。请检查本机时钟"
        ),
        (
            "The notification is rejected: {}, and at most {} s are accepted. Check this machine's clock",
            "通知被拒绝：{}，最多允许相差 {} 秒。请检查本机时钟"
        ),
        ("the clock of this machine is {} s behind the platform's", "本机时钟比平台慢 {} 秒"),
        ("the clock of this machine is {} s ahead of the platform's", "本机时钟比平台快 {} 秒"),
        ("The API v3 key has {} bytes; it must have 32", "APIv3 密钥有 {} 字节；须为 32 字节"),
        ("The API v3 key must be 32 printable ASCII characters", "APIv3 密钥须为 32 个可打印 ASCII 字符"),
        ("The resource's ciphertext is not Base64", "密文不是 Base64"),
        ("The resource's ciphertext is shorter than its 16-byte tag", "密文比 16 字节的认证标签还短"),
        ("The resource was encrypted with another API v3 key, or was modified", "密文由另一 APIv3 密钥加密，或已被修改"),
        ("The resource's nonce has {} bytes; it must have 12", "随机串有 {} 字节；须为 12 字节"),
        ("The PEM block of the certificate does not contain a valid X.509 certificate", "证书的 PEM 内容不是有效的 X.509 证书"),
        ("OpenSSL cannot use the private key; export it again", "OpenSSL 无法使用该私钥；请重新导出"),
        ("The {} is larger than {} KiB; a PEM file has a few KiB", "{}超过 {} KiB；PEM 文件只有几 KiB"),
        ("The {} is truncated: its END line is missing; copy the complete file again", "{}不完整：缺少 END 行；请重新复制完整的文件"),
        (
            "The {} has an END line for another kind of block; copy the complete file again",
            "{}的 END 行与 BEGIN 行不一致；请重新复制完整的文件"
        ),
        (
            "The {} contains characters that are not Base64, or a part of it is missing; copy the complete file again",
            "{}含有非 Base64 字符，或缺少一部分；请重新复制完整的文件"
        ),
        (
            "The {} has no BEGIN and END lines; copy the complete file, with its first line {}",
            "{}没有 BEGIN 与 END 行；请复制完整的文件，第一行为 {}"
        ),
        (
            "The BEGIN or END line of the {} is damaged; it must have five hyphens on each side, as in {}",
            "{}的 BEGIN 或 END 行不正确；两侧须各有五个连字符，例如 {}"
        ),
        ("The {} contains no PEM block; it must have a line {}", "{}中没有 PEM 内容；须有一行 {}"),
        (
            "The {} at {} is a PKCS#12 archive (.p12); use the PEM file that WeChat Pay delivers with it, such as apiclient_key.pem",
            "{}文件 {} 是 PKCS#12 归档（.p12）；请使用同时下载的 PEM 文件，例如 apiclient_key.pem"
        ),
        (
            "The {} is text, or something else that is not a path; save it to a file with mode 0600, and pass the path of that file",
            "{}应为文件路径，而不是内容；请保存为权限 0600 的文件，并给出其路径"
        ),
        ("The {} at {} is larger than any PEM file", "{}文件 {} 过大，不是 PEM 文件"),
        (
            "Cannot read the {} at {} as PEM text; check the path and its permissions",
            "无法把 {1} 作为{0}读取；请检查路径与权限"
        ),
        ("Expected a {}, found {}", "应为{}，实际是{}"),
        ("a private key with a password; remove the password first with openssl pkey", "带密码的私钥；请先用 openssl pkey 去掉密码"),
        (
            "a trusted certificate of OpenSSL; export it with openssl x509",
            "OpenSSL 的 TRUSTED CERTIFICATE；请用 openssl x509 导出"
        ),
        ("an OpenSSH key; use the merchant's apiclient_key.pem", "OpenSSH 密钥；请使用商户的 apiclient_key.pem"),
        ("a certificate request", "证书请求"),
        ("an elliptic-curve key; WeChat Pay needs RSA", "椭圆曲线密钥；微信支付使用 RSA"),
        ("another kind of PEM block", "其他类型的 PEM 内容"),
        (
            "The id of a platform public key begins with PUB_KEY_ID_; a certificate has its own serial",
            "微信支付公钥的 ID 以 PUB_KEY_ID_ 开头；证书使用自身的序列号"
        ),
        ("The certificate's validity ends before it begins", "证书的失效时间早于生效时间"),
        ("The certificate's public key cannot be read", "无法读取证书的公钥"),
        ("The public key is under 2048 bits; WeChat Pay uses RSA-2048", "公钥不足 2048 位；微信支付使用 RSA-2048"),
        ("The public key is not RSA; WeChat Pay uses RSA-2048", "公钥不是 RSA；微信支付使用 RSA-2048"),
        (
            "The PEM block of the public key does not contain a valid RSA key; download it again",
            "公钥的 PEM 内容不是有效的 RSA 公钥；请重新下载"
        ),
        ("A field to encrypt has {} bytes; this key encrypts at most {}", "要加密的字段有 {} 字节；该密钥最多加密 {} 字节"),
        ("The private key is under 2048 bits; WeChat Pay merchants use RSA-2048", "私钥不足 2048 位；商户使用 RSA-2048"),
        ("The private key is not RSA; WeChat Pay merchants use RSA-2048", "私钥不是 RSA；商户使用 RSA-2048"),
        (
            "The PEM block of the private key does not contain a valid RSA key; export it again",
            "私钥的 PEM 内容不是有效的 RSA 私钥；请重新导出"
        ),
        ("RSA signing failed; check the private key", "RSA 签名失败；请检查私钥"),
        ("The sealed field is not Base64", "密文不是 Base64"),
        ("The sealed field was encrypted with another key, or was modified", "密文由另一密钥加密，或已被修改"),
        ("The decrypted field is not UTF-8", "解密后的内容不是 UTF-8"),
        (
            "{} must have the 18 characters of an identity card, with a correct check digit",
            "{} 须为 18 位身份证号且校验位正确"
        ),
        (
            "{} must be an organization id that WeChat Pay assigned: O followed by letters or digits",
            "{} 须为微信支付分配的机构 ID：O 加字母或数字"
        ),
        ("{} must be a merchant number: digits", "{} 须为商户号（数字）"),
        (
            "{} must have 1 to 32 characters of letters, digits and _-|*",
            "{} 须为 1 到 32 个字母、数字与 _-|*"
        ),
        ("{} must not be empty", "{} 不能为空"),
        ("{} has {} bytes; an id has at most {}", "{} 有 {} 字节；ID 最多 {} 字节"),
        ("{} must not contain spaces or control characters", "{} 不能含空格或控制字符"),
        ("{} has {} characters; at most {} are allowed", "{} 有 {} 个字符；最多 {} 个"),
        ("{} has {} bytes in UTF-8; at most {}", "{} 的 UTF-8 编码有 {} 字节；最多 {} 字节"),
        (
            "{} must have 11 digits, without spaces, hyphens or a country code",
            "{} 须为 11 位数字，不含空格、连字符与国家码"
        ),
        ("{} must have 12 to 19 digits", "{} 须为 12 到 19 位数字"),
        ("{} contains no change: set at least one field", "{} 没有要修改的内容：至少设置一个字段"),
        ("{} must be at least 1 fen", "{} 至少为 1 分"),
        ("{} must be an IPv4 or IPv6 address", "{} 须为 IPv4 或 IPv6 地址"),
        ("after {} attempts", "共尝试 {} 次"),
        ("outcome unknown: query before a retry", "结果未知：重试前先查询"),
    ]
}
