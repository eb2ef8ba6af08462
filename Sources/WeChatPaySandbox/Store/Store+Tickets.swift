import Foundation
import GRDB

extension Store {
    /// Issues a ticket for an existing user or for an organization.
    ///
    /// - Parameters:
    ///   - ticket: The ticket.
    ///   - newcomer: The user to add if no user has this id yet.
    /// - Throws: ``GatewayError`` if the user or the organization does not exist.
    func issue(_ ticket: TicketRecord, adding newcomer: UserRecord? = nil) async throws {
        try await database.write { db in
            if let newcomer {
                _ = try Self.organization(db, ticket.organizationID, ticket.merchantID)
                let key = ["organizationID": newcomer.organizationID, "outUserID": newcomer.outUserID]
                if try !UserRecord.exists(db, key: key) {
                    try newcomer.insert(db)
                    try SchoolSeed.insertProduct(of: newcomer, db)
                }
            }
            if let outUserID = ticket.outUserID {
                _ = try Self.user(db, outUserID, ticket.organizationID, ticket.merchantID)
            } else {
                _ = try Self.organization(db, ticket.organizationID, ticket.merchantID)
            }
            // Those that are never requested again.
            try TicketRecord.filter(Column("expiresAt") < ticket.expiresAt.addingTimeInterval(-7 * 86400)).deleteAll(db)
            try ticket.insert(db)
        }
    }

    /// The sub-merchant for which a device of a school last requested `authinfo`, if one did.
    func subMerchantOfDevices(in organizationID: String) async throws -> String? {
        try await database.read { db in
            try TicketRecord.filter(Column("organizationID") == organizationID)
                .filter(Column("kind") == TicketRecord.Kind.authInfo.rawValue)
                .order(Column("expiresAt").desc, Column.rowID.desc).fetchOne(db)?.subMerchantID
        }
    }

    /// Looks at a ticket without using it up.
    func ticket(_ token: String, _ kind: TicketRecord.Kind, now: Date) async throws -> TicketRecord {
        try await database.read { try Self.ticket($0, token, kind, now: now) }
    }

    static func ticket(_ db: Database, _ token: String, _ kind: TicketRecord.Kind, now: Date) throws -> TicketRecord {
        guard let ticket = try TicketRecord.fetchOne(db, key: token), ticket.kind == kind else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "凭证无效")
        }
        guard !ticket.isUsed else { throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "凭证已使用") }
        guard ticket.expiresAt > now else {
            throw GatewayError(status: 400, code: "INVALID_REQUEST", message: "凭证已过期")
        }
        return ticket
    }

    /// Uses a ticket up.
    static func use(_ db: Database, _ token: String, _ kind: TicketRecord.Kind, now: Date) throws -> TicketRecord {
        var ticket = try ticket(db, token, kind, now: now)
        ticket.isUsed = true
        try ticket.update(db)
        return ticket
    }
}
