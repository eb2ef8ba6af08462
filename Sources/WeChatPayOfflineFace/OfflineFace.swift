public import WeChatPay

/// The typed calls of K12 offline face payment, each on the client's one pipeline.
///
/// ```swift
/// let user = try await client.offlineFace.user("S2026001", in: "O1000001")
/// ```
///
/// What can be checked is checked before anything is sent: such an error has the code `invalidRequest` and names the
/// field. Sensitive fields seal themselves with the platform's key.
public struct OfflineFace: Sendable {
    /// The client that makes the calls.
    public let client: WeChatPayClient
}

extension WeChatPayClient {
    /// The typed calls of K12 offline face payment.
    public var offlineFace: OfflineFace { OfflineFace(client: self) }
}
