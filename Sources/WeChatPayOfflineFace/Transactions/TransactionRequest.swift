public import WeChatPay

/// A payment request.
public struct TransactionRequest: Sendable, Hashable, Encodable, Redacted {
    /// What the device got from the face: good for one payment.
    public var authCode: String
    /// The merchant's number of the order.
    public var outTradeNo: OutTradeNo
    /// The amount, at least one fen.
    public var total: Fen
    /// The currency.
    public var currency = Currency.cny
    /// What is bought, for the bill: 1 to 128 characters.
    public var goods: String
    /// The service provider's application.
    public var spAppID: AppID
    /// The service provider's merchant number.
    public var spMerchantID: MerchantID
    /// The sub-merchant's number.
    public var subMerchantID: MerchantID
    /// The sub-merchant's application.
    public var subAppID: AppID?
    /// The device's IP address.
    public var deviceIP: String
    /// The business that it belongs to.
    public var business: Business
    /// A tag for promotions.
    public var goodsTag: String?
    /// Custom data of the merchant, which the response returns.
    public var attach: String?
    /// Whether the money is to be shared.
    public var isProfitSharing: Bool?

    /// Creates a request with the required fields.
    ///
    /// - Parameters:
    ///   - authCode: The code that the device received after face recognition.
    ///   - outTradeNo: The merchant's number of the order.
    ///   - total: The amount, at least one fen.
    ///   - goods: The description of the goods.
    ///   - spAppID: The service provider's application.
    ///   - spMerchantID: The service provider's merchant number.
    ///   - subMerchantID: The sub-merchant's number.
    ///   - deviceIP: The device's IP address.
    ///   - business: The business that it belongs to.
    public init(
        authCode: String,
        outTradeNo: OutTradeNo,
        total: Fen,
        goods: String,
        spAppID: AppID,
        spMerchantID: MerchantID,
        subMerchantID: MerchantID,
        deviceIP: String,
        business: Business
    ) {
        self.authCode = authCode
        self.outTradeNo = outTradeNo
        self.total = total
        self.goods = goods
        self.spAppID = spAppID
        self.spMerchantID = spMerchantID
        self.subMerchantID = subMerchantID
        self.deviceIP = deviceIP
        self.business = business
    }

    /// The platform's product and scene, as agreed with WeChat Pay.
    public struct Business: Sendable, Hashable, Codable {
        /// The product: 2 or 11.
        public var productID: Int
        /// The scene: 3, 4, 5, 6, 124, 125 or 126.
        public var sceneID: Int

        /// Names a product and a scene.
        public init(productID: Int, sceneID: Int) {
            self.productID = productID
            self.sceneID = sceneID
        }

        private enum CodingKeys: String, CodingKey {
            case productID = "business_product_id"
            case sceneID = "business_scene_id"
        }
    }

    private struct SettleInfo: Encodable {
        let profit_sharing: Bool
    }

    private enum Key: String, CodingKey {
        case authCode = "auth_code"
        case spAppID = "sp_appid"
        case spMerchantID = "sp_mchid"
        case subAppID = "sub_appid"
        case subMerchantID = "sub_mchid"
        case amount
        case scene = "scene_info"
        case goodsTag = "goods_tag"
        case goods = "description"
        case attach
        case settleInfo = "settle_info"
        case outTradeNo = "out_trade_no"
        case business
    }

    /// Encodes the fields that are set, in the platform's format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(authCode, forKey: .authCode)
        try container.encode(spAppID, forKey: .spAppID)
        try container.encode(spMerchantID, forKey: .spMerchantID)
        try container.encodeIfPresent(subAppID, forKey: .subAppID)
        try container.encode(subMerchantID, forKey: .subMerchantID)
        try container.encode(Transaction.Amount(total: total, currency: currency), forKey: .amount)
        try container.encode(Transaction.Scene(deviceIP: deviceIP), forKey: .scene)
        try container.encodeIfPresent(goodsTag, forKey: .goodsTag)
        try container.encode(goods, forKey: .goods)
        try container.encodeIfPresent(attach, forKey: .attach)
        try container.encodeIfPresent(isProfitSharing.map(SettleInfo.init), forKey: .settleInfo)
        try container.encode(outTradeNo, forKey: .outTradeNo)
        try container.encode(business, forKey: .business)
    }
}
