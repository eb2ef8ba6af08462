import Foundation
import WeChatPay
import WeChatPayCrypto

/// Sample resources of notifications whose structure is documented.
///
/// Source: 刷脸用户状态变更通知, 支付成功回调通知, 退款结果回调通知, 应答回声测试.
enum NotificationSample {
    private typealias Make = @Sendable (_ merchantID: String, _ time: String) -> RequestValue

    private static let samples: [String: Make] = [
        "FACEPAY.USER_STATE_CHANGE": { merchantID, time in
            [
                "user_id": "U100000", "out_user_id": "S2026001", "organization_id": "O1000001",
                "mch_id": .value(merchantID), "notify_create_time": .value(time), "appid": "wx0000000000000001",
                "openid": "o100000", "contract_id": "CI100000",
            ]
        },
        "TRANSACTION.SUCCESS": { merchantID, time in
            [
                "mchid": .value(merchantID), "appid": "wx0000000000000001", "out_trade_no": "T100000",
                "transaction_id": "4200000000202609010000000001", "trade_type": "JSAPI", "trade_state": "SUCCESS",
                "trade_state_desc": "支付成功", "bank_type": "OTHERS", "attach": "", "success_time": .value(time),
                "payer": ["openid": "o100000"],
                "amount": ["total": 1, "payer_total": 1, "currency": "CNY", "payer_currency": "CNY"],
            ]
        },
        "REFUND.SUCCESS": { refund("SUCCESS", $0, $1) },
        "REFUND.ABNORMAL": { refund("ABNORMAL", $0, $1) },
        "REFUND.CLOSED": { refund("CLOSED", $0, $1) },
        "SECURITY_ECHO.SUCCESS": { _, _ in ["echo_message": "hello"] },
    ]

    private static func refund(_ status: String, _ merchantID: String, _ time: String) -> RequestValue {
        [
            "mchid": .value(merchantID), "out_trade_no": "T100000", "transaction_id": "4200000000202609010000000001",
            "out_refund_no": "R100000", "refund_id": "50000000002026090100000000001", "refund_status": .value(status),
            "success_time": .value(time), "user_received_account": "支付用户零钱",
            "amount": ["total": 1, "refund": 1, "payer_total": 1, "payer_refund": 1],
        ]
    }

    /// Returns the sample of an event.
    ///
    /// - Throws: ``Failure/Problem`` for an event whose structure is not known.
    static func resource(of event: String, merchantID: String, now: Date) throws -> Data {
        guard let make = samples[event] else {
            let known = samples.keys.sorted().joined(separator: ", ")
            throw Failure.Problem(
                status: .invalid,
                description: Language.current(
                    "--resource is required for \(event); there are samples for \(known)",
                    "\(event) 需要 --resource；有示例的事件：\(known)"
                )
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(make(merchantID, PlatformDate.text(now)))
    }
}
