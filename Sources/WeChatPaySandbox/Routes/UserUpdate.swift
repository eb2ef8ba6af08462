import Foundation
import WeChatPayCrypto

/// The checked body of an update: every field optional, sealed ones opened.
struct UserUpdate: Sendable {
    private let userName: String?
    private let userType: String?
    private let className: String?
    private let occupation: String?
    private let status: String?
    private let phone: String?

    private static let userTypes = ["STUDENT", "STUFF", "STAFF"]
    private static let statuses = ["NORMAL", "DISABLED"]

    /// Reads and checks a body.
    ///
    /// - Parameters:
    ///   - body: The body as signed.
    ///   - sealing: The key of the encrypted fields.
    /// - Throws: ``GatewayError`` 400 naming the field.
    init(body: Data, sealing: SealingKey) throws {
        let fields = try Fields(
            body,
            knowing: [
                "user_name", "user_type", "student_info", "staff_info", "status", "phone",
            ],
            sealing: sealing
        )
        self.userType = try fields.text("user_type", oneOf: Self.userTypes)
        self.status = try fields.text("status", oneOf: Self.statuses)
        self.className = try fields.object("student_info", knowing: ["class_name"])?.text("class_name")
        self.occupation = try fields.object("staff_info", knowing: ["occupation"])?.text("occupation")
        self.userName = try fields.sealed("user_name")
        if let userName, userName.allSatisfy(\.isWhitespace) {
            throw GatewayError.parameter("/user_name", "must not be empty")
        }
        self.phone = try fields.sealedPhone("phone")
    }

    /// Writes the given fields over a user's.
    func apply(to user: inout UserRecord) {
        if let userName { user.userName = userName }
        if let userType { user.userType = userType }
        if let className { user.className = className }
        if let occupation { user.occupation = occupation }
        if let status { user.status = status }
        if let phone { user.phone = phone }
    }

    /// ``apply(to:)`` as the store wants it.
    var apply: @Sendable (inout UserRecord) -> Void { { self.apply(to: &$0) } }
}
