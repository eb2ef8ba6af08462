// The issues that request checks find, in Chinese.
extension LibraryText {
    static let checkMessages: [(english: String, chinese: String)] = [
        ("{} (and {} more)", "{}（另有 {} 处）"),
        ("The operation is not known; did you mean {}?", "没有该接口的资料；是否为 {}？"),
        ("The path is not known with this method; did you mean {}?", "该路径没有此方法的资料；是否为 {}？"),
        ("The operation is known on {}, but the client uses {}", "该接口在域名 {} 上，而客户端使用 {}"),
        ("{} is not known: the operation has no JSON body", "{} 未知：该接口没有 JSON 请求体"),
        ("{} is not known; did you mean {}, which must be encrypted?", "{} 未知；是否为须加密的 {}？"),
        ("{} is not known; did you mean {}?", "{} 未知；是否为 {}？"),
        ("{} is not known", "{} 未知；请检查名称与位置"),
        ("{} is required: the operation takes a file", "{} 为必填：该接口上传文件"),
        ("{} is required", "{} 为必填"),
        ("{} must be an array, but is {}", "{} 必须是数组，实际是{}"),
        ("{} must be an integer, but is {}", "{} 必须是整数，实际是{}"),
        ("{} must be a number, but is {}", "{} 必须是数字，实际是{}"),
        ("{} must be true or false, but is {}", "{} 必须是 true 或 false，实际是{}"),
        ("{} must be an object, but is {}", "{} 必须是对象，实际是{}"),
        ("{} must be a string, but is {}", "{} 必须是文本，实际是{}"),
        ("{} must be encrypted, but is in plain text", "{} 必须加密，实际是明文"),
        ("{} has more than {} elements", "{} 的元素多于 {} 个"),
        ("{} has fewer than {} elements", "{} 的元素少于 {} 个"),
        ("{} has fewer than {} characters", "{} 少于 {} 个字符"),
        ("{} has {} characters, more than the limit of {}", "{} 有 {} 个字符，超过上限 {}"),
        ("{} does not have the form {}", "{} 的格式不是 {}"),
        ("{} is larger than {}", "{} 大于 {}"),
        ("{} is smaller than {}", "{} 小于 {}"),
        ("{} is none of the known values: {}", "{} 不是已知的取值：{}"),
        ("null", "null"), ("a Boolean", "布尔值"), ("an integer", "整数"), ("a number", "数字"), ("a string", "文本"),
        ("an array", "数组"), ("an object", "对象"), ("text that is not", "其他文本"),
        (
            #"The option "json" cannot be checked: a number in it is too long, or it has too many levels; {}"#,
            #"选项 "json" 无法核对：其中的数字过长，或层级过多"#
        ),
        ("The response has no text at {}; check the name of the field", "应答中没有文本字段 {}；请检查字段名"),
    ]
}
