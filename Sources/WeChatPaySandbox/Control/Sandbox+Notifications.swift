import Foundation

extension Sandbox {
    /// Sets where a merchant's notifications go.
    ///
    /// - Parameters:
    ///   - url: The place, `http` or `https`; `nil` for none.
    ///   - merchantID: The merchant; by default the first.
    /// - Throws: An error for a merchant that is not there.
    public func setNotifyURL(_ url: String?, of merchantID: String? = nil) async throws {
        try await platform.store.setNotifyURL(url, of: merchantID ?? credentials.merchantID)
    }

    /// Posts a notification, and repeats it on the platform's schedule until it is answered with 2xx.
    ///
    /// - Parameters:
    ///   - eventType: Such as `FACEPAY.USER_STATE_CHANGE`.
    ///   - resource: The resource, JSON.
    ///   - url: Where it goes.
    ///   - merchantID: The merchant that gets it; by default the first.
    ///   - fault: What is wrong with its signature, if anything.
    /// - Returns: The notification's id.
    /// - Throws: An error for a merchant that is not registered.
    @discardableResult
    public func post(
        _ eventType: String,
        resource: Data,
        to url: String,
        of merchantID: String? = nil,
        fault: SandboxFault? = nil
    ) throws -> String {
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
    /// - Throws: An error for a user who is not there.
    public func userStateChange(of outUserID: String, in organizationID: String) async throws -> Data {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        let user = try await platform.store.user(outUserID, in: organizationID, of: merchantID)
        let contract = ContractRecord(
            id: user.contractID ?? "",
            organizationID: organizationID,
            outUserID: outUserID,
            openID: "o\(user.userID.dropFirst())",
            state: user.contractState,
            signedTime: platform.now(),
            mode: "LIMIT_NONE",
            bankCardFrom: "USER_SELECT_FREE"
        )
        return try platform.resource(of: ContractChange(user: user, contract: contract, merchantID: merchantID))
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
