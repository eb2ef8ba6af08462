import WeChatPay

/// Opens a session of the platform's own pages for one user.
public struct SessionToken: Sendable, Hashable, Codable, Redacted {
    /// The token; it lives 5 minutes.
    public var token: String

    /// Creates a token.
    public init(token: String) { self.token = token }
}

extension OfflineFace {
    private static let operation = Operation(method: .post, template: "v3/offlinefacemch/tokens")

    private struct Body: Encodable {
        struct WebInitData: Encodable {
            let out_user_id: OutUserID
            let organization_id: OrganizationID
        }
        let scene = "WEBSESSION"
        let web_init_data: WebInitData
    }

    /// Fetches a token for a web session of one user.
    ///
    /// Source: 获取授权凭证, `POST v3/offlinefacemch/tokens`, scene `WEBSESSION`.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: A token that is valid for 5 minutes.
    /// - Throws: `WeChatPayError`.
    public func webSessionToken(
        for outUserID: OutUserID,
        in organizationID: OrganizationID
    ) async throws -> SessionToken {
        try Self.operation.check(organizationID, "web_init_data.organization_id")
        try Self.operation.check(outUserID, "web_init_data.out_user_id")
        let body = Body(web_init_data: .init(out_user_id: outUserID, organization_id: organizationID))
        return try await Self.operation.call(client, RequestOptions(json: body)).decode()
    }
}
