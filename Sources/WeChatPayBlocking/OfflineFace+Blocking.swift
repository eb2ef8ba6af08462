import WeChatPay
public import WeChatPayOfflineFace

extension OfflineFace {
    /// Finds a school by its id, and blocks until the response arrives.
    ///
    /// - Parameter id: The school's id.
    /// - Returns: The school.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func organization(_ id: OrganizationID) throws -> Organization {
        try CallingThread.run { try await self.organization(id) }
    }

    /// Finds a school by its full registered name, and blocks until the response arrives.
    ///
    /// - Parameter name: The full registered name.
    /// - Returns: The school.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func organization(named name: String) throws -> Organization {
        try CallingThread.run { try await self.organization(named: name) }
    }

    /// Queries one face user, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: The user, without the phone.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func user(_ outUserID: OutUserID, in organizationID: OrganizationID) throws -> FaceUser {
        try CallingThread.run { try await self.user(outUserID, in: organizationID) }
    }

    /// Changes the given fields of one face user, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - change: Sets the fields to change.
    /// - Throws: `WeChatPayError`; `invalidRequest` if no field is set, or a field is invalid.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func update(
        _ outUserID: OutUserID,
        in organizationID: OrganizationID,
        _ change: (inout FaceUserUpdate) throws -> Void
    ) throws {
        var update = FaceUserUpdate()
        try change(&update)
        try self.update(outUserID, in: organizationID, with: update)
    }

    /// Changes the given fields of one face user, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - update: The fields to change.
    /// - Throws: `WeChatPayError`; `invalidRequest` if no field is set, or a field is invalid.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func update(
        _ outUserID: OutUserID,
        in organizationID: OrganizationID,
        with update: FaceUserUpdate
    ) throws {
        try CallingThread.run { try await self.update(outUserID, in: organizationID, with: update) }
    }

    /// Ends a user's contract, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - userID: The user's id at WeChat Pay.
    ///   - organizationID: The school.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func terminateContract(of userID: UserID, in organizationID: OrganizationID) throws {
        try CallingThread.run { try await self.terminateContract(of: userID, in: organizationID) }
    }

    /// Queries a contract, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - id: The contract.
    ///   - appID: The application whose `openid` to request.
    /// - Returns: The contract.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func contract(_ id: ContractID, appID: AppID? = nil) throws -> Contract {
        try CallingThread.run { try await self.contract(id, appID: appID) }
    }

    /// Prepares a contract, and blocks until the response arrives.
    ///
    /// - Parameter request: The terms of the contract.
    /// - Returns: The token with which a parent signs.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func presign(_ request: PresignRequest) throws -> PresignToken {
        try CallingThread.run { try await self.presign(request) }
    }

    /// Queries one face collection, and blocks until the response arrives.
    ///
    /// - Parameter id: The collection.
    /// - Returns: The collection.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func faceCollection(_ id: CollectionID) throws -> FaceCollection {
        try CallingThread.run { try await self.faceCollection(id) }
    }

    /// One page of the face collections of a school; blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - organizationID: The school.
    ///   - offset: The number of collections to skip.
    ///   - limit: The maximum number to return.
    /// - Returns: The collections; empty after the last collection.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func faceCollections(
        in organizationID: OrganizationID,
        offset: Int,
        limit: Int
    ) throws -> [FaceCollection] {
        try CallingThread.run { try await self.faceCollections(in: organizationID, offset: offset, limit: limit) }
    }

    /// Asks for a payment by face, and blocks until the response arrives.
    ///
    /// - Parameter request: The payment.
    /// - Returns: The transaction.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func pay(_ request: TransactionRequest) throws -> Transaction {
        try CallingThread.run { try await self.pay(request) }
    }

    /// Queries the state of an order, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outTradeNo: The merchant's number of the order.
    ///   - spMerchantID: The service provider's merchant number.
    ///   - subMerchantID: The sub-merchant's number.
    ///   - productID: The platform's product: 2 or 11.
    /// - Returns: The transaction.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func transaction(
        _ outTradeNo: OutTradeNo,
        spMerchantID: MerchantID,
        subMerchantID: MerchantID,
        productID: Int
    ) throws -> Transaction {
        try CallingThread.run {
            try await self.transaction(
                outTradeNo,
                spMerchantID: spMerchantID,
                subMerchantID: subMerchantID,
                productID: productID
            )
        }
    }

    /// Gets a link to the page on which a user's debts are repaid, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: The link.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func repaymentLink(for outUserID: OutUserID, in organizationID: OrganizationID) throws -> RepaymentLink {
        try CallingThread.run { try await self.repaymentLink(for: outUserID, in: organizationID) }
    }

    /// Gets a token for a web session of one user, and blocks until the response arrives.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    /// - Returns: A token that is valid for 5 minutes.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func webSessionToken(for outUserID: OutUserID, in organizationID: OrganizationID) throws -> SessionToken {
        try CallingThread.run { try await self.webSessionToken(for: outUserID, in: organizationID) }
    }

    /// Fetches the initialization data of a device's SDK, and blocks until the response arrives.
    ///
    /// - Parameter request: The device.
    /// - Returns: The text for the device.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func authInfo(_ request: AuthInfoRequest) throws -> AuthInfo {
        try CallingThread.run { try await self.authInfo(request) }
    }
}

extension FaceCollections {
    /// Fetches all collections at once; blocks until the last page arrives.
    ///
    /// - Returns: The collections in the platform's order.
    /// - Throws: `WeChatPayError`.
    @available(*, noasync, message: "Write `try await` in asynchronous code")
    public func all() throws -> [FaceCollection] {
        try CallingThread.run { try await self.all() }
    }
}
