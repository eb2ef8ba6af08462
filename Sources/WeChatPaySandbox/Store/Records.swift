import Foundation
import GRDB

/// A merchant as stored.
///
/// The private key is stored so that a sandbox on a file accepts the same key after a restart.
struct MerchantRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "merchant"

    var id: String
    var apiV3Key: String
    var privateKeyPEM: String
    var certificatePEM: String
    /// Where the merchant's notifications go, if anywhere.
    var notifyURL: String?
}

/// A platform key as stored.
struct PlatformKeyRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "platformKey"

    var id: String
    var privateKeyPEM: String
}

/// A platform certificate and its private key as stored.
struct PlatformCertificateRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "platformCertificate"

    var serial: String
    var privateKeyPEM: String
    var certificatePEM: String
    var announced: Date?
    var isReplaced = false
}

/// The use of a nonce as stored.
struct NonceUse: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "nonce"

    var merchantID: String
    var nonce: String
    var timestamp: Int64
    /// A value that only the identical request has; `nil` for a use that an earlier release stored.
    var fingerprint: Data?

    /// Whether a nonce was used before, and for what.
    enum Outcome: Sendable {
        /// It is new.
        case first
        /// The identical request used it.
        case sameRequest
        /// Another request used it.
        case otherRequest
    }
}

/// A school as stored.
struct OrganizationRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "organization"

    var id: String
    var merchantID: String
    var name: String
}

/// A face user as stored.
struct UserRecord: Codable, Sendable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "user"

    var organizationID: String
    var outUserID: String
    var userID: String
    var userName: String
    var userType: String
    var className: String?
    var occupation: String?
    var status: String
    var contractState: String
    var contractID: String?
    var faceImageOK: Bool
    var phone: String?
    /// Whether the payer's cards and balance cover a payment.
    var canCover = true
}
