import Foundation
import GRDB

extension Store {
    /// Adds an empty school.
    func insert(_ organization: OrganizationRecord) async throws {
        try await database.write { db in
            guard try !OrganizationRecord.exists(db, key: organization.id) else {
                throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "机构已存在")
            }
            try organization.insert(db)
        }
    }

    /// Adds a user with the initial data of every user.
    func insert(_ user: UserRecord, of merchantID: String) async throws {
        try await database.write { db in
            _ = try Self.organization(db, user.organizationID, merchantID)
            guard
                try !UserRecord.exists(db, key: ["organizationID": user.organizationID, "outUserID": user.outUserID])
            else { throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "用户已存在") }
            try user.insert(db)
            try SchoolSeed.insertProduct(of: user, db)
        }
    }

    /// Removes a user and all that belongs to the user.
    func delete(_ outUserID: String, in organizationID: String, of merchantID: String) async throws {
        try await database.write { db in
            _ = try Self.user(db, outUserID, organizationID, merchantID).delete(db)
        }
    }

    /// All users of a school, in the order of their ids.
    func users(in organizationID: String, of merchantID: String) async throws -> [UserRecord] {
        try await database.read { db in
            _ = try Self.organization(db, organizationID, merchantID)
            return try UserRecord.filter(Column("organizationID") == organizationID)
                .order(Column("outUserID")).fetchAll(db)
        }
    }

    /// An organization by its id or its full name.
    func organization(id: String?, name: String?, of merchantID: String) async throws -> OrganizationRecord {
        try await database.read { db in
            var request = OrganizationRecord.filter(Column("merchantID") == merchantID)
            if let id { request = request.filter(Column("id") == id) }
            if let name { request = request.filter(Column("name") == name) }
            guard let organization = try request.fetchOne(db) else { throw GatewayError.notFound("机构不存在") }
            return organization
        }
    }

    /// Gives a school another name.
    func rename(_ organizationID: String, to name: String) async throws {
        try await database.write { db in
            guard var organization = try OrganizationRecord.fetchOne(db, key: organizationID) else {
                throw GatewayError.notFound("机构不存在")
            }
            organization.name = name
            try organization.update(db)
        }
    }

    /// Removes a school and all that is in it.
    func deleteOrganization(_ id: String) async throws {
        try await database.write { db in
            try UserRecord.filter(Column("organizationID") == id).deleteAll(db)
            try TicketRecord.filter(Column("organizationID") == id).deleteAll(db)
            guard try OrganizationRecord.deleteOne(db, key: id) else { throw GatewayError.notFound("机构不存在") }
        }
    }

    /// The merchant that a school belongs to.
    func merchantID(of organizationID: String) async throws -> String {
        try await database.read { db in
            guard let organization = try OrganizationRecord.fetchOne(db, key: organizationID) else {
                throw GatewayError.notFound("机构不存在")
            }
            return organization.merchantID
        }
    }

    /// Sets the URL for a merchant's notifications.
    func setNotifyURL(_ url: String?, of merchantID: String) async throws {
        try await database.write { db in
            guard var merchant = try MerchantRecord.fetchOne(db, key: merchantID) else {
                throw GatewayError.notFound("商户号不存在")
            }
            merchant.notifyURL = url
            try merchant.update(db)
        }
    }

    /// A merchant's record.
    func merchant(_ id: String) async throws -> MerchantRecord? {
        try await database.read { try MerchantRecord.fetchOne($0, key: id) }
    }

    /// Takes everything back to how each merchant's first school began; merchants and keys stay.
    func reset() async throws {
        try await database.write { db in
            let merchants = try MerchantRecord.order(Column.rowID).fetchAll(db)
            for table in ["trade", "collection", "ticket", "contract", "user", "organization", "nonce"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try db.execute(sql: "UPDATE merchant SET notifyURL = NULL")
            for (index, merchant) in merchants.enumerated() {
                try Self.insertSchool(number: index + 1, of: merchant.id, db)
            }
        }
    }
}
