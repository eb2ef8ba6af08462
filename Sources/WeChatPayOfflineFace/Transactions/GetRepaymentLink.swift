public import Foundation
import WeChatPay

/// A page on which a user's debts are repaid.
public struct RepaymentLink: Sendable, Hashable, Codable, Redacted {
    /// Where the page is.
    public var url: String
    /// Until when it can be opened.
    @PlatformTime public var expiresAt: Date?

    /// Makes a link.
    public init(url: String, expiresAt: Date? = nil) {
        self.url = url
        self._expiresAt = PlatformTime(wrappedValue: expiresAt)
    }

    private enum CodingKeys: String, CodingKey {
        case url = "repayment_url"
        case expiresAt = "expire_at"
    }
}

extension OfflineFace {
    private static let operation = Operation(method: .post, template: "v3/offlineface/repayment-url")

    private struct Body: Encodable {
        let out_user_id: OutUserID
        let organization_id: OrganizationID
    }

    /// Fetches a link to the page on which a user's debts are repaid.
    ///
    /// Source: 获取还款链接, `POST v3/offlineface/repayment-url`.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: The link.
    /// - Throws: `WeChatPayError`.
    public func repaymentLink(
        for outUserID: OutUserID,
        in organizationID: OrganizationID
    ) async throws -> RepaymentLink {
        try Self.operation.check(organizationID)
        try Self.operation.check(outUserID, "out_user_id")
        return try await Self.operation.call(
            client,
            RequestOptions(json: Body(out_user_id: outUserID, organization_id: organizationID))
        ).decode()
    }
}
