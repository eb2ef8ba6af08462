import WeChatPay

extension OfflineFace {
    private static let operation = Operation(
        method: .get,
        template: "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
    )

    /// Queries one face user.
    ///
    /// Source: 刷脸用户信息查询,
    /// `GET v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}`.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: The user, without the phone.
    /// - Throws: `WeChatPayError`; an unknown user is an `apiFailure` with status 404.
    public func user(_ outUserID: OutUserID, in organizationID: OrganizationID) async throws -> FaceUser {
        try Self.operation.check(organizationID)
        try Self.operation.check(outUserID, "out_user_id")
        return try await Self.operation.call(
            client,
            RequestOptions(path: ["organization_id": organizationID.rawValue, "out_user_id": outUserID.rawValue])
        ).decode()
    }
}
