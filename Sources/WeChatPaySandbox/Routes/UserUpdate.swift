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
    ///   - key: The platform key that `Wechatpay-Serial` names; `nil` when the header is not there.
    /// - Throws: ``GatewayError`` 400 naming the field.
    init(body: Data, sealedWith key: Platform.Key?) throws {
        let fields = try Fields(
            body,
            at: "",
            knowing: [
                "user_name", "user_type", "student_info", "staff_info", "status", "phone",
            ]
        )
        self.userType = try fields.text("user_type", oneOf: Self.userTypes)
        self.status = try fields.text("status", oneOf: Self.statuses)
        self.className = try fields.object("student_info", knowing: ["class_name"])?.text("class_name")
        self.occupation = try fields.object("staff_info", knowing: ["occupation"])?.text("occupation")
        self.userName = try fields.sealed("user_name", with: key)
        if let userName, userName.allSatisfy(\.isWhitespace) {
            throw GatewayError.parameter("/user_name", "must not be empty")
        }
        self.phone = try fields.sealed("phone", with: key)
        if let phone, phone.utf8.count != 11 || !phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            throw GatewayError.parameter("/phone", "must have 11 digits")
        }
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

/// An object of a request's body, read field by field so that each refusal names its field.
private struct Fields {
    private let members: [String: Any]
    private let path: String

    init(_ body: Data, at path: String, knowing names: Set<String>) throws {
        guard let members = try? JSONSerialization.jsonObject(with: body) as? [String: Any] else {
            throw GatewayError.parameter("/", "the body is not a JSON object")
        }
        try self.init(members, at: path, knowing: names)
    }

    private init(_ members: [String: Any], at path: String, knowing names: Set<String>) throws {
        if let unknown = members.keys.filter({ !names.contains($0) }).min() {
            throw GatewayError.parameter("\(path)/\(unknown)", "no such field")
        }
        self.members = members
        self.path = path
    }

    func text(_ name: String, oneOf values: [String]? = nil) throws -> String? {
        guard let member = members[name], !(member is NSNull) else { return nil }
        guard let text = member as? String else { throw GatewayError.parameter("\(path)/\(name)", "must be a string") }
        if let values, !values.contains(text) {
            throw GatewayError.parameter(
                "\(path)/\(name)",
                "must be one of \(values.joined(separator: ", "))",
                value: text
            )
        }
        return text
    }

    func object(_ name: String, knowing names: Set<String>) throws -> Fields? {
        guard let member = members[name], !(member is NSNull) else { return nil }
        guard let object = member as? [String: Any] else {
            throw GatewayError.parameter("\(path)/\(name)", "must be an object")
        }
        return try Fields(object, at: "\(path)/\(name)", knowing: names)
    }

    func sealed(_ name: String, with key: Platform.Key?) throws -> String? {
        guard let text = try text(name) else { return nil }
        if text.isEmpty { return "" }
        guard let key else {
            throw GatewayError.header(
                "Wechatpay-Serial",
                "must name the platform key that \(path)/\(name) is sealed with"
            )
        }
        guard let plain = try? key.key.open(text) else {
            throw GatewayError.parameter(
                "\(path)/\(name)",
                "cannot be decrypted: seal it with RSAES-OAEP under the key that Wechatpay-Serial names, in Base64"
            )
        }
        return plain
    }
}
