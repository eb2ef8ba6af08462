import WeChatPay

extension OfflineFace {
    private static let operation = Operation(
        method: .post,
        template: "v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract"
    )

    /// Terminates a user's contract.
    ///
    /// A POST is not retried if it may have been sent: on `outcomeUnknown`, query the user.
    ///
    /// Source: 解除刷脸用户签约关系,
    /// `POST v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract`.
    ///
    /// - Parameters:
    ///   - userID: The user's id at WeChat Pay; ``FaceUser/userID``, not the merchant's own.
    ///   - organizationID: The school.
    /// - Throws: `WeChatPayError`.
    public func terminateContract(of userID: UserID, in organizationID: OrganizationID) async throws {
        try Self.operation.check(organizationID)
        try Self.operation.check(userID, "user_id")
        try await Self.operation.call(
            client,
            RequestOptions(path: ["organization_id": organizationID.rawValue, "user_id": userID.rawValue])
        )
    }
}
