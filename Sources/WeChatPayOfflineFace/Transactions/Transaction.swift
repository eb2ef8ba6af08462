public import Foundation
public import WeChatPay

/// A payment by face and its state.
///
/// Source: 申请扣款, 查询订单.
public struct Transaction: Sendable, Hashable, Codable, Redacted {
    /// The service provider's application.
    public var spAppID: AppID?
    /// The service provider's merchant number.
    public var spMerchantID: MerchantID?
    /// The sub-merchant's application.
    public var subAppID: AppID?
    /// The sub-merchant's number.
    public var subMerchantID: MerchantID?
    /// The payer.
    public var payer: Payer?
    /// The amount.
    public var amount: Amount?
    /// The applied promotions, as the platform lists them.
    public var promotions: [JSONValue]?
    /// Where it was.
    public var scene: Scene?
    /// The bank and kind of card.
    public var bankType: String?
    /// The kind of trade.
    public var tradeType: String?
    /// Its state.
    public var state: TradeState?
    /// The state in the platform's words.
    public var stateDescription: String?
    /// Whether the payer owes it.
    public var debtState: DebtState?
    /// What was bought.
    public var goods: String?
    /// Custom data of the merchant.
    public var attach: String?
    /// When it succeeded.
    @PlatformTime public var successTime: Date?
    /// The platform's number.
    public var transactionID: TransactionID?
    /// The platform's number of the repayment of a debt.
    public var repaymentTransactionID: TransactionID?
    /// The merchant's number.
    public var outTradeNo: OutTradeNo?
    /// Why it failed.
    public var errorType: String?

    private enum CodingKeys: String, CodingKey {
        case spAppID = "sp_appid"
        case spMerchantID = "sp_mchid"
        case subAppID = "sub_appid"
        case subMerchantID = "sub_mchid"
        case payer, amount
        case promotions = "promotion_detail"
        case scene = "scene_info"
        case bankType = "bank_type"
        case tradeType = "trade_type"
        case state = "trade_state"
        case stateDescription = "trade_state_description"
        case debtState = "debt_state"
        case goods = "description"
        case attach
        case successTime = "success_time"
        case transactionID = "transaction_id"
        case repaymentTransactionID = "repayment_transaction_id"
        case outTradeNo = "out_trade_no"
        case errorType = "error_type"
    }

    /// Creates an empty transaction, for tests to fill.
    public init() {
        self._successTime = PlatformTime(wrappedValue: nil)
    }

    /// The payer.
    public struct Payer: Sendable, Hashable, Codable, Redacted {
        /// The person's id in the service provider's application.
        public var spOpenID: OpenID?
        /// The person's id in the sub-merchant's application.
        public var subOpenID: OpenID?

        /// Names a payer.
        public init(spOpenID: OpenID?, subOpenID: OpenID? = nil) {
            self.spOpenID = spOpenID
            self.subOpenID = subOpenID
        }

        private enum CodingKeys: String, CodingKey {
            case spOpenID = "sp_openid"
            case subOpenID = "sub_openid"
        }
    }

    /// The amount.
    public struct Amount: Sendable, Hashable, Codable {
        /// The whole amount.
        public var total: Fen?
        /// The currency.
        public var currency: Currency?

        /// Makes an amount.
        public init(total: Fen?, currency: Currency? = .cny) {
            self.total = total
            self.currency = currency
        }
    }

    /// Where a payment was made.
    public struct Scene: Sendable, Hashable, Codable {
        /// The device's IP address.
        public var deviceIP: String?

        private enum CodingKeys: String, CodingKey { case deviceIP = "device_ip" }

        /// Makes a scene.
        public init(deviceIP: String?) { self.deviceIP = deviceIP }
    }
}

/// The state of a payment.
public struct TradeState: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Paid.
    public static let success: TradeState = "SUCCESS"
    /// Not paid yet.
    public static let notPaid: TradeState = "NOTPAY"
    /// Paid, and refunded at least in part.
    public static let refunded: TradeState = "REFUND"
    /// Closed.
    public static let closed: TradeState = "CLOSED"
    /// The payment failed.
    public static let payError: TradeState = "PAYERROR"
}

/// Whether a payer owes a payment.
///
/// The platform's page names no values; those here are the sandbox's.
public struct DebtState: PlatformText {
    /// The platform's text.
    public let rawValue: String

    /// Creates a value from the platform's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing is owed.
    public static let none: DebtState = "NO_DEBT"
    /// The amount is owed.
    public static let owed: DebtState = "DEBT"
    /// What was owed is repaid.
    public static let repaid: DebtState = "REPAID"
}
