extension APIFailure {
    /// What to do next: by the platform's code, or by the status if the code is unknown.
    ///
    /// Source: WeChat Pay API v3, error codes of the products.
    var advice: String {
        // The same code as for a missing resource, but another cause: new merchants have no certificates.
        if message?.contains("无可用的平台证书") == true {
            return
                "this merchant uses a platform public key; download it in the merchant platform, and pass it with its id"
        }
        return code.flatMap { Self.adviceByCode[$0] } ?? adviceByStatus
    }

    private var adviceByStatus: String {
        switch status {
        case 400: Self.correct
        case 401: Self.sign
        case 403: Self.permission
        case 404: "the resource or the route does not exist; check the ids and the path"
        case 405: "the path exists, but not with this method; check the method"
        case 406, 415: "check the Accept and Content-Type headers"
        case 429: Self.slowDown
        case 500...599: Self.unknown
        default: "see the platform's documentation for this code"
        }
    }

    private static let correct = "correct the request; a retry fails in the same way"
    private static let sign =
        "check the merchant's serial and private key, the clock of this machine, and that no proxy modifies requests"
    private static let permission = "the merchant is not permitted to do this; check its product permissions"
    private static let slowDown = "reduce the request rate and retry later"
    private static let unknown = "the outcome is unknown; query it before a retry, or retry with the same parameters"
    private static let usedNumber = "the number was used for another order; query that order, or use a new number"
    private static let noOrder = "the order does not exist; check its number, and that it belongs to this merchant"
    private static let paid = "the order is already paid; query it instead of paying again"
    private static let closed = "the order is closed; create a new one with a new number"
    private static let account =
        "the user's account cannot be used for this; another account or payment method is required"
    private static let balance = "the balance is not sufficient; top up, or use another source of funds"
    private static let newCode = "the payment code is no longer valid; read a new one from the user's device"
    private static let merchant = "the merchant number does not exist; check mchid and sub_mchid"

    private static let adviceByCode: [String: String] = [
        "SIGN_ERROR": sign, "PARAM_ERROR": correct, "INVALID_REQUEST": correct,
        "NO_AUTH": permission, "NOAUTH": permission, "NO_PERMISSION": permission,
        "RESOURCE_NOT_EXISTS": "the resource does not exist; check the ids, and that they belong to this merchant",
        "NOT_FOUND": "the route does not exist; check the method and the path",
        "ORDER_NOT_EXIST": noOrder, "ORDERNOTEXIST": noOrder, "ORDER_NOT_EXISTS": noOrder,
        "OUT_TRADE_NO_USED": usedNumber, "OUT_ORDER_NO_USED": usedNumber, "ALREADY_EXISTS": usedNumber,
        "ORDER_PAID": paid, "ORDERPAID": paid, "ORDER_CLOSED": closed, "ORDERCLOSED": closed,
        "USER_PAYING": "the user is confirming the payment; query the order until it is paid or closed",
        "USERPAYING": "the user is confirming the payment; query the order until it is paid or closed",
        "NOT_ENOUGH": balance, "NOTENOUGH": balance,
        "ACCOUNT_ERROR": account, "ACCOUNTERROR": account, "USER_ACCOUNT_ABNORMAL": account,
        "RULE_LIMIT": "a rule of the platform rejects this; the message names the rule",
        "RULELIMIT": "a rule of the platform rejects this; the message names the rule",
        "AUTH_CODE_EXPIRED": newCode, "AUTH_CODE_INVALID": newCode, "AUTHCODEEXPIRE": newCode,
        "MCH_NOT_EXISTS": merchant, "MCHID_NOT_EXIST": merchant,
        "APPID_MCHID_NOT_MATCH": "the appid does not belong to the merchant; bind it in the merchant platform",
        "OPENID_MISMATCH": "the openid belongs to another appid; use the openid of the appid in the request",
        "NO_STATEMENT_EXIST": "there is no bill for this date; bills are available from the next day on",
        "STATEMENT_CREATING": "the bill is being created; retry later",
        "FREQUENCY_LIMITED": slowDown, "FREQUENCY_LIMIT_EXCEED": slowDown, "RATELIMIT_EXCEEDED": slowDown,
        "RATE_LIMIT_EXCEEDED": slowDown,
        "SYSTEM_ERROR": unknown, "SYSTEMERROR": unknown, "BANK_ERROR": unknown, "BANKERROR": unknown,
    ]
}
