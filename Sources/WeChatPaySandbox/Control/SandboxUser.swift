import Foundation

/// A face user of a sandbox, as the platform's staff would see it: phone included.
///
/// The description shows no name and no phone. As JSON it has the platform's field names.
public struct SandboxUser: Sendable, Hashable, Codable, CustomStringConvertible, CustomReflectable {
    /// The merchant's id of the user.
    public var outUserID: String
    /// The name.
    public var name: String
    /// `STUDENT` or `STUFF`.
    public var type = "STUDENT"
    /// The class of a pupil.
    public var className: String?
    /// The occupation of one of the staff.
    public var occupation: String?
    /// `NORMAL` or `DISABLED`.
    public var status = "NORMAL"
    /// The phone.
    public var phone: String?
    /// Whether the payer's cards and balance cover a payment; if not, the payment becomes a debt.
    public var canCover = true
    /// The user's id at WeChat Pay; given by the sandbox.
    public internal(set) var userID = ""
    /// The state of the contract; changed by signing and ending it.
    public internal(set) var contractState = "NOT_CONTRACTED"
    /// The contract.
    public internal(set) var contractID: String?
    /// Whether a face image was uploaded; moved by face collections.
    public internal(set) var hasFaceImage = false

    /// Makes a user to add.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - name: The name.
    public init(outUserID: String, name: String) {
        self.outUserID = outUserID
        self.name = name
    }

    init(_ record: UserRecord) {
        self.outUserID = record.outUserID
        self.name = record.userName
        self.type = record.userType
        self.className = record.className
        self.occupation = record.occupation
        self.status = record.status
        self.phone = record.phone
        self.canCover = record.canCover
        self.userID = record.userID
        self.contractState = record.contractState
        self.contractID = record.contractID
        self.hasFaceImage = record.faceImageOK
    }

    /// Writes the externally changeable properties to a record.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - before: The previous state of the user; unchanged fields are not written.
    func apply(to record: inout UserRecord, since before: SandboxUser? = nil) {
        if name != before?.name { record.userName = name }
        if type != before?.type { record.userType = type }
        if className != before?.className { record.className = className }
        if occupation != before?.occupation { record.occupation = occupation }
        if status != before?.status { record.status = status }
        if phone != before?.phone { record.phone = phone }
        if canCover != before?.canCover { record.canCover = canCover }
    }

    private enum CodingKeys: String, CodingKey {
        case outUserID = "out_user_id"
        case name = "user_name"
        case type = "user_type"
        case className = "class_name"
        case occupation, status, phone
        case canCover = "can_cover"
        case userID = "use_id"
        case contractState = "contract_state"
        case contractID = "contract_id"
        case hasFaceImage = "face_image_ok"
    }

    /// A description that does not contain the user's data.
    public var description: String { "SandboxUser(…)" }

    /// Prevents `dump` and debuggers from printing the user.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
