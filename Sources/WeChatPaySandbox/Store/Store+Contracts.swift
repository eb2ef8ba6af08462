import Foundation
import GRDB

/// A user whose contract changed, for the notification of the change.
struct ContractChange: Sendable {
    let user: UserRecord
    let contract: ContractRecord
    let merchantID: String
}

extension Store {
    /// A contract of a merchant, with its user.
    func contract(_ id: String, of merchantID: String) async throws -> (ContractRecord, UserRecord) {
        try await database.read { db in
            guard let contract = try ContractRecord.fetchOne(db, key: id),
                let user = try? Self.user(db, contract.outUserID, contract.organizationID, merchantID)
            else { throw GatewayError.notFound("签约关系不存在") }
            return (contract, user)
        }
    }

    /// Returns a user's newest contract as a change to notify of; `nil` if the user never had a contract.
    func lastChange(of outUserID: String, in organizationID: String) async throws -> ContractChange? {
        try await database.read { db in
            guard let organization = try OrganizationRecord.fetchOne(db, key: organizationID) else {
                throw GatewayError.notFound("机构不存在")
            }
            let user = try Self.user(db, outUserID, organizationID, organization.merchantID)
            let contract =
                try ContractRecord
                .filter(Column("organizationID") == organizationID && Column("outUserID") == outUserID)
                .order(Column.rowID.desc).fetchOne(db)
            return contract.map { ContractChange(user: user, contract: $0, merchantID: organization.merchantID) }
        }
    }

    /// Signs a contract that a presigning prepared, as a parent does.
    ///
    /// - Parameters:
    ///   - token: The presigning's token.
    ///   - ids: Makes the ids of contract and person.
    ///   - now: The platform's time.
    /// - Returns: What changed.
    /// - Throws: ``GatewayError`` if the token does not exist, was used, or is expired, or if the user already has a
    ///   contract.
    func sign(_ token: String, ids: @escaping @Sendable () -> String, now: Date) async throws -> ContractChange {
        try await database.write { db in
            let ticket = try Self.use(db, token, .presign, now: now)
            guard let outUserID = ticket.outUserID else { throw GatewayError.system }
            return try Self.sign(
                db,
                outUserID,
                ticket.organizationID,
                ticket.merchantID,
                mode: ticket.contractMode ?? "LIMIT_NONE",
                hasBankCard: ticket.hasBankCard,
                ids: ids,
                now: now
            )
        }
    }

    /// Signs a contract without a presigning.
    func sign(
        _ outUserID: String,
        in organizationID: String,
        of merchantID: String,
        ids: @escaping @Sendable () -> String,
        now: Date
    ) async throws -> ContractChange {
        try await database.write { db in
            try Self.sign(
                db,
                outUserID,
                organizationID,
                merchantID,
                mode: "LIMIT_NONE",
                hasBankCard: false,
                ids: ids,
                now: now
            )
        }
    }

    /// Terminates a user's contract.
    ///
    /// - Parameters:
    ///   - merchantID: The merchant.
    ///   - now: The platform's time.
    ///   - find: Finds the user.
    /// - Returns: What changed.
    /// - Throws: ``GatewayError`` for a user without a contract.
    func terminate(
        of merchantID: String,
        now: Date,
        _ find: @escaping @Sendable (Database) throws -> UserRecord
    ) async throws -> ContractChange {
        try await database.write { db in
            var user = try find(db)
            guard user.contractState == "CONTRACTED", let id = user.contractID,
                var contract = try ContractRecord.fetchOne(db, key: id)
            else {
                throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户未签约，无法解约")
            }
            contract.state = "TERMINATED"
            contract.terminatedTime = now
            try contract.update(db)
            user.contractState = "TERMINATED"
            user.contractID = nil
            try user.update(db)
            return ContractChange(user: user, contract: contract, merchantID: merchantID)
        }
    }

    /// A user by the platform's own id.
    static func user(_ db: Database, userID: String, _ organizationID: String, _ merchantID: String) throws
        -> UserRecord
    {
        _ = try organization(db, organizationID, merchantID)
        guard
            let user = try UserRecord.filter(Column("userID") == userID && Column("organizationID") == organizationID)
                .fetchOne(db)
        else { throw GatewayError.notFound("用户不存在") }
        return user
    }

    private static func sign(
        _ db: Database,
        _ outUserID: String,
        _ organizationID: String,
        _ merchantID: String,
        mode: String,
        hasBankCard: Bool,
        ids: () -> String,
        now: Date
    ) throws -> ContractChange {
        var user = try user(db, outUserID, organizationID, merchantID)
        guard user.contractState != "CONTRACTED" else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户已签约")
        }
        let contract = ContractRecord(
            id: "CI\(ids())",
            organizationID: organizationID,
            outUserID: outUserID,
            openID: "o\(ids().prefix(27))",
            state: "CONTRACTED",
            signedTime: now,
            mode: mode,
            bankCardFrom: hasBankCard ? "MERCHANT_LIMITED_BANK_CARD" : "USER_SELECT_FREE"
        )
        try contract.insert(db)
        user.contractState = "CONTRACTED"
        user.contractID = contract.id
        try user.update(db)
        return ContractChange(user: user, contract: contract, merchantID: merchantID)
    }
}
