import WeChatPay

/// What to change of a face user: only what is set is sent.
///
/// Name and phone are encrypted in the request.
public struct FaceUserUpdate: Sendable, Hashable, Encodable, Redacted {
    /// The name; at most 214 bytes of UTF-8.
    public var name: String?
    /// Pupil or staff.
    public var type: UserType?
    /// The full class name of a pupil, such as 高中一年三班.
    public var className: String?
    /// The occupation of one of the staff.
    public var occupation: String?
    /// Whether the user may pay.
    public var status: UserStatus?
    /// The phone, 11 digits.
    public var phone: String?

    /// Starts with nothing to change.
    public init() {}

    /// Whether there is nothing to change.
    public var isEmpty: Bool { self == FaceUserUpdate() }

    /// Checks the fields that are set, without sending anything.
    ///
    /// - Throws: ``InvalidValue`` with the field and the rule.
    public func validate() throws(InvalidValue) {
        if let name { try InvalidValue.check(encrypted: name, of: "user_name") }
        if let type { try InvalidValue.check(identifier: type.rawValue, of: "user_type") }
        if let className { try InvalidValue.check(text: className, of: "student_info.class_name") }
        if let occupation { try InvalidValue.check(text: occupation, of: "staff_info.occupation") }
        if let status { try InvalidValue.check(identifier: status.rawValue, of: "status") }
        if let phone { try InvalidValue.check(phone: phone, of: "phone") }
    }

    /// Encodes the fields that are set; only as part of a request, which provides the key for encryption.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(name.map(Sealed.init(_:)), forKey: .name)
        try container.encodeIfPresent(type, forKey: .type)
        try container.encodeIfPresent(className.map(StudentInfo.init), forKey: .studentInfo)
        try container.encodeIfPresent(occupation.map(StaffInfo.init), forKey: .staffInfo)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(phone.map(Sealed.init(_:)), forKey: .phone)
    }

    private enum Key: String, CodingKey {
        case name = "user_name"
        case type = "user_type"
        case studentInfo = "student_info"
        case staffInfo = "staff_info"
        case status, phone
    }
}

extension OfflineFace {
    private static let operation = Operation(
        method: .patch,
        template: "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
    )

    /// Changes the given fields of one face user, so that the debt assistant and the phone verification at the till
    /// have what the school knows.
    ///
    /// ```swift
    /// try await face.update("S2026001", in: "O1000001") { $0.className = "高中二年一班" }
    /// ```
    ///
    /// Returns after the platform responded with 204. An error with `outcomeUnknown` means that the request may
    /// have been carried out: query the user, then repeat it with the same values if need be.
    ///
    /// Source: 刷脸用户信息修改,
    /// `PATCH v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}`.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - change: Sets the fields to change; runs where the caller runs, and can use its state.
    /// - Throws: `WeChatPayError`; `invalidRequest` if no field is set, or a field is invalid.
    public nonisolated(nonsending) func update(
        _ outUserID: OutUserID,
        in organizationID: OrganizationID,
        _ change: (inout FaceUserUpdate) throws -> Void
    ) async throws {
        var update = FaceUserUpdate()
        try change(&update)
        try await self.update(outUserID, in: organizationID, with: update)
    }

    /// Changes the given fields of one face user.
    ///
    /// See ``update(_:in:_:)-(_,_,_)``.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - update: The fields to change.
    /// - Throws: `WeChatPayError`; `invalidRequest` if no field is set, or a field is invalid.
    public func update(
        _ outUserID: OutUserID,
        in organizationID: OrganizationID,
        with update: FaceUserUpdate
    ) async throws {
        try Self.operation.check(organizationID)
        try Self.operation.check(outUserID, "out_user_id")
        try Self.check(update)
        warnOfRareCharacters(in: [
            ("user_name", update.name), ("student_info.class_name", update.className),
            ("staff_info.occupation", update.occupation),
        ])
        try await Self.operation.call(
            client,
            RequestOptions(
                path: ["organization_id": organizationID.rawValue, "out_user_id": outUserID.rawValue],
                json: update
            )
        )
    }

    private static func check(_ update: FaceUserUpdate) throws {
        guard !update.isEmpty else { throw operation.refusal("json", "contains no change: set at least one field") }
        do { try update.validate() } catch { throw operation.refusal(error.field ?? "json", error.reason) }
    }
}
