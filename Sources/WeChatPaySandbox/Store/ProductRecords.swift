import Foundation
import GRDB
import WeChatPayCrypto

/// A contract as stored.
struct ContractRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "contract"

    var id: String
    var organizationID: String
    var outUserID: String
    var openID: String
    var state: String
    var signedTime: Date
    var terminatedTime: Date?
    var mode: String
    var bankCardFrom: String
}

/// Something that the platform handed out, and that opens something for a while.
struct TicketRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "ticket"

    /// What a ticket opens.
    enum Kind: String, Codable {
        case webSession
        case presign
        case authInfo
        case authCode
        case repayment
    }

    var token: String
    var kind: Kind
    var merchantID: String
    var organizationID: String
    var outUserID: String?
    var expiresAt: Date
    var isUsed = false
    /// The terms of the contract, for a presigning.
    var contractMode: String?
    var hasBankCard = false
    /// The sub-merchant of a device, for authinfo and for the code of a face that the device recognized.
    var subMerchantID: String?
}

/// A face collection as stored.
struct CollectionRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "collection"

    var id: String
    var organizationID: String
    var outUserID: String
    var state: String
    var photoUploadTime: Date?
    var confirmTime: Date?
}

/// A payment as stored.
struct TradeRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "trade"

    var merchantID: String
    var outTradeNo: String
    var transactionID: String
    var organizationID: String
    var outUserID: String
    /// Who pays, under the contract of that time.
    var openID: String
    /// The request without the values that differ between attempts.
    var request: TradeRequest
    var state: String
    var debtState: String
    var errorType: String?
    var successTime: Date?
    var repaymentTransactionID: String?
    /// The day of the last attempts, and the number of attempts on that day.
    var attemptDay: String
    var attempts: Int

    static func databaseJSONDecoder(for column: String) -> JSONDecoder { CheckingJSONDecoder() }
}

/// Decodes the JSON of a column with the same check as all external text: the file may have been changed.
///
/// Unchecked: a subclass must repeat the conformance of `JSONDecoder`; it adds no state.
private final class CheckingJSONDecoder: JSONDecoder, @unchecked Sendable {
    override func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        try JSONDecoder().decode(type, checking: data)
    }
}

/// What a payment was asked for with.
struct TradeRequest: Codable, Sendable, Equatable {
    var spAppID: String
    var spMerchantID: String
    var subAppID: String?
    var subMerchantID: String
    var total: Int
    var currency: String
    var deviceIP: String
    var goodsTag: String?
    var goods: String
    var attach: String?
    var isProfitSharing: Bool?
    var productID: Int
    var sceneID: Int
}
