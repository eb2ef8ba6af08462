import Foundation
import Hummingbird

/// Tokens for web sessions, and the credentials that a device's SDK starts with.
///
/// Source: 获取授权凭证, 获取设备调用凭证.
struct DeviceRoutes {
    /// The lifetime of a token, in seconds.
    static let tokenLifetime: TimeInterval = 300
    /// The validity period of a device's `authinfo`, in seconds.
    static let authInfoLifetime: TimeInterval = 3600

    let platform: Platform

    func add(to router: Router<GatewayContext>) {
        router.post("v3/offlinefacemch/tokens") { _, context in try await token(context) }
        router.post("v3/offlineface/authinfo") { _, context in try await authInfo(context) }
    }

    private func token(_ context: GatewayContext) async throws -> GatewayResponse {
        let fields = try Fields(context.body, knowing: ["scene", "web_init_data"])
        _ = try fields.required("scene", oneOf: ["WEBSESSION"])
        let data = try fields.requiredObject("web_init_data", knowing: ["out_user_id", "organization_id"])
        let ticket = TicketRecord(
            token: platform.nonce(),
            kind: .webSession,
            merchantID: context.merchantID,
            organizationID: try data.required("organization_id"),
            outUserID: try data.required("out_user_id"),
            expiresAt: platform.now().addingTimeInterval(Self.tokenLifetime)
        )
        try await platform.store.issue(ticket)
        return try .json(["token": ticket.token])
    }

    private func authInfo(_ context: GatewayContext) async throws -> GatewayResponse {
        let fields = try Fields(
            context.body,
            knowing: ["sp_appid", "sub_appid", "sub_mchid", "device_id", "raw_data", "organization_id"]
        )
        for name in ["sp_appid", "device_id", "raw_data"] { _ = try fields.required(name) }
        _ = try fields.text("sub_appid")
        let ticket = TicketRecord(
            token: platform.nonce() + platform.nonce(),
            kind: .authInfo,
            merchantID: context.merchantID,
            organizationID: try fields.required("organization_id"),
            expiresAt: platform.now().addingTimeInterval(Self.authInfoLifetime),
            subMerchantID: try fields.required("sub_mchid")
        )
        try await platform.store.issue(ticket)
        return try .json(["authinfo": ticket.token])
    }
}
