// The issues that request checks find, in Chinese.
extension LibraryText {
    static let checkMessages: [(english: String, chinese: String)] = [
        (
            #"The operation is not known; did you mean {}? If it is new, report or ignore "unknown_operation""#,
            "没有该接口的资料；是否为 {}？"
        ),
        (
            #"The path is not known with this method; did you mean {}? If it is new, report or ignore "unknown_operation""#,
            "该路径没有此方法的资料；是否为 {}？"
        ),
        ("The operation is known on {}, but the client uses {}", "该接口在域名 {} 上，而客户端使用 {}"),
        ("{} is not known: the operation has no JSON body", "{} 未知：该接口没有 JSON 请求体"),
        ("{} is not known; did you mean {}?", "{} 未知；是否为 {}？"),
        ("{} is not known; check its name and place", "{} 未知；请检查名称与位置"),
        ("{} is required; add it", "{} 为必填"),
        ("{} must be a list, but is {}", "{} 必须是数组，实际是{}"),
        ("{} must be an integer, but is {}", "{} 必须是整数，实际是{}"),
        ("{} must be a number, but is {}", "{} 必须是数字，实际是{}"),
        ("{} must be true or false, but is {}", "{} 必须是 true 或 false，实际是{}"),
        ("{} must be an object, but is {}", "{} 必须是对象，实际是{}"),
        ("{} must be a string, but is {}", "{} 必须是文本，实际是{}"),
        (
            "{} must be encrypted, but is in plain text; the header Wechatpay-Serial is set, so encrypt it with the key that it names",
            "{} 必须加密，实际是明文；已设置请求头 Wechatpay-Serial，请用它指定的密钥加密"
        ),
        (
            "{} must be encrypted, but is in plain text; use .sealed(…), or set encryptsFields",
            "{} 必须加密，实际是明文；请用 .sealed(…)，或设置 encryptsFields"
        ),
        ("{} has more than {} elements", "{} 的元素多于 {} 个"),
        ("{} has less than {} elements", "{} 的元素少于 {} 个"),
        ("{} has less than {} characters", "{} 少于 {} 个字符"),
        ("{} has {} characters; the limit is {}", "{} 有 {} 个字符，上限是 {}"),
        ("{} does not have the form {}", "{} 的格式不是 {}"),
        ("{} is larger than {}", "{} 大于 {}"),
        ("{} is smaller than {}", "{} 小于 {}"),
        ("{} is none of the known values: {}", "{} 不是已知的取值：{}"),
        ("null", "null"), ("a Boolean", "布尔值"), ("an integer", "整数"), ("a number", "数字"), ("a string", "文本"),
        ("a list", "数组"), ("an object", "对象"), ("another text", "其他文本"),
        ("The response has no text at {}; check the name of the field", "应答中没有文本字段 {}；请检查字段名"),
    ]
}
