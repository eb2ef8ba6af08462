extension SwiftName {
    /// Words with a spelling of their own: as the first word of a property, and everywhere else.
    static let acronyms: [String: (first: String, rest: String)] = {
        var table: [String: (first: String, rest: String)] = [
            "appid": ("appID", "AppID"), "appids": ("appIDs", "AppIDs"), "brandid": ("brandID", "BrandID"),
            "deviceid": ("deviceID", "DeviceID"), "ids": ("ids", "IDs"), "ios": ("ios", "IOS"),
            "mchid": ("mchID", "MchID"), "mchids": ("mchIDs", "MchIDs"), "openid": ("openID", "OpenID"),
            "openids": ("openIDs", "OpenIDs"), "qrcode": ("qrCode", "QRCode"), "submchid": ("subMchID", "SubMchID"),
            "unionid": ("unionID", "UnionID"), "urls": ("urls", "URLs"), "userid": ("userID", "UserID"),
        ]
        let uppercase = [
            "api", "h5", "html", "http", "https", "id", "imei", "ip", "jsapi", "json", "md5", "nfc", "pc", "pdf", "pos",
            "qr", "sha1", "sha256", "sku", "sms", "sn", "spu", "ubo", "uri", "url", "utc", "vat", "xml",
        ]
        for word in uppercase { table[word] = (word, word.uppercased()) }
        return table
    }()

    /// Words that have no singular of their own.
    static let invariable: Set<String> = ["basics", "goods", "news", "series"]

    /// Words that must be written in backquotes as names.
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if",
        "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
        "switch",
        "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Names that a property cannot have, even in backquotes.
    static let reservedProperties: Set<String> = ["hashValue", "init", "self"]

    /// Names that a static member cannot have, or that mean something else after a dot: `.none` is `nil`.
    static let reservedValues: Set<String> = ["init", "none", "self", "some"]

    /// Names that a type inside of another cannot have: generated code uses them for other types.
    static let reservedTypes: Set<String> = [
        "Any", "Bool", "Codable", "CodingKey", "CodingKeys", "Date", "Decimal", "Decoder", "Encoder",
        "ExpressibleByStringLiteral", "Fen", "Hashable", "Hasher", "Int", "JSONValue", "Never", "Optional", "Output",
        "Protocol", "RawRepresentable", "RawValue", "Sealed", "Self", "Sendable", "String", "StringLiteralType", "Type",
    ]
}
