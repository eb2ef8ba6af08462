import Foundation

extension Sandbox {
    /// The schools of a merchant.
    ///
    /// - Parameter merchantID: The merchant; by default the first.
    /// - Returns: The schools in the order in which they were added.
    /// - Throws: An error of the store.
    public func schools(of merchantID: String? = nil) async throws -> [SandboxSchool] {
        try await platform.store.schools(of: merchantID ?? credentials.merchantID)
    }

    /// Adds an empty school.
    ///
    /// - Parameters:
    ///   - name: The full registered name.
    ///   - id: Its id, `O` and digits; by default a new one.
    ///   - merchantID: The merchant that it belongs to; by default the first.
    /// - Returns: The school.
    /// - Throws: ``GatewayError`` for an id that is in use.
    @discardableResult
    public func addSchool(
        name: String,
        id: String? = nil,
        of merchantID: String? = nil
    ) async throws -> SandboxSchool {
        let record = OrganizationRecord(
            id: id ?? "O\(platform.nonce().prefix(12))",
            merchantID: merchantID ?? credentials.merchantID,
            name: name
        )
        guard platform.merchant(record.merchantID) != nil else { throw GatewayError.notFound("商户号不存在") }
        try await platform.store.insert(record)
        return SandboxSchool(organizationID: record.id, name: name, outUserIDs: [])
    }

    /// Gives a school another name.
    ///
    /// - Throws: ``GatewayError`` if the school does not exist.
    public func renameSchool(_ organizationID: String, to name: String) async throws {
        try await platform.store.rename(organizationID, to: name)
    }

    /// Removes a school with its users and all that belongs to them.
    ///
    /// - Throws: ``GatewayError`` if the school does not exist.
    public func removeSchool(_ organizationID: String) async throws {
        try await platform.store.deleteOrganization(organizationID)
    }

    /// The users of a school, in the order of their ids.
    ///
    /// - Throws: ``GatewayError`` if the school does not exist.
    public func users(in organizationID: String) async throws -> [SandboxUser] {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        return try await platform.store.users(in: organizationID, of: merchantID).map(SandboxUser.init)
    }

    /// A user of a school, phone included.
    ///
    /// - Throws: ``GatewayError`` if the user does not exist.
    public func user(_ outUserID: String, in organizationID: String) async throws -> SandboxUser {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        return SandboxUser(try await platform.store.user(outUserID, in: organizationID, of: merchantID))
    }

    /// Adds a user, without contract and face.
    ///
    /// - Throws: ``GatewayError`` if the id is already in use in the school, or the school does not exist.
    public func addUser(_ user: SandboxUser, in organizationID: String) async throws {
        var record = UserRecord(
            organizationID: organizationID,
            outUserID: user.outUserID,
            userID: "U\(platform.nonce().prefix(16))",
            userName: user.name,
            userType: user.type,
            status: user.status,
            contractState: "NOT_CONTRACTED",
            faceImageOK: false
        )
        user.apply(to: &record)
        let merchantID = try await platform.store.merchantID(of: organizationID)
        try await platform.store.insert(record, of: merchantID)
    }

    /// Changes a user behind the merchant's back.
    ///
    /// - Parameters:
    ///   - outUserID: The merchant's id of the user.
    ///   - organizationID: The school.
    ///   - change: Changes the user; ids, contract and face remain unchanged.
    /// - Throws: ``GatewayError`` if the user does not exist.
    public nonisolated(nonsending) func changeUser(
        _ outUserID: String,
        in organizationID: String,
        _ change: (inout SandboxUser) throws -> Void
    ) async throws {
        let before = try await self.user(outUserID, in: organizationID)
        var user = before
        try change(&user)
        let merchantID = try await platform.store.merchantID(of: organizationID)
        try await platform.store.update(outUserID, in: organizationID, of: merchantID) { [user] in
            user.apply(to: &$0, since: before)
        }
    }

    /// Removes a user with contract, face collections and payments.
    ///
    /// - Throws: ``GatewayError`` if the user does not exist.
    public func removeUser(_ outUserID: String, in organizationID: String) async throws {
        let merchantID = try await platform.store.merchantID(of: organizationID)
        try await platform.store.delete(outUserID, in: organizationID, of: merchantID)
    }
}
