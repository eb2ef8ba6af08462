import Foundation

// What parents and devices do, and no operation of the API does.
extension Sandbox {
    /// Signs a contract that a merchant prepared, as a parent does.
    ///
    /// The merchant is notified if it has a notification URL.
    ///
    /// - Parameter presignToken: The token that presigning returned.
    /// - Returns: The contract's id.
    /// - Throws: ``GatewayError`` if the token does not exist, was used, or is expired, or if the user already has a
    ///   contract.
    @discardableResult
    public func signContract(presignToken: String) async throws -> String {
        try platform.notifier.checkCapacity()
        let change = try await platform.store.sign(presignToken, ids: platform.nonce, now: platform.now())
        try await platform.notify(of: change)
        return change.contract.id
    }

    /// Signs a contract that was not prepared.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: The contract's id.
    /// - Throws: ``GatewayError`` if the user does not exist or already has a contract.
    @discardableResult
    public func signContract(of outUserID: String, in organizationID: String) async throws -> String {
        try platform.notifier.checkCapacity()
        let change = try await platform.store.sign(
            outUserID,
            in: organizationID,
            of: platform.store.merchantID(of: organizationID),
            ids: platform.nonce,
            now: platform.now()
        )
        try await platform.notify(of: change)
        return change.contract.id
    }

    /// Ends a user's contract from the parent's side; the merchant is notified.
    ///
    /// - Throws: ``GatewayError`` for a user without a contract.
    public func terminateContract(of outUserID: String, in organizationID: String) async throws {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        try platform.notifier.checkCapacity()
        let change = try await platform.store.terminate(of: merchantID, now: platform.now()) { db in
            try Store.user(db, outUserID, organizationID, merchantID)
        }
        try await platform.notify(of: change)
    }

    /// Opens a web session with a token.
    ///
    /// - Parameter token: A token of the scene `WEBSESSION`.
    /// - Returns: Whose session it is.
    /// - Throws: ``GatewayError`` if the token does not exist or is older than 5 minutes.
    public func openWebSession(token: String) async throws -> (outUserID: String, organizationID: String) {
        let ticket = try await platform.store.ticket(token, .webSession, now: platform.now())
        return (ticket.outUserID ?? "", ticket.organizationID)
    }

    /// Moves a user's last face collection on, or begins a new one.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - state: `PHOTO_UPLOADED`, then `COMPLETE`; `COLLECTION_REQUIRED` begins a new one.
    /// - Returns: The collection's id.
    /// - Throws: ``GatewayError`` for a step out of order.
    @discardableResult
    public func moveFaceCollection(
        of outUserID: String,
        in organizationID: String,
        to state: String
    ) async throws -> String {
        try await platform.store.moveCollection(
            of: outUserID,
            in: organizationID,
            of: platform.store.merchantID(of: organizationID),
            to: state,
            id: "FC\(platform.nonce())",
            now: platform.now()
        )
    }

    /// Returns a token for a device to pay with a user's face; valid for one payment within 5 minutes.
    ///
    /// It has the form of the platform's: more than 1,000 characters of Base64. If a device of the school requested
    /// `authinfo`, the payment must have the `sub_mchid` of the last such request.
    ///
    /// - Throws: ``GatewayError`` if the user does not exist or has no face image.
    public func recognizeFace(of outUserID: String, in organizationID: String) async throws -> String {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        let user = try await platform.store.user(outUserID, in: organizationID, of: merchantID)
        guard user.faceImageOK else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户未采集人脸")
        }
        let ticket = TicketRecord(
            token: Data((0..<24).map { _ in platform.nonce() }.joined().utf8).base64EncodedString(),
            kind: .authCode,
            merchantID: merchantID,
            organizationID: organizationID,
            outUserID: outUserID,
            expiresAt: platform.now().addingTimeInterval(DeviceRoutes.tokenLifetime),
            subMerchantID: try await platform.store.subMerchantOfDevices(in: organizationID)
        )
        try await platform.store.issue(ticket)
        return ticket.token
    }

    /// Repays all that a user owes, as a parent does on the page behind a repayment link.
    ///
    /// - Parameter repaymentURL: The link.
    /// - Returns: The number of repaid orders.
    /// - Throws: ``GatewayError`` if the link does not exist, was used, or is expired.
    @discardableResult
    public func repay(_ repaymentURL: String) async throws -> Int {
        let token = URLComponents(string: repaymentURL)?.queryItems?.first { $0.name == "token" }?.value ?? ""
        return try await platform.store.repay(token, ids: platform.nonce, now: platform.now())
    }
}
