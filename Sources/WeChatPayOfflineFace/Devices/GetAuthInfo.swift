import WeChatPay

/// A device that requests authentication.
public struct AuthInfoRequest: Sendable, Hashable, Encodable, Redacted {
    /// The service provider's application.
    public var spAppID: AppID
    /// The sub-merchant's application.
    public var subAppID: AppID?
    /// The sub-merchant's number.
    public var subMerchantID: MerchantID
    /// The device's id.
    public var deviceID: String
    /// What the device's SDK made, as it is.
    public var rawData: String
    /// The school.
    public var organizationID: OrganizationID

    /// Creates a request with the required fields.
    ///
    /// - Parameters:
    ///   - deviceID: The device's id.
    ///   - rawData: The unchanged data of the device's SDK.
    ///   - organizationID: The school.
    ///   - spAppID: The service provider's application.
    ///   - subMerchantID: The sub-merchant's number.
    public init(
        deviceID: String,
        rawData: String,
        organizationID: OrganizationID,
        spAppID: AppID,
        subMerchantID: MerchantID
    ) {
        self.deviceID = deviceID
        self.rawData = rawData
        self.organizationID = organizationID
        self.spAppID = spAppID
        self.subMerchantID = subMerchantID
    }

    private enum CodingKeys: String, CodingKey {
        case spAppID = "sp_appid"
        case subAppID = "sub_appid"
        case subMerchantID = "sub_mchid"
        case deviceID = "device_id"
        case rawData = "raw_data"
        case organizationID = "organization_id"
    }
}

/// What a device's SDK starts with.
public struct AuthInfo: Sendable, Hashable, Codable, Redacted {
    /// The text to hand to the device; get a new one every hour.
    public var text: String

    /// Creates a value from a text.
    public init(text: String) { self.text = text }

    private enum CodingKeys: String, CodingKey {
        case text = "authinfo"
    }
}

extension OfflineFace {
    private static let operation = Operation(method: .post, template: "v3/offlineface/authinfo")

    /// Fetches the authentication text for a device's SDK; fetch a new one every hour.
    ///
    /// Source: 获取设备调用凭证, `POST v3/offlineface/authinfo`.
    ///
    /// - Parameter request: The device.
    /// - Returns: The text for the device.
    /// - Throws: `WeChatPayError`; `invalidRequest` naming the invalid field.
    public func authInfo(_ request: AuthInfoRequest) async throws -> AuthInfo {
        try Self.operation.check(request.spAppID, "sp_appid")
        if let subAppID = request.subAppID { try Self.operation.check(subAppID, "sub_appid") }
        try Self.operation.check(request.subMerchantID, "sub_mchid")
        try Self.operation.check(text: request.deviceID, "device_id")
        try Self.operation.check(text: request.rawData, "raw_data", upTo: 65_536)
        try Self.operation.check(request.organizationID)
        return try await Self.operation.call(client, RequestOptions(json: request)).decode()
    }
}
