public import Foundation

extension Sandbox {
    /// Sets the URL for a merchant's notifications.
    ///
    /// - Parameters:
    ///   - url: The place, `http` or `https`, on this machine or one of ``SandboxConfiguration/notificationHosts``;
    ///     `nil` for no URL.
    ///   - merchantID: The merchant; by default the first.
    /// - Throws: ``GatewayError`` if the merchant does not exist, or the URL is not allowed.
    public func setNotifyURL(_ url: String?, of merchantID: String? = nil) async throws {
        if let url { try platform.notifier.check(url, field: "/notify_url") }
        try await platform.store.setNotifyURL(url, of: merchantID ?? credentials.merchantID)
    }

    /// Posts a notification, and retries on the platform's schedule until it receives a 2xx.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - url: The URL to post the notification to.
    ///   - merchantID: The merchant that receives the notification; by default the first.
    ///   - fault: What is wrong with its signature, if anything; see ``SandboxFault/Kind/ofSignature``.
    /// - Returns: The notification's id.
    /// - Throws: ``GatewayError`` for a merchant that is not registered, another URL, and another fault.
    @discardableResult
    public func post(
        _ eventType: String,
        resource: Data,
        to url: String,
        of merchantID: String? = nil,
        fault: SandboxFault? = nil
    ) throws -> String {
        try platform.notifier.check(url, field: "/url")
        try platform.notifier.checkCapacity()
        guard fault.map({ SandboxFault.Kind.ofSignature.contains($0.kind) }) != false else {
            throw GatewayError.parameter("/fault", "a notification can only have a signature fault")
        }
        let message = try NotificationMessage(
            eventType,
            resource: resource,
            to: merchantID ?? credentials.merchantID,
            on: platform
        )
        platform.notifier.post(message, to: url, fault: fault, now: platform.now())
        return message.id
    }

    /// The resource of a `FACEPAY.USER_STATE_CHANGE` for a user, as the platform would write it.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: JSON.
    /// - Throws: ``GatewayError`` if the user does not exist or never had a contract.
    public func userStateChange(of outUserID: String, in organizationID: String) async throws -> Data {
        guard let change = try await platform.store.lastChange(of: outUserID, in: organizationID) else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户从未签约")
        }
        return try platform.resource(of: change)
    }

    /// Waits until the deliveries are as a closure wants them.
    ///
    /// - Parameter isDone: Looks at all deliveries, oldest first.
    /// - Returns: The deliveries.
    /// - Throws: `CancellationError`.
    @discardableResult
    public func deliveries(once isDone: ([SandboxDelivery]) -> Bool) async throws -> [SandboxDelivery] {
        try await platform.notifier.wait(until: isDone)
    }

    /// All notifications on their way or done with, oldest first.
    public var deliveries: [SandboxDelivery] { platform.notifier.all }
}
